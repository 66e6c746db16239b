package io.github.jobresult.serialization;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.core.io.JsonStringEncoder;

/** Texts get the escapes that Jackson gives them. */
class JsonUtf8Test {

    @Test
    void theEndOfPlainAsciiIsSeenWhereverItStands() {
        for (int length = 0; length < 40; length++) {
            byte[] bytes = "a".repeat(length).getBytes(StandardCharsets.US_ASCII);
            assertThat(JsonUtf8.endOfPlainAscii(bytes, 0)).isEqualTo(length);
            for (int i = 0; i < length; i++) {
                for (int other = Byte.MIN_VALUE; other <= Byte.MAX_VALUE; other++) {
                    bytes[i] = (byte) other;
                    boolean plain = other >= ' ' && other != '"' && other != '\\';
                    assertThat(JsonUtf8.endOfPlainAscii(bytes, 0)).isEqualTo(plain ? length : i);
                    assertThat(JsonUtf8.endOfPlainAscii(bytes, i)).isEqualTo(plain ? length : i);
                }
                bytes[i] = 'a';
            }
        }
    }

    @Test
    void aTextWithAnythingToEscapeOrALoneSurrogateIsNotPlainWhereverItStands() {
        for (int length = 0; length < 40; length++) {
            assertThat(isPlain("é>@!#[]\u007f".repeat(length))).isTrue();
            for (int place = 0; place <= length; place++) {
                for (String other : List.of("\"", "\\", "\n", "\u0000", "\u001f", "\ud800", "?")) {
                    assertThat(isPlain("a".repeat(place) + other + "é".repeat(length - place)))
                            .isFalse();
                }
            }
        }
    }

    private static boolean isPlain(String text) {
        return JsonUtf8.isPlain(text.getBytes(StandardCharsets.UTF_8));
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
