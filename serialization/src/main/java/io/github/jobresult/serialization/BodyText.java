package io.github.jobresult.serialization;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.jobresult.serialization.ReadingProblems.Position;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import org.jspecify.annotations.Nullable;

/** The text of a body, with lines and columns for people. Not safe for use by several threads. */
final class BodyText {

    /** How many bytes a parser looks at to guess an encoding; only UTF-16 and UTF-32 have a NUL among them. */
    private static final int GUESSED_FROM = 4;

    private final CharBuffer text;
    private final @Nullable String flaw;
    private int offset;
    private int line = 1;
    private int column = 1;

    private BodyText(CharBuffer text, @Nullable String flaw) {
        this.text = text;
        this.flaw = flaw;
    }

    static BodyText of(byte[] body, int maxBytes) {
        if (body.length > maxBytes) {
            String message = "the body has more than " + maxBytes
                    + " bytes (JobResultCodec.withMaxBodyBytes changes this limit)";
            return new BodyText(CharBuffer.allocate(0), message);
        }
        if (body.length > 2 && body[0] == (byte) 0xEF && body[1] == (byte) 0xBB && body[2] == (byte) 0xBF) {
            return new BodyText(CharBuffer.allocate(0), "the body starts with a byte order mark");
        }
        for (int i = 0; i < Math.min(GUESSED_FROM, body.length); i++) {
            if (body[i] == 0) {
                String start = new String(body, 0, i, ISO_8859_1);
                return new BodyText(CharBuffer.wrap(start), "the body starts as UTF-16 or UTF-32 does, not UTF-8");
            }
        }
        // A byte makes no more than one character.
        CharBuffer text = CharBuffer.allocate(body.length);
        CoderResult result = UTF_8.newDecoder().decode(ByteBuffer.wrap(body), text, true);
        return new BodyText(text.flip(), result.isError() ? "the body is not UTF-8" : null);
    }

    /** Returns what keeps the body from being a text, which ends there; {@code null} if nothing does. */
    @Nullable
    String flaw() {
        return flaw;
    }

    /** Returns the text up to its flaw. */
    CharBuffer text() {
        return text;
    }

    /** Returns where an escape has a digit beyond ASCII, or the end. Jackson takes some of these for hexadecimal digits. */
    int endOfAsciiEscapes() {
        for (int i = 0; i < text.length() - 1; i++) {
            if (text.get(i) == '\\' && text.get(++i) == 'u') {
                for (int digit = i + 1; digit <= i + 4 && digit < text.length(); digit++) {
                    if (text.get(digit) > 0x7F) {
                        return digit;
                    }
                }
            }
        }
        return text.length();
    }

    /** Locates an offset in the text. Ascending offsets cost one pass over the text in all. */
    Position position(int offset) {
        if (offset < this.offset) {
            this.offset = 0;
            line = 1;
            column = 1;
        }
        for (; this.offset < offset; this.offset++) {
            char character = text.get(this.offset);
            if (character == '\n' || (character == '\r' && !isLineFeed(this.offset + 1))) {
                line++;
                column = 1;
            } else if (!Character.isLowSurrogate(character)) {
                column++;
            }
        }
        return new Position(line, column);
    }

    private boolean isLineFeed(int offset) {
        return offset < text.length() && text.get(offset) == '\n';
    }
}
