package io.github.jobresult.validation;

import static io.github.jobresult.validation.Requests.EMOJI;
import static io.github.jobresult.validation.Requests.JOB_ID;
import static io.github.jobresult.validation.Requests.LONE_HIGH;
import static io.github.jobresult.validation.Requests.LONE_LOW;
import static io.github.jobresult.validation.Requests.put;
import static io.github.jobresult.validation.Requests.revision;
import static io.github.jobresult.validation.Requests.thirdParty;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.jobresult.model.CurrentRevision;
import io.github.jobresult.model.ExecutionDetails;
import io.github.jobresult.model.PutJobSuccessResultRequest;
import io.github.jobresult.model.PutThirdPartyJobSuccessResultRequest;
import io.github.jobresult.validation.Violation.Part;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every rule of the service, member by member, at its bounds and just past them. */
@Tag("both-paths")
class RuleTableTest {

    private static final String UUID_PATTERN = "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}";
    private static final String NAME_PATTERN = "[A-Za-z0-9@\\-_]+";

    /** One value and all that is wrong with it. Named, so that no value gets into a test's name. */
    record Case(String name, Object value, List<Violation> expected) {

        @Override
        public String toString() {
            return name;
        }
    }

    private static Case valid(String name, Object value) {
        return new Case(name + " is valid", value, List.of());
    }

    private static Case invalid(String name, Object value, Violation... expected) {
        return new Case(name + " is reported", value, List.of(expected));
    }

    /** A value in which a revision or details stand, with the path to it. */
    private record Host<T>(String name, String prefix, Function<T, Object> holding) {}

    private static final List<Host<CurrentRevision>> REVISION_HOSTS = List.of(
            new Host<>("CurrentRevision alone", "", revision -> revision),
            new Host<>(
                    "PutJobSuccessResult",
                    "currentRevision.",
                    revision -> put().currentRevision(revision).buildPartial()),
            new Host<>(
                    "PutThirdPartyJobSuccessResult",
                    "currentRevision.",
                    revision -> thirdParty().currentRevision(revision).buildPartial()));

    private static final List<Host<ExecutionDetails>> DETAILS_HOSTS = List.of(
            new Host<>("ExecutionDetails alone", "", details -> details),
            new Host<>(
                    "PutJobSuccessResult",
                    "executionDetails.",
                    details -> put().executionDetails(details).buildPartial()),
            new Host<>(
                    "PutThirdPartyJobSuccessResult",
                    "executionDetails.",
                    details -> thirdParty().executionDetails(details).buildPartial()));

    /** A text member with its greatest length; the smallest is 1 for all of them. */
    private record TextMember(
            String host, String path, boolean required, int maximum, String rule, Function<String, Object> holding) {

        private String name(String what) {
            return host + ": " + path + " " + what;
        }

        private Violation length(long measured) {
            return violation(path, Rule.LENGTH, 1L, (long) maximum, measured, rule + ", has " + measured);
        }

        private Violation illFormed(long surrogates, String found) {
            return violation(path, Rule.UNICODE, null, null, surrogates, "must be well-formed Unicode, has " + found);
        }

        private Stream<Case> cases() {
            return Stream.of(
                    required
                            ? invalid(name("missing"), holding.apply(null), missing(path))
                            : valid(name("absent"), holding.apply(null)),
                    invalid(name("empty"), holding.apply(""), length(0)),
                    valid(name("of one character"), holding.apply("a")),
                    valid(name("of one character beyond the BMP"), holding.apply(EMOJI)),
                    valid(name("of one blank"), holding.apply(" ")),
                    valid(name("of one control character"), holding.apply("\u0000")),
                    valid(name("at its greatest length"), holding.apply("a".repeat(maximum))),
                    valid(name("at its greatest length beyond the BMP"), holding.apply(EMOJI.repeat(maximum))),
                    invalid(
                            name("past its greatest length"),
                            holding.apply("a".repeat(maximum + 1)),
                            length(maximum + 1)),
                    invalid(
                            name("past its greatest length beyond the BMP"),
                            holding.apply(EMOJI.repeat(maximum + 1)),
                            length(maximum + 1)),
                    invalid(
                            name("with a lone high surrogate at its end"),
                            holding.apply("a" + LONE_HIGH),
                            illFormed(1, "1 lone surrogate")),
                    invalid(
                            name("with a lone high surrogate before a letter"),
                            holding.apply(LONE_HIGH + "a"),
                            illFormed(1, "1 lone surrogate")),
                    invalid(
                            name("with a lone low surrogate at its start"),
                            holding.apply(LONE_LOW + EMOJI),
                            illFormed(1, "1 lone surrogate")),
                    invalid(
                            name("with a pair the wrong way round"),
                            holding.apply(LONE_LOW + LONE_HIGH),
                            illFormed(2, "2 lone surrogates")),
                    invalid(
                            name("ill-formed and too long"),
                            holding.apply(LONE_HIGH + "a".repeat(maximum + 1)),
                            illFormed(1, "1 lone surrogate")));
        }
    }

    static Stream<Case> texts() {
        List<TextMember> members = new ArrayList<>();
        members.add(new TextMember(
                "PutThirdPartyJobSuccessResult",
                "jobId",
                true,
                512,
                "must be 1 to 512 characters",
                text -> thirdParty().jobId(text).buildPartial()));
        members.add(new TextMember(
                "PutThirdPartyJobSuccessResult",
                "clientToken",
                true,
                256,
                "must be 1 to 256 characters",
                text -> thirdParty().clientToken(text).buildPartial()));
        members.add(new TextMember(
                "PutThirdPartyJobSuccessResult",
                "continuationToken",
                false,
                2048,
                "must be 1 to 2048 characters",
                text -> thirdParty().continuationToken(text).buildPartial()));
        members.add(new TextMember(
                "PutJobSuccessResult",
                "continuationToken",
                false,
                2048,
                "must be 1 to 2048 characters",
                text -> put().continuationToken(text).buildPartial()));
        for (Host<CurrentRevision> host : REVISION_HOSTS) {
            members.add(new TextMember(
                    host.name(),
                    host.prefix() + "revision",
                    true,
                    1500,
                    "must be 1 to 1500 characters",
                    text -> host.holding().apply(revision().revision(text).buildPartial())));
            members.add(new TextMember(
                    host.name(),
                    host.prefix() + "changeIdentifier",
                    true,
                    100,
                    "must be 1 to 100 characters",
                    text -> host.holding()
                            .apply(revision().changeIdentifier(text).buildPartial())));
            members.add(new TextMember(
                    host.name(),
                    host.prefix() + "revisionSummary",
                    false,
                    2048,
                    "must be 1 to 2048 characters",
                    text -> host.holding()
                            .apply(revision().revisionSummary(text).buildPartial())));
        }
        for (Host<ExecutionDetails> host : DETAILS_HOSTS) {
            members.add(new TextMember(
                    host.name(),
                    host.prefix() + "summary",
                    false,
                    2048,
                    "must be 1 to 2048 characters",
                    text -> host.holding()
                            .apply(ExecutionDetails.builder().summary(text).buildPartial())));
            members.add(new TextMember(
                    host.name(),
                    host.prefix() + "externalExecutionId",
                    false,
                    1500,
                    "must be 1 to 1500 characters",
                    text -> host.holding()
                            .apply(ExecutionDetails.builder()
                                    .externalExecutionId(text)
                                    .buildPartial())));
        }
        return members.stream().flatMap(TextMember::cases);
    }

    static Stream<Case> jobIdsOfCustomActions() {
        return Stream.of(
                invalid("a missing jobId", jobId(null), missing("jobId")),
                valid("a jobId of all digits and letters", jobId(JOB_ID)),
                valid("a jobId of zeros", jobId("00000000-0000-0000-0000-000000000000")),
                valid("a jobId of f", jobId("ffffffff-ffff-ffff-ffff-ffffffffffff")),
                noUuid("an empty jobId", "", "0 characters"),
                noUuid("a jobId of one character", "0", "1 character"),
                noUuid(
                        "a jobId in upper case",
                        "01234567-89AB-CDEF-0123-456789ABCDEF",
                        "36 characters and upper-case letters"),
                noUuid("a jobId with a letter past f", "g1234567-89ab-cdef-0123-456789abcdef", "36 characters"),
                noUuid("a jobId one digit short", JOB_ID.substring(1), "35 characters"),
                noUuid("a jobId one digit long", JOB_ID + "0", "37 characters"),
                noUuid("a jobId after a blank", " " + JOB_ID, "37 characters"),
                noUuid("a jobId before a line break", JOB_ID + "\n", "37 characters and a line break at the end"),
                noUuid("a jobId before two line breaks", JOB_ID + "\r\n", "38 characters and a line break at the end"),
                noUuid("a quoted jobId", "\"" + JOB_ID + "\"", "38 characters and quotes around it"),
                noUuid(
                        "a quoted jobId of a line",
                        "'" + JOB_ID + "'\n",
                        "39 characters and quotes around it and a line break at the end"),
                noUuid("half a quoted jobId", "'" + JOB_ID, "37 characters"),
                noUuid("a lone quote", "'", "1 character"),
                noUuid("two jobIds", JOB_ID + "\n" + JOB_ID, "73 characters"),
                noUuid("a jobId in braces", "{" + JOB_ID + "}", "38 characters"),
                noUuid("a jobId without hyphens", JOB_ID.replace("-", ""), "32 characters"),
                noUuid("a jobId with a digit of another script", "\u0661" + JOB_ID.substring(1), "36 characters"),
                noUuid("a jobId of characters beyond the BMP", EMOJI.repeat(36), "36 characters"),
                noUuid("a very long jobId", "0".repeat(10_000), "10000 characters"),
                invalid(
                        "an ill-formed jobId",
                        jobId(JOB_ID + LONE_LOW),
                        violation(
                                "jobId",
                                Rule.UNICODE,
                                null,
                                null,
                                1L,
                                "must be well-formed Unicode, has 1 lone surrogate")));
    }

    private static PutJobSuccessResultRequest jobId(String jobId) {
        return PutJobSuccessResultRequest.builder().jobId(jobId).buildPartial();
    }

    private static Case noUuid(String name, String jobId, String found) {
        long measured = Long.parseLong(found.substring(0, found.indexOf(' ')));
        return invalid(
                name,
                jobId(jobId),
                new Violation(
                        "jobId",
                        "/jobId",
                        Violation.Part.MEMBER,
                        Rule.PATTERN,
                        null,
                        null,
                        measured,
                        UUID_PATTERN,
                        "must match [0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}, has " + found));
    }

    static Stream<Case> timesOfCreation() {
        return REVISION_HOSTS.stream()
                .flatMap(host -> Stream.of(
                        valid(host.name() + ": an absent created", created(host, null)),
                        valid(host.name() + ": the first created", created(host, "0001-01-01T00:00:00Z")),
                        valid(host.name() + ": a created before 1970", created(host, "1969-12-31T23:59:59.999Z")),
                        valid(host.name() + ": the last created", created(host, "9999-12-31T23:59:59.999Z")),
                        valid(
                                host.name() + ": a created within the last millisecond",
                                created(host, "9999-12-31T23:59:59.999999999Z")),
                        tooEarlyOrLate(host, "0000-12-31T23:59:59.999Z", -62_135_596_801L, "0"),
                        tooEarlyOrLate(host, "0000-12-31T23:59:59.999999999Z", -62_135_596_801L, "0"),
                        tooEarlyOrLate(host, "-0001-06-15T12:00:00Z", -62_184_456_000L, "-1"),
                        tooEarlyOrLate(host, "+10000-01-01T00:00:00Z", 253_402_300_800L, "10000"),
                        tooEarlyOrLate(host, "+10000-01-01T00:00:00.001Z", 253_402_300_800L, "10000"),
                        tooEarlyOrLate(host, Instant.MIN.toString(), -31_557_014_167_219_200L, "-1000000000"),
                        tooEarlyOrLate(host, Instant.MAX.toString(), 31_556_889_864_403_199L, "1000000000")));
    }

    private static Object created(Host<CurrentRevision> host, String time) {
        return host.holding()
                .apply(revision()
                        .created(time == null ? null : Instant.parse(time))
                        .buildPartial());
    }

    private static Case tooEarlyOrLate(Host<CurrentRevision> host, String time, long seconds, String year) {
        return invalid(
                host.name() + ": created at " + time,
                created(host, time),
                violation(
                        host.prefix() + "created",
                        Rule.RANGE,
                        -62_135_596_800L,
                        253_402_300_799L,
                        seconds,
                        "must be 0001-01-01T00:00:00Z to 9999-12-31T23:59:59.999Z, is in the year " + year));
    }

    static Stream<Case> percentages() {
        return DETAILS_HOSTS.stream()
                .flatMap(host -> Stream.concat(
                        Stream.of(null, 0, 1, 99, 100)
                                .map(percent ->
                                        valid(host.name() + ": " + percent + " percent", percent(host, percent))),
                        Stream.of(-1, 101, Integer.MIN_VALUE, Integer.MAX_VALUE)
                                .map(percent -> invalid(
                                        host.name() + ": " + percent + " percent",
                                        percent(host, percent),
                                        violation(
                                                host.prefix() + "percentComplete",
                                                Rule.RANGE,
                                                0L,
                                                100L,
                                                percent.longValue(),
                                                "must be 0 to 100, is " + percent)))));
    }

    private static Object percent(Host<ExecutionDetails> host, Integer percent) {
        return host.holding()
                .apply(ExecutionDetails.builder().percentComplete(percent).buildPartial());
    }

    static Stream<Case> namesOfVariables() {
        return Stream.of(
                valid("no variable", variables(Map.of())),
                valid("a variable with every kind of character", variables(Map.of("azAZ09@-_", "v"))),
                valid("a name of one character", variables(Map.of("-", "v"))),
                valid("a very long name", variables(Map.of("n".repeat(100_000), "v"))),
                badName("an empty name", "", "", "", "0 characters"),
                badName("a name of one bad character", ".", ".", ".", "1 character"),
                badName("a name with a blank", "a b", "a b", "a b", "3 characters"),
                badName("a name with a dot", "a.b", "a.b", "a.b", "3 characters"),
                badName("a name with a hash", "a#b", "a#b", "a#b", "3 characters"),
                badName("a name before a line break", "a\n", "a\\u000a", "a\\u000a", "2 characters"),
                badName("a name after a tab", "\ta", "\\u0009a", "\\u0009a", "2 characters"),
                badName("a name with a slash and a tilde", "a/b~c", "a~1b~0c", "a/b~c", "5 characters"),
                badName("a name with a letter outside ASCII", "\u00e9", "\u00e9", "\u00e9", "1 character"),
                badName("a name with a digit of another script", "\u0661", "\u0661", "\u0661", "1 character"),
                badName("a name beyond the BMP", EMOJI, EMOJI, EMOJI, "1 character"),
                invalid(
                        "an ill-formed name",
                        variables(Map.of("a" + LONE_LOW, "v")),
                        new Violation(
                                "outputVariables",
                                "/outputVariables/a\\ude00",
                                Part.MAP_KEY,
                                Rule.UNICODE,
                                null,
                                null,
                                1L,
                                null,
                                "name \"a\\ude00\" must be well-formed Unicode, has 1 lone surrogate")),
                invalid(
                        "a missing name",
                        variables(Collections.singletonMap(null, "v")),
                        new Violation(
                                "outputVariables",
                                "/outputVariables",
                                Part.MAP_KEY,
                                Rule.REQUIRED,
                                null,
                                null,
                                null,
                                null,
                                "a name is required but missing")));
    }

    private static Case badName(String name, String key, String pointer, String shown, String found) {
        return invalid(
                name,
                variables(Map.of(key, "v")),
                new Violation(
                        "outputVariables",
                        "/outputVariables/" + pointer,
                        Part.MAP_KEY,
                        Rule.PATTERN,
                        null,
                        null,
                        Long.parseLong(found.substring(0, found.indexOf(' '))),
                        NAME_PATTERN,
                        "name \"" + shown + "\" must match [A-Za-z0-9@\\-_]+, has " + found));
    }

    static Stream<Case> valuesOfVariables() {
        return Stream.of(
                valid("an empty value", variables(Map.of("k", ""))),
                valid("a value of controls and characters beyond the BMP", variables(Map.of("k", "\u0000\n" + EMOJI))),
                invalid(
                        "a missing value",
                        variables(Collections.singletonMap("k", null)),
                        new Violation(
                                "outputVariables",
                                "/outputVariables/k",
                                Part.MAP_VALUE,
                                Rule.REQUIRED,
                                null,
                                null,
                                null,
                                null,
                                "value of \"k\" is required but missing")),
                invalid(
                        "an ill-formed value",
                        variables(Map.of("k", LONE_LOW + "v" + LONE_HIGH)),
                        illFormedValue("/outputVariables/k", "value of \"k\" ", 2, "2 lone surrogates")),
                invalid(
                        "a value that breaks its rule beside a name that breaks its own",
                        variables(Map.of("a b", LONE_HIGH)),
                        new Violation(
                                "outputVariables",
                                "/outputVariables/a b",
                                Part.MAP_KEY,
                                Rule.PATTERN,
                                null,
                                null,
                                3L,
                                NAME_PATTERN,
                                "name \"a b\" must match [A-Za-z0-9@\\-_]+, has 3 characters"),
                        illFormedValue("/outputVariables/a b", "value of \"a b\" ", 1, "1 lone surrogate")),
                invalid(
                        "an ill-formed value without a name",
                        variables(Collections.singletonMap(null, LONE_HIGH)),
                        new Violation(
                                "outputVariables",
                                "/outputVariables",
                                Part.MAP_KEY,
                                Rule.REQUIRED,
                                null,
                                null,
                                null,
                                null,
                                "a name is required but missing"),
                        illFormedValue("/outputVariables", "the value without a name ", 1, "1 lone surrogate")));
    }

    private static Violation illFormedValue(String pointer, String subject, long surrogates, String found) {
        return new Violation(
                "outputVariables",
                pointer,
                Part.MAP_VALUE,
                Rule.UNICODE,
                null,
                null,
                surrogates,
                null,
                subject + "must be well-formed Unicode, has " + found);
    }

    static Stream<Case> sizesOfVariables() {
        Map<String, String> adding = new LinkedHashMap<>();
        adding.put("a", "x".repeat(61_439));
        adding.put("b", "x".repeat(61_439));
        Map<String, String> addingUpToMore = new LinkedHashMap<>(adding);
        addingUpToMore.put("c", "");
        return Stream.of(
                valid("the greatest size in one value", variables(Map.of("k", "x".repeat(122_879)))),
                tooLarge("one byte more in the value", Map.of("k", "x".repeat(122_880)), 122_881),
                tooLarge("one byte more in the name", Map.of("kk", "x".repeat(122_879)), 122_881),
                valid("the greatest size in two variables", variables(adding)),
                tooLarge("the greatest size and another name", addingUpToMore, 122_881),
                valid("the greatest size in two bytes each", variables(Map.of("kk", "\u00e9".repeat(61_439)))),
                tooLarge("more in two bytes each", Map.of("kk", "\u00e9".repeat(61_440)), 122_882),
                valid("the greatest size in three bytes each", variables(Map.of("kkk", "\u6f22".repeat(40_959)))),
                tooLarge("more in three bytes each", Map.of("kkk", "\u6f22".repeat(40_960)), 122_883),
                valid("the greatest size in four bytes each", variables(Map.of("kkkk", EMOJI.repeat(30_719)))),
                tooLarge("more in four bytes each", Map.of("kkkk", EMOJI.repeat(30_720)), 122_884));
    }

    private static Case tooLarge(String name, Map<String, String> variables, long bytes) {
        return invalid(
                name,
                variables(variables),
                violation(
                        "outputVariables",
                        Rule.SIZE,
                        null,
                        122_880L,
                        bytes,
                        "must be at most 122880 bytes of UTF-8 in all, has " + bytes));
    }

    static Stream<Case> variablesBesideAContinuationToken() {
        Violation conflict = violation(
                "outputVariables", Rule.CONFLICT, null, null, null, "must be absent when there is a continuationToken");
        return Stream.of(
                valid("a token alone", put().continuationToken("t").build()),
                valid(
                        "a token beside an empty map",
                        put().continuationToken("t").outputVariables(Map.of()).build()),
                invalid(
                        "a token beside a variable",
                        put().continuationToken("t").putOutputVariable("k", "v").build(),
                        conflict),
                invalid(
                        "an empty token beside an empty variable",
                        put().continuationToken("").putOutputVariable("k", "").build(),
                        violation(
                                "continuationToken", Rule.LENGTH, 1L, 2048L, 0L, "must be 1 to 2048 characters, has 0"),
                        conflict));
    }

    static Stream<Case> partialValues() {
        return Stream.of(
                invalid(
                        "an empty PutJobSuccessResult",
                        PutJobSuccessResultRequest.builder().buildPartial(),
                        missing("jobId")),
                invalid(
                        "an empty PutThirdPartyJobSuccessResult",
                        PutThirdPartyJobSuccessResultRequest.builder().buildPartial(),
                        missing("jobId"),
                        missing("clientToken")),
                invalid(
                        "an empty CurrentRevision",
                        CurrentRevision.builder().buildPartial(),
                        missing("revision"),
                        missing("changeIdentifier")),
                invalid(
                        "an empty CurrentRevision in an empty request",
                        PutJobSuccessResultRequest.builder()
                                .currentRevision(CurrentRevision.builder().buildPartial())
                                .buildPartial(),
                        missing("jobId"),
                        missing("currentRevision.revision"),
                        missing("currentRevision.changeIdentifier")),
                valid("an empty ExecutionDetails", ExecutionDetails.builder().build()),
                valid(
                        "an empty ExecutionDetails in a request",
                        put().executionDetails(ExecutionDetails.builder().build())
                                .build()));
    }

    static Stream<Case> rows() {
        return Stream.of(
                        texts(),
                        jobIdsOfCustomActions(),
                        timesOfCreation(),
                        percentages(),
                        namesOfVariables(),
                        valuesOfVariables(),
                        sizesOfVariables(),
                        variablesBesideAContinuationToken(),
                        partialValues())
                .flatMap(Function.identity());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rows")
    void saysExactlyWhatIsWrong(Case row) {
        ViolationReport report = Requests.check(JobResultValidator.standard(), row.value());

        // As text first: its difference is the easier one to read.
        assertThat(report.violations()).map(Violation::toString).isEqualTo(texts(row.expected()));
        assertThat(report.violations()).isEqualTo(row.expected());
        assertThat(report.total()).isEqualTo(row.expected().size());
        assertThat(report.isValid()).isEqualTo(row.expected().isEmpty());
    }

    private static List<String> texts(List<Violation> violations) {
        return violations.stream()
                .map(violation -> violation.path() + " " + violation.message())
                .toList();
    }

    private static Violation missing(String path) {
        return violation(path, Rule.REQUIRED, null, null, null, "is required but missing");
    }

    private static Violation violation(
            String path, Rule rule, Long minimum, Long maximum, Long measured, String message) {
        return new Violation(
                path,
                "/" + path.replace('.', '/'),
                Violation.Part.MEMBER,
                rule,
                minimum,
                maximum,
                measured,
                null,
                message);
    }

    private static PutJobSuccessResultRequest variables(Map<String, String> variables) {
        return put().outputVariables(variables).buildPartial();
    }
}
