package io.github.jobresult.validation;

import static io.github.jobresult.validation.Requests.put;
import static io.github.jobresult.validation.Requests.revision;
import static io.github.jobresult.validation.Requests.thirdParty;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import io.github.jobresult.model.CurrentRevision;
import io.github.jobresult.model.ExecutionDetails;
import io.github.jobresult.model.JobSuccessRequest;
import io.github.jobresult.model.PutJobSuccessResultRequest;
import io.github.jobresult.model.PutThirdPartyJobSuccessResultRequest;
import jakarta.validation.Validation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.hibernate.validator.HibernateValidator;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JobResultValidatorTest {

    private final Locale locale = Locale.getDefault();
    private final JobResultValidator validator = JobResultValidator.standard();

    @AfterEach
    void restoreLocale() {
        Locale.setDefault(locale);
    }

    @Test
    void reportsTheJobIdUnlessItBreaksARule() {
        JobResultValidator validator = JobResultValidator.standard();
        ExecutionDetails details =
                ExecutionDetails.builder().percentComplete(101).build();

        assertThat(validator.check(put().build()).jobId()).isEqualTo(Requests.JOB_ID);
        assertThat(validator.check(put().executionDetails(details).build()).jobId())
                .isEqualTo(Requests.JOB_ID);
        assertThat(validator
                        .check(thirdParty().executionDetails(details).build())
                        .jobId())
                .isEqualTo("job");
        assertThat(validator.check(put().jobId("job").build()).jobId()).isNull();
        assertThat(validator.check(put().jobId(null).buildPartial()).jobId()).isNull();
        assertThat(validator.check(thirdParty().jobId("j".repeat(513)).build()).jobId())
                .isNull();
        assertThat(validator.check(details).jobId()).isNull();
    }

    @Test
    void reportsEverythingWrongWithACustomActionsRequestInTheOrderOfTheServiceModel() {
        ViolationReport report = validator.check(Requests.brokenPut());

        assertThat(report).hasToString(Requests.BROKEN_PUT_REPORT);
        assertThat(report.violations())
                .extracting(Violation::pointer)
                .containsExactly(
                        "/jobId",
                        "/currentRevision/revision",
                        "/currentRevision/changeIdentifier",
                        "/currentRevision/created",
                        "/currentRevision/revisionSummary",
                        "/continuationToken",
                        "/executionDetails/summary",
                        "/executionDetails/externalExecutionId",
                        "/executionDetails/percentComplete",
                        "/outputVariables",
                        "/outputVariables",
                        "/outputVariables/commit",
                        "/outputVariables/image tag");
    }

    @Test
    void reportsEverythingWrongWithAPartnerActionsRequestInTheOrderOfTheServiceModel() {
        assertThat(validator.check(Requests.brokenThirdParty())).hasToString(Requests.BROKEN_THIRD_PARTY_REPORT);
    }

    @Test
    void namesTheTypeOfWhatItChecks() {
        assertThat(validator.check(put().build()).subject()).isEqualTo("PutJobSuccessResultRequest");
        assertThat(validator.check(thirdParty().build()).subject()).isEqualTo("PutThirdPartyJobSuccessResultRequest");
        assertThat(validator.check(revision().build()).subject()).isEqualTo("CurrentRevision");
        assertThat(validator.check(ExecutionDetails.builder().build()).subject())
                .isEqualTo("ExecutionDetails");
    }

    @Test
    void givesEntriesInTheOrderOfTheirNamesHoweverTheyWerePut() {
        PutJobSuccessResultRequest request = put().putOutputVariable("b b", "")
                .putOutputVariable("c", Requests.LONE_LOW)
                .putOutputVariable("a a", Requests.LONE_LOW)
                .putOutputVariable("B B", "")
                .build();

        assertThat(validator.check(request).violations())
                .extracting(violation -> violation.rule() + " " + violation.pointer())
                .containsExactly(
                        "PATTERN /outputVariables/B B",
                        "PATTERN /outputVariables/a a",
                        "UNICODE /outputVariables/a a",
                        "PATTERN /outputVariables/b b",
                        "UNICODE /outputVariables/c");
    }

    @Test
    void givesWhatIsWrongWithTheWholeMapBeforeItsEntriesAndANameBeforeItsValue() {
        Map<String, String> variables = new LinkedHashMap<>();
        variables.put("k" + Requests.LONE_HIGH, null);
        variables.put("", "v");
        variables.put(null, "v");

        assertThat(validator.check(
                        put().continuationToken("t").outputVariables(variables).buildPartial()))
                .hasToString("""
                        PutJobSuccessResultRequest breaks 5 rules:
                          outputVariables  must be absent when there is a continuationToken
                          outputVariables  a name is required but missing
                          outputVariables  name "" must match [A-Za-z0-9@\\-_]+, has 0 characters
                          outputVariables  name "k\\ud83d" must be well-formed Unicode, has 1 lone surrogate
                          outputVariables  value of "k\\ud83d" is required but missing\
                        """);
    }

    @Test
    void countsTheFirstAndTheLastSurrogateButNotTheirNeighbours() {
        Violation violation = onlyViolation(
                put().continuationToken("\ud7ff\udfff\ue000\ud800").build());

        assertThat(violation.measured()).isEqualTo(2);
        assertThat(violation.message()).isEqualTo("must be well-formed Unicode, has 2 lone surrogates");
    }

    @Test
    void illFormedTextAtOneMemberHidesNothingAtAnother() {
        PutJobSuccessResultRequest request = PutJobSuccessResultRequest.builder()
                .jobId("no uuid " + Requests.LONE_HIGH)
                .continuationToken("")
                .putOutputVariable("a b", Requests.LONE_HIGH)
                .putOutputVariable("c d" + Requests.LONE_HIGH, "")
                .build();

        assertThat(validator.check(request)).hasToString("""
                        PutJobSuccessResultRequest breaks 6 rules:
                          jobId              must be well-formed Unicode, has 1 lone surrogate
                          continuationToken  must be 1 to 2048 characters, has 0
                          outputVariables    must be absent when there is a continuationToken
                          outputVariables    name "a b" must match [A-Za-z0-9@\\-_]+, has 3 characters
                          outputVariables    value of "a b" must be well-formed Unicode, has 1 lone surrogate
                          outputVariables    name "c d\\ud83d" must be well-formed Unicode, has 1 lone surrogate\
                        """);
    }

    @Test
    void shortensAndEscapesTheNameOfAVariableInPointerAndMessage() {
        String name = "\u202e\n" + "n".repeat(61) + Requests.EMOJI + "rest";

        Violation violation = onlyViolation(put().putOutputVariable(name, "").build());

        String shown = "\\u202e\\u000a" + "n".repeat(61) + Requests.EMOJI + "\u2026(68 characters)";
        assertThat(violation.pointer()).isEqualTo("/outputVariables/" + shown);
        assertThat(violation.message())
                .isEqualTo("name \"" + shown + "\" must match [A-Za-z0-9@\\-_]+, has 68 characters");
    }

    @Test
    void tellsNamesApartThatAreShownAlike() {
        String common = "n".repeat(64) + " ";
        PutJobSuccessResultRequest request = put().putOutputVariable(common + "a", "")
                .putOutputVariable(common + "b", "")
                .build();

        assertThat(validator.check(request).total()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"tr-TR", "ar-EG-u-nu-arab", "de-DE", "hi-IN-u-nu-deva", "th-TH-u-ca-buddhist-nu-thai", "lt", "ja"
            })
    void givesTheSameReportInEveryLocale(String tag) {
        Locale.setDefault(Locale.forLanguageTag(tag));
        JobResultValidator madeThere = JobResultValidator.using(Validation.byProvider(HibernateValidator.class)
                .configure()
                .messageInterpolator(new ParameterMessageInterpolator())
                .buildValidatorFactory()
                .getValidator());

        for (JobResultValidator each : List.of(validator, madeThere)) {
            assertThat(each.check(Requests.brokenPut())).hasToString(Requests.BROKEN_PUT_REPORT);
            assertThat(each.check(Requests.brokenThirdParty())).hasToString(Requests.BROKEN_THIRD_PARTY_REPORT);
            assertThat(each.check(put().putOutputVariable("\u007fI i", "").build()))
                    .hasToString("PutJobSuccessResultRequest breaks 1 rule:\n"
                            + "  outputVariables  name \"\\u007fI i\" must match [A-Za-z0-9@\\-_]+, has 4 characters");
        }
    }

    @Test
    void lettingPassReturnsTheVeryValue() {
        PutJobSuccessResultRequest put = put().build();
        PutThirdPartyJobSuccessResultRequest thirdParty = thirdParty().build();
        CurrentRevision revision = revision().build();
        ExecutionDetails details = ExecutionDetails.builder().build();

        PutJobSuccessResultRequest passed = validator.require(put);

        assertThat(passed).isSameAs(put);
        assertThat(validator.require(thirdParty)).isSameAs(thirdParty);
        assertThat(validator.require(revision)).isSameAs(revision);
        assertThat(validator.require(details)).isSameAs(details);
    }

    @Test
    void refusingThrowsTheReport() {
        PutJobSuccessResultRequest put = Requests.brokenPut();
        PutThirdPartyJobSuccessResultRequest thirdParty = Requests.brokenThirdParty();
        CurrentRevision revision = CurrentRevision.builder().buildPartial();
        ExecutionDetails details =
                ExecutionDetails.builder().percentComplete(101).build();

        assertThatExceptionOfType(InvalidRequestException.class)
                .isThrownBy(() -> validator.require(put))
                .satisfies(e -> assertThat(e.report()).isEqualTo(validator.check(put)))
                .withMessage(Requests.BROKEN_PUT_REPORT);
        assertThatExceptionOfType(InvalidRequestException.class)
                .isThrownBy(() -> validator.require(thirdParty))
                .satisfies(e -> assertThat(e.report()).isEqualTo(validator.check(thirdParty)))
                .withMessage(Requests.BROKEN_THIRD_PARTY_REPORT);
        assertThatExceptionOfType(InvalidRequestException.class)
                .isThrownBy(() -> validator.require(revision))
                .satisfies(e -> assertThat(e.report()).isEqualTo(validator.check(revision)))
                .withMessage("""
                        CurrentRevision breaks 2 rules:
                          revision          is required but missing
                          changeIdentifier  is required but missing\
                        """);
        assertThatExceptionOfType(InvalidRequestException.class)
                .isThrownBy(() -> validator.require(details))
                .satisfies(e -> assertThat(e.report()).isEqualTo(validator.check(details)))
                .withMessage("""
                        ExecutionDetails breaks 1 rule:
                          percentComplete  must be 0 to 100, is 101\
                        """);
    }

    @Test
    void nothingCannotBeChecked() {
        assertThatNullPointerException().isThrownBy(() -> validator.check((JobSuccessRequest) null));
        assertThatNullPointerException().isThrownBy(() -> validator.check((CurrentRevision) null));
        assertThatNullPointerException().isThrownBy(() -> validator.check((ExecutionDetails) null));
        assertThatNullPointerException().isThrownBy(() -> validator.require((JobSuccessRequest) null));
        assertThatNullPointerException().isThrownBy(() -> validator.require((CurrentRevision) null));
        assertThatNullPointerException().isThrownBy(() -> validator.require((ExecutionDetails) null));
        assertThatNullPointerException().isThrownBy(() -> JobResultValidator.using(null));
    }

    @Test
    void theStandardValidatorIsAlwaysTheSame() {
        assertThat(JobResultValidator.standard()).isSameAs(validator);
    }

    @Test
    void threadsThatShareAValidatorGetTheReportsTheyWouldGetAlone() throws Exception {
        Map<String, String> many = new LinkedHashMap<>();
        for (int i = 0; i < 1_500; i++) {
            many.put((i % 7 == 0 ? "bad name " : "name") + i, "v");
        }
        List<JobSuccessRequest> requests = List.of(
                Requests.brokenPut(),
                put().build(),
                Requests.brokenThirdParty(),
                put().outputVariables(many).build(),
                thirdParty().build());
        List<ViolationReport> alone = requests.stream().map(validator::check).toList();
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            List<Callable<List<ViolationReport>>> tasks = new ArrayList<>();
            for (int i = 0; i < 8 * 10; i++) {
                tasks.add(() -> requests.stream().map(validator::check).toList());
            }
            for (Future<List<ViolationReport>> together : threads.invokeAll(tasks)) {
                assertThat(together.get()).isEqualTo(alone);
            }
        } finally {
            threads.shutdownNow();
        }
    }

    private Violation onlyViolation(JobSuccessRequest request) {
        ViolationReport report = validator.check(request);
        assertThat(report.total()).isEqualTo(1);
        return report.violations().get(0);
    }
}
