package io.github.jobresult.testing;

import io.github.jobresult.model.JobSuccessRequest;
import io.github.jobresult.serialization.ReadingProblem;

/**
 * A body that cannot be read as a request, and why.
 *
 * <p>Immutable and safe to share between threads.
 *
 * @param <T> the type of the request
 */
public final class BrokenBody<T extends JobSuccessRequest> {

    private final Class<T> type;
    private final String breakage;
    private final byte[] bytes;
    private final ReadingProblem.Kind kind;
    private final String pointer;

    BrokenBody(Class<T> type, String breakage, byte[] bytes, ReadingProblem.Kind kind, String pointer) {
        this.type = type;
        this.breakage = breakage;
        this.bytes = bytes;
        this.kind = kind;
        this.pointer = pointer;
    }

    /**
     * As what it cannot be read.
     *
     * @return the type of the request
     */
    public Class<T> type() {
        return type;
    }

    /**
     * What is wrong with it.
     *
     * @return such as {@code currentRevision.created is no number} or {@code cut off}
     */
    public String breakage() {
        return breakage;
    }

    /**
     * The body as it comes over the wire.
     *
     * @return a new array
     */
    public byte[] bytes() {
        return bytes.clone();
    }

    /**
     * The kind of its only problem.
     *
     * @return what it must be refused as
     */
    public ReadingProblem.Kind kind() {
        return kind;
    }

    /**
     * Where a type is wrong.
     *
     * @return an RFC 6901 JSON pointer; empty for a body that is malformed, as readers differ in where they notice that
     */
    public String pointer() {
        return pointer;
    }

    /**
     * What is wrong; the body is not shown, as it holds the tokens.
     *
     * @return breakage, kind and size
     */
    @Override
    public String toString() {
        return "BrokenBody{" + type.getSimpleName() + ", " + breakage + ", " + kind + ", " + bytes.length + " bytes}";
    }
}
