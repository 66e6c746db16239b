package io.github.jobresult.cli.check;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
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
    private final ByteArrayOutputStream line = new ByteArrayOutputStream();
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
        if (number == 0) {
            skipByteOrderMark();
        }
        number++;
        line.reset();
        do {
            int from = at;
            while (at < end && chunk[at] != '\n') {
                at++;
            }
            line.write(chunk, from, Math.min(at - from, maxLength - line.size()));
            if (at < end) {
                at++;
                break;
            }
        } while (readChunk());
        return line.toByteArray();
    }

    /** It belongs to the file and not to the first body. */
    private void skipByteOrderMark() {
        if (end > 2 && chunk[0] == (byte) 0xEF && chunk[1] == (byte) 0xBB && chunk[2] == (byte) 0xBF) {
            at = 3;
        }
    }

    private boolean readChunk() throws IOException {
        reader.read(end);
        at = 0;
        end = Math.max(0, in.read(chunk));
        return end > 0;
    }
}
