package io.github.jobresult.serialization;

import io.github.jobresult.validation.Problem;
import java.io.Serializable;

/**
 * One reason why a body cannot be read as a success report, told without what stands there.
 *
 * <p>Immutable and safe to share between threads.
 *
 * @param kind what kind of reason
 * @param path the member as the service writes it, such as {@code executionDetails.percentComplete}; entries of a map
 *     stand at the map; empty for the body as a whole
 * @param pointer the place as an RFC 6901 JSON pointer, names written as {@link
 *     io.github.jobresult.validation.Pointer} does, and where they get long only the outer ones, followed by {@code …}
 *     and how many more there are; for {@link Kind#MALFORMED} the innermost member that was being read
 * @param line the line where it stands, from 1; lines end with LF, CR or CRLF
 * @param column the column where it stands, from 1, counted in code points
 * @param message the reason in words for people, in English, such as {@code must be a string, is a number}
 * @serial exclude
 */
public record ReadingProblem(Kind kind, String path, String pointer, int line, int column, String message)
        implements Problem, Serializable {

    /** The kinds of reasons. */
    public enum Kind {
        /** A member is there but of another JSON type than it must be, or a number that it cannot hold. */
        TYPE,
        /** The body is not one JSON text in UTF-8, has a member more than once, or goes past a limit of the reader. */
        MALFORMED
    }

    /**
     * Place and message.
     *
     * @return such as {@code 1:35 executionDetails.percentComplete: must be a number, is a string}
     */
    @Override
    public String toString() {
        // A tree has no lines.
        String place = line < 1 ? "" : line + ":" + column + " ";
        return place + (path.isEmpty() ? "" : path + ": ") + message;
    }
}
