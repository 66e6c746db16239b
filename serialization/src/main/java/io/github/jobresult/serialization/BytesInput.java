package io.github.jobresult.serialization;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import io.github.jobresult.model.PutJobSuccessResultRequest;
import java.time.Instant;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * Values straight from the bytes of a body, spelled as nearly all writers spell them. Of anything wrong, and of much that is
 * right but hardly ever met, it only says that {@link JacksonInput} has to look.
 */
final class BytesInput extends WireInput {

    /** How deep the bodies are nested that it reads. */
    static final int NESTING = 2;

    /** Any integer of so many digits fits into 32 bits. */
    private static final int DIGITS_OF_INT = 9;

    /** The milliseconds of so many seconds fit into 64 bits. */
    private static final int DIGITS_OF_SECONDS = 12;

    private static final int DIGITS_OF_FRACTION = 9;

    // Of signed bytes, in which all beyond ASCII are negative.
    private static final byte FIRST_LEAD_OR_ASCII = (byte) 0xC0;
    private static final byte FIRST_LEAD = (byte) 0xC2;
    private static final byte LEAD_OF_THREE = (byte) 0xE0;
    private static final byte LEAD_OF_FOUR = (byte) 0xF0;

    /** Tells nobody anything, and so costs nothing. */
    private static final class Unusual extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Unusual() {
            super(null, null, false, false);
        }
    }

    private final byte[] body;
    private int at;
    private int entries;
    private char[] characters = {};

    private BytesInput(byte[] body) {
        this.body = body;
    }

    /** The request that is the whole body; {@code null} if somebody else has to look. */
    static <T> @Nullable T read(byte[] body, Class<T> type) {
        BytesInput input = new BytesInput(body);
        try {
            input.skipSpace();
            T request = RequestReader.read(input, type);
            input.skipSpace();
            return input.at < body.length || input.hasEntryTwice(request) ? null : request;
        } catch (Unusual e) {
            return null;
        }
    }

    private boolean hasEntryTwice(Object request) {
        return request instanceof PutJobSuccessResultRequest put
                && put.getOutputVariables().size() < entries;
    }

    @Override
    Members structure(MemberNames known) {
        return new Structure(known);
    }

    private final class Structure implements Members {

        private final MemberNames known;
        private int seen;

        Structure(MemberNames known) {
            this.known = known;
        }

        @Override
        public @Nullable String next() {
            if (!hasNext(seen == 0)) {
                return null;
            }
            int guess = Integer.SIZE - Integer.numberOfLeadingZeros(seen);
            int index = known.indexOfNameAt(body, at, guess);
            if (index < 0 || (seen & 1 << index) != 0) {
                throw new Unusual();
            }
            seen |= 1 << index;
            at += known.quotedLength(index);
            skipColon();
            return known.name(index);
        }
    }

    @Override
    Members map() {
        return new Entries();
    }

    private final class Entries implements Members {

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
            int end = JsonUtf8.endOfPlainAscii(body, start);
            at = end;
            expect('"');
            skipColon();
            return new String(body, start, end - start, ISO_8859_1);
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
            throw new Unusual();
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
    @Nullable
    String text() {
        return takeNull() ? null : textOfMap();
    }

    @Override
    String textOfMap() {
        expect('"');
        int start = at;
        int end = JsonUtf8.endOfPlainAscii(body, start);
        at = end;
        if (peek() == '"') {
            at++;
            return new String(body, start, end - start, ISO_8859_1);
        }
        return mixedText(start);
    }

    /** The text that starts there and is plain ASCII up to here. */
    private String mixedText(int start) {
        if (characters.length == 0) {
            // No byte makes more than one.
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
        throw new Unusual();
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
            default -> throw new Unusual();
        };
    }

    private int hexadecimal() {
        byte digit = peek();
        if (!HexFormat.isHexDigit(digit)) {
            throw new Unusual();
        }
        at++;
        return HexFormat.fromHexDigit(digit);
    }

    @Override
    @Nullable
    Integer integer() {
        return takeNull() ? null : (int) number(DIGITS_OF_INT);
    }

    @Override
    @Nullable
    Instant time() {
        if (takeNull()) {
            return null;
        }
        long milliseconds = number(DIGITS_OF_SECONDS) * 1_000;
        if (peek() == '.') {
            at++;
            int start = at;
            for (long weight = 100; isDigit(); weight /= 10) {
                milliseconds += weight * digit();
            }
            if (at == start || at - start > DIGITS_OF_FRACTION) {
                throw new Unusual();
            }
        }
        return Instant.ofEpochMilli(milliseconds);
    }

    private long number(int maxDigits) {
        int start = at;
        long number = 0;
        while (isDigit()) {
            number = number * 10 + digit();
        }
        int digits = at - start;
        if (digits == 0 || digits > maxDigits || (digits > 1 && body[start] == '0')) {
            throw new Unusual();
        }
        return number;
    }

    private boolean isDigit() {
        byte digit = peek();
        return digit >= '0' && digit <= '9';
    }

    private int digit() {
        return body[at++] - '0';
    }

    @Override
    void skip() {
        throw new Unusual();
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
            throw new Unusual();
        }
        return body[at];
    }

    private void expect(char character) {
        if (peek() != character) {
            throw new Unusual();
        }
        at++;
    }
}
