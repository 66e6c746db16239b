package io.github.jobresult.model.constraint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UnicodeTextTest {

    private static final String EMOJI = "\uD83D\uDE00";

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "\u00e9", EMOJI, "a" + EMOJI + "b"})
    void pairedSurrogatesAreWellFormed(String text) {
        assertThat(UnicodeText.isWellFormed(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\uD83D", "\uDE00", "\uDE00\uD83D", "\uD83Da", "a\uDE00", EMOJI + "\uD83D"})
    void loneSurrogatesAreIllFormed(String text) {
        assertThat(UnicodeText.isWellFormed(text)).isFalse();
    }

    @Test
    void countsCodePoints() {
        assertThat(UnicodeText.codePoints("")).isZero();
        assertThat(UnicodeText.codePoints("a" + EMOJI + "\uD83D")).isEqualTo(3);
    }

    @Test
    void countsBytesOfKeysAndValuesButNotOfNull() {
        Map<String, String> map = new HashMap<>();
        map.put("k", "\u00e9\u6f22" + EMOJI + "\uD83D");
        map.put("n", null);
        map.put(null, "v");

        assertThat(UnicodeText.utf8Size(map)).isEqualTo(1 + 2 + 3 + 4 + 3 + 1 + 1);
        assertThat(UnicodeText.utf8Size(Map.of(1, 2))).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "name, name",
        "'a b~', 'a b~'",
        "'\u00e9\u6f22', '\u00e9\u6f22'",
        "'a\u0001\n', a\\u0001\\u000a",
        "'\u2028\u2029', \\u2028\\u2029",
        "'\u202e\u200b', \\u202e\\u200b",
        "'\ue000', \\ue000",
        "'\uD83D', \\ud83d",
        "'\uDB40\uDC41', \\udb40\\udc41"
    })
    void printsNamesWithoutWhatUpsetsALog(String name, String printable) {
        assertThat(UnicodeText.printable(name)).isEqualTo(printable);
    }

    @Test
    void cutsNamesOfMoreThanSixtyFourCodePoints() {
        assertThat(UnicodeText.printable(EMOJI.repeat(64))).isEqualTo(EMOJI.repeat(64));
        assertThat(UnicodeText.printable("n".repeat(64))).isEqualTo("n".repeat(64));
        assertThat(UnicodeText.printable("n".repeat(65))).isEqualTo("n".repeat(64) + "\u2026(65 characters)");
    }
}
