package io.github.jobresult.awssdk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import io.github.jobresult.model.CurrentRevision;
import io.github.jobresult.model.ExecutionDetails;
import io.github.jobresult.model.PutJobSuccessResultRequest;
import io.github.jobresult.model.PutThirdPartyJobSuccessResultRequest;
import io.github.jobresult.validation.InvalidRequestException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;

@Tag("both-paths")
class SdkRequestsTest {

    private static final String JOB_ID = "01234567-89ab-cdef-0123-456789abcdef";

    private static software.amazon.awssdk.services.codepipeline.model.PutJobSuccessResultRequest.Builder theirs() {
        return software.amazon.awssdk.services.codepipeline.model.PutJobSuccessResultRequest.builder()
                .jobId(JOB_ID);
    }

    private static String sent(software.amazon.awssdk.services.codepipeline.model.PutJobSuccessResultRequest request) {
        Wire wire = Wire.accepting();
        wire.client().putJobSuccessResult(request);
        return wire.sent().get(0).body();
    }

    @Test
    void everyMemberGoesToItsOwnPlace() {
        PutJobSuccessResultRequest ours = PutJobSuccessResultRequest.builder()
                .jobId("1")
                .currentRevision(CurrentRevision.builder()
                        .revision("2")
                        .changeIdentifier("3")
                        .created(Instant.parse("2026-11-20T10:15:30.004Z"))
                        .revisionSummary("5")
                        .build())
                .continuationToken("6")
                .executionDetails(ExecutionDetails.builder()
                        .summary("7")
                        .externalExecutionId("8")
                        .percentComplete(9)
                        .build())
                .putOutputVariable("10", "11")
                .build();

        var theirs = SdkRequests.toSdk(ours);

        assertThat(theirs)
                .isEqualTo(software.amazon.awssdk.services.codepipeline.model.PutJobSuccessResultRequest.builder()
                        .jobId("1")
                        .currentRevision(revision -> revision.revision("2")
                                .changeIdentifier("3")
                                .created(Instant.parse("2026-11-20T10:15:30.004Z"))
                                .revisionSummary("5"))
                        .continuationToken("6")
                        .executionDetails(details ->
                                details.summary("7").externalExecutionId("8").percentComplete(9))
                        .outputVariables(Map.of("10", "11"))
                        .build());
        assertThat(SdkRequests.fromSdk(theirs)).isEqualTo(ours);
    }

    @Test
    void everyMemberOfAPartnerActionsRequestGoesToItsOwnPlace() {
        PutThirdPartyJobSuccessResultRequest ours = PutThirdPartyJobSuccessResultRequest.builder()
                .jobId("1")
                .clientToken("2")
                .currentRevision(CurrentRevision.builder()
                        .revision("3")
                        .changeIdentifier("4")
                        .build())
                .continuationToken("5")
                .executionDetails(ExecutionDetails.builder().summary("6").build())
                .build();

        var theirs = SdkRequests.toSdk(ours);

        assertThat(theirs)
                .isEqualTo(
                        software.amazon.awssdk.services.codepipeline.model.PutThirdPartyJobSuccessResultRequest
                                .builder()
                                .jobId("1")
                                .clientToken("2")
                                .currentRevision(
                                        revision -> revision.revision("3").changeIdentifier("4"))
                                .continuationToken("5")
                                .executionDetails(details -> details.summary("6"))
                                .build());
        assertThat(SdkRequests.fromSdk(theirs)).isEqualTo(ours);
    }

    /** Should another version of the SDK know more members, they would get lost on the way back. */
    @Test
    void knowsAllMembersThatTheSdkKnows() {
        assertThat(members(theirs().build()))
                .isEqualTo("[continuationToken, currentRevision, executionDetails, jobId, outputVariables]");
        assertThat(members(
                        software.amazon.awssdk.services.codepipeline.model.PutThirdPartyJobSuccessResultRequest
                                .builder()
                                .build()))
                .isEqualTo("[clientToken, continuationToken, currentRevision, executionDetails, jobId]");
        assertThat(members(software.amazon.awssdk.services.codepipeline.model.CurrentRevision.builder()
                        .build()))
                .isEqualTo("[changeIdentifier, created, revision, revisionSummary]");
        assertThat(members(software.amazon.awssdk.services.codepipeline.model.ExecutionDetails.builder()
                        .build()))
                .isEqualTo("[externalExecutionId, percentComplete, summary]");
    }

    private static String members(SdkPojo pojo) {
        return pojo.sdkFields().stream()
                .map(SdkField::memberName)
                .map(name -> Character.toLowerCase(name.charAt(0)) + name.substring(1))
                .collect(Collectors.toCollection(TreeSet::new))
                .toString();
    }

    @Test
    void refusesAVariableWithoutAValueWhichTheSdkWouldLeaveOut() {
        Map<String, String> variables = new HashMap<>(Map.of("imageTag", "1.4.2"));
        variables.put("commit", null);
        assertThat(sent(theirs().outputVariables(variables).build()))
                .contains("imageTag")
                .doesNotContain("commit");

        assertThatExceptionOfType(InvalidRequestException.class)
                .isThrownBy(() -> SdkRequests.toSdk(PutJobSuccessResultRequest.builder()
                        .jobId(JOB_ID)
                        .outputVariables(variables)
                        .buildPartial()))
                .withMessage("""
                        PutJobSuccessResultRequest breaks 1 rule:
                          outputVariables  value of "commit" is required but missing\
                        """);
    }

    @Test
    void refusesAVariableWithoutAName() {
        assertThatExceptionOfType(InvalidRequestException.class)
                .isThrownBy(() -> SdkRequests.toSdk(PutJobSuccessResultRequest.builder()
                        .jobId(JOB_ID)
                        .outputVariables(Collections.singletonMap(null, "v"))
                        .buildPartial()))
                .withMessageContaining("a name is required but missing");
    }

    @Test
    void takesVariablesWithoutANameOrAValueFromTheSdk() {
        for (Map<String, String> variables : List.of(
                Collections.<String, String>singletonMap(null, "v"),
                Collections.<String, String>singletonMap("k", null))) {
            assertThat(SdkRequests.fromSdk(theirs().outputVariables(variables).build())
                            .getOutputVariables())
                    .isEqualTo(variables);
        }
    }

    @Test
    void structuresWithNothingInThemStayThere() {
        PutJobSuccessResultRequest ours = PutJobSuccessResultRequest.builder()
                .jobId(JOB_ID)
                .currentRevision(CurrentRevision.builder().buildPartial())
                .executionDetails(ExecutionDetails.builder().build())
                .buildPartial();

        assertThat(sent(SdkRequests.toSdk(ours)))
                .isEqualTo("{\"jobId\":\"" + JOB_ID + "\",\"currentRevision\":{},\"executionDetails\":{}}");
        assertThat(SdkRequests.fromSdk(SdkRequests.toSdk(ours))).isEqualTo(ours);
    }

    @Test
    void nothingAtAllStaysNothing() {
        PutJobSuccessResultRequest ours = PutJobSuccessResultRequest.builder().buildPartial();
        PutThirdPartyJobSuccessResultRequest oursOfAPartner =
                PutThirdPartyJobSuccessResultRequest.builder().buildPartial();

        assertThat(sent(SdkRequests.toSdk(ours))).isEqualTo("{}");
        assertThat(SdkRequests.fromSdk(SdkRequests.toSdk(ours))).isEqualTo(ours);
        assertThat(SdkRequests.fromSdk(SdkRequests.toSdk(oursOfAPartner))).isEqualTo(oursOfAPartner);
    }

    @Test
    void anEmptyMapIsAbsent() {
        var empty = theirs().outputVariables(Map.of()).build();
        PutJobSuccessResultRequest ours = SdkRequests.fromSdk(empty);

        assertThat(ours)
                .isEqualTo(PutJobSuccessResultRequest.builder().jobId(JOB_ID).build());
        assertThat(SdkRequests.toSdk(ours).hasOutputVariables()).isFalse();
        assertThat(sent(SdkRequests.toSdk(ours))).doesNotContain("outputVariables");
    }

    @ParameterizedTest
    @CsvSource({
        "2020-01-02T03:04:05.678999999Z, 2020-01-02T03:04:05.678Z",
        "1969-12-31T23:59:59.999900Z, 1969-12-31T23:59:59.999Z",
    })
    void dropsOfATimeWhatTheSdkDoesNotSend(Instant created, Instant kept) {
        var theirs = theirs().currentRevision(
                        revision -> revision.revision("r").changeIdentifier("c").created(created))
                .build();
        PutJobSuccessResultRequest ours = SdkRequests.fromSdk(theirs);

        assertThat(ours.getCurrentRevision().flatMap(CurrentRevision::getCreated))
                .hasValue(kept);
        assertThat(sent(SdkRequests.toSdk(ours))).isEqualTo(sent(theirs));
    }

    @Test
    void sendsHalfAPairAsItIs() {
        PutJobSuccessResultRequest ours = PutJobSuccessResultRequest.builder()
                .jobId(JOB_ID)
                .putOutputVariable("k\uD83D", "\uDE00v")
                .build();

        assertThat(sent(SdkRequests.toSdk(ours))).contains("{\"k\\uD83D\":\"\\uDE00v\"}");
        assertThat(SdkRequests.fromSdk(SdkRequests.toSdk(ours))).isEqualTo(ours);
    }

    @Test
    void anOverrideConfigurationIsNotPartOfARequest() {
        var theirs = theirs().overrideConfiguration(o -> o.apiCallTimeout(Duration.ofSeconds(1)))
                .build();
        var theirsOfAPartner =
                software.amazon.awssdk.services.codepipeline.model.PutThirdPartyJobSuccessResultRequest.builder()
                        .jobId("job")
                        .overrideConfiguration(o -> o.putHeader("a", "b"))
                        .build();

        assertThat(SdkRequests.fromSdk(theirs))
                .isEqualTo(PutJobSuccessResultRequest.builder().jobId(JOB_ID).build());
        assertThat(SdkRequests.fromSdk(theirsOfAPartner))
                .isEqualTo(PutThirdPartyJobSuccessResultRequest.builder()
                        .jobId("job")
                        .buildPartial());
    }

    @Test
    void theWayBackCanKeepTheOverrideConfiguration() {
        var theirs = theirs().overrideConfiguration(o -> o.apiCallTimeout(Duration.ofSeconds(1)))
                .build();

        assertThat(SdkRequests.toSdk(SdkRequests.fromSdk(theirs)).toBuilder()
                        .overrideConfiguration(theirs.overrideConfiguration().orElse(null))
                        .build())
                .isEqualTo(theirs);
    }

    @Test
    void nothingCannotBeConverted() {
        assertThatNullPointerException().isThrownBy(() -> SdkRequests.toSdk((PutJobSuccessResultRequest) null));
        assertThatNullPointerException()
                .isThrownBy(() -> SdkRequests.toSdk((PutThirdPartyJobSuccessResultRequest) null));
        assertThatNullPointerException()
                .isThrownBy(() -> SdkRequests.fromSdk(
                        (software.amazon.awssdk.services.codepipeline.model.PutJobSuccessResultRequest) null));
        assertThatNullPointerException()
                .isThrownBy(() -> SdkRequests.fromSdk(
                        (software.amazon.awssdk.services.codepipeline.model.PutThirdPartyJobSuccessResultRequest)
                                null));
    }
}
