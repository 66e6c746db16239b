package io.github.jobresult.benchmarks;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Looks at eight bytes of a JSON text at once, as one number. */
final class EightBytes {

    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long ONES = 0x0101_0101_0101_0101L;
    private static final long HIGH_BITS = 0x8080_8080_8080_8080L;

    private EightBytes() {}

    /** The first quote, backslash or control character from an index on; the end if there is none. */
    static int endOfRun(byte[] bytes, int from, int end) {
        return endOfRun(bytes, from, end, 0);
    }

    /** As {@link #endOfRun}, or the first byte beyond ASCII. */
    static int endOfAsciiRun(byte[] bytes, int from, int end) {
        return endOfRun(bytes, from, end, HIGH_BITS);
    }

    private static int endOfRun(byte[] bytes, int from, int end, long refused) {
        int i = from;
        for (; i <= end - 8; i += 8) {
            long word = (long) LONG.get(bytes, i);
            long quotes = word ^ ('"' * ONES);
            long backslashes = word ^ ('\\' * ONES);
            // The lowest byte with its high bit set is right; a borrow can only set bits above it.
            long found = ((quotes - ONES) & ~quotes & HIGH_BITS)
                    | ((backslashes - ONES) & ~backslashes & HIGH_BITS)
                    | ((word - 0x20 * ONES) & ~word & HIGH_BITS)
                    | (word & refused);
            if (found != 0) {
                return i + (Long.numberOfTrailingZeros(found) >> 3);
            }
        }
        while (i < end && bytes[i] != '"' && bytes[i] != '\\' && (bytes[i] < 0 ? refused == 0 : bytes[i] >= 0x20)) {
            i++;
        }
        return i;
    }
}
