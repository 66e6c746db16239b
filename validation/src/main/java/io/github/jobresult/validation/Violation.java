package io.github.jobresult.validation;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * One rule that a success report breaks, told without the value that breaks it.
 *
 * <p>Immutable and safe to share between threads.
 *
 * @param path where, as the service writes it: member names joined by dots, such as {@code
 *     currentRevision.changeIdentifier}. Names and values of output variables stand at {@code outputVariables}
 * @param pointer where, as an RFC 6901 JSON pointer down to the entry of a map, such as {@code
 *     /outputVariables/image~1tag}, written as {@link Pointer} does
 * @param part what of the member at the path breaks the rule
 * @param rule which kind of rule; it also says what the numbers count
 * @param minimum the lower bound, {@code null} when there is none
 * @param maximum the upper bound, {@code null} when there is none
 * @param measured what was found, {@code null} when there is nothing to measure
 * @param pattern the regular expression that the whole text must match, {@code null} for other rules
 * @param message the violation in words for people, in English, such as {@code must be 1 to 100 characters, has 137}
 * @serial exclude
 */
public record Violation(
        String path,
        String pointer,
        Part part,
        Rule rule,
        @Nullable Long minimum,
        @Nullable Long maximum,
        @Nullable Long measured,
        @Nullable String pattern,
        String message)
        implements Problem, Serializable {

    /** What of the member at a path breaks a rule. */
    public enum Part {
        /** The member itself. */
        MEMBER,
        /** The key of one entry of a map member. */
        MAP_KEY,
        /** The value of one entry of a map member. */
        MAP_VALUE
    }

    /**
     * Path and message, or the message alone when it is about the whole value.
     *
     * @return such as {@code jobId must be 1 to 512 characters, has 0}
     */
    @Override
    public String toString() {
        return path.isEmpty() ? message : path + " " + message;
    }
}
