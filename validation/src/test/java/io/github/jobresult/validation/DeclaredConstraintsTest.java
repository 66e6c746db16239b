package io.github.jobresult.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.jobresult.model.constraint.CodePointLength;
import io.github.jobresult.model.constraint.WellFormedUnicode;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** No annotation of a type can be forgotten or taken for another one. */
class DeclaredConstraintsTest {

    interface Known {
        @NotNull
        @CodePointLength(min = 2, max = 3)
        @WellFormedUnicode
        String getText();

        Optional<@WellFormedUnicode @Pattern(regexp = "[a-c]+") String> getMaybe();

        String getFree();
    }

    interface Unknown {
        @Email
        @WellFormedUnicode
        String getAddress();
    }

    interface Repeated {
        @CodePointLength(max = 3)
        @CodePointLength(max = 5)
        @WellFormedUnicode
        String getText();
    }

    @Test
    void aTextIsTakenWithAllItsLimits() {
        DeclaredConstraints constraints = new DeclaredConstraints(Known.class);

        TextRule text = constraints.takeText("getText");
        TextRule maybe = constraints.takeText("getMaybe<0>");

        assertThatNoException().isThrownBy(constraints::requireAllTaken);
        assertThat(text.allows(null)).isFalse();
        assertThat(text.allows("a")).isFalse();
        assertThat(text.allows("\uD83D\uDE00")).isFalse();
        assertThat(text.allows("ab")).isTrue();
        assertThat(text.allows("\uD83D\uDE00\uD83D\uDE00\uD83D\uDE00")).isTrue();
        assertThat(text.allows("abcd")).isFalse();
        assertThat(text.allows("a\uD83D")).isFalse();
        assertThat(maybe.allows(null)).isTrue();
        assertThat(maybe.allows("abc")).isTrue();
        assertThat(maybe.allows("")).isFalse();
        assertThat(maybe.allows("abcd")).isFalse();
    }

    @Test
    void whatIsLeftIsNamedWithItsPlace() {
        DeclaredConstraints constraints = new DeclaredConstraints(Known.class);
        constraints.takeText("getText");

        assertThatThrownBy(constraints::requireAllTaken)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("Known")
                .hasMessageContaining("getMaybe<0>");
    }

    @Test
    void aConstraintThatIsNotUnderstoodIsLeft() {
        DeclaredConstraints constraints = new DeclaredConstraints(Unknown.class);
        constraints.takeText("getAddress");

        assertThatThrownBy(constraints::requireAllTaken).hasMessageContaining("getAddress");
    }

    @Test
    void aRepeatedConstraintIsLeft() {
        DeclaredConstraints constraints = new DeclaredConstraints(Repeated.class);
        constraints.takeText("getText");

        assertThatThrownBy(constraints::requireAllTaken).hasMessageContaining("getText");
    }

    @Test
    void whatIsNotThereCannotBeTaken() {
        DeclaredConstraints constraints = new DeclaredConstraints(Known.class);

        assertThatThrownBy(() -> constraints.takeText("getFree"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("WellFormedUnicode")
                .hasMessageContaining("getFree");
        assertThatThrownBy(() -> constraints.takeValid("getText")).isInstanceOf(IllegalStateException.class);
    }
}
