package io.github.jobresult.benchmarks;

import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;

/**
 * What one operation of one contestant on one payload takes.
 *
 * @param nanoseconds of the fastest iteration: whatever else the machine does can only add to that
 * @param bytes allocated, those of the result included; the median of all iterations
 */
record Measurement(Operation operation, String payload, Contestant contestant, double nanoseconds, double bytes) {

    /** Of a run of {@link OperationBenchmark} with JMH's profiler {@code gc}. */
    static Measurement of(RunResult result) {
        BenchmarkParams params = result.getParams();
        Result<?> allocated = result.getSecondaryResults().get("gc.alloc.rate.norm");
        if (allocated == null) {
            throw new IllegalArgumentException("the profiler gc has not run");
        }
        return new Measurement(
                Operation.valueOf(params.getParam("operation")),
                params.getParam("payload"),
                Contestant.valueOf(params.getParam("contestant")),
                result.getPrimaryResult().getStatistics().getMin(),
                allocated.getStatistics().getPercentile(50));
    }
}
