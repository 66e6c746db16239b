package io.github.jobresult.validation;

/**
 * One reason to reject a request or a body: a {@link Violation}, or the reason why a body cannot be read. It never holds the
 * value.
 */
public interface Problem {

    /**
     * The member, as the service writes it.
     *
     * @return member names joined by dots, such as {@code executionDetails.summary}; empty for the whole request
     */
    String path();

    /**
     * The place, down to the entry of a map.
     *
     * @return an RFC 6901 JSON pointer, written as {@link Pointer} does; empty for the whole request
     */
    String pointer();

    /**
     * The problem in words for people.
     *
     * @return a phrase in English, such as {@code must be 0 to 100, is 101}
     */
    String message();
}
