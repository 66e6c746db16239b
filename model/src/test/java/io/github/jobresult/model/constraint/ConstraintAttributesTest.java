package io.github.jobresult.model.constraint;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.jobresult.model.NoOutputVariablesWithContinuationToken;
import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import java.lang.annotation.Annotation;
import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.reflect.Method;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What an application that maps or configures the constraints relies on: names, types and defaults of attributes. */
class ConstraintAttributesTest {

    @Test
    void boundsAreAsDocumented() {
        assertThat(boundsOf(CodePointLength.class)).isEqualTo(Map.of("min", 0, "max", Integer.MAX_VALUE));
        assertThat(boundsOf(TimestampRange.class))
                .isEqualTo(Map.of(
                        "min",
                        "class java.lang.String without default",
                        "max",
                        "class java.lang.String without default"));
        assertThat(boundsOf(Utf8Size.class)).isEqualTo(Map.of("max", "long without default"));
        assertThat(boundsOf(WellFormedUnicode.class)).isEmpty();
        assertThat(boundsOf(NoOutputVariablesWithContinuationToken.class)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("constraints")
    void belongsToNoGroupAndHasNoPayloadUnlessTold(Class<? extends Annotation> constraint) throws Exception {
        assertThat((Class<?>[]) constraint.getMethod("groups").getDefaultValue())
                .isEmpty();
        assertThat((Class<?>[]) constraint.getMethod("payload").getDefaultValue())
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("constraints")
    void messageIsLiteralTextThatNeedsNoBundleAndNoExpressionLanguage(Class<? extends Annotation> constraint)
            throws Exception {
        String message = (String) constraint.getMethod("message").getDefaultValue();

        // Every brace is one of the constraint's own attributes.
        String rest = message;
        for (String bound : boundsOf(constraint).keySet()) {
            rest = rest.replace("{" + bound + "}", "");
        }
        assertThat(rest).isNotBlank().doesNotContain("{", "}", "$");
    }

    @ParameterizedTest
    @MethodSource("constraints")
    void namesAValidatorThatAnyProviderCanMake(Class<? extends Annotation> constraint) throws Exception {
        Class<? extends ConstraintValidator<?, ?>>[] validators =
                constraint.getAnnotation(Constraint.class).validatedBy();

        assertThat(validators).hasSize(1);
        assertThat(validators[0]).isPublic().isFinal();
        assertThat(validators[0].getConstructor().newInstance()).isNotNull();
    }

    @ParameterizedTest
    @MethodSource("constraints")
    void isSeenAtRunTimeAndInJavadoc(Class<? extends Annotation> constraint) {
        assertThat(constraint.getAnnotation(Retention.class).value()).isEqualTo(RetentionPolicy.RUNTIME);
        assertThat(constraint).hasAnnotation(Documented.class);
    }

    private static Stream<Class<? extends Annotation>> constraints() {
        return Stream.of(
                CodePointLength.class,
                TimestampRange.class,
                Utf8Size.class,
                WellFormedUnicode.class,
                NoOutputVariablesWithContinuationToken.class);
    }

    private static Map<String, Object> boundsOf(Class<? extends Annotation> constraint) {
        return Stream.of(constraint.getDeclaredMethods())
                .filter(attribute -> !attribute.isSynthetic())
                .filter(attribute ->
                        !Stream.of("message", "groups", "payload").toList().contains(attribute.getName()))
                .collect(Collectors.toMap(Method::getName, ConstraintAttributesTest::defaultOf));
    }

    private static Object defaultOf(Method attribute) {
        Object value = attribute.getDefaultValue();
        return value != null ? value : attribute.getReturnType() + " without default";
    }
}
