package io.github.jobresult.serialization;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Where {@link RequestReader} takes the values of a body from, one after the other. */
abstract sealed class WireInput permits JacksonInput, BytesInput {

    /** The members of the object that comes next. */
    interface Members {

        /** The name of the next one, whose value must be taken before the next call; {@code null} after the last one. */
        @Nullable
        String next();
    }

    /** Of an object that has some known members and may have others. */
    abstract Members structure(MemberNames known);

    /** Of an object whose names are data. */
    abstract Members map();

    /** Takes the value if it is {@code null}. */
    abstract boolean takeNull();

    /** {@code null} also if the value does not fit, as for the other types. */
    abstract @Nullable String text();

    /** A text that cannot be absent. */
    abstract @Nullable String textOfMap();

    abstract @Nullable Integer integer();

    abstract @Nullable Instant time();

    /** Takes whatever comes. */
    abstract void skip();
}
