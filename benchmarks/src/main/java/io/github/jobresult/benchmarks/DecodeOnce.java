package io.github.jobresult.benchmarks;

import java.nio.charset.StandardCharsets;

/** What a function does that is started for one body: has a contestant decode and check it, and ends. */
final class DecodeOnce {

    private DecodeOnce() {}

    /**
     * Takes a contestant's constant, {@code valid} or {@code invalid}, and the body, so that nothing is read or made up at the
     * expense of the contestants.
     */
    public static void main(String[] args) {
        Approach<?> approach = Contestant.valueOf(args[0]).approach();
        boolean accepted = accepts(approach, args[2].getBytes(StandardCharsets.UTF_8));
        if (accepted != args[1].equals("valid")) {
            throw new IllegalStateException("accepted: " + accepted);
        }
    }

    private static boolean accepts(Approach<?> approach, byte[] body) {
        try {
            return approach.decodeAndCheck(body) != null;
        } catch (RuntimeException e) {
            return false;
        }
    }
}
