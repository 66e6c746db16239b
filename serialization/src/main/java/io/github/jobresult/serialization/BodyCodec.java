package io.github.jobresult.serialization;

import io.github.jobresult.model.JobSuccessRequest;

/** Reads and writes whole bodies and checks no rules. */
record BodyCodec(int maxBytes, int maxNesting, boolean lenient) {

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
            if (body.length > maxBytes || maxNesting < FastJsonInput.NESTING) {
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
