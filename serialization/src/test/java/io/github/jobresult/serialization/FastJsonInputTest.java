package io.github.jobresult.serialization;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import io.github.jobresult.model.PutJobSuccessResultRequest;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Bytes between quotes become the characters that the JDK and Jackson make of them, or are left to others. */
class FastJsonInputTest {

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
        CharBuffer characters = CharBuffer.allocate(utf8.length);
        CoderResult result = jdk.reset().decode(ByteBuffer.wrap(utf8), characters, true);
        String text = characters.flip().toString();
        boolean legal = !result.isError() && text.chars().noneMatch(c -> c < ' ' || c == '"' || c == '\\');

        if (!Objects.equals(textRead(utf8), legal ? text : null)) {
            fail("Other characters than the JDK's of " + HexFormat.of().formatHex(utf8));
        }
    }

    private static @Nullable String textRead(byte[] text) {
        byte[] body = new byte[text.length + 12];
        System.arraycopy("{\"jobId\":\"".getBytes(ISO_8859_1), 0, body, 0, 10);
        System.arraycopy(text, 0, body, 10, text.length);
        body[body.length - 2] = '"';
        body[body.length - 1] = '}';
        return FastJsonInputProperties.read(body, Requests.PUT)
                .map(PutJobSuccessResultRequest::getJobId)
                .orElse(null);
    }

    @Test
    void escapesAreReadAsJsonHasThem() {
        for (int escape = 0; escape <= 0xFF; escape++) {
            String read = textRead(bytes('x', '\\', escape, 'y'));
            int meant = "\"\\/bfnrt".indexOf(escape);

            assertThat(read).isEqualTo(meant < 0 ? null : "x" + "\"\\/\b\f\n\r\t".charAt(meant) + "y");
        }
    }

    @Test
    void anyFourHexadecimalDigitsAreACodeUnit() {
        for (int unit = 0; unit <= 0xFFFF; unit++) {
            String expected = String.valueOf((char) unit);

            assertThat(textRead(String.format("\\u%04x", unit).getBytes(ISO_8859_1)))
                    .isEqualTo(expected);
            assertThat(textRead(String.format("\\u%04X", unit).getBytes(ISO_8859_1)))
                    .isEqualTo(expected);
        }
    }

    @Test
    void nothingButHexadecimalDigitsMakesACodeUnit() {
        for (int place = 0; place < 4; place++) {
            for (int digit = 0; digit <= 0xFF; digit++) {
                byte[] text = "\\u1111".getBytes(ISO_8859_1);
                text[2 + place] = (byte) digit;
                boolean legal = digit < 0x80 && Character.digit(digit, 16) >= 0;

                assertThat(textRead(text) != null).isEqualTo(legal);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                " { } ",
                "{\"jobId\":null,\"currentRevision\":null,\"executionDetails\":null,\"outputVariables\":null}",
                "{\"executionDetails\":{},\"currentRevision\":{},\"outputVariables\":{}}",
                "{\"outputVariables\" : { \"a\" :\t\"\" ,\r\n\"b\":\"\"} }",
                "{\"executionDetails\":{\"percentComplete\":999999999}}",
                "{\"executionDetails\":{\"percentComplete\":0}}",
                "{\"currentRevision\":{\"created\":0}}",
                "{\"currentRevision\":{\"created\":999999999999.999999999}}",
                "{\"currentRevision\":{\"created\":1577934245.000 }}"
            })
    void readsWhatWritersWrite(String body) {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);

        assertThat(FastJsonInput.readBody(bytes, Requests.PUT))
                .isEqualTo(FastJsonInputProperties.readWithJackson(bytes, Requests.PUT));
    }

    @Test
    void theEndOfPlainAsciiIsSeenWhereverItStands() {
        for (int length = 0; length < 40; length++) {
            byte[] bytes = "a".repeat(length).getBytes(StandardCharsets.US_ASCII);
            ByteBuffer view = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
            assertThat(FastJsonInput.endOfPlainAscii(view, 0, length)).isEqualTo(length);
            for (int i = 0; i < length; i++) {
                for (int other = Byte.MIN_VALUE; other <= Byte.MAX_VALUE; other++) {
                    bytes[i] = (byte) other;
                    boolean plain = other >= ' ' && other != '"' && other != '\\';
                    assertThat(FastJsonInput.endOfPlainAscii(view, 0, length)).isEqualTo(plain ? length : i);
                    assertThat(FastJsonInput.endOfPlainAscii(view, i, length)).isEqualTo(plain ? length : i);
                }
                bytes[i] = 'a';
            }
        }
    }
}
