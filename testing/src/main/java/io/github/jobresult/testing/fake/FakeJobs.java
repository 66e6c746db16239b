package io.github.jobresult.testing.fake;

import io.github.jobresult.model.JobSuccessRequest;
import io.github.jobresult.model.PutThirdPartyJobSuccessResultRequest;
import io.github.jobresult.service.Operation;
import io.github.jobresult.service.ServiceError;
import io.github.jobresult.service.ServiceErrorType;
import io.github.jobresult.service.ServiceWording;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The lives of jobs: what becomes of them with each report, and what the service has to say to it. Safe for several threads. */
final class FakeJobs {

    private static final class Job {

        private final Operation operation;
        private final @Nullable String clientToken;
        private boolean terminated;
        private @Nullable JobSuccessRequest report;
        private @Nullable String nextJobId;

        Job(Operation operation, @Nullable String clientToken) {
            this.operation = operation;
            this.clientToken = clientToken;
        }
    }

    private final Map<String, Job> jobs = new HashMap<>();

    synchronized void add(Operation operation, String jobId, @Nullable String clientToken) {
        if (jobs.putIfAbsent(jobId, new Job(operation, clientToken)) != null) {
            throw new IllegalArgumentException("there is a job " + jobId + " already");
        }
    }

    synchronized void terminate(String jobId) {
        Job job = job(jobId);
        if (job.report != null) {
            throw new IllegalStateException("job " + jobId + " has succeeded already");
        }
        job.terminated = true;
    }

    synchronized Optional<JobSuccessRequest> report(String jobId) {
        return Optional.ofNullable(job(jobId).report);
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

    /** Takes a valid report; the error that refuses it, or {@code null} if it is accepted. */
    synchronized @Nullable ServiceError take(JobSuccessRequest request) {
        String jobId = request.getJobId();
        Job job = jobs.get(jobId);
        if (job == null || job.operation != Operation.of(request)) {
            return ServiceError.of(ServiceErrorType.JOB_NOT_FOUND, ServiceWording.jobDoesNotExist(jobId));
        }
        if (request instanceof PutThirdPartyJobSuccessResultRequest thirdParty
                && !thirdParty.getClientToken().equals(job.clientToken)) {
            return ServiceError.of(
                    ServiceErrorType.INVALID_CLIENT_TOKEN, "The client token was specified in an invalid format");
        }
        if (job.terminated) {
            return ServiceError.of(ServiceErrorType.INVALID_JOB_STATE, ServiceWording.jobHasTerminated(jobId));
        }
        if (job.report != null) {
            return job.report.equals(request)
                    ? null
                    : ServiceError.of(ServiceErrorType.INVALID_JOB_STATE, ServiceWording.jobHasOtherResult(jobId));
        }
        job.report = request;
        if (request.getContinuationToken().isPresent()) {
            job.nextJobId = UUID.randomUUID().toString();
            add(job.operation, job.nextJobId, job.clientToken);
        }
        return null;
    }
}
