package io.github.jobresult.testing.fake;

import static io.github.jobresult.service.Operation.PUT_JOB_SUCCESS_RESULT;
import static io.github.jobresult.service.Operation.PUT_THIRD_PARTY_JOB_SUCCESS_RESULT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.jobresult.model.ExecutionDetails;
import io.github.jobresult.model.JobSuccessRequest;
import io.github.jobresult.model.PutJobSuccessResultRequest;
import io.github.jobresult.model.PutThirdPartyJobSuccessResultRequest;
import io.github.jobresult.serialization.JobResultCodec;
import io.github.jobresult.service.Operation;
import io.github.jobresult.service.ServiceError;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What goes over the wire, byte by byte. */
@Tag("both-paths")
class FakeCodePipelineTest {

    private static final String JOB_ID = "01234567-89ab-cdef-0123-456789abcdef";

    private final FakeCodePipeline service = FakeCodePipeline.start();

    @AfterEach
    void close() {
        service.close();
    }

    private static PutJobSuccessResultRequest.Builder put() {
        return PutJobSuccessResultRequest.builder().jobId(JOB_ID);
    }

    private static PutThirdPartyJobSuccessResultRequest.Builder thirdParty() {
        return PutThirdPartyJobSuccessResultRequest.builder().jobId("job 1").clientToken("secret");
    }

    private RawHttp report(JobSuccessRequest request) {
        String body = new String(JobResultCodec.standard().encodeUnchecked(request), StandardCharsets.UTF_8);
        return RawHttp.call(service.endpoint(), Operation.of(request), body);
    }

    private static void assertAccepted(RawHttp answer) {
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).isEmpty();
    }

    private static void assertRefused(RawHttp answer, String type, String message) {
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.header("content-type")).isEqualTo("application/x-amz-json-1.1");
        assertThat(answer.body()).isEqualTo("{\"__type\":\"" + type + "\",\"message\":\"" + message + "\"}");
    }

    @Test
    void anAcceptedReportIsAnsweredWithNothingButARequestId() {
        service.addJob(JOB_ID);

        RawHttp answer = report(put().putOutputVariable("k", "v").build());

        assertAccepted(answer);
        assertThat(answer.header("content-length")).isEqualTo("0");
        assertThat(UUID.fromString(answer.header("x-amzn-requestid")).version()).isEqualTo(4);
        assertThat(service.report(JOB_ID))
                .hasValue(put().putOutputVariable("k", "v").build());
        assertThat(service.nextJobId(JOB_ID)).isEmpty();
    }

    @Test
    void afterAnAcceptedReportTheConnectionIsOfFurtherUse() {
        service.addJob(JOB_ID);
        String headers =
                "X-Amz-Target: " + PUT_JOB_SUCCESS_RESULT.target() + "\r\nContent-Type: application/x-amz-json-1.1\r\n";
        byte[] body = JobResultCodec.standard().encode(put().build());

        RawHttp answers = RawHttp.send(
                service.endpoint(),
                RawHttp.request("POST", headers, body),
                RawHttp.request("POST", headers + "Connection: close\r\n", body));

        assertThat(answers.all().split("HTTP/1.1 200 OK", -1)).hasSize(3);
    }

    @Test
    void everyAnswerHasARequestIdOfItsOwn() {
        assertThat(IntStream.range(0, 20)
                        .mapToObj(i -> report(put().build()).header("x-amzn-requestid"))
                        .distinct())
                .hasSize(20)
                .doesNotContain("");
    }

    @Test
    void theSameReportOnceMoreIsAcceptedWhateverItsSpelling() {
        service.addJob(JOB_ID);
        report(put().putOutputVariable("a", "1").putOutputVariable("b", "2").build());

        assertAccepted(report(
                put().putOutputVariable("b", "2").putOutputVariable("a", "1").build()));
        assertAccepted(RawHttp.call(
                service.endpoint(),
                PUT_JOB_SUCCESS_RESULT,
                " {\"outputVariables\" : {\"b\":\"2\",\"a\":\"\\u0031\"}, \"jobId\":\"" + JOB_ID + "\"}"));
    }

    @Test
    void anotherReportOfTheSameJobIsRefused() {
        service.addJob(JOB_ID);
        report(put().build());

        assertRefused(
                report(put().putOutputVariable("k", "v").build()),
                "InvalidJobStateException",
                "The status of job with id " + JOB_ID
                        + " is already set to the desired value. It cannot be updated with"
                        + " the same status, but different result or output variables.");
        assertThat(service.report(JOB_ID)).hasValue(put().build());
    }

    @Test
    void aJobThatHasEndedOtherwiseIsRefused() {
        service.addJob(JOB_ID);
        service.terminateJob(JOB_ID);

        assertRefused(
                report(put().build()), "InvalidJobStateException", "Job with id " + JOB_ID + " has already terminated");
        assertThat(service.report(JOB_ID)).isEmpty();
    }

    @Test
    void aJobThatIsNotThereIsRefusedAndSoIsOneOfTheOtherOperation() {
        service.addThirdPartyJob(JOB_ID, "secret");

        assertRefused(report(put().build()), "JobNotFoundException", "Job with id '" + JOB_ID + "' does not exist");
        assertRefused(report(thirdParty().build()), "JobNotFoundException", "Job with id 'job 1' does not exist");
    }

    @Test
    void aPartnersReportNeedsTheClientTokenOfItsJob() {
        service.addThirdPartyJob("job 1", "secret");

        assertRefused(
                report(thirdParty().clientToken("guess").build()),
                "InvalidClientTokenException",
                "The client token was specified in an invalid format");
        assertThat(service.report("job 1")).isEmpty();
        assertAccepted(report(thirdParty().build()));
    }

    @Test
    void aReportThatBreaksConstraintsIsRefusedInTheServicesWordsAndTheJobStillWaits() {
        service.addJob(JOB_ID);

        assertRefused(
                report(put().executionDetails(
                                ExecutionDetails.builder().percentComplete(101).build())
                        .build()),
                "ValidationException",
                "1 validation error detected: Value at 'executionDetails.percentComplete' failed to satisfy constraint:"
                        + " Member must have value less than or equal to 100");
        assertRefused(
                report(put().jobId(null).buildPartial()),
                "ValidationException",
                "1 validation error detected: Value at 'jobId' failed to satisfy constraint: Member must not be null");
        assertAccepted(report(put().build()));
    }

    @Test
    void theConflictDoesNotConsumeTheJob() {
        service.addJob(JOB_ID);

        assertRefused(
                report(put().continuationToken("t").putOutputVariable("k", "v").build()),
                "ValidationException",
                "A job can not contain both a continuation token and output variables.");
        assertThat(service.report(JOB_ID)).isEmpty();
        assertAccepted(report(put().continuationToken("t").build()));
    }

    @Test
    void variablesPastTheQuotaAreAnErrorOfTheirOwn() {
        service.addJob(JOB_ID);

        assertRefused(
                report(put().putOutputVariable("k", "x".repeat(122_880)).build()),
                "OutputVariablesSizeExceededException",
                "Exceeded the total size limit for all variables in the pipeline.");
        assertAccepted(report(put().putOutputVariable("k", "x".repeat(122_879)).build()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "null", "\"x\"", "{\"jobId\":}"})
    void brokenJsonIsASerializationExceptionThatSaysNothing(String body) {
        RawHttp answer = RawHttp.call(service.endpoint(), PUT_JOB_SUCCESS_RESULT, body);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body()).isEqualTo("{\"__type\":\"SerializationException\"}");
        assertThat(service.received()).isEmpty();
    }

    @Test
    void aMemberOfAnotherTypeIsASerializationExceptionThatSaysWhich() {
        RawHttp answer = RawHttp.call(service.endpoint(), PUT_JOB_SUCCESS_RESULT, "{\"jobId\":1}");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body())
                .isEqualTo("{\"__type\":\"SerializationException\",\"Message\":\"1:10 jobId: must be a string, is a"
                        + " number\"}");
    }

    @Test
    void aContinuationEndsTheJobAndMakesANewOne() {
        service.addJob(JOB_ID);

        assertAccepted(report(put().continuationToken("step 2").build()));
        String next = service.nextJobId(JOB_ID).orElseThrow();

        assertThat(UUID.fromString(next)).hasToString(next).isNotEqualTo(UUID.fromString(JOB_ID));
        assertThat(service.report(next)).isEmpty();
        assertRefused(
                report(put().build()),
                "InvalidJobStateException",
                "The status of job with id " + JOB_ID
                        + " is already set to the desired value. It cannot be updated with"
                        + " the same status, but different result or output variables.");
        assertAccepted(report(put().continuationToken("step 2").build()));
        assertThat(service.nextJobId(JOB_ID)).hasValue(next);
        assertAccepted(report(put().jobId(next).build()));
        assertThat(service.nextJobId(next)).isEmpty();
    }

    @Test
    void thePartnersNewJobHasTheSameClientToken() {
        service.addThirdPartyJob("job 1", "secret");
        assertAccepted(report(thirdParty().continuationToken("step 2").build()));
        String next = service.nextJobId("job 1").orElseThrow();

        assertThat(report(thirdParty().jobId(next).clientToken("guess").build()).body())
                .contains("InvalidClientTokenException");
        assertAccepted(report(thirdParty().jobId(next).build()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CodePipeline_20150709.ListPipelines",
                "CodePipeline.PutJobSuccessResult",
                "CodePipeline.PollForJobs",
                "nothing"
            })
    void otherOperationsAreUnknown(String target) {
        RawHttp answer = RawHttp.call(service.endpoint(), target, "{");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.header("x-amzn-requestid")).isNotEmpty();
        assertThat(answer.header("content-type")).isEqualTo("application/x-amz-json-1.1");
        assertThat(answer.body()).isEqualTo("{\"__type\":\"UnknownOperationException\"}");
    }

    @Test
    void aCallWithoutATargetIsUnknownToo() {
        assertThat(RawHttp.send(service.endpoint(), "POST", "Content-Type: application/x-amz-json-1.1\r\n", new byte[0])
                        .body())
                .isEqualTo("{\"__type\":\"UnknownOperationException\"}");
    }

    @Test
    void whatIsNoCallIsNotFound() {
        URI endpoint = service.endpoint();
        String target = "X-Amz-Target: " + PUT_JOB_SUCCESS_RESULT.target() + "\r\n";
        byte[] body = "{}".getBytes(StandardCharsets.UTF_8);

        for (RawHttp answer : List.of(
                RawHttp.send(endpoint, "GET", target + "Content-Type: application/x-amz-json-1.1\r\n", new byte[0]),
                RawHttp.send(endpoint, "POST", target + "Content-Type: application/json\r\n", body),
                RawHttp.send(endpoint, "POST", target, body))) {
            assertThat(answer.status()).isEqualTo(404);
            assertThat(answer.body()).isEqualTo("<UnknownOperationException/>\n");
        }
        RawHttp head = RawHttp.send(endpoint, "HEAD", "", new byte[0]);
        assertThat(head.status()).isEqualTo(404);
        assertThat(head.body()).isEmpty();
        assertThat(RawHttp.send(
                                endpoint,
                                "POST",
                                target + "Content-Type: Application/X-Amz-Json-1.1; charset=utf-8\r\n",
                                body)
                        .body())
                .contains("ValidationException");
    }

    @Test
    void aBodyPastTheLimitIsReadToItsEndAndRefused() {
        RawHttp answer = RawHttp.call(
                service.endpoint(),
                PUT_JOB_SUCCESS_RESULT,
                "{\"x\":\"" + "x".repeat(8 * JobResultCodec.DEFAULT_MAX_BODY_BYTES) + "\"}");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body()).isEqualTo("{\"__type\":\"SerializationException\"}");
    }

    @Test
    void whatIsReceivedCanBeAskedForInOrderWhateverBecameOfIt() {
        service.addJob(JOB_ID);
        service.addThirdPartyJob("job 1", "secret");
        List<JobSuccessRequest> sent = List.of(
                put().jobId("not-a-uuid").build(),
                put().build(),
                thirdParty().clientToken(null).buildPartial(),
                put().build(),
                thirdParty().build(),
                put().jobId(UUID.randomUUID().toString()).build());

        sent.forEach(this::report);

        assertThat(service.received()).isEqualTo(sent);
        assertThatThrownBy(() -> service.received().clear()).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void throttledRequestsAreReceivedButNotTaken() {
        service.addJob(JOB_ID);
        service.throttleNext(2);

        for (int i = 0; i < 2; i++) {
            assertRefused(report(put().build()), "ThrottlingException", "Rate exceeded");
        }
        assertThat(service.report(JOB_ID)).isEmpty();
        assertAccepted(report(put().build()));
        assertThat(service.received()).hasSize(3);
    }

    @Test
    void aFaultIsTakenByTheFirstRequestThatItAppliesTo() {
        service.addJob(JOB_ID);
        service.throttleNext(1);
        service.failNext(1, "PutJobFailureResult", "PollForJobs");

        RawHttp.call(service.endpoint(), "nothing", "{}");
        RawHttp.send(service.endpoint(), "GET", "", new byte[0]);
        assertThat(WorkerCall.acknowledge(service, JOB_ID, "nonce").status()).isEqualTo(400);
        assertThat(WorkerCall.pollForJobs(service).status()).isEqualTo(500);
        assertThat(WorkerCall.pollForJobs(service).status()).isEqualTo(200);
        assertRefused(report(put().build()), "ThrottlingException", "Rate exceeded");
        assertAccepted(report(put().build()));
    }

    @Test
    void aFaultCanBeMeantForOneOfTheReportsOnly() {
        service.addJob(JOB_ID);
        service.addThirdPartyJob("job 1", "secret");
        service.throttleNext(1, "PutThirdPartyJobSuccessResult");

        assertAccepted(report(put().build()));
        assertRefused(report(thirdParty().build()), "ThrottlingException", "Rate exceeded");
    }

    @Test
    void anyErrorCanBeTheResponse() {
        service.addJob(JOB_ID);
        service.failNext(1, new ServiceError(400, "ExpiredTokenException", "The security token has expired"));
        service.failNext(1, new ServiceError(403, "AccessDeniedException", null), "PutJobSuccessResult");

        assertRefused(report(put().build()), "ExpiredTokenException", "The security token has expired");
        RawHttp denied = report(put().build());
        assertThat(denied.status()).isEqualTo(403);
        assertThat(denied.body()).isEqualTo("{\"__type\":\"AccessDeniedException\"}");
        assertThat(service.report(JOB_ID)).isEmpty();
        assertThat(service.received()).hasSize(2);
        assertAccepted(report(put().build()));
    }

    @Test
    void aFaultForAnOperationThatTheFakeDoesNotHaveIsRefusedAtOnce() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> service.throttleNext(1, "PollForJobs", "pollForJobs"))
                .withMessageEndingWith(" there are [AcknowledgeJob, AcknowledgeThirdPartyJob, GetJobDetails,"
                        + " GetThirdPartyJobDetails, PollForJobs, PollForThirdPartyJobs, PutJobFailureResult,"
                        + " PutJobSuccessResult, PutThirdPartyJobFailureResult, PutThirdPartyJobSuccessResult]");
    }

    @Test
    void theServiceFailsWhateverTheRequest() {
        service.addJob(JOB_ID);
        service.failNext(2);

        for (RawHttp answer :
                List.of(report(put().build()), RawHttp.call(service.endpoint(), PUT_JOB_SUCCESS_RESULT, "{"))) {
            assertThat(answer.status()).isEqualTo(500);
            assertThat(answer.body()).isEqualTo("{\"__type\":\"InternalFailure\"}");
        }
        assertThat(service.report(JOB_ID)).isEmpty();
    }

    @Test
    void ofAReportWhoseConnectionIsCutTheSenderLearnsNothing() {
        service.addJob(JOB_ID);
        service.cutNext(1);

        assertThat(report(put().build()).all()).isEmpty();
        assertThat(service.report(JOB_ID)).hasValue(put().build());
        assertAccepted(report(put().build()));
    }

    @Test
    void aSlowAnswerIsGivenAfterItsTime() {
        service.addJob(JOB_ID);
        service.delayNext(1, Duration.ofMillis(300));
        long start = System.nanoTime();

        assertAccepted(report(put().build()));

        assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThanOrEqualTo(Duration.ofMillis(300));
    }

    @Test
    void aSlowAnswerKeepsNobodyElseWaiting() {
        service.addJob(JOB_ID);
        service.delayNext(1, Duration.ofMinutes(5));

        CompletableFuture<RawHttp> slow = CompletableFuture.supplyAsync(() -> report(put().build()));
        while (service.report(JOB_ID).isEmpty()) {
            Thread.onSpinWait();
        }

        assertAccepted(report(put().build()));
        assertThat(slow).isNotDone();
    }

    @Test
    void faultsComeInTheOrderInWhichTheyWereAskedFor() {
        service.addJob(JOB_ID);
        service.throttleNext(1);
        service.failNext(1);
        service.cutNext(1);
        service.throttleNext(0);

        assertThat(report(put().build()).status()).isEqualTo(400);
        assertThat(report(put().build()).status()).isEqualTo(500);
        assertThat(report(put().build()).all()).isEmpty();
        assertAccepted(report(put().build()));
    }

    @Test
    void registeringMistakesAreToldAtOnce() {
        service.addJob(JOB_ID);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> service.addThirdPartyJob(JOB_ID, "t"))
                .withMessage("job " + JOB_ID + " is already registered");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> service.report("typo"))
                .withMessage("there is no job typo");
        assertThatIllegalArgumentException().isThrownBy(() -> service.nextJobId("typo"));
        assertThatIllegalArgumentException().isThrownBy(() -> service.terminateJob("typo"));
        assertThatIllegalArgumentException().isThrownBy(() -> service.throttleNext(-1));
        report(put().build());
        assertThatIllegalStateException().isThrownBy(() -> service.terminateJob(JOB_ID));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "job 1", "01234567-89AB-cdef-0123-456789abcdef", "01234567-89ab-cdef-0123-456789abcdef\n"})
    void aJobThatNoReportCanNameIsNotRegistered(String jobId) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> service.addJob(jobId))
                .withMessageStartingWith("no report can be accepted for this job: ")
                .withMessageContaining("  jobId  ");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> service.status(jobId))
                .withMessage("there is no job " + jobId);
    }

    @Test
    void aPartnersJobThatNoReportCanNameIsNotRegistered() {
        assertThatIllegalArgumentException().isThrownBy(() -> service.addThirdPartyJob("", "t"));
        assertThatIllegalArgumentException().isThrownBy(() -> service.addThirdPartyJob("x".repeat(513), "t"));
        assertThatIllegalArgumentException().isThrownBy(() -> service.addThirdPartyJob("job 1", ""));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> service.addThirdPartyJob("job 1", "s3cr3t".repeat(50)))
                .withMessageContaining("  clientToken  ")
                .withMessageNotContaining("s3cr3t");
        service.addThirdPartyJob("x".repeat(512), "t".repeat(256));
    }

    @Test
    void aReportIsReturnedAsItsType() {
        service.addJob(JOB_ID);
        service.addThirdPartyJob("job 1", "secret");
        assertThat(service.report(JOB_ID, PutJobSuccessResultRequest.class)).isEmpty();
        report(put().putOutputVariable("k", "v").build());
        report(thirdParty().build());

        PutJobSuccessResultRequest report =
                service.report(JOB_ID, PutJobSuccessResultRequest.class).orElseThrow();
        assertThat(report.getOutputVariables()).containsEntry("k", "v");
        assertThat(service.report("job 1", PutThirdPartyJobSuccessResultRequest.class))
                .hasValue(thirdParty().build());
        assertThat(service.report("job 1", JobSuccessRequest.class))
                .hasValue(thirdParty().build());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> service.report("job 1", PutJobSuccessResultRequest.class))
                .withMessage("the report for job job 1 is a PutThirdPartyJobSuccessResultRequest");
    }

    @Test
    void aReportCanBeAwaited() throws InterruptedException {
        service.addJob(JOB_ID);
        CompletableFuture<RawHttp> report = CompletableFuture.supplyAsync(
                () -> report(put().build()), CompletableFuture.delayedExecutor(100, TimeUnit.MILLISECONDS));

        assertThat(service.awaitReport(JOB_ID, Duration.ofMinutes(5))).isEqualTo(put().build());
        assertThat(service.awaitReport(JOB_ID, Duration.ZERO)).isEqualTo(put().build());
        assertAccepted(report.join());
    }

    @Test
    void aReportThatDoesNotComeInTimeFailsTheTest() {
        service.addJob(JOB_ID);
        WorkerCall.pollForJobs(service);

        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> service.awaitReport(JOB_ID, Duration.ofMillis(10)))
                .withMessage("job " + JOB_ID + " has no success report after PT0.01S: Dispatched");
        assertThatIllegalArgumentException().isThrownBy(() -> service.awaitReport("typo", Duration.ZERO));
    }

    @Test
    void nobodyWaitsForTheReportOfAJobThatHasFailed() {
        service.addJob(JOB_ID);
        CompletableFuture<RawHttp> failure = CompletableFuture.supplyAsync(
                () -> WorkerCall.fail(service, JOB_ID, "no disk space"),
                CompletableFuture.delayedExecutor(100, TimeUnit.MILLISECONDS));

        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> service.awaitReport(JOB_ID, Duration.ofMinutes(5)))
                .withMessage("job " + JOB_ID + " has ended without a success report: Failed");
        assertAccepted(failure.join());
    }

    @Test
    void itListensAtAnAddressAndAPortOfOnesChoice() {
        FreePorts.assertTakes(port -> {
            try (FakeCodePipeline everywhere = FakeCodePipeline.start("0.0.0.0", port)) {
                everywhere.addJob(JOB_ID);
                assertThat(everywhere.endpoint())
                        .isEqualTo(URI.create(
                                "http://" + InetAddress.getLoopbackAddress().getHostAddress() + ":" + port));
                assertThat(RawHttp.call(everywhere.endpoint(), PUT_JOB_SUCCESS_RESULT, "{\"jobId\":\"" + JOB_ID + "\"}")
                                .status())
                        .isEqualTo(200);
            }
        });
    }

    @Test
    void anAddressThatCannotBeListenedAtIsNamed() {
        assertThatExceptionOfType(UncheckedIOException.class)
                .isThrownBy(() -> FakeCodePipeline.start(
                        service.endpoint().getHost(), service.endpoint().getPort()))
                .withMessage("cannot listen at port " + service.endpoint().getPort() + " of "
                        + service.endpoint().getHost());
        assertThatExceptionOfType(UncheckedIOException.class)
                .isThrownBy(() -> FakeCodePipeline.start("no-such-host.invalid", 0))
                .withMessage("cannot listen at port 0 of no-such-host.invalid");
        assertThatIllegalArgumentException().isThrownBy(() -> FakeCodePipeline.start("127.0.0.1", 65536));
    }

    @Test
    void noAnswerShowsATokenOrAVariable() {
        service.addThirdPartyJob("job 1", "secret");

        assertThat(report(thirdParty()
                                .clientToken("s3cr3t")
                                .continuationToken("s3cr3t")
                                .build())
                        .all())
                .doesNotContain("s3cr3t", "secret");
        assertThat(report(put().continuationToken("s3cr3t")
                                .putOutputVariable("k", "s3cr3t")
                                .build())
                        .all())
                .doesNotContain("s3cr3t");
        assertThat(service).hasToString("FakeCodePipeline at " + service.endpoint());
    }

    @Test
    void onceClosedItListensNoMore() {
        FreePorts.assertFreed(() -> {
            FakeCodePipeline closed = FakeCodePipeline.start();
            URI endpoint = closed.endpoint();
            RawHttp.call(endpoint, PUT_JOB_SUCCESS_RESULT, "{}");

            closed.close();
            closed.close();

            assertThat(threadsOf(endpoint)).isEmpty();
            return List.of(endpoint);
        });
    }

    @Test
    void closingCutsWhoeverStillWaits() {
        service.delayNext(1, Duration.ofMinutes(5));
        CompletableFuture<String> waiting = CompletableFuture.supplyAsync(() -> {
            try {
                return report(put().build()).all();
            } catch (UncheckedIOException e) {
                return "";
            }
        });
        while (service.received().isEmpty()) {
            Thread.onSpinWait();
        }

        service.close();

        assertThat(waiting.join()).isEmpty();
    }

    /** Those that handle requests may still be about to end. */
    private static List<Thread> threadsOf(URI endpoint) {
        List<Thread> left = new ArrayList<>();
        for (Thread thread : Thread.getAllStackTraces().keySet()) {
            if (thread.getName().equals("FakeCodePipeline:" + endpoint.getPort())) {
                try {
                    thread.join(300_000);
                } catch (InterruptedException e) {
                    throw new AssertionError(e);
                }
                if (thread.isAlive()) {
                    left.add(thread);
                }
            }
        }
        return left;
    }

    @Test
    void manyRunAtOnceAndAnswerEveryRequestOnce() throws Exception {
        int services = 20;
        int senders = 8;
        List<FakeCodePipeline> all = new ArrayList<>();
        ExecutorService pool = Executors.newFixedThreadPool(senders);
        try {
            for (int i = 0; i < services; i++) {
                all.add(FakeCodePipeline.start());
            }
            assertThat(all).extracting(FakeCodePipeline::endpoint).doesNotHaveDuplicates();

            List<CompletableFuture<?>> answers = new ArrayList<>();
            for (FakeCodePipeline one : all) {
                for (int i = 0; i < senders; i++) {
                    String jobId = UUID.randomUUID().toString();
                    one.addJob(jobId);
                    answers.add(CompletableFuture.runAsync(
                            () -> assertAccepted(RawHttp.call(
                                    one.endpoint(), PUT_JOB_SUCCESS_RESULT, "{\"jobId\":\"" + jobId + "\"}")),
                            pool));
                }
            }
            CompletableFuture.allOf(answers.toArray(CompletableFuture[]::new)).join();

            assertThat(all).allMatch(one -> one.received().size() == senders);
        } finally {
            all.forEach(FakeCodePipeline::close);
            pool.shutdownNow();
        }
    }

    @Test
    void onlyOneOfTwoDifferentReportsAtTheSameTimeIsAccepted() {
        for (int round = 0; round < 50; round++) {
            String jobId = UUID.randomUUID().toString();
            service.addJob(jobId);

            List<CompletableFuture<Integer>> answers = IntStream.range(0, 4)
                    .mapToObj(i -> CompletableFuture.supplyAsync(() -> report(put().jobId(jobId)
                                    .putOutputVariable("sender", "" + i)
                                    .build())
                            .status()))
                    .toList();

            assertThat(answers)
                    .extracting(CompletableFuture::join)
                    .containsOnlyOnce(200)
                    .containsOnly(200, 400);
        }
    }

    @Test
    void partnersAreServedUnderTheirOwnTarget() {
        service.addThirdPartyJob("job 1", "secret");

        assertThat(RawHttp.call(
                                service.endpoint(),
                                PUT_THIRD_PARTY_JOB_SUCCESS_RESULT,
                                "{\"jobId\":\"job 1\",\"clientToken\":\"secret\",\"outputVariables\":{\"ignored\":1}}")
                        .status())
                .isEqualTo(200);
    }
}
