package io.github.jobresult.benchmarks;

import io.github.jobresult.model.JobSuccessRequest;
import java.util.List;

/**
 * The code of one contestant. An operation that it does not have throws {@link UnsupportedOperationException}.
 *
 * @param <V> the contestant's own type of request, with {@code equals}
 */
interface Approach<V> {

    /** Converts a request; measured only as part of the first encode. */
    V of(JobSuccessRequest request);

    /** Returns the JSON, unchecked. */
    byte[] encode(V value);

    /** Reads a body, unchecked. */
    default V decode(byte[] body, Class<? extends JobSuccessRequest> type) {
        throw new UnsupportedOperationException();
    }

    /** Returns the verdict alone. */
    default boolean isValid(V value) {
        throw new UnsupportedOperationException();
    }

    /** Returns a message for each violation, with its path. */
    default List<String> messages(V value) {
        throw new UnsupportedOperationException();
    }

    /** Reads a body; throws if it breaks a rule. */
    default V decodeAndCheck(byte[] body, Class<? extends JobSuccessRequest> type) {
        return required(decode(body, type));
    }

    /** Returns the JSON; throws if the value breaks a rule. */
    default byte[] checkAndEncode(V value) {
        return encode(required(value));
    }

    private V required(V value) {
        if (!isValid(value)) {
            throw new IllegalArgumentException(String.join("\n", messages(value)));
        }
        return value;
    }

    /** A peer on the record that a user would write. */
    interface OnRecord extends Approach<PlainRequest> {

        @Override
        default PlainRequest of(JobSuccessRequest request) {
            return PlainRequest.of(request);
        }
    }
}
