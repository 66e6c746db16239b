package io.github.jobresult.serialization;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The values of a body for {@link RequestReader}, one after the other. */
abstract sealed class JsonInput permits FastJsonInput, JacksonJsonInput {

    /** The names in an object, of {@link Member} for a structure and of {@code String} for a map. */
    interface Names<N> {

        /** Returns the next name, whose value must be taken before the next call; {@code null} after the last one. */
        @Nullable
        N next();
    }

    /**
     * Enters an object that has members of the service model.
     *
     * @param known the members that it may have, in the order in which writers mostly write them
     */
    abstract Names<Member> structure(Member[] known);

    /** Enters an object whose names are data. */
    abstract Names<String> map();

    /** Takes the value if it is {@code null}. */
    abstract boolean takeNull();

    /** Takes a text. Returns {@code null} for a value that does not fit, like the methods for the other types. */
    abstract @Nullable String text();

    /** Takes the value of a variable, which is a text too. */
    @Nullable
    String variable() {
        return text();
    }

    abstract @Nullable Integer integer();

    abstract @Nullable Instant time();

    /** Takes any value. */
    abstract void skip();
}
