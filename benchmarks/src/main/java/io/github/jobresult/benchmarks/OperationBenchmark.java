package io.github.jobresult.benchmarks;

import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** One operation of one contestant on one payload. Each combination has a virtual machine of its own, so no call is shared. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@SuppressWarnings("NullAway.Init") // JMH sets the fields before it does anything else.
public class OperationBenchmark {

    /** By its constant's name. */
    @Param
    Operation operation;

    /** A name that {@link Payload#named} knows. */
    @Param({"small", "typical", "large", "nonAscii"})
    String payload;

    /** By its constant's name. */
    @Param
    Contestant contestant;

    private Supplier<Object> task;

    /**
     * Refuses an approach whose results differ from those of the others. This also checks an invalid request: one must not make later
     * checks slower.
     */
    @Setup
    public void prepare() {
        Approach<?> approach = contestant.approach();
        Payload material = Payload.named(payload);
        EqualResults.require(approach, material);
        task = operation.task(approach, material);
    }

    /** Does the operation. */
    @Benchmark
    public Object run() {
        return task.get();
    }
}
