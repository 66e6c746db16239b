package io.github.jobresult.serialization;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/** UTF-8 as JSON has it between quotes, looked at eight bytes at a time. */
final class JsonUtf8 {

    private static final VarHandle EIGHT_BYTES =
            MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long EACH = 0x0101_0101_0101_0101L;
    private static final long HIGH_BITS = 0x8080_8080_8080_8080L;
    private static final long QUOTES = '"' * EACH;
    private static final long BACKSLASHES = '\\' * EACH;
    private static final long QUESTION_MARKS = '?' * EACH;
    private static final long SPACES = ' ' * EACH;

    private static final int LONGEST_ESCAPE = 6;

    private JsonUtf8() {}

    /** Whether there is nothing to escape, nor a question mark. */
    static boolean isPlain(byte[] utf8) {
        return next(utf8, 0, QUESTION_MARKS, 0) == utf8.length;
    }

    /** The same bytes, or others if there is something to escape. */
    static byte[] escaped(byte[] utf8) {
        int at = nextToEscape(utf8, 0);
        if (at == utf8.length) {
            return utf8;
        }
        byte[] escaped = new byte[Math.addExact(utf8.length, utf8.length / 8 + 64)];
        int from = 0;
        int size = 0;
        while (at < utf8.length) {
            int rest = utf8.length - from;
            if (escaped.length - size < rest + LONGEST_ESCAPE) {
                escaped = Arrays.copyOf(escaped, size + rest * 2 + LONGEST_ESCAPE);
            }
            System.arraycopy(utf8, from, escaped, size, at - from);
            size += at - from;
            size = escape(utf8[at], escaped, size);
            from = at + 1;
            at = nextToEscape(utf8, from);
        }
        int rest = utf8.length - from;
        escaped = Arrays.copyOf(escaped, size + rest);
        System.arraycopy(utf8, from, escaped, size, rest);
        return escaped;
    }

    private static int escape(byte character, byte[] out, int size) {
        out[size++] = '\\';
        switch (character) {
            case '"', '\\' -> out[size++] = character;
            case '\b' -> out[size++] = 'b';
            case '\f' -> out[size++] = 'f';
            case '\n' -> out[size++] = 'n';
            case '\r' -> out[size++] = 'r';
            case '\t' -> out[size++] = 't';
            default -> {
                out[size++] = 'u';
                out[size++] = '0';
                out[size++] = '0';
                out[size++] = (byte) Character.toUpperCase(Character.forDigit(character >> 4, 16));
                out[size++] = (byte) Character.toUpperCase(Character.forDigit(character & 0xF, 16));
            }
        }
        return size;
    }

    /** Where a quote, a backslash or a control character stands; the end if there is none. */
    private static int nextToEscape(byte[] utf8, int from) {
        return next(utf8, from, QUOTES, 0);
    }

    /** Where one of these or a byte beyond ASCII stands; the end if there is none. */
    static int endOfPlainAscii(byte[] utf8, int from) {
        return next(utf8, from, QUOTES, HIGH_BITS);
    }

    /** Besides what is to be escaped, one more character in each byte of a number, and a mask of bits that none may have. */
    private static int next(byte[] utf8, int from, long others, long bits) {
        int i = from;
        for (; i <= utf8.length - Long.BYTES; i += Long.BYTES) {
            long eight = (long) EIGHT_BYTES.get(utf8, i);
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
        while (i < utf8.length && isPlain(utf8[i]) && utf8[i] != (byte) others && (utf8[i] & bits) == 0) {
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
