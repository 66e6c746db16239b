package io.github.jobresult.benchmarks;

import java.nio.charset.StandardCharsets;

/** What a function does that is started for one body: has a contestant decode and check it, and ends. */
final class DecodeOnce {

    private DecodeOnce() {}

    /** With a contestant's constant and a body, so that nothing is read or made up at the expense of the contestants. */
    public static void main(String[] args) {
        Approach<?> approach = Contestant.valueOf(args[0]).approach();
        if (approach.decodeAndCheck(args[1].getBytes(StandardCharsets.UTF_8)) == null) {
            throw new IllegalStateException("nothing came of the body");
        }
    }
}
