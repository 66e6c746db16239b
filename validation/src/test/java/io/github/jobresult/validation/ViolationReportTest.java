package io.github.jobresult.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.jobresult.model.ExecutionDetails;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class ViolationReportTest {

    private static final Violation TOO_MUCH = new Violation(
            "percentComplete",
            "/percentComplete",
            Violation.Part.MEMBER,
            Rule.RANGE,
            0L,
            100L,
            101L,
            null,
            "must be 0 to 100, is 101");

    @Test
    void ofAValidValueIsOneLine() {
        ViolationReport report =
                JobResultValidator.standard().check(Requests.put().build());

        assertThat(report).hasToString("PutJobSuccessResultRequest breaks no rule");
        assertThat(report.isValid()).isTrue();
        assertThat(report.violations()).isEmpty();
        assertThat(report.total()).isZero();
    }

    @Test
    void ofOneViolationSpeaksOfOneRule() {
        ViolationReport report = JobResultValidator.standard()
                .check(ExecutionDetails.builder().percentComplete(101).build());

        assertThat(report).hasToString("""
                        ExecutionDetails breaks 1 rule:
                          percentComplete  must be 0 to 100, is 101\
                        """);
        assertThat(report).isEqualTo(new ViolationReport("ExecutionDetails", null, List.of(TOO_MUCH), 1));
    }

    @Test
    void linesMessagesUp() {
        Violation other = new Violation(
                "summary",
                "/summary",
                Violation.Part.MEMBER,
                Rule.LENGTH,
                1L,
                2048L,
                0L,
                null,
                "must be 1 to 2048 characters, has 0");

        assertThat(new ViolationReport("ExecutionDetails", null, List.of(other, TOO_MUCH), 2))
                .hasToString("""
                        ExecutionDetails breaks 2 rules:
                          summary          must be 1 to 2048 characters, has 0
                          percentComplete  must be 0 to 100, is 101\
                        """);
    }

    @Test
    void saysHowManyViolationsItDoesNotHold() {
        assertThat(new ViolationReport("ExecutionDetails", null, List.of(TOO_MUCH), 1234))
                .hasToString("""
                        ExecutionDetails breaks 1234 rules:
                          percentComplete  must be 0 to 100, is 101
                          and 1233 more\
                        """);
    }

    @Test
    void holdsAHundredViolationsAndNoMore() {
        assertThat(new ViolationReport("X", null, Collections.nCopies(100, TOO_MUCH), 100).violations())
                .hasSize(100);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ViolationReport("X", null, Collections.nCopies(101, TOO_MUCH), 101))
                .withMessage("a report of 101 violations cannot hold 101");
    }

    @Test
    void cannotHoldMoreViolationsThanThereAre() {
        assertThatIllegalArgumentException().isThrownBy(() -> new ViolationReport("X", null, List.of(TOO_MUCH), 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new ViolationReport("X", null, List.of(), -1));
    }

    @Test
    void keepsItsViolationsWhateverBecomesOfTheListGiven() {
        List<Violation> given = new ArrayList<>(List.of(TOO_MUCH));
        ViolationReport report = new ViolationReport("X", null, given, 1);

        given.clear();

        assertThat(report.violations()).containsExactly(TOO_MUCH);
        assertThat(report.violations()).isUnmodifiable();
    }

    @Test
    void aViolationIsItsPathAndMessage() {
        assertThat(TOO_MUCH).hasToString("percentComplete must be 0 to 100, is 101");
    }

    @Test
    void aViolationOfTheWholeValueIsItsMessageAlone() {
        assertThat(new Violation(
                        "",
                        "",
                        Violation.Part.MEMBER,
                        Rule.CONFLICT,
                        null,
                        null,
                        null,
                        null,
                        "must satisfy @Consistent"))
                .hasToString("must satisfy @Consistent");
    }
}
