package io.github.jobresult.validation;

import static io.github.jobresult.validation.Requests.put;
import static io.github.jobresult.validation.Requests.revision;
import static io.github.jobresult.validation.Requests.thirdParty;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.jobresult.model.CurrentRevision;
import io.github.jobresult.model.ExecutionDetails;
import io.github.jobresult.model.JobSuccessRequest;
import io.github.jobresult.model.PutJobSuccessResultRequest;
import io.github.jobresult.model.PutThirdPartyJobSuccessResultRequest;
import io.github.jobresult.model.constraint.CodePointLength;
import io.github.jobresult.model.constraint.TimestampRange;
import io.github.jobresult.model.constraint.Utf8Size;
import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.MessageInterpolator;
import jakarta.validation.Payload;
import jakarta.validation.Validation;
import java.io.InputStream;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.hibernate.validator.HibernateValidator;
import org.hibernate.validator.HibernateValidatorConfiguration;
import org.hibernate.validator.cfg.ConstraintDef;
import org.hibernate.validator.cfg.ConstraintMapping;
import org.hibernate.validator.cfg.GenericConstraintDef;
import org.hibernate.validator.cfg.defs.DecimalMaxDef;
import org.hibernate.validator.cfg.defs.EmailDef;
import org.hibernate.validator.cfg.defs.MaxDef;
import org.hibernate.validator.cfg.defs.MinDef;
import org.hibernate.validator.cfg.defs.NotBlankDef;
import org.hibernate.validator.cfg.defs.NotNullDef;
import org.hibernate.validator.cfg.defs.PastDef;
import org.hibernate.validator.cfg.defs.PatternDef;
import org.hibernate.validator.cfg.defs.PositiveDef;
import org.hibernate.validator.cfg.defs.RangeDef;
import org.hibernate.validator.cfg.defs.SizeDef;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Validators that an application has configured, with limits and constraints of its own. */
@Tag("both-paths")
@Tag("hibernate-validator")
class ApplicationValidatorTest {

    /** A constraint on a whole request: any request breaks it that has a percentage or more than 1,500 variables. */
    @Constraint(validatedBy = ConsistentValidator.class)
    @Target(ElementType.TYPE)
    @Retention(RetentionPolicy.RUNTIME)
    public @interface Consistent {
        String message() default "${validatedValue}";

        Class<?>[] groups() default {};

        Class<? extends Payload>[] payload() default {};
    }

    public static final class ConsistentValidator implements ConstraintValidator<Consistent, JobSuccessRequest> {
        @Override
        public boolean isValid(JobSuccessRequest request, ConstraintValidatorContext context) {
            boolean percent = request.getExecutionDetails()
                    .flatMap(ExecutionDetails::getPercentComplete)
                    .isPresent();
            boolean many = request instanceof PutJobSuccessResultRequest put
                    && put.getOutputVariables().size() > 1_500;
            return !percent && !many;
        }
    }

    /** A constraint whose bounds are neither lengths nor times, which nothing satisfies. */
    @Constraint(validatedBy = BetweenValidator.class)
    @Target({ElementType.METHOD, ElementType.TYPE_USE})
    @Retention(RetentionPolicy.RUNTIME)
    public @interface Between {
        String min() default "a";

        String max() default "z";

        String message() default "${validatedValue}";

        Class<?>[] groups() default {};

        Class<? extends Payload>[] payload() default {};
    }

    public static final class BetweenValidator implements ConstraintValidator<Between, Object> {
        @Override
        public boolean isValid(Object value, ConstraintValidatorContext context) {
            return value == null;
        }
    }

    /** A group that is not asked for. */
    public interface Strict {}

    /** An interpolator that shows the value, as one with an expression language can be made to. */
    private static final class Blabbing implements MessageInterpolator {
        @Override
        public String interpolate(String template, Context context) {
            return template + " refuses " + context.getValidatedValue();
        }

        @Override
        public String interpolate(String template, Context context, Locale locale) {
            return interpolate(template, context);
        }
    }

    private static HibernateValidatorConfiguration configuration() {
        return Validation.byProvider(HibernateValidator.class)
                .configure()
                .ignoreXmlConfiguration()
                .messageInterpolator(new Blabbing());
    }

    private static JobResultValidator validator(Consumer<ConstraintMapping> rules) {
        HibernateValidatorConfiguration configuration = configuration();
        ConstraintMapping mapping = configuration.createConstraintMapping();
        rules.accept(mapping);
        return JobResultValidator.using(
                configuration.addMapping(mapping).buildValidatorFactory().getValidator());
    }

    /** The published rules and another constraint on what an optional member of the details holds. */
    private static JobResultValidator alsoOn(String member, ConstraintDef<?, ?> constraint) {
        return validator(mapping -> mapping.type(ExecutionDetails.class)
                .getter(member)
                .containerElementType()
                .constraint(constraint));
    }

    private static ExecutionDetails percent(int percent) {
        return ExecutionDetails.builder().percentComplete(percent).build();
    }

    private static ExecutionDetails summary(String summary) {
        return ExecutionDetails.builder().summary(summary).build();
    }

    private static Map<String, String> variables(int size) {
        Map<String, String> variables = new LinkedHashMap<>();
        for (int i = 0; i < size; i++) {
            variables.put("n" + i, "");
        }
        return variables;
    }

    private static Violation onlyViolation(ViolationReport report) {
        assertThat(report.violations()).hasSize(1);
        assertThat(report.total()).isEqualTo(1);
        return report.violations().get(0);
    }

    @Test
    void withNothingConfiguredSaysWhatTheStandardOneSays() {
        JobResultValidator plain =
                JobResultValidator.using(configuration().buildValidatorFactory().getValidator());

        assertThat(plain.check(Requests.brokenPut())).hasToString(Requests.BROKEN_PUT_REPORT);
        assertThat(plain.check(Requests.brokenThirdParty())).hasToString(Requests.BROKEN_THIRD_PARTY_REPORT);
    }

    @Test
    void aRelaxedLengthIsObeyed() {
        JobResultValidator relaxed = validator(mapping -> mapping.type(CurrentRevision.class)
                .getter("revisionSummary")
                .ignoreAnnotations(true)
                .containerElementType()
                .constraint(new GenericConstraintDef<>(CodePointLength.class)
                        .param("min", 1)
                        .param("max", 4096)));
        PutJobSuccessResultRequest request = put().currentRevision(
                        revision().revisionSummary("s".repeat(2049)).build())
                .build();
        assertThat(JobResultValidator.standard().check(request).isValid()).isFalse();

        assertThat(relaxed.require(request)).isSameAs(request);

        assertThat(relaxed.check(revision().revisionSummary("s".repeat(4097)).build()))
                .hasToString("CurrentRevision breaks 1 rule:\n"
                        + "  revisionSummary  must be 1 to 4096 characters, has 4097");
    }

    @Test
    void aRangeInPlaceOfThePublishedOneIsReportedWithItsBounds() {
        JobResultValidator moved = validator(mapping -> mapping.type(ExecutionDetails.class)
                .getter("percentComplete")
                .ignoreAnnotations(true)
                .containerElementType()
                .constraint(new MinDef().value(10))
                .constraint(new MaxDef().value(50)));

        assertThat(moved.check(percent(10)).isValid()).isTrue();
        assertThat(moved.check(percent(50)).isValid()).isTrue();
        assertThat(onlyViolation(moved.check(percent(51)))).isEqualTo(percentViolation(10L, 50L, 51, "10 to 50"));
        assertThat(onlyViolation(moved.check(percent(9)))).isEqualTo(percentViolation(10L, 50L, 9, "10 to 50"));
    }

    @Test
    void aRangeWithOneBoundIsReportedWithThatBound() {
        JobResultValidator noMaximum = validator(mapping -> mapping.type(ExecutionDetails.class)
                .getter("percentComplete")
                .ignoreAnnotations(true)
                .containerElementType()
                .constraint(new MinDef().value(10)));

        assertThat(noMaximum.check(percent(1000)).isValid()).isTrue();
        assertThat(onlyViolation(noMaximum.check(percent(9)))).isEqualTo(percentViolation(10L, null, 9, "at least 10"));
    }

    @Test
    void aBoundBesideThePublishedOneIsReportedItself() {
        JobResultValidator tightened = alsoOn("percentComplete", new MaxDef().value(50));

        assertThat(tightened.check(percent(50)).isValid()).isTrue();
        assertThat(onlyViolation(tightened.check(percent(75)))).isEqualTo(percentViolation(0L, 50L, 75, "0 to 50"));
        assertThat(onlyViolation(tightened.check(percent(-1)))).isEqualTo(percentViolation(0L, 50L, -1, "0 to 50"));

        JobResultValidator under = alsoOn("percentComplete", new MinDef().value(10));
        assertThat(onlyViolation(under.check(percent(9)))).isEqualTo(percentViolation(10L, 100L, 9, "10 to 100"));
        assertThat(onlyViolation(under.check(percent(101)))).isEqualTo(percentViolation(10L, 100L, 101, "10 to 100"));
    }

    private static Violation percentViolation(Long minimum, Long maximum, long measured, String range) {
        return new Violation(
                "percentComplete",
                "/percentComplete",
                Violation.Part.MEMBER,
                Rule.RANGE,
                minimum,
                maximum,
                measured,
                null,
                "must be " + range + ", is " + measured);
    }

    @Test
    void limitsInXmlAreObeyed() {
        HibernateValidatorConfiguration configuration = configuration();
        InputStream xml = ApplicationValidatorTest.class.getResourceAsStream("constraint-mappings.xml");
        JobResultValidator validator = JobResultValidator.using(
                configuration.addMapping(xml).buildValidatorFactory().getValidator());

        assertThat(validator.check(summary("s".repeat(2049))).isValid()).isTrue();
        assertThat(validator.check(ExecutionDetails.builder()
                        .summary("s".repeat(4097))
                        .externalExecutionId("")
                        .percentComplete(51)
                        .build()))
                .hasToString("""
                        ExecutionDetails breaks 3 rules:
                          summary              must be 1 to 4096 characters, has 4097
                          externalExecutionId  must be 1 to 1500 characters, has 0
                          percentComplete      must be 10 to 50, is 51\
                        """);
    }

    @Test
    void aTimeRangeOfItsOwnIsReportedWithItsBounds() {
        JobResultValidator recent = validator(mapping -> mapping.type(CurrentRevision.class)
                .getter("created")
                .ignoreAnnotations(true)
                .containerElementType()
                .constraint(new GenericConstraintDef<>(TimestampRange.class)
                        .param("min", "2020-01-01T00:00:00Z")
                        .param("max", "2029-12-31T23:59:59Z")));

        assertThat(onlyViolation(recent.check(revision()
                        .created(Instant.parse("2019-12-31T23:59:59.999Z"))
                        .build())))
                .isEqualTo(new Violation(
                        "created",
                        "/created",
                        Violation.Part.MEMBER,
                        Rule.RANGE,
                        1_577_836_800L,
                        1_893_455_999L,
                        1_577_836_799L,
                        null,
                        "must be 2020-01-01T00:00:00Z to 2029-12-31T23:59:59Z, is in the year 2019"));
    }

    @Test
    void aSizeOfVariablesOfItsOwnIsReportedWithItsBound() {
        JobResultValidator smaller = validator(mapping -> mapping.type(PutJobSuccessResultRequest.class)
                .getter("outputVariables")
                .ignoreAnnotations(true)
                .constraint(new GenericConstraintDef<>(Utf8Size.class).param("max", 5_000L)));

        assertThat(smaller.check(put().putOutputVariable("k", "v".repeat(4_999)).build())
                        .isValid())
                .isTrue();
        assertThat(smaller.check(put().putOutputVariable("k", "v".repeat(5_000)).build()))
                .hasToString("PutJobSuccessResultRequest breaks 1 rule:\n"
                        + "  outputVariables  must be at most 5000 bytes of UTF-8 in all, has 5001");
        // 10 names of 2 bytes, 90 of 3, 900 of 4, 1000 of 5: checked in parts.
        assertThat(smaller.check(put().outputVariables(variables(2_000)).build()))
                .hasToString("PutJobSuccessResultRequest breaks 1 rule:\n"
                        + "  outputVariables  must be at most 5000 bytes of UTF-8 in all, has 8890");
    }

    @Test
    void withNoLimitOnTheVariablesAnyMapIsValid() {
        JobResultValidator unlimited = validator(mapping -> mapping.type(PutJobSuccessResultRequest.class)
                .getter("outputVariables")
                .ignoreAnnotations(true));
        Map<String, String> huge = variables(2_000);
        huge.put("a b", "v".repeat(200_000));

        assertThat(unlimited.check(put().outputVariables(huge).build()).isValid())
                .isTrue();
    }

    @Test
    void aLimitInAGroupThatIsNotAskedForIsNotApplied() {
        JobResultValidator strict = validator(mapping -> mapping.type(PutJobSuccessResultRequest.class)
                .getter("outputVariables")
                .constraint(new GenericConstraintDef<>(Utf8Size.class)
                        .param("max", 1L)
                        .groups(Strict.class)));

        assertThat(strict.check(put().outputVariables(variables(1_000)).build()).isValid())
                .isTrue();
        assertThat(strict.check(put().outputVariables(variables(1_001)).build()).isValid())
                .isTrue();
    }

    @Test
    void aSizeOfTheMapIsReportedThoughTheMapIsHuge() {
        JobResultValidator few = validator(mapping -> mapping.type(PutJobSuccessResultRequest.class)
                .getter("outputVariables")
                .constraint(new SizeDef().max(1_500)));

        assertThat(few.check(put().outputVariables(variables(1_500)).build()).isValid())
                .isTrue();
        assertThat(onlyViolation(
                        few.check(put().outputVariables(variables(2_000)).build())))
                .isEqualTo(new Violation(
                        "outputVariables",
                        "/outputVariables",
                        Violation.Part.MEMBER,
                        Rule.SIZE,
                        0L,
                        1_500L,
                        2_000L,
                        null,
                        "must satisfy @Size (0 to 1500), has 2000 variables"));
    }

    @Test
    void aSizeOfTheMapWithoutAMaximumSaysWhatIsTheLeast() {
        JobResultValidator some = validator(mapping -> mapping.type(PutJobSuccessResultRequest.class)
                .getter("outputVariables")
                .constraint(new SizeDef().min(2)));

        assertThat(onlyViolation(some.check(put().putOutputVariable("k", "").build()))
                        .message())
                .isEqualTo("must satisfy @Size (at least 2), has 1 variable");
    }

    @Test
    void aConstraintOnTheWholeRequestSeesTheWholeOfAHugeMap() {
        JobResultValidator consistent = validator(mapping -> mapping.type(PutJobSuccessResultRequest.class)
                .constraint(new GenericConstraintDef<>(Consistent.class)));

        assertThat(consistent
                        .check(put().outputVariables(variables(1_500)).build())
                        .isValid())
                .isTrue();
        assertThat(onlyViolation(
                        consistent.check(put().outputVariables(variables(2_000)).build())))
                .isEqualTo(new Violation(
                        "",
                        "",
                        Violation.Part.MEMBER,
                        Rule.CONFLICT,
                        null,
                        null,
                        null,
                        null,
                        "must satisfy @Consistent"));
    }

    @Test
    void aConstraintOnTheWholeRequestComesFirst() {
        JobResultValidator consistent = validator(mapping -> mapping.type(PutThirdPartyJobSuccessResultRequest.class)
                .constraint(new GenericConstraintDef<>(Consistent.class)));

        assertThat(consistent
                        .check(thirdParty()
                                .jobId("")
                                .executionDetails(percent(50))
                                .build())
                        .violations())
                .map(Violation::toString)
                .containsExactly("must satisfy @Consistent", "jobId must be 1 to 512 characters, has 0");
    }

    @Test
    void aConstraintOnTextWithoutBoundsIsAPattern() {
        assertThat(onlyViolation(alsoOn("summary", new NotBlankDef()).check(summary("   "))))
                .isEqualTo(new Violation(
                        "summary",
                        "/summary",
                        Violation.Part.MEMBER,
                        Rule.PATTERN,
                        null,
                        null,
                        3L,
                        null,
                        "must satisfy @NotBlank"));
        assertThat(onlyViolation(alsoOn("summary", new EmailDef()).check(summary("nobody"))))
                .isEqualTo(new Violation(
                        "summary",
                        "/summary",
                        Violation.Part.MEMBER,
                        Rule.PATTERN,
                        null,
                        null,
                        6L,
                        null,
                        "must satisfy @Email"));
    }

    @Test
    void aPatternOfItsOwnIsReportedWithThePattern() {
        assertThat(onlyViolation(
                        alsoOn("summary", new PatternDef().regexp("[A-Z]+")).check(summary("lower"))))
                .isEqualTo(new Violation(
                        "summary",
                        "/summary",
                        Violation.Part.MEMBER,
                        Rule.PATTERN,
                        null,
                        null,
                        5L,
                        "[A-Z]+",
                        "must match [A-Z]+, has 5 characters"));
    }

    @Test
    void aConstraintOnTextWithBoundsIsALength() {
        JobResultValidator shorter = alsoOn("summary", new SizeDef().min(2).max(10));

        assertThat(onlyViolation(shorter.check(summary("lengthiness"))))
                .isEqualTo(new Violation(
                        "summary",
                        "/summary",
                        Violation.Part.MEMBER,
                        Rule.LENGTH,
                        2L,
                        10L,
                        11L,
                        null,
                        "must satisfy @Size (2 to 10), has 11 characters"));
        assertThat(onlyViolation(shorter.check(summary("s"))).message())
                .isEqualTo("must satisfy @Size (2 to 10), has 1 character");
    }

    @Test
    void aConstraintOnTextWhoseBoundsAreNoNumbersIsAPattern() {
        assertThat(onlyViolation(alsoOn("summary", new GenericConstraintDef<>(Between.class))
                        .check(summary("text"))))
                .isEqualTo(new Violation(
                        "summary",
                        "/summary",
                        Violation.Part.MEMBER,
                        Rule.PATTERN,
                        null,
                        null,
                        4L,
                        null,
                        "must satisfy @Between"));
    }

    @Test
    void aConstraintOnATimeIsARange() {
        JobResultValidator past = validator(mapping -> mapping.type(CurrentRevision.class)
                .getter("created")
                .containerElementType()
                .constraint(new PastDef()));
        JobResultValidator between = validator(mapping -> mapping.type(CurrentRevision.class)
                .getter("created")
                .containerElementType()
                .constraint(new GenericConstraintDef<>(Between.class)));
        Instant time = Instant.parse("9000-01-01T00:00:00Z");

        assertThat(onlyViolation(past.check(revision().created(time).build())))
                .isEqualTo(new Violation(
                        "created",
                        "/created",
                        Violation.Part.MEMBER,
                        Rule.RANGE,
                        null,
                        null,
                        221_845_392_000L,
                        null,
                        "must satisfy @Past"));
        assertThat(onlyViolation(between.check(revision().created(time).build()))
                        .message())
                .isEqualTo("must satisfy @Between");
    }

    @Test
    void aConstraintOnANumberIsARange() {
        assertThat(onlyViolation(alsoOn("percentComplete", new PositiveDef()).check(percent(0))))
                .isEqualTo(new Violation(
                        "percentComplete",
                        "/percentComplete",
                        Violation.Part.MEMBER,
                        Rule.RANGE,
                        null,
                        null,
                        0L,
                        null,
                        "must satisfy @Positive"));
        assertThat(onlyViolation(alsoOn("percentComplete", new DecimalMaxDef().value("49.5"))
                                .check(percent(50)))
                        .message())
                .isEqualTo("must satisfy @DecimalMax");
        assertThat(onlyViolation(
                        alsoOn("percentComplete", new RangeDef().min(10).max(50))
                                .check(percent(75))))
                .isEqualTo(new Violation(
                        "percentComplete",
                        "/percentComplete",
                        Violation.Part.MEMBER,
                        Rule.RANGE,
                        10L,
                        50L,
                        75L,
                        null,
                        "must satisfy @Range (10 to 50), is 75"));
    }

    @Test
    void anOptionalMemberMadeRequiredIsReportedAsMissing() {
        JobResultValidator demanding = validator(mapping -> mapping.type(ExecutionDetails.class)
                .getter("summary")
                .containerElementType()
                .constraint(new NotNullDef()));

        assertThat(onlyViolation(demanding.check(ExecutionDetails.builder().build())))
                .isEqualTo(new Violation(
                        "summary",
                        "/summary",
                        Violation.Part.MEMBER,
                        Rule.REQUIRED,
                        null,
                        null,
                        null,
                        null,
                        "is required but missing"));
    }

    @Test
    void aMemberThatTwoConstraintsRequireIsMissingOnce() {
        JobResultValidator demanding = validator(mapping ->
                mapping.type(CurrentRevision.class).getter("revision").constraint(new NotBlankDef()));

        assertThat(demanding.check(CurrentRevision.builder().buildPartial())).hasToString("""
                        CurrentRevision breaks 2 rules:
                          revision          is required but missing
                          changeIdentifier  is required but missing\
                        """);
    }

    @Test
    void constraintsOfOneRuleComeInTheOrderOfTheirMessages() {
        JobResultValidator demanding = validator(mapping -> mapping.type(ExecutionDetails.class)
                .getter("summary")
                .containerElementType()
                .constraint(new PatternDef().regexp("[C-D]"))
                .constraint(new NotBlankDef())
                .constraint(new PatternDef().regexp("[A-B]"))
                .constraint(new EmailDef())
                .constraint(new GenericConstraintDef<>(Between.class))
                .constraint(new PatternDef().regexp("[E-F]")));

        assertThat(demanding.check(summary(" ")).violations())
                .extracting(Violation::message)
                .containsExactly(
                        "must match [A-B], has 1 character",
                        "must match [C-D], has 1 character",
                        "must match [E-F], has 1 character",
                        "must satisfy @Between",
                        "must satisfy @Email",
                        "must satisfy @NotBlank");
    }

    @Test
    void aMessageThatShowsTheValueIsNeverPassedOn() {
        String secret = "confidential text";
        JobResultValidator validator = validator(mapping -> {
            mapping.type(ExecutionDetails.class)
                    .getter("summary")
                    .containerElementType()
                    .constraint(new GenericConstraintDef<>(Between.class).message("no {validatedValue}"))
                    .constraint(new SizeDef().max(1).message("${validatedValue}"))
                    .constraint(new EmailDef().message("${validatedValue}"));
            mapping.type(PutJobSuccessResultRequest.class)
                    .constraint(new GenericConstraintDef<>(Consistent.class))
                    .getter("outputVariables")
                    .constraint(new SizeDef().min(2).message("${validatedValue}"));
        });

        ViolationReport report = validator.check(put().continuationToken(secret)
                .executionDetails(ExecutionDetails.builder()
                        .summary(secret)
                        .percentComplete(101)
                        .build())
                .putOutputVariable("k", secret)
                .build());

        assertThat(report).hasToString("""
                        PutJobSuccessResultRequest breaks 7 rules:
                                                            must satisfy @Consistent
                          executionDetails.summary          must satisfy @Size (0 to 1), has 17 characters
                          executionDetails.summary          must satisfy @Between
                          executionDetails.summary          must satisfy @Email
                          executionDetails.percentComplete  must be 0 to 100, is 101
                          outputVariables                   must be absent when there is a continuationToken
                          outputVariables                   must satisfy @Size (at least 2), has 1 variable\
                        """);
        assertThat(List.of(report.toString(), new InvalidRequestException(report).toString()))
                .noneMatch(text -> text.contains("confidential"));
    }
}
