package io.github.jobresult.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.jobresult.model.constraint.CodePointLength;
import io.github.jobresult.model.constraint.TimestampRange;
import io.github.jobresult.model.constraint.Utf8Size;
import io.github.jobresult.model.constraint.Validators;
import io.github.jobresult.model.constraint.WellFormedUnicode;
import jakarta.validation.Validator;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.lang.annotation.Annotation;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The service's rules, member by member, each with both bounds, one below, one above, and the member missing. Each case
 * says which violations an ordinary Jakarta validator reports, all of them and nothing else.
 */
@Tag("both-paths")
class RuleTableTest {

    private static final String EMOJI = "\uD83D\uDE00";
    private static final String LONE_SURROGATE = "\uD83D";

    private static final List<Named<Validator>> VALIDATORS = List.of(
            Named.of("default factory", Validators.plain()),
            Named.of("without expression language", Validators.withoutExpressionLanguage()));

    /** A value, and the violations that it has as "path: constraint". */
    private record Case(String name, Object value, List<String> violations) {

        static Case valid(String name, Object value) {
            return new Case(name, value, List.of());
        }

        static Case broken(String name, Object value, String path, Class<? extends Annotation> constraint) {
            return new Case(name, value, List.of(violation(path, constraint)));
        }

        @Override
        public String toString() {
            return name;
        }
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("casesForEachValidator")
    void reportsEveryViolationAndNothingElse(Validator validator, Case example) {
        assertThat(violationsOf(validator, example.value()))
                .as("%s", example)
                .containsExactlyInAnyOrderElementsOf(example.violations());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("validators")
    void messagesNeitherEchoTheValueNorEvaluateIt(Validator validator) {
        String secret = "s3cr3t ${40+2} {max} " + "x".repeat(3000);
        CurrentRevision revision = CurrentRevision.builder()
                .revision(secret)
                .changeIdentifier(secret)
                .revisionSummary(secret)
                .build();
        ExecutionDetails details = ExecutionDetails.builder()
                .summary(secret)
                .externalExecutionId(secret)
                .build();
        List<String> ownMessages = messagesOf(
                validator,
                PutJobSuccessResultRequest.builder()
                        .jobId(secret)
                        .currentRevision(revision)
                        .continuationToken(secret)
                        .executionDetails(details)
                        .putOutputVariable(secret, secret.repeat(50) + LONE_SURROGATE)
                        .build());
        List<String> thirdPartyMessages = messagesOf(
                validator,
                PutThirdPartyJobSuccessResultRequest.builder()
                        .jobId(secret)
                        .clientToken(secret)
                        .build());

        assertThat(ownMessages).hasSize(11);
        assertThat(thirdPartyMessages).hasSize(2);
        assertThat(Stream.concat(ownMessages.stream(), thirdPartyMessages.stream()))
                .allSatisfy(message -> assertThat(message).isNotBlank().doesNotContain("s3cr3t", "42", "$"));
    }

    private static List<String> messagesOf(Validator validator, Object value) {
        return validator.validate(value).stream()
                .map(violation -> violation.getMessage())
                .toList();
    }

    private static List<Named<Validator>> validators() {
        return VALIDATORS;
    }

    private static Stream<Arguments> casesForEachValidator() {
        return VALIDATORS.stream()
                .flatMap(validator ->
                        cases().map(example -> Arguments.of(validator, Named.of(example.name(), example))));
    }

    private static Stream<Case> cases() {
        return Stream.of(
                        wholeValues(),
                        jobId(),
                        required(
                                "PutThirdPartyJobSuccessResultRequest.jobId",
                                512,
                                text -> thirdParty().jobId(text).buildPartial(),
                                "jobId"),
                        required(
                                "PutThirdPartyJobSuccessResultRequest.clientToken",
                                256,
                                text -> thirdParty().clientToken(text).buildPartial(),
                                "clientToken"),
                        inRevision("revision", 1500, true, text -> revision().revision(text)),
                        inRevision(
                                "changeIdentifier",
                                100,
                                true,
                                text -> revision().changeIdentifier(text)),
                        inRevision(
                                "revisionSummary",
                                2048,
                                false,
                                text -> revision().revisionSummary(text)),
                        created(),
                        optional(
                                "PutJobSuccessResultRequest.continuationToken",
                                2048,
                                text -> request()
                                        .outputVariables(Map.of())
                                        .continuationToken(text)
                                        .build(),
                                "continuationToken"),
                        optional(
                                "PutThirdPartyJobSuccessResultRequest.continuationToken",
                                2048,
                                text -> thirdParty().continuationToken(text).build(),
                                "continuationToken"),
                        inDetails("summary", 2048, text -> details().summary(text)),
                        inDetails("externalExecutionId", 1500, text -> details().externalExecutionId(text)),
                        percentComplete(),
                        outputVariableNames(),
                        outputVariableValues(),
                        outputVariablesInAll(),
                        outputVariablesWithContinuationToken())
                .flatMap(Function.identity());
    }

    private static Stream<Case> wholeValues() {
        return Stream.of(
                Case.valid("a request with all members", Examples.request()),
                Case.valid("a third-party request with all members", Examples.thirdPartyRequest()),
                Case.valid(
                        "a request with the required member alone",
                        PutJobSuccessResultRequest.builder()
                                .jobId(Examples.JOB_ID)
                                .build()),
                Case.valid(
                        "a third-party request with the required members alone",
                        PutThirdPartyJobSuccessResultRequest.builder()
                                .jobId("j")
                                .clientToken("c")
                                .build()),
                Case.valid("a revision by itself", Examples.revision()),
                Case.valid("details by themselves", Examples.details()),
                Case.valid(
                        "details with nothing in them",
                        ExecutionDetails.builder().build()),
                Case.valid(
                        "a request with empty details",
                        request()
                                .executionDetails(ExecutionDetails.builder().build())
                                .build()),
                new Case(
                        "a third-party request with every required member missing",
                        PutThirdPartyJobSuccessResultRequest.builder()
                                .currentRevision(CurrentRevision.builder().buildPartial())
                                .buildPartial(),
                        List.of(
                                violation("jobId", NotNull.class),
                                violation("clientToken", NotNull.class),
                                violation("currentRevision.revision", NotNull.class),
                                violation("currentRevision.changeIdentifier", NotNull.class))),
                new Case(
                        "a request with everything wrong at once",
                        PutJobSuccessResultRequest.builder()
                                .jobId("1")
                                .currentRevision(CurrentRevision.builder()
                                        .revision("")
                                        .changeIdentifier("x".repeat(101))
                                        .created(Instant.MAX)
                                        .revisionSummary(LONE_SURROGATE)
                                        .build())
                                .continuationToken("")
                                .executionDetails(ExecutionDetails.builder()
                                        .summary("")
                                        .externalExecutionId("")
                                        .percentComplete(101)
                                        .build())
                                .putOutputVariable("bad name", "x".repeat(122_880))
                                .build(),
                        List.of(
                                violation("jobId", Pattern.class),
                                violation("currentRevision.revision", CodePointLength.class),
                                violation("currentRevision.changeIdentifier", CodePointLength.class),
                                violation("currentRevision.created", TimestampRange.class),
                                violation("currentRevision.revisionSummary", WellFormedUnicode.class),
                                violation("continuationToken", CodePointLength.class),
                                violation("executionDetails.summary", CodePointLength.class),
                                violation("executionDetails.externalExecutionId", CodePointLength.class),
                                violation("executionDetails.percentComplete", Max.class),
                                violation("outputVariables<K>[bad name].<map key>", Pattern.class),
                                violation("outputVariables", Utf8Size.class),
                                violation("outputVariables", NoOutputVariablesWithContinuationToken.class))));
    }

    private static Stream<Case> jobId() {
        String member = "PutJobSuccessResultRequest.jobId";
        Stream<Case> valid = Stream.of(Examples.JOB_ID, "ffffffff-ffff-ffff-ffff-ffffffffffff")
                .map(jobId ->
                        Case.valid(member + " " + jobId, request().jobId(jobId).build()));
        Stream<Case> invalid = Stream.of(
                        "",
                        " ",
                        "1234567-89ab-cdef-0123-456789abcdef",
                        "001234567-89ab-cdef-0123-456789abcdef",
                        "01234567-9ab-cdef-0123-456789abcdef",
                        "01234567-89ab-cdef-0123-456789abcde",
                        "01234567-89ab-cdef-0123-456789abcdef0",
                        "0123456789abcdef0123456789abcdef",
                        "01234567-89AB-CDEF-0123-456789ABCDEF",
                        "g1234567-89ab-cdef-0123-456789abcdef",
                        "\uFF101234567-89ab-cdef-0123-456789abcdef",
                        "\u0660" + "1234567-89ab-cdef-0123-456789abcdef",
                        EMOJI + "234567-89ab-cdef-0123-456789abcdef",
                        " " + Examples.JOB_ID,
                        Examples.JOB_ID + " ",
                        Examples.JOB_ID + "\n",
                        "\n" + Examples.JOB_ID,
                        Examples.JOB_ID + "\n" + Examples.JOB_ID)
                .map(jobId -> Case.broken(
                        member + " " + escaped(jobId), request().jobId(jobId).build(), "jobId", Pattern.class));
        return Stream.of(
                        valid,
                        invalid,
                        Stream.of(
                                Case.broken(
                                        member + " missing",
                                        request().jobId(null).buildPartial(),
                                        "jobId",
                                        NotNull.class),
                                new Case(
                                        member + " with a lone surrogate",
                                        request().jobId(LONE_SURROGATE).build(),
                                        List.of(
                                                violation("jobId", Pattern.class),
                                                violation("jobId", WellFormedUnicode.class)))))
                .flatMap(Function.identity());
    }

    private static Stream<Case> created() {
        return Stream.of(
                        createdCase("0001-01-01T00:00:00Z", true),
                        createdCase("1969-12-31T23:59:59.999Z", true),
                        createdCase("9999-12-31T23:59:59.999Z", true),
                        // Built as the last millisecond of the year.
                        createdCase("9999-12-31T23:59:59.999999999Z", true),
                        createdCase("0000-12-31T23:59:59.999Z", false),
                        createdCase("0000-12-31T23:59:59.999999999Z", false),
                        createdCase("+10000-01-01T00:00:00Z", false),
                        createdCase(Instant.MIN.toString(), false),
                        createdCase(Instant.MAX.toString(), false),
                        Stream.of(Case.valid(
                                "currentRevision.created missing",
                                request()
                                        .currentRevision(
                                                revision().created(null).build())
                                        .build())))
                .flatMap(Function.identity());
    }

    private static Stream<Case> createdCase(String time, boolean valid) {
        CurrentRevision revision = revision().created(Instant.parse(time)).build();
        PutJobSuccessResultRequest request = request().currentRevision(revision).build();
        String name = "currentRevision.created " + time;
        return valid
                ? Stream.of(Case.valid(name, request), Case.valid(name + " by itself", revision))
                : Stream.of(
                        Case.broken(name, request, "currentRevision.created", TimestampRange.class),
                        Case.broken(name + " by itself", revision, "created", TimestampRange.class));
    }

    private static Stream<Case> percentComplete() {
        String path = "executionDetails.percentComplete";
        Stream<Case> valid =
                Stream.of(0, 1, 50, 99, 100).map(percent -> Case.valid(path + " " + percent, ofPercent(percent)));
        Stream<Case> below = Stream.of(-1, Integer.MIN_VALUE)
                .map(percent -> Case.broken(path + " " + percent, ofPercent(percent), path, Min.class));
        Stream<Case> above = Stream.of(101, Integer.MAX_VALUE)
                .map(percent -> Case.broken(path + " " + percent, ofPercent(percent), path, Max.class));
        return Stream.of(valid, below, above, Stream.of(Case.valid(path + " missing", ofPercent(null))))
                .flatMap(Function.identity());
    }

    private static Stream<Case> outputVariableNames() {
        Stream<Case> valid = Stream.of(
                        "a",
                        "A",
                        "0",
                        "@",
                        "-",
                        "_",
                        "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789@-_",
                        "n".repeat(100_000))
                .map(name -> Case.valid("outputVariables name " + shortened(name), ofVariable(name, "v")));
        Stream<Case> invalid = Stream.of(
                        "", " ", "a b", "a.b", "a+b", "a/b", "a\\b", "[", "`", "{", ":", "?", "\u00E9", "\u0131", EMOJI,
                        "a\n", "\na", "a\nb")
                .map(name -> Case.broken(
                        "outputVariables name <" + escaped(name) + ">",
                        ofVariable(name, "v"),
                        "outputVariables<K>[" + name + "].<map key>",
                        Pattern.class));
        return Stream.of(
                        valid,
                        invalid,
                        Stream.of(
                                Case.broken(
                                        "outputVariables name null",
                                        request()
                                                .outputVariables(Collections.singletonMap(null, "v"))
                                                .buildPartial(),
                                        "outputVariables<K>[].<map key>",
                                        NotNull.class),
                                new Case(
                                        "outputVariables name with a lone surrogate",
                                        ofVariable(LONE_SURROGATE, "v"),
                                        List.of(
                                                violation(
                                                        "outputVariables<K>[" + LONE_SURROGATE + "].<map key>",
                                                        Pattern.class),
                                                violation(
                                                        "outputVariables<K>[" + LONE_SURROGATE + "].<map key>",
                                                        WellFormedUnicode.class))),
                                new Case(
                                        "outputVariables with two bad names",
                                        request()
                                                .putOutputVariable("a b", "v")
                                                .putOutputVariable("c d", "v")
                                                .build(),
                                        List.of(
                                                violation("outputVariables<K>[a b].<map key>", Pattern.class),
                                                violation("outputVariables<K>[c d].<map key>", Pattern.class)))))
                .flatMap(Function.identity());
    }

    private static Stream<Case> outputVariableValues() {
        return Stream.of(
                Case.valid("outputVariables value empty", ofVariable("k", "")),
                Case.valid("outputVariables value of any text", ofVariable("k", "\u0000 \n\t\"\\\u00E9\uFFFF" + EMOJI)),
                Case.broken(
                        "outputVariables value with a lone surrogate",
                        ofVariable("k", "v" + LONE_SURROGATE),
                        "outputVariables[k].<map value>",
                        WellFormedUnicode.class),
                Case.broken(
                        "outputVariables value null",
                        request()
                                .outputVariables(Collections.singletonMap("k", null))
                                .buildPartial(),
                        "outputVariables[k].<map value>",
                        NotNull.class));
    }

    private static Stream<Case> outputVariablesInAll() {
        // 1 byte + 30,719 times 4 bytes + 3 bytes = 122,880.
        String multiByte = EMOJI.repeat(30_719) + "\u20AC";
        return Stream.of(
                Case.valid("outputVariables of 122880 bytes", ofVariable("k", "v".repeat(122_879))),
                Case.broken(
                        "outputVariables of 122881 bytes",
                        ofVariable("k", "v".repeat(122_880)),
                        "outputVariables",
                        Utf8Size.class),
                Case.valid(
                        "outputVariables of 122880 bytes, most of them in the name",
                        ofVariable("n".repeat(122_880), "")),
                Case.broken(
                        "outputVariables of 122881 bytes, most of them in the name",
                        ofVariable("n".repeat(122_880), "v"),
                        "outputVariables",
                        Utf8Size.class),
                Case.valid("outputVariables of 122880 bytes, many to a character", ofVariable("k", multiByte)),
                Case.broken(
                        "outputVariables of 122881 bytes, many to a character",
                        ofVariable("k", multiByte + "v"),
                        "outputVariables",
                        Utf8Size.class),
                Case.valid(
                        "outputVariables of 122880 bytes in two",
                        request()
                                .putOutputVariable("k1", "v".repeat(61_438))
                                .putOutputVariable("k2", "v".repeat(61_438))
                                .build()),
                Case.broken(
                        "outputVariables of 122881 bytes in two",
                        request()
                                .putOutputVariable("k1", "v".repeat(61_438))
                                .putOutputVariable("k2", "v".repeat(61_439))
                                .build(),
                        "outputVariables",
                        Utf8Size.class));
    }

    private static Stream<Case> outputVariablesWithContinuationToken() {
        return Stream.of(
                Case.broken(
                        "outputVariables with a continuation token",
                        request()
                                .continuationToken("token")
                                .putOutputVariable("k", "v")
                                .build(),
                        "outputVariables",
                        NoOutputVariablesWithContinuationToken.class),
                Case.valid(
                        "empty outputVariables with a continuation token",
                        request()
                                .continuationToken("token")
                                .outputVariables(Map.of())
                                .build()),
                Case.valid(
                        "outputVariables without a continuation token",
                        request().putOutputVariable("k", "v").build()),
                new Case(
                        "outputVariables with an empty continuation token",
                        request()
                                .continuationToken("")
                                .putOutputVariable("k", "v")
                                .build(),
                        List.of(
                                violation("continuationToken", CodePointLength.class),
                                violation("outputVariables", NoOutputVariablesWithContinuationToken.class))));
    }

    private static Stream<Case> inRevision(
            String member, int max, boolean required, Function<String, CurrentRevision.Builder> revisionOf) {
        String path = "currentRevision." + member;
        Function<String, Object> request = text -> request().build().toBuilder()
                .currentRevision(revisionOf.apply(text).buildPartial())
                .buildPartial();
        Function<String, Object> thirdParty = text -> thirdParty()
                .currentRevision(revisionOf.apply(text).buildPartial())
                .buildPartial();
        Function<String, Object> alone = text -> revisionOf.apply(text).buildPartial();
        return Stream.of(
                        text("PutJobSuccessResultRequest." + path, max, required, request, path),
                        text("PutThirdPartyJobSuccessResultRequest." + path, max, required, thirdParty, path),
                        text("CurrentRevision." + member, max, required, alone, member))
                .flatMap(Function.identity());
    }

    private static Stream<Case> inDetails(
            String member, int max, Function<String, ExecutionDetails.Builder> detailsOf) {
        String path = "executionDetails." + member;
        return Stream.of(
                        optional(
                                "PutJobSuccessResultRequest." + path,
                                max,
                                text -> request()
                                        .executionDetails(detailsOf.apply(text).build())
                                        .build(),
                                path),
                        optional(
                                "PutThirdPartyJobSuccessResultRequest." + path,
                                max,
                                text -> thirdParty()
                                        .executionDetails(detailsOf.apply(text).build())
                                        .build(),
                                path),
                        optional(
                                "ExecutionDetails." + member,
                                max,
                                text -> detailsOf.apply(text).build(),
                                member))
                .flatMap(Function.identity());
    }

    private static Stream<Case> required(String member, int max, Function<String, Object> with, String path) {
        return text(member, max, true, with, path);
    }

    private static Stream<Case> optional(String member, int max, Function<String, Object> with, String path) {
        return text(member, max, false, with, path);
    }

    private static Stream<Case> text(
            String member, int max, boolean required, Function<String, Object> with, String path) {
        return Stream.of(
                Case.valid(member + " of 1", with.apply("x")),
                Case.valid(member + " of 1 outside the BMP", with.apply(EMOJI)),
                Case.valid(member + " of " + max, with.apply("x".repeat(max))),
                Case.valid(member + " of " + max + " outside the BMP", with.apply(EMOJI.repeat(max))),
                Case.valid(member + " with control characters and quotes", with.apply("\u0000\n\"\\")),
                Case.broken(member + " of 0", with.apply(""), path, CodePointLength.class),
                Case.broken(member + " of " + (max + 1), with.apply("x".repeat(max + 1)), path, CodePointLength.class),
                Case.broken(
                        member + " of " + (max + 1) + " outside the BMP",
                        with.apply(EMOJI.repeat(max + 1)),
                        path,
                        CodePointLength.class),
                Case.broken(
                        member + " with a lone surrogate",
                        with.apply("x" + LONE_SURROGATE),
                        path,
                        WellFormedUnicode.class),
                Case.broken(
                        member + " of too many and with a lone surrogate",
                        with.apply(LONE_SURROGATE + "x".repeat(max + 1)),
                        path,
                        WellFormedUnicode.class),
                required
                        ? Case.broken(member + " missing", with.apply(null), path, NotNull.class)
                        : Case.valid(member + " missing", with.apply(null)));
    }

    private static PutJobSuccessResultRequest.Builder request() {
        return PutJobSuccessResultRequest.builder().jobId(Examples.JOB_ID);
    }

    private static PutThirdPartyJobSuccessResultRequest.Builder thirdParty() {
        return Examples.thirdPartyRequest().toBuilder();
    }

    private static CurrentRevision.Builder revision() {
        return Examples.revision().toBuilder();
    }

    private static ExecutionDetails.Builder details() {
        return Examples.details().toBuilder();
    }

    private static PutJobSuccessResultRequest ofPercent(Integer percent) {
        return request()
                .executionDetails(details().percentComplete(percent).build())
                .build();
    }

    private static PutJobSuccessResultRequest ofVariable(String name, String value) {
        return request().putOutputVariable(name, value).build();
    }

    private static List<String> violationsOf(Validator validator, Object value) {
        return validator.validate(value).stream()
                .map(violation -> violation(
                        violation.getPropertyPath().toString(),
                        violation.getConstraintDescriptor().getAnnotation().annotationType()))
                .toList();
    }

    private static String violation(String path, Class<? extends Annotation> constraint) {
        return path + ": " + constraint.getSimpleName();
    }

    private static String shortened(String text) {
        return text.length() <= 70 ? text : text.substring(0, 10) + "... of " + text.length();
    }

    private static String escaped(String text) {
        return text.replace("\n", "\\n");
    }
}
