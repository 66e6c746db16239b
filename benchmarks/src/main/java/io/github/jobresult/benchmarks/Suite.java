package io.github.jobresult.benchmarks;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.format.OutputFormat;
import org.openjdk.jmh.runner.format.OutputFormatFactory;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * Runs {@link OperationBenchmark} for what is to be compared. All contestants of one operation on one payload follow each
 * other at once, so that a slow quarter of an hour of the machine hits all of them.
 *
 * @param forks virtual machines, one after the other, for each measurement; 0 for none but this one
 * @param warmups iterations that do not count
 * @param iterations iterations that count
 * @param milliseconds how long an iteration takes
 */
record Suite(int forks, int warmups, int iterations, int milliseconds) {

    static final Suite FULL = new Suite(2, 7, 4, 400);
    static final Suite QUICK = new Suite(1, 12, 4, 200);

    /**
     * Measures those of the contestants that can do the operation.
     *
     * @param log where JMH writes what it does
     * @throws RunnerException if one of them fails or differs from the others
     */
    List<Measurement> run(Operation operation, String payload, Collection<Contestant> contestants, PrintStream log)
            throws RunnerException {
        String[] able = contestants.stream()
                .filter(contestant -> contestant.approach().operations().contains(operation))
                .map(Contestant::name)
                .toArray(String[]::new);
        if (able.length == 0) {
            return List.of();
        }
        OutputFormat output = OutputFormatFactory.createFormatInstance(log, VerboseMode.NORMAL);
        Runner runner = new Runner(
                new OptionsBuilder()
                        .include("^" + OperationBenchmark.class.getName() + "[.]")
                        .param("operation", operation.name())
                        .param("payload", payload)
                        .param("contestant", able)
                        .forks(forks)
                        .warmupIterations(warmups)
                        .measurementIterations(iterations)
                        .warmupTime(TimeValue.milliseconds(milliseconds))
                        .measurementTime(TimeValue.milliseconds(milliseconds))
                        .timeUnit(TimeUnit.NANOSECONDS)
                        .addProfiler(GCProfiler.class)
                        .jvmArgsAppend("-Xms1g", "-Xmx1g")
                        .shouldFailOnError(true)
                        .build(),
                output);
        List<Measurement> measurements = new ArrayList<>();
        for (RunResult result : runner.run()) {
            measurements.add(Measurement.of(result));
        }
        return measurements;
    }
}
