package io.github.jobresult.model.constraint;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.CharBuffer;
import java.util.List;
import org.junit.jupiter.api.Test;

class WellFormedUnicodeTest {

    private static final char HIGH = '\uD83D';
    private static final char LOW = '\uDE00';

    static class Bean {
        @WellFormedUnicode
        CharSequence text;
    }

    @Test
    void nullIsValid() {
        assertThat(messages(null)).isEmpty();
    }

    @Test
    void acceptsTextWithoutSurrogates() {
        assertThat(messages("")).isEmpty();
        assertThat(messages("abc")).isEmpty();
        assertThat(messages("\u0000\uD7FF\uE000\uFFFD\uFFFF")).isEmpty();
    }

    @Test
    void acceptsPairs() {
        assertThat(messages("" + HIGH + LOW)).isEmpty();
        assertThat(messages("a" + HIGH + LOW + "b")).isEmpty();
        assertThat(messages("\uD800\uDC00\uDBFF\uDFFF")).isEmpty();
    }

    @Test
    void acceptsAdjacentPairs() {
        assertThat(messages(("" + HIGH + LOW).repeat(3))).isEmpty();
    }

    @Test
    void rejectsLoneHighAtTheEnd() {
        assertIllFormed("" + HIGH);
        assertIllFormed("abc" + HIGH);
        assertIllFormed("" + HIGH + LOW + HIGH);
    }

    @Test
    void rejectsLoneHighFollowedByLetter() {
        assertIllFormed(HIGH + "a");
        assertIllFormed("a" + HIGH + "a" + LOW);
    }

    @Test
    void rejectsLoneHighFollowedByPair() {
        assertIllFormed("" + HIGH + HIGH + LOW);
    }

    @Test
    void rejectsLoneLow() {
        assertIllFormed("" + LOW);
        assertIllFormed(LOW + "a");
        assertIllFormed("a" + LOW);
        assertIllFormed("" + HIGH + LOW + LOW);
    }

    @Test
    void rejectsReversedPair() {
        assertIllFormed("" + LOW + HIGH);
    }

    @Test
    void rejectsEachEndOfTheSurrogateRange() {
        assertIllFormed("\uD800");
        assertIllFormed("\uDBFF");
        assertIllFormed("\uDC00");
        assertIllFormed("\uDFFF");
    }

    @Test
    void looksAtAnyCharSequence() {
        assertThat(messages(CharBuffer.wrap("a" + HIGH + LOW))).isEmpty();
        assertIllFormed(CharBuffer.wrap("a" + HIGH));
    }

    @Test
    void messageDoesNotEchoValue() {
        assertIllFormed("secret ${1+1} {max} " + HIGH);
    }

    private static void assertIllFormed(CharSequence text) {
        assertThat(messages(text)).containsExactly("must be well-formed Unicode, without lone surrogates");
    }

    private static List<String> messages(CharSequence text) {
        return Messages.of(Bean.class, "text", text);
    }
}
