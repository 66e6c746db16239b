package io.github.jobresult.testing.fake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import io.github.jobresult.serialization.JobResultCodec;
import io.github.jobresult.service.Operation;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests of a worker besides its success reports, byte by byte. {@link WorkerTest} has whole workers. */
@Tag("both-paths")
class WorkerOperationTest {

    private static final String JOB_ID = "01234567-89ab-cdef-0123-456789abcdef";

    private final FakeCodePipeline service = FakeCodePipeline.start();

    @AfterEach
    void close() {
        service.close();
    }

    private RawHttp call(String operation, String body) {
        return WorkerCall.call(service, operation, body);
    }

    private static Map<String, Object> read(RawHttp response) {
        assertThat(response.status()).as(response.all()).isEqualTo(200);
        assertThat(response.header("content-type")).isEqualTo("application/x-amz-json-1.1");
        try {
            return Json.read(new ByteArrayInputStream(response.body().getBytes(StandardCharsets.UTF_8)));
        } catch (IOException | Refusal e) {
            throw new AssertionError(response.body(), e);
        }
    }

    private static void assertRefused(RawHttp response, String type, String message) {
        assertThat(response.status()).isEqualTo(400);
        assertThat(response.body()).isEqualTo("{\"__type\":\"" + type + "\",\"message\":\"" + message + "\"}");
    }

    private static void assertAccepted(RawHttp response) {
        assertThat(response.status()).as(response.all()).isEqualTo(200);
        assertThat(response.body()).isEmpty();
    }

    private List<?> poll(String operation, String maxBatchSize) {
        return (List<?>) read(call(operation, "{" + WorkerCall.ACTION_TYPE + maxBatchSize + "}"))
                .get("jobs");
    }

    private String nonce(String operation, String body, String... path) {
        Object value = read(call(operation, body));
        for (String name : path) {
            value = value instanceof List<?> list ? ((Map<?, ?>) list.get(0)).get(name) : ((Map<?, ?>) value).get(name);
        }
        return (String) value;
    }

    private String polledNonce() {
        return nonce("PollForJobs", "{" + WorkerCall.ACTION_TYPE + "}", "jobs", "nonce");
    }

    @Test
    void aPollHandsOutAJobWithItsData() {
        service.addJob(JOB_ID, Map.of("actionConfiguration", Map.of("configuration", Map.of("Branch", "main"))));

        List<?> jobs = poll("PollForJobs", "");

        assertThat(jobs).hasSize(1);
        Map<?, ?> job = (Map<?, ?>) jobs.get(0);
        assertThat(job).hasSize(4);
        assertThat(job.get("id")).isEqualTo(JOB_ID);
        assertThat(job.get("accountId")).isEqualTo("123456789012");
        assertThat((String) job.get("nonce")).matches("[0-9]{1,50}");
        assertThat(job.get("data"))
                .isEqualTo(Map.of(
                        "actionTypeId",
                        Map.of("category", "Build", "owner", "Custom", "provider", "Mine", "version", "1"),
                        "actionConfiguration",
                        Map.of("configuration", Map.of("Branch", "main")),
                        "pipelineContext",
                        Map.of(
                                "pipelineName",
                                "pipeline",
                                "stage",
                                Map.of("name", "stage"),
                                "action",
                                Map.of("name", "action")),
                        "inputArtifacts",
                        List.of(),
                        "outputArtifacts",
                        List.of()));
        assertThat(service.status(JOB_ID)).isEqualTo("Dispatched");
    }

    @Test
    void aPollHandsOutAPartnersJobWithoutItsData() {
        service.addThirdPartyJob("job 1", "secret");

        assertThat(poll("PollForThirdPartyJobs", ""))
                .isEqualTo(List.of(Map.of("clientId", service.clientId("job 1"), "jobId", "job 1")));
        assertThat(service.status("job 1")).isEqualTo("Dispatched");
    }

    @Test
    void jobsAreHandedOutOnceInOrderAndNotMoreThanAskedFor() {
        List<String> ids = IntStream.range(0, 5)
                .mapToObj(i -> UUID.randomUUID().toString())
                .toList();
        ids.forEach(service::addJob);
        service.terminateJob(ids.get(1));

        assertThat(poll("PollForJobs", ",\"maxBatchSize\":0")).isEmpty();
        assertThat(poll("PollForJobs", ",\"maxBatchSize\":-1")).isEmpty();
        assertThat(idsOf(poll("PollForJobs", ",\"maxBatchSize\":2"))).containsExactly(ids.get(0), ids.get(2));
        assertThat(idsOf(poll("PollForJobs", ",\"maxBatchSize\":null"))).containsExactly(ids.get(3), ids.get(4));
        assertThat(poll("PollForJobs", "")).isEmpty();
        assertThat(poll("PollForThirdPartyJobs", "")).isEmpty();
    }

    private static List<Object> idsOf(List<?> jobs) {
        return jobs.stream().<Object>map(job -> ((Map<?, ?>) job).get("id")).toList();
    }

    @Test
    void eachJobIsHandedOutToOneOfSeveralPollers() {
        Set<String> ids = IntStream.range(0, 40)
                .mapToObj(i -> UUID.randomUUID().toString())
                .collect(Collectors.toSet());
        ids.forEach(service::addJob);

        List<Object> handedOut = IntStream.range(0, 40)
                .parallel()
                .mapToObj(i -> idsOf(poll("PollForJobs", ",\"maxBatchSize\":2")))
                .flatMap(List::stream)
                .toList();

        assertThat(handedOut).hasSize(40).containsExactlyInAnyOrderElementsOf(ids);
    }

    @Test
    void anAcknowledgedJobIsInProgress() {
        service.addJob(JOB_ID);
        String nonce = polledNonce();

        for (int i = 0; i < 2; i++) {
            assertThat(read(WorkerCall.acknowledge(service, JOB_ID, nonce))).isEqualTo(Map.of("status", "InProgress"));
            assertThat(service.status(JOB_ID)).isEqualTo("InProgress");
        }
        assertThat(poll("PollForJobs", "")).isEmpty();
    }

    @Test
    void anAcknowledgementThatComesTooLateReturnsHowTheJobHasEnded() {
        service.addJob(JOB_ID);
        String nonce = polledNonce();
        service.terminateJob(JOB_ID);

        assertThat(read(WorkerCall.acknowledge(service, JOB_ID, nonce))).isEqualTo(Map.of("status", "TimedOut"));
    }

    @Test
    void anAcknowledgementNeedsTheNonceOfItsJob() {
        service.addJob(JOB_ID);
        polledNonce();

        assertRefused(
                WorkerCall.acknowledge(service, JOB_ID, "guess"),
                "InvalidNonceException",
                "The nonce was specified in an invalid format.");
        assertThat(service.status(JOB_ID)).isEqualTo("Dispatched");
    }

    @Test
    void aPartnersJobIsAcknowledgedWithTheNonceOfItsDetails() {
        service.addThirdPartyJob("job 1", "secret", Map.of("encryptionKey", Map.of("id", "key", "type", "KMS")));
        String details = "{\"jobId\":\"job 1\",\"clientToken\":\"secret\"}";

        Map<?, ?> job =
                (Map<?, ?>) read(call("GetThirdPartyJobDetails", details)).get("jobDetails");
        assertThat(job).hasSize(3);
        assertThat(job.get("id")).isEqualTo("job 1");
        assertThat((Map<?, ?>) job.get("data"))
                .extracting("encryptionKey")
                .isEqualTo(Map.of("id", "key", "type", "KMS"));
        String acknowledgement =
                "{\"jobId\":\"job 1\",\"clientToken\":\"secret\",\"nonce\":\"" + job.get("nonce") + "\"}";
        assertThat(read(call("AcknowledgeThirdPartyJob", acknowledgement))).isEqualTo(Map.of("status", "InProgress"));
        assertThat(service.status("job 1")).isEqualTo("InProgress");
    }

    @Test
    void detailsOfAJobAreThoseOfThePollWithoutTheNonce() {
        service.addJob(JOB_ID);
        Map<?, ?> polled = (Map<?, ?>) poll("PollForJobs", "").get(0);

        Map<Object, Object> expected = new HashMap<>(polled);
        expected.remove("nonce");
        assertThat(read(call("GetJobDetails", "{\"jobId\":\"" + JOB_ID + "\"}")))
                .isEqualTo(Map.of("jobDetails", expected));
    }

    @Test
    void aContinuationIsHandedOutWithItsTokenAndTheSameData() {
        service.addJob(JOB_ID, Map.of("actionConfiguration", Map.of("configuration", Map.of("Branch", "main"))));
        Map<?, ?> first = (Map<?, ?>) poll("PollForJobs", "").get(0);

        RawHttp.call(
                service.endpoint(),
                Operation.PUT_JOB_SUCCESS_RESULT,
                "{\"jobId\":\"" + JOB_ID + "\",\"continuationToken\":\"step 2\"}");

        Map<?, ?> second = (Map<?, ?>) poll("PollForJobs", "").get(0);
        assertThat(second.get("id"))
                .isEqualTo(service.nextJobId(JOB_ID).orElseThrow())
                .isNotEqualTo(JOB_ID);
        assertThat(second.get("nonce")).isNotEqualTo(first.get("nonce"));
        Map<Object, Object> expected = new HashMap<>((Map<?, ?>) first.get("data"));
        expected.put("continuationToken", "step 2");
        assertThat(second.get("data")).isEqualTo(expected);
        assertThat(service.status(JOB_ID)).isEqualTo("Succeeded");
    }

    @Test
    void aFailureReportEndsTheJob() {
        service.addJob(JOB_ID);
        assertThat(service.failure(JOB_ID)).isEmpty();

        assertAccepted(call(
                "PutJobFailureResult",
                "{\"jobId\":\"" + JOB_ID + "\",\"failureDetails\":{\"type\":\"ConfigurationError\","
                        + "\"message\":\"no such branch\",\"externalExecutionId\":\"42\",\"other\":{}}}"));

        assertThat(service.failure(JOB_ID))
                .hasValue(
                        Map.of("type", "ConfigurationError", "message", "no such branch", "externalExecutionId", "42"));
        assertThat(service.status(JOB_ID)).isEqualTo("Failed");
        assertThat(service.report(JOB_ID)).isEmpty();
        assertThat(service.received()).isEmpty();
        assertThat(poll("PollForJobs", "")).isEmpty();
        assertThatIllegalStateException()
                .isThrownBy(() -> service.terminateJob(JOB_ID))
                .withMessage("job " + JOB_ID + " has already ended: Failed");
    }

    @Test
    void theSameFailureOnceMoreIsAcceptedAndAnotherIsNot() {
        service.addJob(JOB_ID);
        assertAccepted(WorkerCall.fail(service, JOB_ID, "disk full"));

        assertAccepted(WorkerCall.fail(service, JOB_ID, "disk full"));
        assertRefused(
                WorkerCall.fail(service, JOB_ID, "no, out of memory"),
                "InvalidJobStateException",
                "The status of job with id " + JOB_ID
                        + " is already set to the desired value. It cannot be updated with"
                        + " the same status, but different result or output variables.");
        assertThat(service.failure(JOB_ID)).hasValue(Map.of("type", "JobFailed", "message", "disk full"));
    }

    @Test
    void reportsDoNotContradictEachOther() {
        String other = UUID.randomUUID().toString();
        service.addJob(JOB_ID);
        service.addJob(other);
        assertAccepted(WorkerCall.fail(service, JOB_ID, "disk full"));
        assertAccepted(success(other));

        assertRefused(success(JOB_ID), "InvalidJobStateException", "Job with id " + JOB_ID + " has already terminated");
        assertRefused(
                WorkerCall.fail(service, other, "disk full"),
                "InvalidJobStateException",
                "Job with id " + other + " has already terminated");
        assertThat(service.report(JOB_ID)).isEmpty();
        assertThat(service.failure(other)).isEmpty();
    }

    private RawHttp success(String jobId) {
        return RawHttp.call(service.endpoint(), Operation.PUT_JOB_SUCCESS_RESULT, "{\"jobId\":\"" + jobId + "\"}");
    }

    @Test
    void aPartnersFailureNeedsTheClientTokenOfItsJob() {
        service.addThirdPartyJob("job 1", "secret");

        assertRefused(
                WorkerCall.failThirdParty(service, "job 1", "guess", "disk full"),
                "InvalidClientTokenException",
                "The client token was specified in an invalid format");
        assertThat(service.failure("job 1")).isEmpty();
        assertAccepted(WorkerCall.failThirdParty(service, "job 1", "secret", "disk full"));
        assertThat(service.failure("job 1")).isPresent();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            AcknowledgeJob                | "nonce":"1"
            GetJobDetails                 | "x":1
            PutJobFailureResult           | "failureDetails":{"type":"JobFailed","message":"m"}
            AcknowledgeThirdPartyJob      | "clientToken":"secret","nonce":"1"
            GetThirdPartyJobDetails       | "clientToken":"secret"
            PutThirdPartyJobFailureResult | "clientToken":"secret","failureDetails":{"type":"JobFailed","message":"m"}
            """)
    void jobsThatAreUnknownOrOfTheOtherKindAreNotFound(String operation, String members) {
        service.addThirdPartyJob(JOB_ID, "secret");
        String ofTheOtherKind = UUID.randomUUID().toString();
        service.addJob(ofTheOtherKind);
        String jobId = operation.contains("ThirdParty") ? ofTheOtherKind : JOB_ID;

        for (String id : List.of(jobId, "none")) {
            assertRefused(
                    call(operation, "{\"jobId\":\"" + id + "\"," + members + "}"),
                    "JobNotFoundException",
                    "Job with id '" + id + "' does not exist");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "PollForJobs, actionTypeId",
        "PollForThirdPartyJobs, actionTypeId",
        "AcknowledgeJob, jobId nonce",
        "AcknowledgeThirdPartyJob, jobId nonce clientToken",
        "GetJobDetails, jobId",
        "GetThirdPartyJobDetails, jobId clientToken",
        "PutJobFailureResult, jobId failureDetails",
        "PutThirdPartyJobFailureResult, jobId clientToken failureDetails"
    })
    void requiredMembersMustBePresent(String operation, String members) {
        List<String> missing = List.of(members.split(" "));
        String message = (missing.size() == 1 ? "1 validation error" : missing.size() + " validation errors")
                + " detected: "
                + missing.stream()
                        .map(name -> "Value at '" + name + "' failed to satisfy constraint: Member must not be null")
                        .collect(Collectors.joining("; "));

        assertRefused(call(operation, "{}"), "ValidationException", message);
        assertRefused(call(operation, "{\"jobId\":null}"), "ValidationException", message);
    }

    @Test
    void requiredMembersOfStructuresMustBePresentToo() {
        assertThat(call("PollForJobs", "{\"actionTypeId\":{\"owner\":\"Custom\",\"version\":null}}")
                        .body())
                .contains("3 validation errors")
                .contains("'actionTypeId.category'", "'actionTypeId.provider'", "'actionTypeId.version'");
        assertRefused(
                call(
                        "PutJobFailureResult",
                        "{\"jobId\":\"" + JOB_ID + "\",\"failureDetails\":{\"type\":\"JobFailed\"}}"),
                "ValidationException",
                "1 validation error detected: Value at 'failureDetails.message' failed to satisfy constraint:"
                        + " Member must not be null");
    }

    @ParameterizedTest
    @EnumSource
    void unreadableBodiesAreSerializationExceptions(WorkerOperation operation) {
        for (String body : List.of(
                "",
                "{",
                "{}{}",
                "null",
                "[]",
                "{\"jobId\":[1,true,null,{\"x\":\"y\"},1.5]}",
                "{\"jobId\":1}",
                "[".repeat(2_000),
                "{\"x\":\"" + "x".repeat(JobResultCodec.DEFAULT_MAX_BODY_BYTES) + "\"}")) {
            if (body.contains("jobId") && operation.operationName().startsWith("Poll")) {
                continue;
            }
            RawHttp response = call(operation.operationName(), body);

            assertThat(response.status()).isEqualTo(400);
            assertThat(response.body()).isEqualTo("{\"__type\":\"SerializationException\"}");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"actionTypeId\":\"Build\"}",
                "{\"actionTypeId\":{\"category\":1,\"owner\":\"Custom\",\"provider\":\"Mine\",\"version\":\"1\"}}",
                "{" + WorkerCall.ACTION_TYPE + ",\"maxBatchSize\":\"1\"}"
            })
    void membersOfAnotherTypeAreSerializationExceptions(String body) {
        assertThat(call("PollForJobs", body).body()).isEqualTo("{\"__type\":\"SerializationException\"}");
    }

    @Test
    void dataMustBeJson() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> service.addJob(JOB_ID, Map.of("inputArtifacts", List.of(new StringBuilder("x")))))
                .withMessage("not a map, list, text, number or boolean: java.lang.StringBuilder");
        Map<String, Object> empty = new HashMap<>();
        empty.put("encryptionKey", null);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> service.addJob(JOB_ID, empty))
                .withMessage("not a map, list, text, number or boolean: null");
        assertThatNullPointerException().isThrownBy(() -> service.addJob(JOB_ID, null));
        assertThatIllegalArgumentException().isThrownBy(() -> service.addJob(JOB_ID, Map.of("x", Double.NaN)));

        service.addJob(JOB_ID, Map.of("inputArtifacts", List.of(Map.of("name", "App", "size", 1.5, "zip", true))));
        assertThat(((Map<?, ?>) ((Map<?, ?>) poll("PollForJobs", "").get(0)).get("data")).get("inputArtifacts"))
                .isEqualTo(List.of(Map.of("name", "App", "size", 1.5, "zip", true)));
    }

    @Test
    void onlyJobsOfPartnersHaveAClientId() {
        service.addJob(JOB_ID);
        service.addThirdPartyJob("job 1", "secret");
        service.addThirdPartyJob("job 2", "secret");
        service.addThirdPartyJob("job 3", "another");

        assertThat(UUID.fromString(service.clientId("job 1"))).hasToString(service.clientId("job 2"));
        assertThat(service.clientId("job 3")).isNotEqualTo(service.clientId("job 1"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> service.clientId(JOB_ID))
                .withMessage("job " + JOB_ID + " is not of a partner action");
    }

    @Test
    void noResponseShowsAClientToken() {
        service.addThirdPartyJob("job 1", "s3cr3t");

        String all = call("PollForThirdPartyJobs", "{" + WorkerCall.ACTION_TYPE + "}")
                        .all()
                + call("GetThirdPartyJobDetails", "{\"jobId\":\"job 1\",\"clientToken\":\"s3cr3t\"}")
                        .all()
                + call("AcknowledgeThirdPartyJob", "{\"jobId\":\"job 1\",\"clientToken\":\"s3cr3t\",\"nonce\":\"1\"}")
                        .all()
                + WorkerCall.failThirdParty(service, "job 1", "s3cr3t2", "m").all();

        assertThat(all).contains("job 1", "InvalidNonceException").doesNotContain("s3cr3t");
    }
}
