package io.github.jobresult.cli;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The lines of a stream, one after the other; of longer ones than wanted the start. Holds little more than one. */
final class Lines {

    /** Told of each part of the stream before more is waited for. */
    interface Reader {
        void read(int bytes);
    }

    private static final int CHUNK = 1 << 16;

    private final InputStream in;
    private final int maxLength;
    private final Reader reader;
    private final byte[] chunk = new byte[CHUNK];
    private int at;
    private int end;
    private long number;

    /**
     * Lines that end with a line feed or the stream.
     *
     * @param maxLength of how many bytes there are lines; what stands behind these is skipped
     */
    Lines(InputStream in, int maxLength, Reader reader) {
        this.in = in;
        this.maxLength = maxLength;
        this.reader = reader;
    }

    /** Of the last line, from 1. */
    long number() {
        return number;
    }

    byte @Nullable [] next() throws IOException {
        if (at == end && !readChunk()) {
            return null;
        }
        number++;
        byte[] line = {};
        do {
            int from = at;
            while (at < end && chunk[at] != '\n') {
                at++;
            }
            line = append(line, from, Math.min(at, from + maxLength - line.length));
            if (at < end) {
                at++;
                return line;
            }
        } while (readChunk());
        return line;
    }

    private byte[] append(byte[] line, int from, int to) {
        byte[] longer = Arrays.copyOf(line, line.length + to - from);
        System.arraycopy(chunk, from, longer, line.length, to - from);
        return longer;
    }

    private boolean readChunk() throws IOException {
        reader.read(end);
        at = 0;
        end = Math.max(0, in.read(chunk));
        return end > 0;
    }
}
