package io.github.jobresult.benchmarks;

import io.github.jobresult.model.PutJobSuccessResultRequest;
import java.util.List;
import java.util.Set;

/**
 * One way of doing the operations. One that is not among {@link #operations} throws {@link
 * UnsupportedOperationException}.
 *
 * @param <V> what it takes a request to be
 */
interface Approach<V> {

    /** One that works on this library's own types. */
    interface OnRequests extends Approach<PutJobSuccessResultRequest> {

        @Override
        default PutJobSuccessResultRequest of(PutJobSuccessResultRequest request) {
            return request;
        }

        @Override
        default PutJobSuccessResultRequest toRequest(PutJobSuccessResultRequest value) {
            return value;
        }
    }

    /** What it can do. */
    Set<Operation> operations();

    /** What it takes the request to be; never timed. */
    V of(PutJobSuccessResultRequest request);

    /** The request that a value of this approach stands for, to be compared with others; never timed. */
    PutJobSuccessResultRequest toRequest(V value);

    /** The value's JSON, unchecked. */
    default byte[] encode(V value) {
        throw new UnsupportedOperationException();
    }

    /** The value of a JSON, unchecked. */
    default V decode(byte[] body) {
        throw new UnsupportedOperationException();
    }

    /** Whether the value breaks no rule. */
    default boolean isValid(V value) {
        throw new UnsupportedOperationException();
    }

    /** Everything that is wrong with the value, a text each that says where and what. */
    default List<String> messages(V value) {
        throw new UnsupportedOperationException();
    }

    /** The value of a JSON; throws if it breaks a rule. */
    default V decodeAndCheck(byte[] body) {
        return required(decode(body));
    }

    /** The value's JSON; throws if it breaks a rule. */
    default byte[] checkAndEncode(V value) {
        return encode(required(value));
    }

    /** The value itself; throws if it breaks a rule. */
    default V required(V value) {
        if (!isValid(value)) {
            throw new IllegalArgumentException(String.join("\n", messages(value)));
        }
        return value;
    }
}
