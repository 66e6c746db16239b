package io.github.jobresult.testing.fake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.jobresult.model.PutJobSuccessResultRequest;
import io.github.jobresult.model.PutThirdPartyJobSuccessResultRequest;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import software.amazon.awssdk.services.codepipeline.CodePipelineClient;
import software.amazon.awssdk.services.codepipeline.model.FailureType;
import software.amazon.awssdk.services.codepipeline.model.InvalidJobStateException;
import software.amazon.awssdk.services.codepipeline.model.InvalidNonceException;
import software.amazon.awssdk.services.codepipeline.model.JobNotFoundException;
import software.amazon.awssdk.services.codepipeline.model.ValidationException;

/** Whole workers on the official SDK's clients. They run in threads of their own, as they do in production. */
class WorkerTest {

    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final String jobId = UUID.randomUUID().toString();
    private final FakeCodePipeline service = FakeCodePipeline.start();
    private Runnable stop = () -> {};

    @AfterEach
    void close() {
        stop.run();
        service.close();
    }

    private static Map<String, Object> configuration(String name, String value) {
        return Map.of("actionConfiguration", Map.of("configuration", Map.of(name, value)));
    }

    @ParameterizedTest
    @EnumSource
    void succeedsAndFailsAndContinues(Worker worker) throws InterruptedException {
        String failing = UUID.randomUUID().toString();
        String last = UUID.randomUUID().toString();
        service.addJob(jobId, configuration("Steps", "3"));
        service.addJob(failing, configuration("Fail", "no such branch"));
        service.addJob(last);

        stop = worker.start(service.endpoint());

        assertThat(service.awaitReport(last, PATIENCE))
                .isEqualTo(PutJobSuccessResultRequest.builder().jobId(last).build());
        assertThat(service.awaitReport(jobId, PATIENCE).getContinuationToken()).hasValue("1");
        String second = service.nextJobId(jobId).orElseThrow();
        assertThat(service.awaitReport(second, PATIENCE).getContinuationToken()).hasValue("2");
        String third = service.nextJobId(second).orElseThrow();
        assertThat(service.awaitReport(third, PATIENCE).getContinuationToken()).isEmpty();
        assertThat(service.nextJobId(third)).isEmpty();
        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> service.awaitReport(failing, PATIENCE))
                .withMessage("job " + failing + " has ended without a success report: Failed");
        assertThat(service.failure(failing))
                .hasValue(Map.of("type", "ConfigurationError", "message", "no such branch"));
        assertThat(service.received()).hasSize(4);
    }

    @ParameterizedTest
    @EnumSource
    void succeedsAndFailsAndContinuesForPartners(Worker worker) throws InterruptedException {
        service.addThirdPartyJob("job 1", "secret", configuration("Steps", "2"));
        service.addThirdPartyJob("job 2", "another", configuration("Fail", "no such branch"));

        stop = worker.startThirdParty(
                service.endpoint(), Map.of(service.clientId("job 1"), "secret", service.clientId("job 2"), "another"));

        assertThat(service.awaitReport("job 1", PATIENCE).getContinuationToken())
                .hasValue("1");
        String second = service.nextJobId("job 1").orElseThrow();
        assertThat(service.awaitReport(second, PATIENCE))
                .isEqualTo(PutThirdPartyJobSuccessResultRequest.builder()
                        .jobId(second)
                        .clientToken("secret")
                        .build());
        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> service.awaitReport("job 2", PATIENCE))
                .withMessageEndingWith(": Failed");
        assertThat(service.failure("job 2")).isPresent();
    }

    @ParameterizedTest
    @EnumSource
    void getsOverFaultsOfEachOperation(Worker worker) throws InterruptedException {
        service.throttleNext(1, "PollForJobs");
        service.failNext(1, "AcknowledgeJob", "GetJobDetails");
        service.throttleNext(1, "GetJobDetails");
        service.cutNext(1);
        service.addJob(jobId);

        stop = worker.start(service.endpoint());

        service.awaitReport(jobId, PATIENCE);
        assertThat(service.status(jobId)).isEqualTo("Succeeded");
    }

    @Test
    void refusalsAreTheSdksExceptions() {
        service.addJob(jobId);
        try (CodePipelineClient client = SdkClient.sync(service.endpoint(), SdkClient.ATTEMPTS, SdkClient.PATIENCE)) {
            assertThatExceptionOfType(InvalidNonceException.class)
                    .isThrownBy(() -> client.acknowledgeJob(
                            acknowledge -> acknowledge.jobId(jobId).nonce("guess")));
            assertThatExceptionOfType(JobNotFoundException.class)
                    .isThrownBy(() -> client.getJobDetails(
                            get -> get.jobId(UUID.randomUUID().toString())));
            assertThatExceptionOfType(ValidationException.class)
                    .isThrownBy(() -> client.putJobFailureResult(
                            put -> put.jobId(jobId).failureDetails(details -> details.type(FailureType.JOB_FAILED))))
                    .withMessageContaining("Value at 'failureDetails.message'");
            client.putJobSuccessResult(put -> put.jobId(jobId));
            assertThatExceptionOfType(InvalidJobStateException.class)
                    .isThrownBy(() -> client.putJobFailureResult(put -> put.jobId(jobId)
                            .failureDetails(details ->
                                    details.type(FailureType.JOB_FAILED).message("too late"))));
        }
    }
}
