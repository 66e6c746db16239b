package io.github.jobresult.benchmarks;

import java.util.function.Supplier;

/** What is timed. Public for the sake of the code that JMH generates. */
public enum Operation {
    /** A request to its JSON, unchecked. */
    ENCODE("encode") {
        @Override
        <V> Supplier<Object> task(Approach<V> approach, Payload payload) {
            V value = approach.of(payload.request());
            return () -> approach.encode(value);
        }
    },
    /** A JSON to its request, unchecked. */
    DECODE("decode") {
        @Override
        <V> Supplier<Object> task(Approach<V> approach, Payload payload) {
            byte[] body = payload.body();
            return () -> approach.decode(body);
        }
    },
    /** A valid request, up to the verdict. */
    CHECK_VALID("check a valid one") {
        @Override
        <V> Supplier<Object> task(Approach<V> approach, Payload payload) {
            V value = approach.of(payload.request());
            return () -> approach.isValid(value);
        }
    },
    /** A request with three violations, up to their messages. */
    CHECK_INVALID("check an invalid one") {
        @Override
        <V> Supplier<Object> task(Approach<V> approach, Payload payload) {
            V value = approach.of(payload.invalid());
            return () -> approach.messages(value);
        }
    },
    /** What a receiver does. */
    DECODE_AND_CHECK("decode+check") {
        @Override
        <V> Supplier<Object> task(Approach<V> approach, Payload payload) {
            byte[] body = payload.body();
            return () -> approach.decodeAndCheck(body);
        }
    },
    /** What a job worker does. */
    CHECK_AND_ENCODE("check+encode") {
        @Override
        <V> Supplier<Object> task(Approach<V> approach, Payload payload) {
            V value = approach.of(payload.request());
            return () -> approach.checkAndEncode(value);
        }
    };

    private final String label;

    Operation(String label) {
        this.label = label;
    }

    /** The operation, ready to be done again and again; what comes before it is not timed. */
    abstract <V> Supplier<Object> task(Approach<V> approach, Payload payload);

    /** As the table calls it. */
    String label() {
        return label;
    }
}
