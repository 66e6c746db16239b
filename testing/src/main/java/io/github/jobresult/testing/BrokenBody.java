package io.github.jobresult.testing;

import io.github.jobresult.serialization.ReadingProblem;

/**
 * A body that cannot be read as a request, and why.
 *
 * <p>Immutable and safe to share between threads.
 */
public final class BrokenBody {

    private final String breakage;
    private final byte[] bytes;
    private final ReadingProblem.Kind kind;
    private final String pointer;

    BrokenBody(String breakage, byte[] bytes, ReadingProblem.Kind kind, String pointer) {
        this.breakage = breakage;
        this.bytes = bytes;
        this.kind = kind;
        this.pointer = pointer;
    }

    /**
     * What is wrong with it.
     *
     * @return such as {@code currentRevision.created of a wrong type} or {@code cut off}
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
        return "BrokenBody{" + breakage + ", " + kind + ", " + bytes.length + " bytes}";
    }
}
