package io.github.jobresult.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextPatternTest {

    private static final String NAMES = "[A-Za-z0-9@\\-_]+";

    @Test
    void everyCharacterMatchesAsItDoesWithTheJdk() {
        TextPattern names = TextPattern.of(NAMES);
        Pattern jdk = Pattern.compile(NAMES);

        for (int codePoint = 0; codePoint <= Character.MAX_CODE_POINT; codePoint++) {
            String text = Character.toString(codePoint);
            assertThat(names.matches(text)).isEqualTo(jdk.matcher(text).matches());
            assertThat(names.matches("a" + text))
                    .isEqualTo(jdk.matcher("a" + text).matches());
        }
    }

    @Test
    void aTextHasAsManyCharactersAsThePattern() {
        assertThat(TextPattern.of(NAMES).matches("")).isFalse();
        assertThat(TextPattern.of("a{2}-").matches("aa-")).isTrue();
        assertThat(TextPattern.of("a{2}-").matches("aa-a")).isFalse();
        assertThat(TextPattern.of("a{2}-").matches("aa")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a*",
                "a?",
                "a.b",
                "^a",
                "a$",
                "(a)",
                "a|b",
                "\\d",
                "[^a]",
                "[]",
                "[a",
                "[\\d]",
                "[a&&b]",
                "[a-\u00e9]",
                "\u00e9",
                "a++",
                "a+b",
                "[[a]]",
                "[a-\\]]",
                "[.]"
            })
    void syntaxThatItDoesNotKnowIsRefused(String regexp) {
        assertThatThrownBy(() -> TextPattern.of(regexp))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(regexp);
    }
}
