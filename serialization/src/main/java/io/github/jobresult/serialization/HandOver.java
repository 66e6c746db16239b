package io.github.jobresult.serialization;

/** Thrown by a fast lane to hand over to Jackson's. Control-flow exception without a stack trace. */
final class HandOver extends RuntimeException {

    private static final long serialVersionUID = 1L;

    HandOver() {
        super(null, null, false, false);
    }
}
