package io.github.jobresult.model.constraint;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class WellFormedUnicodeProperties {

    static class Bean {
        @WellFormedUnicode
        String text;
    }

    @Property
    void textIsValidExactlyWhenUtf8CanEncodeIt(@ForAll("units") String text) {
        assertThat(isValid(text)).isEqualTo(UTF_8.newEncoder().canEncode(text));
    }

    @Property
    void anySequenceOfCodePointsIsValid(@ForAll("codePoints") List<Integer> codePoints) {
        assertThat(isValid(CodePoints.text(codePoints))).isTrue();
    }

    private static boolean isValid(String text) {
        return Messages.of(Bean.class, "text", text).isEmpty();
    }

    @Provide
    Arbitrary<String> units() {
        return CodePoints.units();
    }

    @Provide
    Arbitrary<List<Integer>> codePoints() {
        return CodePoints.wellFormed();
    }
}
