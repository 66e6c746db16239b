package io.github.jobresult.benchmarks;

import io.github.jobresult.model.JobSuccessRequest;
import java.util.ArrayList;
import java.util.List;
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

/** One operation of one contestant on one payload, in a JVM of its own. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@SuppressWarnings("NullAway.Init") // JMH sets the fields.
public class OperationBenchmark {

    /** Enough for the JIT compiler to see all kinds of traffic before the measured operation. */
    private static final int ROUNDS_OF_MIXED_TRAFFIC = 20;

    /** The operation. */
    @Param
    Operation operation;

    /** The payload. */
    @Param
    Payload payload;

    /** The contestant. */
    @Param
    Contestant contestant;

    private Supplier<?>[] tasks;
    private int next;

    /**
     * Compares the results first. Every contestant that checks has then met an invalid request, which must not make
     * later checks slower.
     */
    @Setup
    public void prepare() {
        Approach<?> approach = contestant.approach();
        for (int i = 0; i < (payload == Payload.MIXED ? ROUNDS_OF_MIXED_TRAFFIC : 1); i++) {
            EqualResults.require(approach, contestant.operations(), payload);
        }
        boolean decodes = contestant.operations().contains(Operation.DECODE);
        List<Supplier<?>> prepared = new ArrayList<>();
        for (JobSuccessRequest valid : payload.requests()) {
            JobSuccessRequest request = operation == Operation.CHECK_INVALID ? Payload.invalid(valid) : valid;
            prepared.add(operation.task(approach, request, decodes && payload.isDecoded(prepared.size())));
        }
        tasks = prepared.toArray(new Supplier<?>[0]);
    }

    /** Does the operation on the next request of the payload. */
    @Benchmark
    public Object run() {
        int task = next;
        next = task + 1 == tasks.length ? 0 : task + 1;
        return tasks[task].get();
    }
}
