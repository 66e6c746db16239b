package io.github.jobresult.serialization;

import io.github.jobresult.model.JobSuccessRequest;
import java.io.Serializable;

/**
 * Reads and writes whole bodies and checks no rules.
 *
 * @param maxBodyBytes the limit for a body to read
 * @param maxNesting the limit for the nesting of a body to read
 * @param lenient whether to read what only connectors and people write
 */
record BodyCodec(int maxBodyBytes, int maxNesting, boolean lenient) implements Serializable {

    /**
     * Checks the limits.
     *
     * @param maxBodyBytes 1 to {@code Integer.MAX_VALUE - 8}
     * @param maxNesting 1 to 500
     * @param lenient either
     */
    BodyCodec {
        // Beyond this limit a Java virtual machine may have no array for the body.
        requireInBounds("maxBodyBytes", maxBodyBytes, Integer.MAX_VALUE - 8);
        requireInBounds("maxNesting", maxNesting, 500);
    }

    private static void requireInBounds(String name, int value, int max) {
        if (value < 1 || value > max) {
            throw new IllegalArgumentException(name + " must be 1 to " + max + ", is " + value);
        }
    }

    /** Thrown by a fast lane to hand over to Jackson's. Control-flow exception without a stack trace. */
    static final class HandOver extends RuntimeException {

        private static final long serialVersionUID = 1L;

        HandOver() {
            super(null, null, false, false);
        }
    }

    /**
     * Reads the request that is the whole body. The fast lane reads the spelling of nearly all writers, and Jackson's lane
     * any other, because only that one can say all that is wrong with a body.
     *
     * @throws UnreadableRequestException if the body is no such request
     */
    <T> T readOverOneLane(byte[] body, Class<T> type) {
        try {
            if (body.length > maxBodyBytes || maxNesting < FastJsonInput.NESTING) {
                throw new HandOver();
            }
            return FastJsonInput.readBody(body, type);
        } catch (HandOver e) {
            return JacksonJsonInput.readBody(body, type, this);
        }
    }

    /** Writes a request. The fast lane writes all but ill-formed text, for which only Jackson's lane has escapes. */
    static byte[] writeOverOneLane(JobSuccessRequest request) {
        try {
            return FastJsonOutput.writeBody(request);
        } catch (HandOver e) {
            return JacksonJsonOutput.writeBody(request);
        }
    }
}
