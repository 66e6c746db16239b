package io.github.jobresult.serialization;

import java.time.Instant;

/** What {@link RequestWriter} writes, piece by piece. */
abstract sealed class JsonOutput permits FastJsonOutput, JacksonJsonOutput {

    abstract void startObject();

    abstract void endObject();

    /** Writes the name of a member. */
    abstract void name(Member member);

    /** Writes a name that is data. */
    abstract void name(String name);

    abstract void text(String text);

    abstract void integer(int integer);

    abstract void time(Instant time);

    /** Writes {@code null}. */
    abstract void absent();
}
