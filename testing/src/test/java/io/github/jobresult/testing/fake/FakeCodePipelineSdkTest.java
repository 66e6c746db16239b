package io.github.jobresult.testing.fake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.jobresult.model.CurrentRevision;
import io.github.jobresult.model.ExecutionDetails;
import io.github.jobresult.model.JobSuccessRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.codepipeline.model.CodePipelineException;
import software.amazon.awssdk.services.codepipeline.model.InvalidClientTokenException;
import software.amazon.awssdk.services.codepipeline.model.InvalidJobStateException;
import software.amazon.awssdk.services.codepipeline.model.JobNotFoundException;
import software.amazon.awssdk.services.codepipeline.model.OutputVariablesSizeExceededException;
import software.amazon.awssdk.services.codepipeline.model.PutJobSuccessResultRequest;
import software.amazon.awssdk.services.codepipeline.model.PutThirdPartyJobSuccessResultRequest;
import software.amazon.awssdk.services.codepipeline.model.ValidationException;

/** Workers that report with the official SDK, as they do to the service itself. */
class FakeCodePipelineSdkTest {

    private final String jobId = UUID.randomUUID().toString();
    private final FakeCodePipeline service = FakeCodePipeline.start();

    @AfterEach
    void close() {
        service.close();
    }

    private void with(SdkClient.Kind kind, Consumer<SdkClient> worker) {
        try (SdkClient client = kind.at(service.endpoint())) {
            worker.accept(client);
        }
    }

    private PutJobSuccessResultRequest.Builder put() {
        return PutJobSuccessResultRequest.builder().jobId(jobId);
    }

    private static PutThirdPartyJobSuccessResultRequest.Builder thirdParty() {
        return PutThirdPartyJobSuccessResultRequest.builder().jobId("job 1").clientToken("secret");
    }

    @ParameterizedTest
    @EnumSource
    void reportsWithEveryMember(SdkClient.Kind kind) {
        service.addJob(jobId);
        Instant created = Instant.parse("2020-01-02T03:04:05.678Z");

        with(
                kind,
                client -> assertThat(client.put(put().currentRevision(revision -> revision.revision("r")
                                        .changeIdentifier("c")
                                        .created(created))
                                .executionDetails(details ->
                                        details.summary("\ud83d\ude00").percentComplete(100))
                                .outputVariables(Collections.singletonMap("k", ""))
                                .build()))
                        .matches(requestId -> UUID.fromString(requestId).version() == 4));

        JobSuccessRequest expected = io.github.jobresult.model.PutJobSuccessResultRequest.builder()
                .jobId(jobId)
                .currentRevision(CurrentRevision.builder()
                        .revision("r")
                        .changeIdentifier("c")
                        .created(created)
                        .build())
                .executionDetails(ExecutionDetails.builder()
                        .summary("\ud83d\ude00")
                        .percentComplete(100)
                        .build())
                .putOutputVariable("k", "")
                .build();
        assertThat(service.report(jobId)).hasValue(expected);
        assertThat(service.received()).containsExactly(expected);
    }

    @ParameterizedTest
    @EnumSource
    void isRefusedWithEachErrorOfTheService(SdkClient.Kind kind) {
        service.addJob(jobId);
        service.addThirdPartyJob("job 1", "secret");

        with(kind, client -> {
            assertThatExceptionOfType(ValidationException.class)
                    .isThrownBy(() -> client.put(put().jobId("not-a-uuid").build()))
                    .withMessageContaining("Value at 'jobId' failed to satisfy constraint: ");
            assertThatExceptionOfType(ValidationException.class)
                    .isThrownBy(() -> client.put(put().continuationToken("t")
                            .outputVariables(Collections.singletonMap("k", "v"))
                            .build()))
                    .withMessageContaining("A job can not contain both a continuation token and output variables.");
            assertThatExceptionOfType(OutputVariablesSizeExceededException.class)
                    .isThrownBy(() ->
                            client.put(put().outputVariables(Collections.singletonMap("k", "x".repeat(122_880)))
                                    .build()));
            assertThatExceptionOfType(JobNotFoundException.class)
                    .isThrownBy(() ->
                            client.put(put().jobId(UUID.randomUUID().toString()).build()));
            assertThatExceptionOfType(InvalidClientTokenException.class)
                    .isThrownBy(
                            () -> client.put(thirdParty().clientToken("guess").build()));

            client.put(put().build());
            assertThatExceptionOfType(InvalidJobStateException.class)
                    .isThrownBy(() -> client.put(put().continuationToken("t").build()))
                    .withMessageContaining("already set to the desired value");
        });

        assertThat(service.received()).as("refusals are not repeated").hasSize(7);
    }

    @ParameterizedTest
    @EnumSource
    void tellsTheRequestIdOfARefusal(SdkClient.Kind kind) {
        with(
                kind,
                client -> assertThat(catchThrowableOfType(JobNotFoundException.class, () -> client.put(put().build()))
                                .requestId())
                        .matches(requestId -> UUID.fromString(requestId).version() == 4));
    }

    @ParameterizedTest
    @EnumSource
    void repeatsTheReportAfterEachFault(SdkClient.Kind kind) {
        service.addJob(jobId);

        with(kind, client -> {
            service.throttleNext(2);
            client.put(put().build());
            service.failNext(2);
            client.put(put().build());
            service.cutNext(2);
            client.put(put().build());
            service.throttleNext(1);
            service.cutNext(1);
            client.put(put().build());
        });

        assertThat(service.received())
                .hasSizeGreaterThanOrEqualTo(12)
                .containsOnly(service.report(jobId).orElseThrow());
    }

    @ParameterizedTest
    @EnumSource
    void repeatsTheReportWhenTheAnswerIsTooSlow(SdkClient.Kind kind) {
        service.addJob(jobId);
        service.delayNext(1, Duration.ofMinutes(5));

        // On a busy machine more answers than that one may come too late.
        try (SdkClient client = kind.at(service.endpoint(), 100, Duration.ofSeconds(1))) {
            client.put(put().build());
        }

        assertThat(service.received())
                .hasSizeGreaterThanOrEqualTo(2)
                .containsOnly(service.report(jobId).orElseThrow());
    }

    @ParameterizedTest
    @EnumSource
    void givesUpWhenTheFaultsGoOn(SdkClient.Kind kind) {
        service.addJob(jobId);

        int attempts = 3;

        try (SdkClient client = kind.at(service.endpoint(), attempts, SdkClient.PATIENCE)) {
            service.throttleNext(attempts);
            assertThat(catchThrowableOfType(CodePipelineException.class, () -> client.put(put().build()))
                            .isThrottlingException())
                    .isTrue();
            service.failNext(attempts);
            assertThat(catchThrowableOfType(CodePipelineException.class, () -> client.put(put().build()))
                            .statusCode())
                    .isEqualTo(500);
        }
        assertThat(service.report(jobId)).isEmpty();

        service.delayNext(attempts, Duration.ofMinutes(5));
        try (SdkClient client = kind.at(service.endpoint(), attempts, Duration.ofMillis(300))) {
            assertThatExceptionOfType(SdkClientException.class).isThrownBy(() -> client.put(put().build()));
        }
    }

    /** A worker without polls, such as a function that its pipeline invokes. */
    @ParameterizedTest
    @EnumSource
    void continuesALongJobToItsEnd(SdkClient.Kind kind) {
        service.addJob(jobId);
        service.addThirdPartyJob("job 1", "secret");

        with(kind, client -> {
            String job = jobId;
            String partnersJob = "job 1";
            for (int step = 1; step <= 5; step++) {
                int percent = step * 20;
                String token = step == 5 ? null : "step " + step;
                client.put(put().jobId(job)
                        .continuationToken(token)
                        .executionDetails(details -> details.percentComplete(percent))
                        .build());
                client.put(
                        thirdParty().jobId(partnersJob).continuationToken(token).build());
                assertThat(service.nextJobId(job).isPresent()).isEqualTo(step < 5);
                job = service.nextJobId(job).orElse(job);
                partnersJob = service.nextJobId(partnersJob).orElse(partnersJob);
            }

            assertThat(service.report(job).orElseThrow().getExecutionDetails().orElseThrow())
                    .isEqualTo(ExecutionDetails.builder().percentComplete(100).build());
            assertThat(service.report(partnersJob).orElseThrow().getContinuationToken())
                    .isEmpty();
        });

        assertThat(service.received()).hasSize(10);
    }
}
