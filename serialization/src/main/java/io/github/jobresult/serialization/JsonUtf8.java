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
    private static final long SPACES = ' ' * EACH;

    private static final int LONGEST_ESCAPE = 6;

    // Of signed bytes, in which all beyond ASCII are negative.
    private static final byte FIRST_LEAD_OR_ASCII = (byte) 0xC0;
    private static final byte FIRST_LEAD = (byte) 0xC2;
    private static final byte LEAD_OF_THREE = (byte) 0xE0;
    private static final byte LEAD_OF_FOUR = (byte) 0xF0;

    private JsonUtf8() {}

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
        int i = from;
        for (; i <= utf8.length - Long.BYTES; i += Long.BYTES) {
            long eight = eightBytes(utf8, i);
            long found = zeros(eight ^ QUOTES) | zeros(eight ^ BACKSLASHES) | ((eight - SPACES) & ~eight & HIGH_BITS);
            if (found != 0) {
                // A borrow can only set bits above the lowest one, so that one is right.
                return i + Long.numberOfTrailingZeros(found) / Byte.SIZE;
            }
        }
        while (i < utf8.length && (utf8[i] < 0 || (utf8[i] >= ' ' && utf8[i] != '"' && utf8[i] != '\\'))) {
            i++;
        }
        return i;
    }

    /**
     * Makes UTF-8 characters, in half the time that the JDK's decoder takes when they are mixed. Text with {@code \\u} is left to
     * others: Jackson's parser of characters takes any of them for a hexadecimal digit whose last eight bits are one.
     *
     * @return how many there are; negative if the bytes are not UTF-8, or have such an escape
     */
    static int decode(byte[] utf8, char[] out) {
        int size = 0;
        int i = 0;
        while (i < utf8.length) {
            int lead = utf8[i];
            if (lead >= 0) {
                if (lead == 'u' && i > 0 && utf8[i - 1] == '\\') {
                    return -1;
                }
                out[size++] = (char) lead;
                i++;
            } else if (lead < LEAD_OF_THREE) {
                if (lead < FIRST_LEAD || utf8.length - i < 2 || isNoContinuation(utf8[i + 1])) {
                    return -1;
                }
                out[size++] = (char) ((lead & 0x1F) << 6 | (utf8[i + 1] & 0x3F));
                i += 2;
            } else if (lead < LEAD_OF_FOUR) {
                if (utf8.length - i < 3 || isNoContinuation(utf8[i + 1]) || isNoContinuation(utf8[i + 2])) {
                    return -1;
                }
                char character = (char) ((lead & 0xF) << 12 | (utf8[i + 1] & 0x3F) << 6 | (utf8[i + 2] & 0x3F));
                if (character < 0x800 || Character.isSurrogate(character)) {
                    return -1;
                }
                out[size++] = character;
                i += 3;
            } else {
                if (utf8.length - i < 4
                        || isNoContinuation(utf8[i + 1])
                        || isNoContinuation(utf8[i + 2])
                        || isNoContinuation(utf8[i + 3])) {
                    return -1;
                }
                int codePoint = (lead & 0xF) << 18
                        | (utf8[i + 1] & 0x3F) << 12
                        | (utf8[i + 2] & 0x3F) << 6
                        | (utf8[i + 3] & 0x3F);
                if (!Character.isSupplementaryCodePoint(codePoint)) {
                    return -1;
                }
                out[size++] = Character.highSurrogate(codePoint);
                out[size++] = Character.lowSurrogate(codePoint);
                i += 4;
            }
        }
        return size;
    }

    private static boolean isNoContinuation(byte utf8) {
        return utf8 >= FIRST_LEAD_OR_ASCII;
    }

    static boolean isAscii(byte[] bytes) {
        int i = 0;
        for (; i <= bytes.length - 4 * Long.BYTES; i += 4 * Long.BYTES) {
            long any = eightBytes(bytes, i)
                    | eightBytes(bytes, i + Long.BYTES)
                    | eightBytes(bytes, i + 2 * Long.BYTES)
                    | eightBytes(bytes, i + 3 * Long.BYTES);
            if ((any & HIGH_BITS) != 0) {
                return false;
            }
        }
        for (; i < bytes.length; i++) {
            if (bytes[i] < 0) {
                return false;
            }
        }
        return true;
    }

    private static long eightBytes(byte[] bytes, int at) {
        return (long) EIGHT_BYTES.get(bytes, at);
    }

    /** Has the high bit set of the lowest byte that is zero. */
    private static long zeros(long eight) {
        return (eight - EACH) & ~eight & HIGH_BITS;
    }
}
