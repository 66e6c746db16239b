package io.github.jobresult.serialization;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** Finds the bytes of a JSON text that need a closer look, eight at a time. */
final class JsonUtf8 {

    private static final long EACH = 0x0101_0101_0101_0101L;
    private static final long HIGH_BITS = 0x8080_8080_8080_8080L;
    private static final long QUOTES = '"' * EACH;
    private static final long BACKSLASHES = '\\' * EACH;
    private static final long QUESTION_MARKS = '?' * EACH;
    private static final long SPACES = ' ' * EACH;

    private JsonUtf8() {}

    /** Wraps bytes to be looked at. A view of a byte array would do, but takes milliseconds to make for the first time. */
    static ByteBuffer wrap(byte[] utf8) {
        return ByteBuffer.wrap(utf8).order(ByteOrder.LITTLE_ENDIAN);
    }

    /** Returns where a quote, a backslash, a control character or a question mark is, or the end. */
    static int endOfPlain(ByteBuffer utf8, int from, int end) {
        return next(utf8, from, end, QUESTION_MARKS, 0);
    }

    /** Returns where a quote, a backslash, a control character or a byte beyond ASCII is, or the end. */
    static int endOfPlainAscii(ByteBuffer utf8, int from, int end) {
        return next(utf8, from, end, QUOTES, HIGH_BITS);
    }

    /** Besides what is to be escaped, one more character in each byte of a number, and a mask of bits that none may have. */
    private static int next(ByteBuffer utf8, int from, int end, long others, long bits) {
        int i = from;
        for (; i <= end - Long.BYTES; i += Long.BYTES) {
            long eight = utf8.getLong(i);
            long found = zeros(eight ^ QUOTES)
                    | zeros(eight ^ BACKSLASHES)
                    | zeros(eight ^ others)
                    | ((eight - SPACES) & ~eight & HIGH_BITS)
                    | (eight & bits);
            if (found != 0) {
                // A borrow can only set bits above the lowest one, so that one is right.
                return i + Long.numberOfTrailingZeros(found) / Byte.SIZE;
            }
        }
        while (i < end && isPlain(utf8.get(i)) && utf8.get(i) != (byte) others && (utf8.get(i) & bits) == 0) {
            i++;
        }
        return i;
    }

    private static boolean isPlain(byte utf8) {
        return (utf8 < 0 || utf8 >= ' ') && utf8 != '"' && utf8 != '\\';
    }

    /** Has the high bit set of the lowest byte that is zero. */
    private static long zeros(long eight) {
        return (eight - EACH) & ~eight & HIGH_BITS;
    }
}
