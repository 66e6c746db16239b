package io.github.jobresult.testing;

import io.github.jobresult.model.JobSuccessRequest;
import java.nio.charset.StandardCharsets;

/**
 * Wire JSON of a valid request in one of its many spellings, and the request that any reader must read from it.
 *
 * @param <T> the type of the request
 * @param text the JSON; on the wire it is UTF-8
 * @param request what it must be read as
 */
public record WireBody<T extends JobSuccessRequest>(String text, T request) {

    /**
     * The body as it goes over the wire.
     *
     * @return a new array
     */
    public byte[] bytes() {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /**
     * Says what it is a spelling of; the text is not shown, as it holds the tokens.
     *
     * @return the request, without what its {@code toString} leaves out
     */
    @Override
    public String toString() {
        return "WireBody{" + text.length() + " characters, request=" + request + "}";
    }
}
