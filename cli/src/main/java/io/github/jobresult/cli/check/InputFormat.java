package io.github.jobresult.cli.check;

import io.github.jobresult.serialization.JobResultCodec;

/** How strictly bodies are read, spelled as the command line spells it. */
enum InputFormat {
    strict,
    lenient;

    JobResultCodec codec() {
        JobResultCodec codec = JobResultCodec.standard();
        return this == lenient ? codec.withLenientReading() : codec;
    }
}
