package io.github.jobresult.testing.fake;

import io.github.jobresult.model.JobSuccessRequest;
import io.github.jobresult.model.PutThirdPartyJobSuccessResultRequest;
import io.github.jobresult.service.Operation;
import io.github.jobresult.service.ServiceError;
import io.github.jobresult.service.ServiceErrorType;
import io.github.jobresult.service.ServiceWording;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The jobs, and how the service responds to requests about them. Safe for use by several threads. */
final class FakeJobs {

    private static final String ACCOUNT_ID = "123456789012";

    /** Workers read these members of a job's data without a check for {@code null}. */
    private static final Map<String, Object> DEFAULT_DATA = Map.of(
            "actionConfiguration",
            Map.of("configuration", Map.of()),
            "pipelineContext",
            Map.of("pipelineName", "pipeline", "stage", Map.of("name", "stage"), "action", Map.of("name", "action")),
            "inputArtifacts",
            List.of(),
            "outputArtifacts",
            List.of());

    private enum Status {
        QUEUED("Queued"),
        DISPATCHED("Dispatched"),
        IN_PROGRESS("InProgress"),
        SUCCEEDED("Succeeded"),
        FAILED("Failed"),
        TIMED_OUT("TimedOut");

        private final String text;

        Status(String text) {
            this.text = text;
        }

        boolean isEnded() {
            return compareTo(SUCCEEDED) >= 0;
        }
    }

    private static final class Job {

        private final String id;
        private final Operation operation;
        private final @Nullable String clientToken;
        private final Map<String, Object> data = new LinkedHashMap<>(DEFAULT_DATA);
        private final String nonce = Long.toString(ThreadLocalRandom.current().nextLong(Long.MAX_VALUE));
        private Status status = Status.QUEUED;
        private @Nullable JobSuccessRequest report;
        private @Nullable Map<String, String> failure;
        private @Nullable String nextJobId;

        Job(String id, Operation operation, @Nullable String clientToken, Map<String, ?> data) {
            this.id = id;
            this.operation = operation;
            this.clientToken = clientToken;
            this.data.putAll(data);
        }

        /** A copy, since a response is written while another request may change the job. */
        Map<String, Object> data() {
            return new LinkedHashMap<>(data);
        }

        String clientId() {
            if (clientToken == null) {
                throw new IllegalArgumentException("job " + id + " is not of a partner action");
            }
            return UUID.nameUUIDFromBytes(clientToken.getBytes(StandardCharsets.UTF_8))
                    .toString();
        }
    }

    private final Map<String, Job> jobs = new LinkedHashMap<>();

    synchronized void add(Operation operation, String jobId, @Nullable String clientToken, Map<String, ?> data) {
        if (jobs.putIfAbsent(jobId, new Job(jobId, operation, clientToken, data)) != null) {
            throw new IllegalArgumentException("job " + jobId + " is already registered");
        }
    }

    synchronized void terminate(String jobId) {
        Job job = job(jobId);
        if (job.status.isEnded()) {
            throw new IllegalStateException("job " + jobId + " has already ended: " + job.status.text);
        }
        end(job, Status.TIMED_OUT);
    }

    synchronized <T extends JobSuccessRequest> Optional<T> report(String jobId, Class<T> type) {
        Job job = job(jobId);
        if (!type.isAssignableFrom(job.operation.requestType())) {
            throw new IllegalArgumentException("the report for job " + jobId + " is a "
                    + job.operation.requestType().getSimpleName());
        }
        return Optional.ofNullable(type.cast(job.report));
    }

    synchronized JobSuccessRequest awaitReport(String jobId, Duration timeout) throws InterruptedException {
        Job job = job(jobId);
        long start = System.nanoTime();
        while (job.report == null) {
            if (job.status.isEnded()) {
                throw new AssertionError("job " + jobId + " has ended without a success report: " + job.status.text);
            }
            long nanosLeft = timeout.toNanos() - (System.nanoTime() - start);
            if (nanosLeft <= 0) {
                throw new AssertionError(
                        "job " + jobId + " has no success report after " + timeout + ": " + job.status.text);
            }
            TimeUnit.NANOSECONDS.timedWait(this, nanosLeft);
        }
        return job.report;
    }

    synchronized Optional<Map<String, String>> failure(String jobId) {
        return Optional.ofNullable(job(jobId).failure);
    }

    synchronized String status(String jobId) {
        return job(jobId).status.text;
    }

    synchronized String clientId(String jobId) {
        return job(jobId).clientId();
    }

    synchronized Optional<String> nextJobId(String jobId) {
        return Optional.ofNullable(job(jobId).nextJobId);
    }

    private Job job(String jobId) {
        Job job = jobs.get(jobId);
        if (job == null) {
            throw new IllegalArgumentException("there is no job " + jobId);
        }
        return job;
    }

    /** Accepts or refuses a valid report. */
    synchronized void succeed(JobSuccessRequest request) throws Refusal {
        String clientToken =
                request instanceof PutThirdPartyJobSuccessResultRequest partners ? partners.getClientToken() : null;
        Job job = find(Operation.of(request), request.getJobId(), clientToken);
        if (isRepeat(job, job.report, request)) {
            return;
        }
        job.report = request;
        String continuationToken = request.getContinuationToken().orElse(null);
        if (continuationToken != null) {
            job.nextJobId = UUID.randomUUID().toString();
            Map<String, Object> data = job.data();
            data.put("continuationToken", continuationToken);
            add(job.operation, job.nextJobId, job.clientToken, data);
        }
        end(job, Status.SUCCEEDED);
    }

    synchronized Map<String, Object> fail(
            Operation operation, String jobId, @Nullable String clientToken, Map<String, String> failureDetails)
            throws Refusal {
        Job job = find(operation, jobId, clientToken);
        if (!isRepeat(job, job.failure, failureDetails)) {
            job.failure = failureDetails;
            end(job, Status.FAILED);
        }
        return Map.of();
    }

    private static boolean isRepeat(Job job, @Nullable Object accepted, Object request) throws Refusal {
        if (!job.status.isEnded()) {
            return false;
        }
        if (!request.equals(accepted)) {
            throw new Refusal(
                    ServiceErrorType.INVALID_JOB_STATE,
                    accepted == null
                            ? ServiceWording.jobHasTerminated(job.id)
                            : ServiceWording.jobHasOtherResult(job.id));
        }
        return true;
    }

    private void end(Job job, Status status) {
        job.status = status;
        notifyAll();
    }

    synchronized Map<String, Object> poll(Operation operation, Map<?, ?> actionTypeId, int maxBatchSize) {
        List<Job> waiting = jobs.values().stream()
                .filter(job -> job.operation == operation && job.status == Status.QUEUED)
                .limit(Math.max(0, maxBatchSize))
                .toList();
        waiting.forEach(job -> {
            job.status = Status.DISPATCHED;
            job.data.putIfAbsent("actionTypeId", actionTypeId);
        });
        Function<Job, Map<String, Object>> offer = operation == Operation.PUT_JOB_SUCCESS_RESULT
                ? job -> Map.of("id", job.id, "data", job.data(), "nonce", job.nonce, "accountId", ACCOUNT_ID)
                : job -> Map.of("clientId", job.clientId(), "jobId", job.id);
        return Map.of("jobs", waiting.stream().map(offer).toList());
    }

    synchronized Map<String, Object> acknowledge(
            Operation operation, String jobId, @Nullable String clientToken, String nonce) throws Refusal {
        Job job = find(operation, jobId, clientToken);
        if (!nonce.equals(job.nonce)) {
            throw new Refusal(
                    new ServiceError(400, "InvalidNonceException", "The nonce was specified in an invalid format."));
        }
        if (!job.status.isEnded()) {
            job.status = Status.IN_PROGRESS;
        }
        return Map.of("status", job.status.text);
    }

    synchronized Map<String, Object> details(Operation operation, String jobId, @Nullable String clientToken)
            throws Refusal {
        Job job = find(operation, jobId, clientToken);
        return Map.of(
                "jobDetails",
                operation == Operation.PUT_JOB_SUCCESS_RESULT
                        ? Map.of("id", jobId, "data", job.data(), "accountId", ACCOUNT_ID)
                        : Map.of("id", jobId, "data", job.data(), "nonce", job.nonce));
    }

    private Job find(Operation operation, String jobId, @Nullable String clientToken) throws Refusal {
        Job job = jobs.get(jobId);
        if (job == null || job.operation != operation) {
            throw new Refusal(ServiceErrorType.JOB_NOT_FOUND, ServiceWording.jobDoesNotExist(jobId));
        }
        if (!Objects.equals(clientToken, job.clientToken)) {
            throw new Refusal(
                    ServiceErrorType.INVALID_CLIENT_TOKEN, "The client token was specified in an invalid format");
        }
        return job;
    }
}
