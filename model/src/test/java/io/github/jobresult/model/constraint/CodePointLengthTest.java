package io.github.jobresult.model.constraint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.validation.ConstraintDeclarationException;
import java.nio.CharBuffer;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CodePointLengthTest {

    private static final String EMOJI = "\uD83D\uDE00";

    static class Bean {
        @CodePointLength(min = 2, max = 4)
        String bounded;

        @CodePointLength(max = 4)
        CharSequence withoutMin;

        @CodePointLength(min = 2)
        String withoutMax;

        @CodePointLength(min = 2, message = "too short for {min}")
        String withItsOwnMessage;
    }

    static class Negative {
        @CodePointLength(min = -1)
        String text;
    }

    static class Reversed {
        @CodePointLength(min = 2, max = 1)
        String text;
    }

    @Test
    void refusesBoundsThatNoTextCanMeet() {
        assertThatThrownBy(() -> Messages.of(Negative.class, "text", ""))
                .isInstanceOf(ConstraintDeclarationException.class)
                .hasMessage("@CodePointLength: min must be 0 or more and no greater than max,"
                        + " min is -1 and max is 2147483647");
        assertThatThrownBy(() -> Messages.of(Reversed.class, "text", ""))
                .isInstanceOf(ConstraintDeclarationException.class)
                .hasMessage("@CodePointLength: min must be 0 or more and no greater than max, min is 2 and max is 1");
    }

    @Test
    void nullIsValid() {
        assertThat(messages(null)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ab", "abc", "abcd"})
    void acceptsBounds(String text) {
        assertThat(messages(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a"})
    void rejectsBelowMin(String text) {
        assertThat(messages(text)).containsExactly("must be 2 to 4 characters");
    }

    @Test
    void rejectsAboveMax() {
        assertThat(messages("abcde")).containsExactly("must be 2 to 4 characters");
    }

    @Test
    void countsCodePointsNotUtf16Units() {
        assertThat(messages(EMOJI)).containsExactly("must be 2 to 4 characters");
        assertThat(messages(EMOJI.repeat(2))).isEmpty();
        assertThat(messages(EMOJI.repeat(4))).isEmpty();
        assertThat(messages(EMOJI.repeat(5))).containsExactly("must be 2 to 4 characters");
    }

    @Test
    void countsCombiningMarksOneByOne() {
        assertThat(messages("e\u0301e\u0301")).isEmpty();
        assertThat(messages("e\u0301e\u0301e")).containsExactly("must be 2 to 4 characters");
    }

    @ParameterizedTest
    @ValueSource(chars = {'\uD83D', '\uDE00'})
    void leavesIllFormedTextToWellFormedUnicode(char surrogate) {
        assertThat(messages(String.valueOf(surrogate))).isEmpty();
        assertThat(messages("abcdefgh" + surrogate)).isEmpty();
        assertThat(messages(surrogate + "abcdefgh")).isEmpty();
    }

    @Test
    void messageDoesNotEchoValue() {
        assertThat(messages("${1+1} {max} \\{min}")).containsExactly("must be 2 to 4 characters");
    }

    @Test
    void withoutMinTakesEmptyText() {
        assertThat(Messages.of(Bean.class, "withoutMin", "")).isEmpty();
        assertThat(Messages.of(Bean.class, "withoutMin", CharBuffer.wrap("abcde")))
                .containsExactly("must be 0 to 4 characters");
    }

    @Test
    void withoutMaxTakesLongText() {
        assertThat(Messages.of(Bean.class, "withoutMax", "a".repeat(1_000_000))).isEmpty();
        assertThat(Messages.of(Bean.class, "withoutMax", "a")).containsExactly("must be at least 2 characters");
        assertThat(Messages.of(Bean.class, "withItsOwnMessage", "a")).containsExactly("too short for 2");
    }

    private static List<String> messages(String text) {
        return Messages.of(Bean.class, "bounded", text);
    }
}
