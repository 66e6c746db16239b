package io.github.jobresult.service;

import static io.github.jobresult.serialization.Requests.put;
import static io.github.jobresult.serialization.Requests.revision;
import static io.github.jobresult.serialization.Requests.thirdParty;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import io.github.jobresult.model.CurrentRevision;
import io.github.jobresult.model.ExecutionDetails;
import io.github.jobresult.model.JobSuccessRequest;
import io.github.jobresult.model.PutJobSuccessResultRequest;
import io.github.jobresult.model.PutThirdPartyJobSuccessResultRequest;
import io.github.jobresult.validation.JobResultValidator;
import io.github.jobresult.validation.Rule;
import io.github.jobresult.validation.Violation;
import io.github.jobresult.validation.Violation.Part;
import io.github.jobresult.validation.ViolationReport;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ServiceWordingTest {

    /** One code point, two UTF-16 units, four bytes. */
    private static final String EMOJI = "\uD83D\uDE00";

    private static final String LONE_HIGH = "\uD83D";

    private static final String KEYS_OF_VARIABLES = "Value at 'outputVariables' failed to satisfy constraint: "
            + "Map keys must satisfy constraint: [Member must satisfy regular expression pattern: [A-Za-z0-9@\\-_]+]";

    private static ViolationReport check(Object value) {
        JobResultValidator validator = JobResultValidator.standard();
        if (value instanceof JobSuccessRequest request) {
            return validator.check(request);
        }
        return value instanceof CurrentRevision revision
                ? validator.check(revision)
                : validator.check((ExecutionDetails) value);
    }

    private static String constraints(Object value) {
        return ServiceWording.ofConstraints(check(value)).orElseThrow();
    }

    private static ViolationReport report(Violation... violations) {
        return new ViolationReport("X", null, List.of(violations), violations.length);
    }

    private static Violation violation(
            String path, Part part, Rule rule, Long minimum, Long maximum, Long measured, String pattern) {
        return new Violation(
                path, "/" + path.replace('.', '/'), part, rule, minimum, maximum, measured, pattern, "message");
    }

    private static Violation length(String path, Part part, Long minimum, Long maximum, Long measured) {
        return violation(path, part, Rule.LENGTH, minimum, maximum, measured, null);
    }

    /** CodePipeline was seen to send this text and the next two; these two for members of other operations. */
    @Test
    void aPatternIsWordedAsTheServiceDoes() {
        assertThat(constraints(put().jobId("not-a-uuid").build()))
                .isEqualTo("1 validation error detected: Value at 'jobId' failed to satisfy constraint: "
                        + "Member must satisfy"
                        + " regular expression pattern: "
                        + "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");
    }

    @Test
    void twoMissingMembersAreWordedAsTheServiceDoes() {
        String pipelineExecutionId = "filter.latestInPipelineExecution.pipelineExecutionId";
        String startTimeRange = "filter.latestInPipelineExecution.startTimeRange";

        assertThat(ServiceWording.ofConstraints(report(
                        violation(pipelineExecutionId, Part.MEMBER, Rule.REQUIRED, null, null, null, null),
                        violation(startTimeRange, Part.MEMBER, Rule.REQUIRED, null, null, null, null))))
                .hasValue("2 validation errors detected: Value at"
                        + " 'filter.latestInPipelineExecution.pipelineExecutionId' failed to satisfy "
                        + "constraint: Member must not"
                        + " be null; Value at 'filter.latestInPipelineExecution.startTimeRange' failed "
                        + "to satisfy constraint:"
                        + " Member must not be null");
    }

    @Test
    void theLengthOfAMapsValueIsWordedAsTheServiceDoes() {
        String configuration = "pipeline.stages.1.member.actions.1.member.configuration";

        assertThat(ServiceWording.ofConstraints(report(length(configuration, Part.MAP_VALUE, 1L, 50_000L, 50_001L))))
                .hasValue("1 validation error detected: Value at "
                        + "'pipeline.stages.1.member.actions.1.member.configuration' failed"
                        + " to satisfy constraint: Map value must satisfy constraint: [Member "
                        + "must have length less than or equal"
                        + " to 50000, Member must have length greater than or equal to 1]");
    }

    @Test
    void everyErrorIsNamedInTheOrderOfTheModel() {
        PutThirdPartyJobSuccessResultRequest broken = PutThirdPartyJobSuccessResultRequest.builder()
                .jobId("j".repeat(513))
                .currentRevision(CurrentRevision.builder()
                        .created(Instant.parse("0000-12-31T23:59:59.999Z"))
                        .revisionSummary("s".repeat(2049))
                        .buildPartial())
                .continuationToken("")
                .executionDetails(ExecutionDetails.builder()
                        .summary("s".repeat(2050))
                        .externalExecutionId(LONE_HIGH)
                        .percentComplete(-1)
                        .buildPartial())
                .buildPartial();

        assertThat(constraints(broken))
                .isEqualTo("10 validation errors detected: "
                        + "Value at 'jobId' failed to satisfy constraint: "
                        + "Member must have length less than or equal to 512; "
                        + "Value at 'clientToken' failed to satisfy constraint: Member must not be null; "
                        + "Value at 'currentRevision.revision' failed to satisfy constraint: Member must not be null; "
                        + "Value at 'currentRevision.changeIdentifier' failed to satisfy constraint: "
                        + "Member must not be null; "
                        + "Value at 'currentRevision.created' failed to satisfy constraint: "
                        + "Member must have value greater than or equal to -62135596800; "
                        + "Value at 'currentRevision.revisionSummary' failed to satisfy constraint: "
                        + "Member must have length less than or equal to 2048; "
                        + "Value at 'continuationToken' failed to satisfy constraint: "
                        + "Member must have length greater than or equal to 1; "
                        + "Value at 'executionDetails.summary' failed to satisfy constraint: "
                        + "Member must have length less than or equal to 2048; "
                        + "Value at 'executionDetails.externalExecutionId' failed to satisfy constraint: "
                        + "Member must be well-formed Unicode; "
                        + "Value at 'executionDetails.percentComplete' failed to satisfy constraint: "
                        + "Member must have value greater than or equal to 0");
    }

    @Test
    void aJobIdWithNothingInItBreaksTheOneConstraintThatItHas() {
        assertThat(constraints(put().jobId("").build()))
                .startsWith("1 validation error detected: Value at 'jobId'")
                .contains("pattern")
                .doesNotContain("length");
        assertThat(constraints(thirdParty().jobId("").build()))
                .isEqualTo("1 validation error detected: Value at 'jobId' failed to satisfy constraint: "
                        + "Member must have length greater than or equal to 1");
    }

    @ParameterizedTest
    @CsvSource({"-1,greater than or equal to 0", "101,less than or equal to 100"})
    void theBrokenOneOfTwoBoundsIsNamed(int percent, String bound) {
        assertThat(constraints(
                        ExecutionDetails.builder().percentComplete(percent).build()))
                .isEqualTo("1 validation error detected: Value at 'percentComplete' failed to satisfy constraint: "
                        + "Member must have value " + bound);
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", EMOJI})
    void aTextPastItsGreatestLengthIsTooLongBeyondTheBmpToo(String character) {
        ExecutionDetails atBound =
                ExecutionDetails.builder().summary(character.repeat(2048)).build();
        ExecutionDetails above =
                ExecutionDetails.builder().summary(character.repeat(2049)).build();

        assertThat(ServiceWording.ofConstraints(check(atBound))).isEmpty();
        assertThat(constraints(above))
                .isEqualTo("1 validation error detected: Value at 'summary' failed to satisfy constraint: "
                        + "Member must have length less than or equal to 2048");
    }

    @Test
    void aTimeOutOfRangeIsANumberOfSeconds() {
        CurrentRevision late =
                revision().created(Instant.parse("+10000-01-01T00:00:00Z")).build();

        assertThat(constraints(late))
                .isEqualTo("1 validation error detected: Value at 'created' failed to satisfy constraint: "
                        + "Member must have value less than or equal to 253402300799");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 99, 100, 101, 2_500})
    void badNamesOfVariablesAreOneErrorHoweverManyThereAre(int names) {
        Map<String, String> variables = new LinkedHashMap<>();
        for (int i = 0; i < names; i++) {
            variables.put("not a name " + i, "");
        }

        assertThat(constraints(put().jobId("j").outputVariables(variables).build()))
                .startsWith("2 validation errors detected: Value at 'jobId' ")
                .endsWith("; " + KEYS_OF_VARIABLES);
    }

    @Test
    void namesAndValuesOfVariablesAreSeparateErrors() {
        Map<String, String> variables = new LinkedHashMap<>();
        variables.put("a b", "x" + LONE_HIGH);
        variables.put("a" + LONE_HIGH, null);
        variables.put(null, "");

        assertThat(constraints(put().outputVariables(variables).buildPartial()))
                .isEqualTo("2 validation errors detected: Value at 'outputVariables' failed to satisfy constraint: "
                        + "Map keys must satisfy constraint: [Member must satisfy regular "
                        + "expression pattern: [A-Za-z0-9@\\-_]+,"
                        + " Member must be well-formed Unicode, Member must not be null]; "
                        + "Value at 'outputVariables' failed to satisfy constraint: "
                        + "Map value must satisfy constraint: [Member must be well-formed "
                        + "Unicode, Member must not be null]");
    }

    @Test
    void theConflictIsASentenceOfItsOwnAfterTheConstraints() {
        PutJobSuccessResultRequest both =
                put().continuationToken("t").putOutputVariable("k", "v").build();
        PutJobSuccessResultRequest more =
                put().continuationToken("t").putOutputVariable("a b", "v").build();

        assertThat(ServiceWording.ofConflict(check(both)))
                .hasValue("A job can not contain both a continuation token and output variables.");
        assertThat(ServiceWording.ofConstraints(check(both))).isEmpty();
        assertThat(ServiceWording.ofConflict(check(more))).isEqualTo(ServiceWording.ofConflict(check(both)));
        assertThat(constraints(more)).isEqualTo("1 validation error detected: " + KEYS_OF_VARIABLES);
    }

    @Test
    void variablesThatAreTooLargeAreNoErrorOfTheModel() {
        ViolationReport atBound =
                check(put().putOutputVariable("k", "x".repeat(122_879)).build());
        ViolationReport above =
                check(put().putOutputVariable("k", "x".repeat(122_880)).build());

        assertThat(ServiceWording.ofSize(atBound)).isEmpty();
        assertThat(ServiceWording.ofSize(above))
                .hasValue("Exceeded the total size limit for all variables in the pipeline.");
        assertThat(ServiceWording.ofConstraints(above)).isEmpty();
        assertThat(ServiceWording.ofConflict(above)).isEmpty();
    }

    @Test
    void allThreeMessagesCoverEverythingAtOnce() {
        Map<String, String> variables = new LinkedHashMap<>();
        variables.put("image tag", "1.4.2");
        variables.put("commit", LONE_HIGH);
        variables.put("big", "x".repeat(122_880));
        ViolationReport report = check(put().jobId("not-a-job")
                .continuationToken("t".repeat(2049))
                .outputVariables(variables)
                .build());

        assertThat(ServiceWording.ofConstraints(report).orElseThrow())
                .startsWith("4 validation errors detected: Value at 'jobId' ")
                .contains("; Value at 'continuationToken' ", KEYS_OF_VARIABLES + "; ")
                .endsWith("; Value at 'outputVariables' failed to satisfy constraint: "
                        + "Map value must satisfy constraint: [Member must be well-formed Unicode]")
                .doesNotContain("A job can not", "Exceeded");
        assertThat(ServiceWording.ofConflict(report)).isPresent();
        assertThat(ServiceWording.ofSize(report)).isPresent();
    }

    @Test
    void aValidRequestHasNoMessage() {
        ViolationReport report = check(put().build());

        assertThat(ServiceWording.ofConstraints(report)).isEmpty();
        assertThat(ServiceWording.ofConflict(report)).isEmpty();
        assertThat(ServiceWording.ofSize(report)).isEmpty();
    }

    /** An application's own validator can make such a report. */
    @Test
    void whatTheServiceHasNoWordsForIsSaidToBeTheApplications() {
        String applications = "failed to satisfy constraint: Member must satisfy a constraint of the application";

        assertThat(ServiceWording.ofConstraints(report(
                        violation("", Part.MEMBER, Rule.CONFLICT, null, null, null, null),
                        violation("summary", Part.MEMBER, Rule.PATTERN, null, null, 4L, null),
                        violation("created", Part.MEMBER, Rule.RANGE, null, null, 5L, null),
                        violation("percentComplete", Part.MEMBER, Rule.RANGE, null, null, 0L, null),
                        violation("outputVariables", Part.MEMBER, Rule.SIZE, null, null, 1L, null))))
                .hasValue("5 validation errors detected: Value at '' " + applications + "; Value at 'summary' "
                        + applications
                        + "; Value at 'created' " + applications + "; Value at 'percentComplete' " + applications
                        + "; Value at 'outputVariables' " + applications);
    }

    @Test
    void tooFewVariablesAreALengthAndTooManyAreTooLarge() {
        ViolationReport few = report(violation("outputVariables", Part.MEMBER, Rule.SIZE, 2L, 9L, 1L, null));
        ViolationReport many = report(violation("outputVariables", Part.MEMBER, Rule.SIZE, 2L, 9L, 10L, null));

        assertThat(ServiceWording.ofConstraints(few))
                .hasValue("1 validation error detected: Value at 'outputVariables' failed to satisfy constraint: "
                        + "Member must have length greater than or equal to 2");
        assertThat(ServiceWording.ofSize(few)).isEmpty();
        assertThat(ServiceWording.ofConstraints(many)).isEmpty();
        assertThat(ServiceWording.ofSize(many)).isPresent();
    }

    /** A constraint may count otherwise than the report measures, or bounds may exclude each other. */
    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "1,9,0,greater than or equal to 1",
                "1,9,10,less than or equal to 9",
                "1,9,5,less than or equal to 9",
                "1,9,-,less than or equal to 9",
                "1,-,5,greater than or equal to 1",
                "-,9,5,less than or equal to 9",
                "9,5,7,less than or equal to 5; Value at 'summary' failed to satisfy constraint: "
                        + "Member must have length greater than or equal to 9",
            })
    void aBoundIsNamedForAnyMeasuredSize(Long minimum, Long maximum, Long measured, String bounds) {
        assertThat(ServiceWording.ofConstraints(report(length("summary", Part.MEMBER, minimum, maximum, measured)))
                        .orElseThrow())
                .endsWith("Value at 'summary' failed to satisfy constraint: Member must have length " + bounds)
                .startsWith(bounds.contains(";") ? "2 validation errors" : "1 validation error ");
    }

    @Test
    void aConstraintOfAMapIsNamedOnceInTheOrderOfServices() {
        Violation required = violation("outputVariables", Part.MAP_KEY, Rule.REQUIRED, null, null, null, null);
        Violation pattern = violation("outputVariables", Part.MAP_KEY, Rule.PATTERN, null, null, 1L, "[a-z]");
        Violation tooLong = length("outputVariables", Part.MAP_KEY, null, 5L, 6L);

        assertThat(ServiceWording.ofConstraints(report(required, pattern, tooLong, pattern)))
                .hasValue("1 validation error detected: Value at 'outputVariables' failed to satisfy constraint: "
                        + "Map keys must satisfy constraint: [Member must have length less than or equal to 5, "
                        + "Member must satisfy regular expression pattern: [a-z], Member must not be null]");
    }

    @Test
    void countsTheErrorsThatFollowAndNotWhatTheReportLeavesOut() {
        Violation name = violation("outputVariables", Part.MAP_KEY, Rule.PATTERN, null, null, 1L, "[a-z]");

        assertThat(ServiceWording.ofConstraints(new ViolationReport("X", null, Collections.nCopies(100, name), 5_000))
                        .orElseThrow())
                .startsWith("1 validation error detected: ");
    }

    /** CodePipeline was seen to send these. */
    @Test
    void theStatesOfJobsAreWordedAsTheServiceDoes() {
        assertThat(ServiceWording.jobDoesNotExist("42")).isEqualTo("Job with id '42' does not exist");
        assertThat(ServiceWording.jobHasTerminated("42")).isEqualTo("Job with id 42 has already terminated");
        assertThat(ServiceWording.jobHasOtherResult("42"))
                .isEqualTo("The status of job with id 42 is already set to the desired value. It cannot be "
                        + "updated with the"
                        + " same status, but different result or output variables.");
    }

    @Test
    void aJobHasAnId() {
        assertThatNullPointerException().isThrownBy(() -> ServiceWording.jobDoesNotExist(null));
        assertThatNullPointerException().isThrownBy(() -> ServiceWording.jobHasTerminated(null));
        assertThatNullPointerException().isThrownBy(() -> ServiceWording.jobHasOtherResult(null));
    }
}
