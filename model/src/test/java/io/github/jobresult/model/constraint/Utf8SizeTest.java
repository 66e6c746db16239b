package io.github.jobresult.model.constraint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.validation.ConstraintDeclarationException;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class Utf8SizeTest {

    private static final String RULE = "must be at most 8 bytes of UTF-8 in all";

    static class Bean {
        @Utf8Size(max = 8)
        Map<String, String> map;
    }

    static class Negative {
        @Utf8Size(max = -1)
        Map<String, String> map;
    }

    @Test
    void refusesANegativeBound() {
        assertThatThrownBy(() -> Messages.of(Negative.class, "map", Map.of()))
                .isInstanceOf(ConstraintDeclarationException.class)
                .hasMessage("@Utf8Size: max must not be negative, is -1");
    }

    @Test
    void nullIsValid() {
        assertThat(messages(null)).isEmpty();
    }

    @Test
    void acceptsBounds() {
        assertThat(messages(Map.of())).isEmpty();
        assertThat(messages(Map.of("", ""))).isEmpty();
        assertThat(messages(Map.of("abc", "defgh"))).isEmpty();
        assertThat(messages(Map.of("a", "bcd", "e", "fgh"))).isEmpty();
    }

    @Test
    void rejectsAboveMax() {
        assertThat(messages(Map.of("abc", "defghi"))).containsExactly(RULE);
        assertThat(messages(Map.of("abcdefghi", ""))).containsExactly(RULE);
        assertThat(messages(Map.of("a", "bcd", "e", "fghi"))).containsExactly(RULE);
    }

    @Test
    void countsBytesNotCharacters() {
        assertThat(messages(Map.of("\u00E9", "\uD83D\uDE00ab"))).isEmpty();
        assertThat(messages(Map.of("\u00E9", "\uD83D\uDE00\u20AC"))).containsExactly(RULE);
    }

    @ParameterizedTest
    @CsvSource({
        "0000, 1",
        "007F, 1",
        "0080, 2",
        "07FF, 2",
        "0800, 3",
        "D7FF, 3",
        "E000, 3",
        "FFFF, 3",
        "10000, 4",
        "10FFFF, 4"
    })
    void countsEachCodePointByItsRange(String codePoint, long bytes) {
        String text = Character.toString(Integer.parseInt(codePoint, 16));

        assertThat(UnicodeText.utf8Size(Map.of(text, ""))).isEqualTo(bytes);
        assertThat(UnicodeText.utf8Size(Map.of("", text))).isEqualTo(bytes);
    }

    @Test
    void countsLoneSurrogateAsThreeBytes() {
        assertThat(UnicodeText.utf8Size(Map.of("\uD83D", "\uDE00a"))).isEqualTo(3 + 3 + 1);
    }

    @Test
    void countsNullKeysAndValuesAsNothing() {
        Map<String, String> map = new HashMap<>();
        map.put(null, "abcd");
        map.put("efgh", null);

        assertThat(messages(map)).isEmpty();
        assertThat(UnicodeText.utf8Size(map)).isEqualTo(8);
    }

    @Test
    void messageDoesNotEchoValue() {
        assertThat(messages(Collections.singletonMap("secret", "${1+1} {max}"))).containsExactly(RULE);
    }

    private static List<String> messages(Map<String, String> map) {
        return Messages.of(Bean.class, "map", map);
    }
}
