package io.github.jobresult.serialization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import tools.jackson.core.io.JsonStringEncoder;

/** Bytes become the characters that the JDK makes of them, and texts the escapes that Jackson makes of them. */
class JsonUtf8Test {

    private final CharsetDecoder jdk = StandardCharsets.UTF_8.newDecoder();

    @Test
    void allSequencesOfUpToThreeBytesAreReadAsTheJdkReadsThem() {
        for (int first = 0; first <= 0xFF; first++) {
            requireSame(bytes(first));
            // Where the first is a whole character the others have been tried as first ones.
            for (int second = 0; first > 0x7F && second <= 0xFF; second++) {
                requireSame(bytes(first, second));
                for (int third = 0; third <= 0xFF; third++) {
                    requireSame(bytes(first, second, third));
                }
            }
        }
    }

    @Test
    void sequencesOfFourBytesAroundEveryBoundAreReadAsTheJdkReadsThem() {
        int[] bounds = {0x00, 0x41, 0x7F, 0x80, 0x81, 0x8F, 0x90, 0x9F, 0xA0, 0xBF, 0xC0, 0xC2, 0xE0, 0xF0, 0xFF};
        for (int first = 0xE0; first <= 0xFF; first++) {
            for (int second = 0; second <= 0xFF; second++) {
                for (int third : bounds) {
                    for (int fourth : bounds) {
                        requireSame(bytes(first, second, third, fourth));
                        requireSame(bytes('a', first, second, third, fourth, 'b'));
                    }
                }
            }
        }
    }

    private static byte[] bytes(int... values) {
        byte[] bytes = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            bytes[i] = (byte) values[i];
        }
        return bytes;
    }

    private void requireSame(byte[] utf8) {
        char[] read = new char[utf8.length];
        int size = JsonUtf8.decode(utf8, read);

        CharBuffer expected = CharBuffer.allocate(utf8.length);
        CoderResult result = jdk.reset().decode(ByteBuffer.wrap(utf8), expected, true);
        boolean same = result.isError()
                ? size < 0
                : size == expected.position() && Arrays.equals(read, 0, size, expected.array(), 0, size);
        if (!same) {
            fail("Other characters than the JDK's of " + HexFormat.of().formatHex(utf8));
        }
    }

    @Test
    void textWithEscapesOfCodePointsIsLeftToOthers() {
        assertThat(decoded("é\\u0041")).isNegative();
        assertThat(decoded("\\u")).isNegative();
        assertThat(decoded("u\\nu")).isEqualTo(4);
    }

    private static int decoded(String text) {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        return JsonUtf8.decode(utf8, new char[utf8.length]);
    }

    @Test
    void aByteBeyondAsciiIsSeenWhereverItStands() {
        for (int length = 0; length < 100; length++) {
            byte[] bytes = "a".repeat(length).getBytes(StandardCharsets.US_ASCII);
            assertThat(JsonUtf8.isAscii(bytes)).isTrue();
            for (int i = 0; i < length; i++) {
                bytes[i] = (byte) 0x80;
                assertThat(JsonUtf8.isAscii(bytes)).isFalse();
                bytes[i] = 0x7F;
                assertThat(JsonUtf8.isAscii(bytes)).isTrue();
                bytes[i] = 0;
                assertThat(JsonUtf8.isAscii(bytes)).isTrue();
            }
        }
    }

    @Test
    void everyAsciiCharacterIsEscapedAsJacksonDoesWhereverItStands() {
        for (char character = 0; character <= 0x80; character++) {
            for (int length = 0; length < 40; length++) {
                requireSameEscapes("é".repeat(length) + character + "b".repeat(40 - length));
                requireSameEscapes("a".repeat(length) + character + character);
            }
            requireSameEscapes(String.valueOf(character).repeat(200));
        }
    }

    private static void requireSameEscapes(String text) {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);

        assertThat(JsonUtf8.escaped(utf8))
                .isEqualTo(JsonStringEncoder.getInstance().quoteAsUTF8(text));
    }
}
