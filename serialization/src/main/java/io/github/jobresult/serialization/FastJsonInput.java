package io.github.jobresult.serialization;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import io.github.jobresult.model.PutJobSuccessResultRequest;
import io.github.jobresult.serialization.BodyCodec.HandOver;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.Instant;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * Reads straight from the bytes of a body that is spelled as nearly all writers spell it. Hands over any other body, wrong or
 * only unusual.
 */
final class FastJsonInput extends JsonInput {

    /** The levels of nesting that it reads. */
    static final int NESTING = 2;

    /** Any integer of so many digits fits into 32 bits. */
    private static final int DIGITS_OF_INTEGER = 9;

    private static final int DIGITS_OF_SECONDS = 12;
    private static final int DIGITS_OF_FRACTION = 9;

    private static final long EACH = 0x0101_0101_0101_0101L;
    private static final long HIGH_BITS = 0x8080_8080_8080_8080L;
    private static final long QUOTES = '"' * EACH;
    private static final long BACKSLASHES = '\\' * EACH;
    private static final long SPACES = ' ' * EACH;

    // Bytes are signed: all beyond ASCII are negative.
    private static final byte FIRST_LEAD_OR_ASCII = (byte) 0xC0;
    private static final byte FIRST_LEAD = (byte) 0xC2;
    private static final byte LEAD_OF_THREE = (byte) 0xE0;
    private static final byte LEAD_OF_FOUR = (byte) 0xF0;

    private final byte[] body;
    private final ByteBuffer view;
    private int at;
    private int entries;
    private char[] characters = {};

    private FastJsonInput(byte[] body) {
        this.body = body;
        // A long view of a byte array would do as well, but takes milliseconds to make for the first time.
        this.view = ByteBuffer.wrap(body).order(ByteOrder.LITTLE_ENDIAN);
    }

    /**
     * Reads the request that is the whole body.
     *
     * @throws HandOver if the body is not spelled as usual
     */
    static <T> T readBody(byte[] body, Class<T> type) {
        FastJsonInput input = new FastJsonInput(body);
        input.skipSpace();
        T request = RequestReader.readValue(input, type);
        input.skipSpace();
        if (input.at < body.length || input.hasEntryTwice(request)) {
            throw new HandOver();
        }
        return request;
    }

    private boolean hasEntryTwice(Object request) {
        return request instanceof PutJobSuccessResultRequest put
                && put.getOutputVariables().size() < entries;
    }

    @Override
    Names<Member> structure(Member[] known) {
        return new Structure(known);
    }

    private final class Structure implements Names<Member> {

        private final Member[] known;
        private int seen;

        Structure(Member[] known) {
            this.known = known;
        }

        @Override
        public @Nullable Member next() {
            if (!hasNext(seen == 0)) {
                return null;
            }
            int index = indexOfNext();
            if ((seen & 1 << index) != 0) {
                throw new HandOver();
            }
            seen |= 1 << index;
            at += known[index].quoted.length;
            skipColon();
            return known[index];
        }

        /** Most bodies have the members in the order of the structure, so the search starts behind the last one. */
        private int indexOfNext() {
            int guess = Integer.SIZE - Integer.numberOfLeadingZeros(seen);
            for (int i = guess; i < known.length; i++) {
                if (isNext(known[i].quoted)) {
                    return i;
                }
            }
            for (int i = 0; i < guess; i++) {
                if (isNext(known[i].quoted)) {
                    return i;
                }
            }
            throw new HandOver();
        }

        private boolean isNext(byte[] quoted) {
            if (body.length - at < quoted.length) {
                return false;
            }
            for (int i = 0; i < quoted.length; i++) {
                if (body[at + i] != quoted[i]) {
                    return false;
                }
            }
            return true;
        }
    }

    @Override
    Names<String> map() {
        return new Entries();
    }

    private final class Entries implements Names<String> {

        private boolean isFirst = true;

        @Override
        public @Nullable String next() {
            if (!hasNext(isFirst)) {
                return null;
            }
            isFirst = false;
            entries++;
            expect('"');
            int start = at;
            at = endOfPlainAscii(view, start, body.length);
            expect('"');
            String name = new String(body, start, at - 1 - start, ISO_8859_1);
            skipColon();
            return name;
        }
    }

    /** Goes to the name of the next member, or behind the end of the object. */
    private boolean hasNext(boolean isFirst) {
        if (isFirst) {
            expect('{');
            skipSpace();
            if (peek() != '}') {
                return true;
            }
            at++;
            return false;
        }
        skipSpace();
        byte separator = peek();
        at++;
        if (separator == ',') {
            skipSpace();
            return true;
        }
        if (separator != '}') {
            throw new HandOver();
        }
        return false;
    }

    private void skipColon() {
        skipSpace();
        expect(':');
        skipSpace();
    }

    @Override
    boolean takeNull() {
        if (peek() != 'n') {
            return false;
        }
        at++;
        expect('u');
        expect('l');
        expect('l');
        return true;
    }

    @Override
    String text() {
        expect('"');
        int start = at;
        at = endOfPlainAscii(view, start, body.length);
        if (peek() == '"') {
            at++;
            return new String(body, start, at - 1 - start, ISO_8859_1);
        }
        return mixedText(start);
    }

    /**
     * Returns where a quote, a backslash, a control character or a byte beyond ASCII is, or the end. Looks at eight bytes at
     * a time.
     */
    static int endOfPlainAscii(ByteBuffer littleEndian, int from, int end) {
        int i = from;
        for (; i <= end - Long.BYTES; i += Long.BYTES) {
            long eight = littleEndian.getLong(i);
            long found = (zeros(eight ^ QUOTES) | zeros(eight ^ BACKSLASHES) | (eight - SPACES) | eight) & HIGH_BITS;
            if (found != 0) {
                // A borrow can only set bits above the lowest one, so that one is right.
                return i + Long.numberOfTrailingZeros(found) / Byte.SIZE;
            }
        }
        while (i < end && isPlainAscii(littleEndian.get(i))) {
            i++;
        }
        return i;
    }

    private static boolean isPlainAscii(byte utf8) {
        return utf8 >= ' ' && utf8 != '"' && utf8 != '\\';
    }

    /** Has the high bit set of the lowest byte that is zero. */
    private static long zeros(long eight) {
        return (eight - EACH) & ~eight & HIGH_BITS;
    }

    /** Reads the text that starts there and is plain ASCII up to here. */
    private String mixedText(int start) {
        if (characters.length == 0) {
            // A byte makes no more than one.
            characters = new char[body.length];
        }
        char[] out = characters;
        byte[] utf8 = body;
        int size = 0;
        int i = start;
        while (i < utf8.length) {
            byte lead = utf8[i++];
            if (lead >= 0) {
                if (lead == '"') {
                    at = i;
                    return new String(out, 0, size);
                }
                if (lead == '\\') {
                    at = i;
                    out[size++] = escaped();
                    i = at;
                } else if (lead >= ' ') {
                    out[size++] = (char) lead;
                } else {
                    break;
                }
            } else if (lead < LEAD_OF_THREE) {
                if (lead < FIRST_LEAD || utf8.length - i < 1 || isNoContinuation(utf8[i])) {
                    break;
                }
                out[size++] = (char) ((lead & 0x1F) << 6 | (utf8[i++] & 0x3F));
            } else if (lead < LEAD_OF_FOUR) {
                if (utf8.length - i < 2 || isNoContinuation(utf8[i]) || isNoContinuation(utf8[i + 1])) {
                    break;
                }
                char character = (char) ((lead & 0xF) << 12 | (utf8[i] & 0x3F) << 6 | (utf8[i + 1] & 0x3F));
                if (character < 0x800 || Character.isSurrogate(character)) {
                    break;
                }
                out[size++] = character;
                i += 2;
            } else {
                if (utf8.length - i < 3
                        || isNoContinuation(utf8[i])
                        || isNoContinuation(utf8[i + 1])
                        || isNoContinuation(utf8[i + 2])) {
                    break;
                }
                int codePoint =
                        (lead & 0xF) << 18 | (utf8[i] & 0x3F) << 12 | (utf8[i + 1] & 0x3F) << 6 | (utf8[i + 2] & 0x3F);
                if (!Character.isSupplementaryCodePoint(codePoint)) {
                    break;
                }
                out[size++] = Character.highSurrogate(codePoint);
                out[size++] = Character.lowSurrogate(codePoint);
                i += 3;
            }
        }
        throw new HandOver();
    }

    private static boolean isNoContinuation(byte utf8) {
        return utf8 >= FIRST_LEAD_OR_ASCII;
    }

    private char escaped() {
        byte escape = peek();
        at++;
        return switch (escape) {
            case '"', '\\', '/' -> (char) escape;
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'u' -> (char) (hexadecimal() << 12 | hexadecimal() << 8 | hexadecimal() << 4 | hexadecimal());
            default -> throw new HandOver();
        };
    }

    private int hexadecimal() {
        byte digit = peek();
        if (!HexFormat.isHexDigit(digit)) {
            throw new HandOver();
        }
        at++;
        return HexFormat.fromHexDigit(digit);
    }

    @Override
    Integer integer() {
        return (int) integer(DIGITS_OF_INTEGER);
    }

    @Override
    Instant time() {
        long seconds = integer(DIGITS_OF_SECONDS);
        int milliseconds = 0;
        if (peek() == '.') {
            int point = at++;
            // Finer digits count for nothing.
            for (int unit = 100; isDigit(); unit /= 10) {
                milliseconds += unit * (body[at++] - '0');
            }
            int digits = at - point - 1;
            if (digits == 0 || digits > DIGITS_OF_FRACTION) {
                throw new HandOver();
            }
        }
        return Timestamps.ofSeconds(seconds, milliseconds);
    }

    private long integer(int maxDigits) {
        int start = at;
        long integer = 0;
        // Too many digits overflow, and are refused below.
        while (isDigit()) {
            integer = integer * 10 + body[at++] - '0';
        }
        int digits = at - start;
        if (digits == 0 || digits > maxDigits || (digits > 1 && body[start] == '0')) {
            throw new HandOver();
        }
        return integer;
    }

    private boolean isDigit() {
        byte digit = peek();
        return digit >= '0' && digit <= '9';
    }

    @Override
    void skip() {
        throw new HandOver();
    }

    private void skipSpace() {
        while (at < body.length && isSpace(body[at])) {
            at++;
        }
    }

    private static boolean isSpace(byte character) {
        return character == ' ' || character == '\n' || character == '\r' || character == '\t';
    }

    private byte peek() {
        if (at >= body.length) {
            throw new HandOver();
        }
        return body[at];
    }

    private void expect(char character) {
        if (peek() != character) {
            throw new HandOver();
        }
        at++;
    }
}
