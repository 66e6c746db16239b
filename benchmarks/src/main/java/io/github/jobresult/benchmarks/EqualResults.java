package io.github.jobresult.benchmarks;

import io.github.jobresult.model.PutJobSuccessResultRequest;
import io.github.jobresult.serialization.JobResultCodec;
import java.util.Arrays;
import java.util.List;

/** Shows that an approach arrives at the same results as all others, or it must not be timed. */
final class EqualResults {

    /** How many violations the invalid request of each payload has. */
    private static final int VIOLATIONS = 3;

    private EqualResults() {}

    /**
     * Does all that the approach can with the payload.
     *
     * @throws IllegalStateException if anything comes out differently
     */
    static <V> void require(Approach<V> approach, Payload payload) {
        V valid = approach.of(payload.request());
        V invalid = approach.of(payload.invalid());
        byte[] invalidBody = JobResultCodec.standard().encodeUnchecked(payload.invalid());
        for (Operation operation : approach.operations()) {
            boolean equal = switch (operation) {
                case ENCODE -> isBodyOf(payload.request(), approach.encode(valid));
                case DECODE ->
                    approach.toRequest(approach.decode(payload.body())).equals(payload.request());
                case CHECK_VALID -> approach.isValid(valid) && !approach.isValid(invalid);
                case CHECK_INVALID -> namesAll(approach.messages(invalid));
                case DECODE_AND_CHECK ->
                    approach.toRequest(approach.decodeAndCheck(payload.body())).equals(payload.request())
                            && isRefused(() -> approach.decodeAndCheck(invalidBody));
                case CHECK_AND_ENCODE ->
                    isBodyOf(payload.request(), approach.checkAndEncode(valid))
                            && isRefused(() -> approach.checkAndEncode(invalid));
            };
            if (!equal) {
                throw new IllegalStateException(approach.getClass().getSimpleName() + " differs from the others: "
                        + operation.label() + ", " + payload.name());
            }
        }
    }

    /** Spelled like ours, or read by our strict decoder as the same: others order members or pad numbers as they like. */
    private static boolean isBodyOf(PutJobSuccessResultRequest request, byte[] body) {
        JobResultCodec codec = JobResultCodec.standard();
        return Arrays.equals(body, codec.encodeUnchecked(request))
                || codec.decodeUnchecked(body, PutJobSuccessResultRequest.class).equals(request);
    }

    private static boolean namesAll(List<String> messages) {
        String all = String.join("\n", messages);
        return messages.size() == VIOLATIONS
                && all.contains("summary")
                && all.contains("percentComplete")
                && all.contains("outputVariables");
    }

    private static boolean isRefused(Runnable operation) {
        try {
            operation.run();
            return false;
        } catch (UnsupportedOperationException e) {
            throw e;
        } catch (RuntimeException e) {
            return true;
        }
    }
}
