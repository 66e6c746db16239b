package io.github.jobresult.serialization;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.jobresult.serialization.ReadingProblems.Position;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The text of a body, with lines and columns for people. Not safe for use by several threads. */
final class BodyText {

    /** How many bytes a parser looks at to guess an encoding; only UTF-16 and UTF-32 have a NUL among them. */
    private static final int GUESSED_FROM = 4;

    /** Any escape, so that the second of two backslashes starts none. */
    private static final Pattern ESCAPE = Pattern.compile(
            "\\\\(?:u(?:[dD][89abAB]\\p{XDigit}{2}\\\\u[dD][c-fC-F]\\p{XDigit}{2}"
                    + "|(?<lone>[dD][89a-fA-F]\\p{XDigit}{2})|(?<wrong>\\p{ASCII}{0,3}\\P{ASCII}))|.)",
            Pattern.DOTALL);

    private static final int LENGTH_OF_ESCAPE = 6;

    private final String text;
    private final @Nullable String flaw;

    /** The places behind lone surrogates that are not escaped in the text for Jackson. */
    private final List<Integer> behindLoneSurrogates = new ArrayList<>();

    private int offset;
    private int line = 1;
    private int column = 1;

    private BodyText(String text, @Nullable String flaw) {
        this.text = text;
        this.flaw = flaw;
    }

    static BodyText of(byte[] body, int maxBytes) {
        if (body.length > maxBytes) {
            String message = "the body has more than " + maxBytes
                    + " bytes (JobResultCodec.withMaxBodyBytes changes this limit)";
            return new BodyText("", message);
        }
        if (body.length > 2 && body[0] == (byte) 0xEF && body[1] == (byte) 0xBB && body[2] == (byte) 0xBF) {
            return new BodyText("", "the body starts with a byte order mark");
        }
        for (int i = 0; i < Math.min(GUESSED_FROM, body.length); i++) {
            if (body[i] == 0) {
                String start = new String(body, 0, i, ISO_8859_1);
                return new BodyText(start, "the body starts as UTF-16 or UTF-32 does, not UTF-8");
            }
        }
        // A byte makes no more than one character.
        CharBuffer text = CharBuffer.allocate(body.length);
        CoderResult result = UTF_8.newDecoder().decode(ByteBuffer.wrap(body), text, true);
        return new BodyText(text.flip().toString(), result.isError() ? "the body is not UTF-8" : null);
    }

    /** Returns what keeps the body from being a text, which ends there; {@code null} if nothing does. */
    @Nullable
    String flaw() {
        return flaw;
    }

    /** Returns the text up to its flaw. */
    String text() {
        return text;
    }

    /**
     * Returns the text as Jackson reads it right. Jackson refuses lone surrogates in names if they are escaped. It takes
     * some characters beyond ASCII for hexadecimal digits, so the text ends at the first of these.
     */
    String forJackson() {
        if (!text.contains("\\u")) {
            return text;
        }
        StringBuilder unescaped = new StringBuilder(text.length());
        int from = 0;
        for (Matcher escape = ESCAPE.matcher(text); escape.find(); ) {
            if (escape.group("wrong") != null) {
                return unescaped.append(text, from, escape.start()).toString();
            }
            if (escape.group("lone") != null) {
                char surrogate = (char) Integer.parseInt(escape.group("lone"), 16);
                unescaped.append(text, from, escape.start()).append(surrogate);
                behindLoneSurrogates.add(unescaped.length());
                from = escape.end();
            }
        }
        return unescaped.append(text, from, text.length()).toString();
    }

    /** Locates an offset in the text for Jackson. */
    Position positionForJackson(int offset) {
        int found = Collections.binarySearch(behindLoneSurrogates, offset);
        int before = found < 0 ? -found - 1 : found + 1;
        return position(offset + before * (LENGTH_OF_ESCAPE - 1));
    }

    /** Locates an offset in the text. Ascending offsets cost one pass over the text in all. */
    Position position(int offset) {
        if (offset < this.offset) {
            this.offset = 0;
            line = 1;
            column = 1;
        }
        for (; this.offset < offset; this.offset++) {
            char character = text.charAt(this.offset);
            if (character == '\n' || (character == '\r' && !text.startsWith("\n", this.offset + 1))) {
                line++;
                column = 1;
            } else if (!Character.isLowSurrogate(character)) {
                column++;
            }
        }
        return new Position(line, column);
    }
}
