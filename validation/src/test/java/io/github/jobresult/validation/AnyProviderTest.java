package io.github.jobresult.validation;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.jobresult.model.ExecutionDetails;
import io.github.jobresult.model.constraint.CodePointLength;
import jakarta.validation.Configuration;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.MessageInterpolator;
import jakarta.validation.Validation;
import jakarta.validation.spi.ValidationProvider;
import java.util.List;
import java.util.Locale;
import org.hibernate.validator.HibernateValidator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The build runs this also with Hibernate Validator 8 and with Apache BVal. */
@Tag("any-provider")
class AnyProviderTest {

    /** Needs no expression language. */
    private static final class TemplateAsMessage implements MessageInterpolator {
        @Override
        public String interpolate(String template, Context context) {
            return template;
        }

        @Override
        public String interpolate(String template, Context context, Locale locale) {
            return template;
        }
    }

    public static final class TwiceAsLong implements ConstraintValidator<CodePointLength, CharSequence> {

        private int max;

        @Override
        public void initialize(CodePointLength length) {
            max = 2 * length.max();
        }

        @Override
        public boolean isValid(CharSequence text, ConstraintValidatorContext context) {
            return text == null || text.length() <= max;
        }
    }

    private static final ValidationProvider<?> PROVIDER = provider();

    private static final JobResultValidator VALIDATOR = of(configuration());

    private static ValidationProvider<?> provider() {
        try {
            return Class.forName(System.getProperty("provider", HibernateValidator.class.getName()))
                    .asSubclass(ValidationProvider.class)
                    .getConstructor()
                    .newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Configuration<?> configuration() {
        return Validation.byDefaultProvider()
                .providerResolver(() -> List.of(PROVIDER))
                .configure()
                .messageInterpolator(new TemplateAsMessage());
    }

    private static JobResultValidator of(Configuration<?> configuration) {
        return JobResultValidator.using(configuration.buildValidatorFactory().getValidator());
    }

    /** Otherwise a run might use the provider of another one. */
    @Test
    void theProviderIsOfTheExpectedVersion() {
        assertThat(PROVIDER.getClass()
                        .getProtectionDomain()
                        .getCodeSource()
                        .getLocation()
                        .toString())
                .contains(System.getProperty("provider.jar", "hibernate-validator-9."));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("io.github.jobresult.validation.RuleTableTest#rows")
    void saysOfOneRuleWhatTheStandardValidatorSays(RuleTableTest.Case row) {
        assertThat(Requests.check(VALIDATOR, row.value()))
                .isEqualTo(Requests.check(JobResultValidator.standard(), row.value()));
    }

    @Test
    void saysOfAllRulesWhatTheStandardValidatorSays() {
        assertThat(VALIDATOR.check(Requests.brokenPut())).hasToString(Requests.BROKEN_PUT_REPORT);
        assertThat(VALIDATOR.check(Requests.brokenThirdParty())).hasToString(Requests.BROKEN_THIRD_PARTY_REPORT);
    }

    @Test
    void limitsThatAreRelaxedOrTightenedAreObeyed() {
        JobResultValidator validator =
                of(configuration().addMapping(AnyProviderTest.class.getResourceAsStream("other-limits.xml")));

        assertThat(validator
                        .check(ExecutionDetails.builder()
                                .summary("s".repeat(4096))
                                .percentComplete(50)
                                .build())
                        .isValid())
                .isTrue();
        assertThat(validator.check(ExecutionDetails.builder()
                        .summary("s".repeat(4097))
                        .percentComplete(51)
                        .build()))
                .hasToString("""
                        ExecutionDetails breaks 2 rules:
                          summary          must be 1 to 2048 characters, has 4097
                          percentComplete  must be 0 to 50, is 51\
                        """);
    }
}
