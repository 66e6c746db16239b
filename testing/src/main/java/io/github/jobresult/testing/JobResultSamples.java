package io.github.jobresult.testing;

import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.RandomGenerator;
import net.jqwik.api.sessions.JqwikSession;

/**
 * Samples without jqwik's engine, for tests of other frameworks and for load generators. jqwik itself, with its
 * engine, must still be on the class path.
 *
 * <pre>{@code
 * JobResultSamples.of(JobResultArbitraries.putJobSuccessResultRequests(), 42).limit(1_000).forEach(gateway::send);
 * }</pre>
 */
public final class JobResultSamples {

    /** As many values as jqwik would try by default: some distributions widen with it. */
    private static final int TRIES = 1_000;

    private JobResultSamples() {}

    /**
     * Values of any of this library's arbitraries, or of others.
     *
     * @param <T> the type of the values
     * @param arbitrary what to draw from
     * @param seed the same seed gives the same values
     * @return an endless stream, to be used by one thread: in parallel the order of the values is not defined
     */
    public static <T> Stream<T> of(Arbitrary<T> arbitrary, long seed) {
        Random random = new Random(seed);
        RandomGenerator<T> generator = inSession(() -> arbitrary.generator(TRIES));
        return Stream.generate(() -> inSession(() -> generator.next(random).value()));
    }

    /** jqwik keeps things for a while that it must know the end of. */
    private static <T> T inSession(Supplier<T> action) {
        if (JqwikSession.isActive()) {
            return action.get();
        }
        JqwikSession.start();
        try {
            return action.get();
        } finally {
            JqwikSession.finish();
        }
    }
}
