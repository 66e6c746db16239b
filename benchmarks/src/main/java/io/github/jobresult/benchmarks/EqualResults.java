package io.github.jobresult.benchmarks;

import io.github.jobresult.model.JobSuccessRequest;
import io.github.jobresult.model.PutJobSuccessResultRequest;
import io.github.jobresult.serialization.JobResultCodec;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;

/** Compares the results of a contestant with this library's. One that differs is not measured. */
final class EqualResults {

    private EqualResults() {}

    /**
     * Does all operations on valid and invalid requests. A contestant that checks must also write the same bytes.
     *
     * @throws IllegalStateException if a result differs
     */
    static <V> void require(Approach<V> approach, Set<Operation> operations, Payload payload) {
        int index = 0;
        for (JobSuccessRequest request : payload.requests()) {
            boolean decoded = operations.contains(Operation.DECODE) && payload.isDecoded(index++);
            for (Operation operation : operations) {
                if (!operation.isFirst() && !isEqual(approach, operation, request, decoded)) {
                    throw new IllegalStateException(approach.getClass().getSimpleName() + " differs from jobresult: "
                            + operation.label() + ", " + payload);
                }
            }
        }
    }

    private static <V> boolean isEqual(
            Approach<V> approach, Operation operation, JobSuccessRequest request, boolean decoded) {
        byte[] body = Payload.body(request);
        Supplier<Object> valid = operation.task(approach, request, decoded);
        Supplier<Object> invalid = operation.task(approach, Payload.invalid(request), decoded);
        return switch (operation) {
            case ENCODE -> isJsonOf(request, (byte[]) valid.get());
            case DECODE -> Objects.deepEquals(valid.get(), approach.of(request));
            case CHECK_VALID -> valid.get().equals(true) && invalid.get().equals(false);
            case CHECK_INVALID -> namesAll((List<?>) invalid.get(), request);
            case DECODE_AND_CHECK -> Objects.deepEquals(valid.get(), approach.of(request)) && isRefused(invalid);
            case CHECK_AND_ENCODE -> Arrays.equals((byte[]) valid.get(), body) && isRefused(invalid);
            default -> throw new IllegalArgumentException(operation.label());
        };
    }

    /** The SDK writes times with an exponent. */
    private static boolean isJsonOf(JobSuccessRequest request, byte[] body) {
        return JobResultCodec.standard()
                .decodeUnchecked(body, Payload.type(request))
                .equals(request);
    }

    private static boolean namesAll(List<?> messages, JobSuccessRequest request) {
        String all = messages.toString();
        return messages.size() == 3
                && all.contains("summary")
                && all.contains("percentComplete")
                && all.contains(request instanceof PutJobSuccessResultRequest ? "outputVariables" : "clientToken");
    }

    private static boolean isRefused(Supplier<Object> task) {
        try {
            Object unused = task.get();
            return false;
        } catch (UnsupportedOperationException e) {
            throw e;
        } catch (RuntimeException e) {
            return true;
        }
    }
}
