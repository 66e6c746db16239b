package io.github.jobresult.validation;

import static io.github.jobresult.validation.Requests.EMOJI;
import static io.github.jobresult.validation.Requests.LONE_HIGH;
import static io.github.jobresult.validation.Requests.put;
import static io.github.jobresult.validation.Requests.thirdParty;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.jobresult.model.ExecutionDetails;
import io.github.jobresult.model.PutJobSuccessResultRequest;
import io.github.jobresult.validation.SmithyWording.Field;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Texts as Smithy's protocol tests expect them of a server, with members of success reports. */
class SmithyWordingTest {

    private static ViolationReport check(Object value) {
        return Requests.check(JobResultValidator.standard(), value);
    }

    private static SmithyWording wording(Object value) {
        return SmithyWording.of(check(value)).orElseThrow();
    }

    private static String onlyFailure(Rule rule, Long minimum, Long maximum, Long measured, String pattern) {
        Violation violation = new Violation("string", "/string", rule, minimum, maximum, measured, pattern, "message");
        return SmithyWording.of(new ViolationReport("X", List.of(violation), 1))
                .orElseThrow()
                .fieldList()
                .get(0)
                .message();
    }

    @Test
    void oneFailureIsTheSummaryAndTheList() {
        String failure = "Value with length 0 at '/jobId' failed to satisfy constraint: "
                + "Member must have length between 1 and 512, inclusive";

        assertThat(wording(thirdParty().jobId("").build()))
                .isEqualTo(new SmithyWording(
                        "1 validation error detected. " + failure, List.of(new Field("/jobId", failure))));
    }

    @Test
    void ofSeveralFailuresTheFirstIsInTheSummaryAndAllAreInTheList() {
        SmithyWording wording = wording(Requests.brokenThirdParty());

        assertThat(wording.message())
                .isEqualTo(
                        "10 validation errors at 10 paths detected. First failure: Value with length 513 at '/jobId' failed"
                                + " to satisfy constraint: Member must have length between 1 and 512, inclusive");
        assertThat(wording.fieldList())
                .hasSize(10)
                .contains(
                        new Field(
                                "/clientToken",
                                "Value at '/clientToken' failed to satisfy constraint: Member must not be null"),
                        new Field(
                                "/executionDetails/percentComplete",
                                "Value at '/executionDetails/percentComplete' failed to satisfy constraint: "
                                        + "Member must be between 0 and 100, inclusive"),
                        new Field(
                                "/executionDetails/externalExecutionId",
                                "Value at '/executionDetails/externalExecutionId' failed to satisfy constraint: "
                                        + "Member must be well-formed Unicode"),
                        new Field(
                                "/currentRevision/created",
                                "Value at '/currentRevision/created' failed to satisfy constraint: "
                                        + "Member must be between -62135596800 and 253402300799, inclusive"));
    }

    @Test
    void badNamesOfVariablesAreFailuresAtTheMapAndBadValuesAtTheEntry() {
        Map<String, String> variables = new LinkedHashMap<>();
        variables.put("a b", "");
        variables.put("c d", "");
        variables.put("e", LONE_HIGH);
        String name = "Value at '/outputVariables' failed to satisfy constraint: "
                + "Member must satisfy regular expression pattern: ^[A-Za-z0-9@\\-_]+$";
        String value = "Value at '/outputVariables/e' failed to satisfy constraint: Member must be well-formed Unicode";

        assertThat(wording(put().outputVariables(variables).build()))
                .isEqualTo(new SmithyWording(
                        "3 validation errors at 2 paths detected. First failure: " + name,
                        List.of(
                                new Field("/outputVariables", name),
                                new Field("/outputVariables", name),
                                new Field("/outputVariables/e", value))));
        variables.remove("e");
        assertThat(wording(put().outputVariables(variables).build()).message())
                .startsWith("2 validation errors at 1 path detected. First failure: ");
    }

    @Test
    void countsAndListsNoMoreThanTheReportHolds() {
        Map<String, String> variables = new LinkedHashMap<>();
        for (int i = 0; i < 101; i++) {
            variables.put("not a name " + i, "");
        }

        SmithyWording wording = wording(put().outputVariables(variables).build());

        assertThat(wording.message()).startsWith("100 validation errors at 1 path detected. ");
        assertThat(wording.fieldList()).hasSize(100);
    }

    @ParameterizedTest
    @CsvSource({"2048,false", "2049,true"})
    void lengthsAreTheCodePointsThatAreToldOfThem(int length, boolean tooLong) {
        ExecutionDetails details =
                ExecutionDetails.builder().summary(EMOJI.repeat(length)).build();

        assertThat(SmithyWording.of(check(details)).map(SmithyWording::message).stream())
                .allMatch(message ->
                        message.startsWith("1 validation error detected. Value with length 2049 at '/summary' "))
                .hasSize(tooLong ? 1 : 0);
    }

    @Test
    void boundsOnOneSideAreWordedAsSuch() {
        assertThat(onlyFailure(Rule.LENGTH, 2L, null, 1L, null))
                .isEqualTo("Value with length 1 at '/string' failed to satisfy constraint: "
                        + "Member must have length greater than or equal to 2");
        assertThat(onlyFailure(Rule.LENGTH, null, 8L, null, null))
                .isEqualTo(
                        "Value at '/string' failed to satisfy constraint: Member must have length less than or equal to 8");
        assertThat(onlyFailure(Rule.RANGE, 2L, null, 1L, null))
                .isEqualTo(
                        "Value at '/string' failed to satisfy constraint: Member must be greater than or equal to 2");
        assertThat(onlyFailure(Rule.RANGE, null, 8L, 9L, null))
                .isEqualTo("Value at '/string' failed to satisfy constraint: Member must be less than or equal to 8");
        assertThat(onlyFailure(Rule.SIZE, 2L, null, 1L, null))
                .isEqualTo("Value with length 1 at '/string' failed to satisfy constraint: "
                        + "Member must have length greater than or equal to 2");
    }

    @Test
    void aPatternIsAnchoredAsAWhole() {
        assertThat(onlyFailure(Rule.PATTERN, null, null, 1L, "[a-m]+"))
                .isEqualTo("Value at '/string' failed to satisfy constraint: "
                        + "Member must satisfy regular expression pattern: ^[a-m]+$");
        assertThat(onlyFailure(Rule.PATTERN, null, null, 1L, "a|b")).endsWith(" pattern: ^(?:a|b)$");
    }

    @Test
    void whatSmithyHasNoWordsForIsSaidToBeTheApplications() {
        String applications =
                "Value at '/string' failed to satisfy constraint: Member must satisfy a constraint of the application";

        assertThat(onlyFailure(Rule.PATTERN, null, null, 1L, null)).isEqualTo(applications);
        assertThat(onlyFailure(Rule.CONFLICT, null, null, null, null)).isEqualTo(applications);
        assertThat(onlyFailure(Rule.RANGE, null, null, 1L, null)).isEqualTo(applications);
    }

    @Test
    void whatIsNotTheModelsIsLeftOut() {
        PutJobSuccessResultRequest request = put().continuationToken("t")
                .putOutputVariable("k", "x".repeat(122_880))
                .build();

        assertThat(check(request).total()).isEqualTo(2);
        assertThat(SmithyWording.of(check(request))).isEmpty();
        assertThat(SmithyWording.of(check(put().build()))).isEmpty();
    }

    @Test
    void keepsItsFailuresWhateverBecomesOfTheListGiven() {
        List<Field> given = new ArrayList<>(List.of(new Field("/a", "b")));
        SmithyWording wording = new SmithyWording("m", given);
        given.clear();

        assertThat(wording.fieldList()).hasSize(1);
    }
}
