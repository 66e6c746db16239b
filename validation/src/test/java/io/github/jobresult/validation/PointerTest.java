package io.github.jobresult.validation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PointerTest {

    @Test
    void noNamesPointAtTheDocument() {
        assertThat(Pointer.of()).isEmpty();
    }

    @Test
    void namesAreLedByASlashEach() {
        assertThat(Pointer.of("currentRevision", "created")).isEqualTo("/currentRevision/created");
    }

    @Test
    void anEmptyNameIsStillAName() {
        assertThat(Pointer.of("")).isEqualTo("/");
        assertThat(Pointer.of("outputVariables", "")).isEqualTo("/outputVariables/");
    }

    /** The example of RFC 6901, section 5, but for the empty name above. */
    @ParameterizedTest(name = "{1}")
    @CsvSource({
        "foo, /foo",
        "0, /0",
        "a/b, /a~1b",
        "c%d, /c%d",
        "e^f, /e^f",
        "g|h, /g|h",
        "i\\j, /i\\j",
        "k\"l, '/k\"l'",
        "' ', '/ '",
        "m~n, /m~0n",
        "~1, /~01",
        "/~, /~1~0"
    })
    void escapesAsRfc6901Says(String name, String pointer) {
        assertThat(Pointer.of(name)).isEqualTo(pointer);
    }

    @Test
    void showsSixtyFourCodePointsWhole() {
        assertThat(Pointer.of("n".repeat(64))).isEqualTo("/" + "n".repeat(64));
        assertThat(Pointer.of(Requests.EMOJI.repeat(64))).isEqualTo("/" + Requests.EMOJI.repeat(64));
    }

    @Test
    void cutsLongerNamesAndSaysTheirLength() {
        assertThat(Pointer.of("n".repeat(65))).isEqualTo("/" + "n".repeat(64) + "\u2026(65 characters)");
        assertThat(Pointer.of("a", "n".repeat(100_000), "b"))
                .isEqualTo("/a/" + "n".repeat(64) + "\u2026(100000 characters)/b");
    }

    @Test
    void cutsBetweenCodePoints() {
        assertThat(Pointer.of("n".repeat(63) + Requests.EMOJI.repeat(2)))
                .isEqualTo("/" + "n".repeat(63) + Requests.EMOJI + "\u2026(65 characters)");
    }

    @Test
    void countsBeforeItEscapes() {
        assertThat(Pointer.of("/".repeat(64))).isEqualTo("/" + "~1".repeat(64));
        assertThat(Pointer.of("~".repeat(65))).isEqualTo("/" + "~0".repeat(64) + "\u2026(65 characters)");
        assertThat(Pointer.of("\n".repeat(65))).isEqualTo("/" + "\\u000a".repeat(64) + "\u2026(65 characters)");
    }

    @Test
    void escapesControls() {
        assertThat(Pointer.of("\u0000\t\n\r\u001b\u007f\u0085"))
                .isEqualTo("/\\u0000\\u0009\\u000a\\u000d\\u001b\\u007f\\u0085");
    }

    @Test
    void escapesWhatChangesTheDirectionOfText() {
        assertThat(Pointer.of("\u200e\u200f\u202a\u202e\u2066\u2069"))
                .isEqualTo("/\\u200e\\u200f\\u202a\\u202e\\u2066\\u2069");
    }

    @Test
    void escapesWhatCannotBeSeen() {
        assertThat(Pointer.of("\u00ad\u200b\u2060\ufeff")).isEqualTo("/\\u00ad\\u200b\\u2060\\ufeff");
        // A tag character, beyond the BMP.
        assertThat(Pointer.of("\uDB40\uDC41")).isEqualTo("/\\udb40\\udc41");
    }

    @Test
    void escapesSeparatorsOfLinesAndParagraphs() {
        assertThat(Pointer.of("\u2028\u2029")).isEqualTo("/\\u2028\\u2029");
    }

    @Test
    void escapesLoneSurrogates() {
        assertThat(Pointer.of(Requests.LONE_HIGH)).isEqualTo("/\\ud83d");
        assertThat(Pointer.of(Requests.LONE_LOW + Requests.LONE_HIGH)).isEqualTo("/\\ude00\\ud83d");
        assertThat(Pointer.of("a" + Requests.LONE_HIGH + "b")).isEqualTo("/a\\ud83db");
    }

    @Test
    void escapesWhatHasNoCharacter() {
        // For private use, no character, and no character beyond the BMP.
        assertThat(Pointer.of("\ue000\uffff\uDBFF\uDFFF")).isEqualTo("/\\ue000\\uffff\\udbff\\udfff");
    }

    @Test
    void showsTextOfAnyScriptAsItIs() {
        String name = "image \u00e9\u00df\u0130\u0661\u6f22\u05d0" + Requests.EMOJI;

        assertThat(Pointer.of(name)).isEqualTo("/" + name);
    }
}
