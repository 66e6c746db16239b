package io.github.jobresult.benchmarks;

import io.github.jobresult.model.JobSuccessRequest;
import java.util.function.Supplier;

/** What is measured. Public for the code that JMH generates. */
public enum Operation {
    /** Value to JSON, unchecked. */
    ENCODE("encode"),
    /** JSON to value, unchecked. */
    DECODE("decode"),
    /** Verdict on a valid value. */
    CHECK_VALID("check, valid"),
    /** Messages for a value with three violations. */
    CHECK_INVALID("check, invalid"),
    /** A receiver's work. */
    DECODE_AND_CHECK("decode + check"),
    /** A job worker's work. */
    CHECK_AND_ENCODE("check + encode"),
    /** A fresh JVM, from start to end, that reads and checks one valid body. */
    FIRST_VALID("first valid"),
    /** The same with an invalid body. */
    FIRST_INVALID("first invalid"),
    /** The same, but checking and encoding a valid value. */
    FIRST_ENCODE("first encode");

    private final String label;

    Operation(String label) {
        this.label = label;
    }

    /** The name in the table. */
    String label() {
        return label;
    }

    /** Measured by starting a process rather than by JMH. */
    boolean isFirst() {
        return compareTo(FIRST_VALID) >= 0;
    }

    /** Decoding does not depend on how a value was made, and a process does a single call. */
    boolean runsOn(Payload payload) {
        if (isFirst()) {
            return payload == Payload.TYPICAL;
        }
        return payload != Payload.DECODED || (this != DECODE && this != DECODE_AND_CHECK);
    }

    /** The operation whose time the table shows for a contestant that checks nothing. */
    Operation unchecked() {
        return switch (this) {
            case DECODE_AND_CHECK -> DECODE;
            case CHECK_AND_ENCODE -> ENCODE;
            case FIRST_INVALID, FIRST_ENCODE -> FIRST_VALID;
            default -> this;
        };
    }

    /**
     * Prepares the operation.
     *
     * @param decoded the value is made by decoding, if the approach can decode
     */
    <V> Supplier<Object> task(Approach<V> approach, JobSuccessRequest request, boolean decoded) {
        byte[] body = Payload.body(request);
        Class<? extends JobSuccessRequest> type = Payload.type(request);
        V value = decoded ? approach.decode(body, type) : approach.of(request);
        return switch (this) {
            case ENCODE -> () -> approach.encode(value);
            case DECODE -> () -> approach.decode(body, type);
            case CHECK_VALID -> () -> approach.isValid(value);
            case CHECK_INVALID -> () -> approach.messages(value);
            case DECODE_AND_CHECK -> () -> approach.decodeAndCheck(body, type);
            case CHECK_AND_ENCODE -> () -> approach.checkAndEncode(value);
            default -> throw new IllegalArgumentException(label);
        };
    }
}
