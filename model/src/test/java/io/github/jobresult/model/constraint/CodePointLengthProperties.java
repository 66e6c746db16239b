package io.github.jobresult.model.constraint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class CodePointLengthProperties {

    static class Bean {
        @CodePointLength(min = 5, max = 12)
        String text;
    }

    @Property
    void wellFormedTextIsValidExactlyWhenItHasSoManyCodePoints(@ForAll("codePoints") List<Integer> codePoints) {
        boolean within = codePoints.size() >= 5 && codePoints.size() <= 12;

        assertThat(Messages.of(Bean.class, "text", CodePoints.text(codePoints)).isEmpty())
                .isEqualTo(within);
    }

    @Provide
    Arbitrary<List<Integer>> codePoints() {
        return CodePoints.wellFormed();
    }
}
