package io.github.jobresult.benchmarks;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.format.OutputFormatFactory;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * How much to measure.
 *
 * @param forks JVMs for each measurement; with 0, JMH uses this JVM once, for tests
 * @param warmups iterations that do not count
 * @param iterations iterations that count; for a first call, JVMs to start
 * @param milliseconds length of an iteration
 */
record Suite(int forks, int warmups, int iterations, int milliseconds) {

    /** Fewer forks show no spread worth publishing. */
    static final int PUBLISHED_FORKS = 5;

    private record Measurement(Operation operation, Payload payload, Contestant contestant) {}

    /**
     * Compares all results, then measures round by round: every measurement gets one fork before any gets its second. A
     * slow quarter of an hour of the machine therefore hits all contestants. Each fork is appended to the file at once.
     *
     * @param jmh for what JMH prints
     * @param progress for a line that says how far it is
     */
    void run(
            String run,
            Collection<Operation> operations,
            Collection<Payload> payloads,
            Collection<Contestant> contestants,
            Path file,
            PrintStream jmh,
            PrintStream progress)
            throws IOException, InterruptedException, RunnerException {
        Set<Measurement> measurements = new LinkedHashSet<>();
        for (Operation operation : operations) {
            for (Payload payload : payloads) {
                for (Contestant contestant : contestants) {
                    Operation measured = contestant.checks() ? operation : operation.unchecked();
                    if (measured.runsOn(payload) && contestant.operations().contains(measured)) {
                        measurements.add(new Measurement(measured, payload, contestant));
                    }
                }
            }
        }
        for (Contestant contestant : contestants) {
            for (Payload payload : payloads) {
                EqualResults.require(contestant.approach(), contestant.operations(), payload);
            }
        }
        int rounds = Math.max(forks, 1);
        int total = rounds * measurements.size();
        int done = 0;
        long start = System.nanoTime();
        for (int round = 1; round <= rounds; round++) {
            for (Measurement it : measurements) {
                long minutes = done == 0
                        ? 0
                        : TimeUnit.NANOSECONDS.toMinutes((System.nanoTime() - start) / done * (total - done)) + 1;
                progress.printf(
                        "[%d/%d] fork %d of %d%s: %s, %s, %s%n",
                        ++done,
                        total,
                        round,
                        rounds,
                        minutes == 0 ? "" : ", " + minutes + " min left",
                        it.operation.label(),
                        it.payload,
                        it.contestant.label());
                Fork.append(file, it.operation.isFirst() ? firstCalls(run, it) : operations(run, it, jmh));
            }
        }
    }

    private Fork firstCalls(String run, Measurement it) throws IOException, InterruptedException {
        List<Double> nanoseconds = new ArrayList<>();
        for (int i = 0; i < iterations; i++) {
            nanoseconds.add(FirstCall.time(it.operation, it.contestant));
        }
        return new Fork(run, it.operation, it.payload, it.contestant, nanoseconds, null);
    }

    /** A fork is a run of JMH of its own, which is what interleaves the contestants. */
    private Fork operations(String run, Measurement it, PrintStream jmh) throws RunnerException {
        RunResult result = new Runner(
                        new OptionsBuilder()
                                .include("^" + OperationBenchmark.class.getName() + "[.]")
                                .param("operation", it.operation.name())
                                .param("payload", it.payload.name())
                                .param("contestant", it.contestant.name())
                                .forks(Math.min(forks, 1))
                                .warmupIterations(warmups)
                                .measurementIterations(iterations)
                                .warmupTime(TimeValue.milliseconds(milliseconds))
                                .measurementTime(TimeValue.milliseconds(milliseconds))
                                .addProfiler(GCProfiler.class)
                                .jvmArgsAppend("-Xms1g", "-Xmx1g")
                                .shouldFailOnError(true)
                                .build(),
                        OutputFormatFactory.createFormatInstance(jmh, VerboseMode.NORMAL))
                .runSingle();
        List<Double> nanoseconds = result.getBenchmarkResults().stream()
                .flatMap(benchmark -> benchmark.getIterationResults().stream())
                .map(IterationResult::getPrimaryResult)
                .map(primary -> primary.getScore())
                .toList();
        Result<?> allocated =
                Objects.requireNonNull(result.getSecondaryResults().get("gc.alloc.rate.norm"));
        double bytes = allocated.getStatistics().getPercentile(50);
        return new Fork(run, it.operation, it.payload, it.contestant, nanoseconds, bytes);
    }
}
