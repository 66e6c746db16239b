package io.github.jobresult.serialization;

import io.github.jobresult.serialization.ReadingProblem.Kind;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import tools.jackson.core.TokenStreamLocation;

/** The bytes of one body: what must hold before a parser sees them, and where an offset in them is for people. */
final class Body implements JacksonInput.Locator {

    /** How many bytes a parser looks at to guess an encoding; only UTF-16 and UTF-32 have a NUL among them. */
    private static final int GUESSED_FROM = 4;

    private final byte[] bytes;

    Body(byte[] bytes) {
        this.bytes = bytes;
    }

    /** What keeps the bytes from being a UTF-8 text, found before any of it is read. */
    static final class NotText extends Exception {

        private static final long serialVersionUID = 1L;

        private final int offset;

        NotText(int offset, String message) {
            super(message);
            this.offset = offset;
        }
    }

    void requireText() throws NotText {
        if (startsWith(0xEF, 0xBB, 0xBF)) {
            throw new NotText(0, "the body starts with a byte order mark");
        }
        int nul = nulAmongTheFirst();
        if (nul >= 0) {
            throw new NotText(nul, "the body starts as UTF-16 or UTF-32 does, not UTF-8");
        }
        CharsetDecoder utf8 = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(Math.min(8192, bytes.length + 1));
        CoderResult result;
        do {
            out.clear();
            result = utf8.decode(in, out, true);
        } while (result.isOverflow());
        if (result.isError()) {
            throw new NotText(in.position(), "the body is not UTF-8");
        }
    }

    /** Where a parser would see another encoding; negative if nowhere. */
    private int nulAmongTheFirst() {
        for (int i = 0; i < Math.min(GUESSED_FROM, bytes.length); i++) {
            if (bytes[i] == 0) {
                return i;
            }
        }
        return -1;
    }

    private boolean startsWith(int... start) {
        for (int i = 0; i < start.length; i++) {
            if (i == bytes.length || Byte.toUnsignedInt(bytes[i]) != start[i]) {
                return false;
            }
        }
        return true;
    }

    ReadingProblem malformed(NotText reason) {
        return problem(Kind.MALFORMED, "", "", reason.offset, String.valueOf(reason.getMessage()));
    }

    @Override
    public ReadingProblem locate(Kind kind, String path, String pointer, TokenStreamLocation location, String message) {
        int offset = offset(location);
        while (offset < bytes.length && isContinuation(bytes[offset])) {
            offset--;
        }
        return problem(kind, path, pointer, offset, message);
    }

    boolean isEnd(TokenStreamLocation location) {
        return offset(location) == bytes.length;
    }

    private int offset(TokenStreamLocation location) {
        long offset = location.getByteOffset();
        return offset < 0 ? bytes.length : (int) offset;
    }

    private ReadingProblem problem(Kind kind, String path, String pointer, int offset, String message) {
        int line = 1;
        int column = 1;
        for (int i = 0; i < Math.min(offset, bytes.length); i++) {
            if (bytes[i] == '\n' || (bytes[i] == '\r' && (i + 1 == bytes.length || bytes[i + 1] != '\n'))) {
                line++;
                column = 1;
            } else if (!isContinuation(bytes[i])) {
                column++;
            }
        }
        return new ReadingProblem(kind, path, pointer, line, column, message);
    }

    /** Whether a byte of UTF-8 goes on with a character that an earlier one starts. */
    private static boolean isContinuation(byte utf8) {
        return (utf8 & 0xC0) == 0x80;
    }
}
