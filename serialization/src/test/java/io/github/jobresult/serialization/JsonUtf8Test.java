package io.github.jobresult.serialization;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** Bytes that need a closer look are found at any offset. */
class JsonUtf8Test {

    @Test
    void theEndOfPlainAsciiIsSeenWhereverItStands() {
        for (int length = 0; length < 40; length++) {
            byte[] bytes = "a".repeat(length).getBytes(StandardCharsets.US_ASCII);
            ByteBuffer view = JsonUtf8.wrap(bytes);
            assertThat(JsonUtf8.endOfPlainAscii(view, 0, length)).isEqualTo(length);
            for (int i = 0; i < length; i++) {
                for (int other = Byte.MIN_VALUE; other <= Byte.MAX_VALUE; other++) {
                    bytes[i] = (byte) other;
                    boolean plain = other >= ' ' && other != '"' && other != '\\';
                    assertThat(JsonUtf8.endOfPlainAscii(view, 0, length)).isEqualTo(plain ? length : i);
                    assertThat(JsonUtf8.endOfPlainAscii(view, i, length)).isEqualTo(plain ? length : i);
                }
                bytes[i] = 'a';
            }
        }
    }

    @Test
    void theEndOfPlainTextIsSeenWhereverItIs() {
        for (int length = 0; length < 40; length++) {
            byte[] bytes = new byte[length];
            Arrays.fill(bytes, (byte) 0xC3);
            ByteBuffer view = JsonUtf8.wrap(bytes);
            assertThat(JsonUtf8.endOfPlain(view, 0, length)).isEqualTo(length);
            for (int i = 0; i < length; i++) {
                for (int other = Byte.MIN_VALUE; other <= Byte.MAX_VALUE; other++) {
                    bytes[i] = (byte) other;
                    boolean plain = other < 0 || (other >= ' ' && other != '"' && other != '\\' && other != '?');
                    assertThat(JsonUtf8.endOfPlain(view, 0, length)).isEqualTo(plain ? length : i);
                    assertThat(JsonUtf8.endOfPlain(view, i, length)).isEqualTo(plain ? length : i);
                }
                bytes[i] = (byte) 0xC3;
            }
        }
    }
}
