package io.github.jobresult.testing.fake;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import software.amazon.awssdk.services.codepipeline.CodePipelineAsyncClient;
import software.amazon.awssdk.services.codepipeline.CodePipelineClient;
import software.amazon.awssdk.services.codepipeline.model.ActionTypeId;
import software.amazon.awssdk.services.codepipeline.model.CodePipelineResponse;
import software.amazon.awssdk.services.codepipeline.model.FailureDetails;
import software.amazon.awssdk.services.codepipeline.model.FailureType;
import software.amazon.awssdk.services.codepipeline.model.Job;
import software.amazon.awssdk.services.codepipeline.model.JobDetails;
import software.amazon.awssdk.services.codepipeline.model.JobStatus;
import software.amazon.awssdk.services.codepipeline.model.ThirdPartyJob;
import software.amazon.awssdk.services.codepipeline.model.ThirdPartyJobDetails;

/**
 * Workers on the official SDK's clients. They poll until they are stopped, acknowledge each job, and do what its
 * configuration says: fail, or succeed after so many steps.
 */
enum Worker {
    SYNC {
        @Override
        Runnable start(URI endpoint) {
            CodePipelineClient client = SdkClient.sync(endpoint, SdkClient.ATTEMPTS, SdkClient.PATIENCE);
            return startThread(client, () -> {
                List<Job> jobs = client.pollForJobs(poll ->
                                poll.actionTypeId(ACTION_TYPE).maxBatchSize(2).queryParam(Map.of("Queue", "builds")))
                        .jobs();
                jobs.forEach(job -> work(client, job));
                return jobs.isEmpty();
            });
        }

        private void work(CodePipelineClient client, Job job) {
            JobStatus status = client.acknowledgeJob(
                            acknowledge -> acknowledge.jobId(job.id()).nonce(job.nonce()))
                    .status();
            Job details = job.toBuilder()
                    .data(client.getJobDetails(get -> get.jobId(job.id()))
                            .jobDetails()
                            .data())
                    .build();
            if (status != JobStatus.IN_PROGRESS || !details.data().equals(job.data())) {
                throw new AssertionError(job.id() + " is " + status + " with " + details.data());
            }
            Map<String, String> configuration = job.data().actionConfiguration().configuration();
            String failure = configuration.get("Fail");
            if (failure != null) {
                client.putJobFailureResult(put -> put.jobId(job.id()).failureDetails(details(failure)));
            } else {
                client.putJobSuccessResult(put -> put.jobId(job.id())
                        .continuationToken(next(configuration, job.data().continuationToken())));
            }
        }

        @Override
        Runnable startThirdParty(URI endpoint, Map<String, String> clientTokens) {
            CodePipelineClient client = SdkClient.sync(endpoint, SdkClient.ATTEMPTS, SdkClient.PATIENCE);
            return startThread(client, () -> {
                List<ThirdPartyJob> jobs = client.pollForThirdPartyJobs(poll -> poll.actionTypeId(ACTION_TYPE))
                        .jobs();
                jobs.forEach(job -> workThirdParty(client, job.jobId(), clientTokens.get(job.clientId())));
                return jobs.isEmpty();
            });
        }

        private void workThirdParty(CodePipelineClient client, String jobId, String clientToken) {
            ThirdPartyJobDetails job = client.getThirdPartyJobDetails(
                            get -> get.jobId(jobId).clientToken(clientToken))
                    .jobDetails();
            JobStatus status = client.acknowledgeThirdPartyJob(acknowledge ->
                            acknowledge.jobId(jobId).clientToken(clientToken).nonce(job.nonce()))
                    .status();
            if (status != JobStatus.IN_PROGRESS || !job.id().equals(jobId)) {
                throw new AssertionError(jobId + " is " + status);
            }
            Map<String, String> configuration = job.data().actionConfiguration().configuration();
            String failure = configuration.get("Fail");
            if (failure != null) {
                client.putThirdPartyJobFailureResult(
                        put -> put.jobId(jobId).clientToken(clientToken).failureDetails(details(failure)));
            } else {
                client.putThirdPartyJobSuccessResult(put -> put.jobId(jobId)
                        .clientToken(clientToken)
                        .continuationToken(next(configuration, job.data().continuationToken())));
            }
        }
    },
    ASYNC {
        @Override
        Runnable start(URI endpoint) {
            CodePipelineAsyncClient client = SdkClient.async(endpoint, SdkClient.ATTEMPTS, SdkClient.PATIENCE);
            return startThread(
                    client,
                    () -> client.pollForJobs(
                                    poll -> poll.actionTypeId(ACTION_TYPE).maxBatchSize(2))
                            .thenCompose(polled -> CompletableFuture.allOf(polled.jobs().stream()
                                            .map(job -> work(client, job))
                                            .toArray(CompletableFuture[]::new))
                                    .thenApply(done -> polled.jobs().isEmpty()))
                            .join());
        }

        private CompletableFuture<?> work(CodePipelineAsyncClient client, Job job) {
            return client.acknowledgeJob(
                            acknowledge -> acknowledge.jobId(job.id()).nonce(job.nonce()))
                    .thenCompose(acknowledged -> client.getJobDetails(get -> get.jobId(job.id())))
                    .thenCompose(got -> report(client, got.jobDetails()));
        }

        private CompletableFuture<? extends CodePipelineResponse> report(
                CodePipelineAsyncClient client, JobDetails job) {
            Map<String, String> configuration = job.data().actionConfiguration().configuration();
            String failure = configuration.get("Fail");
            return failure != null
                    ? client.putJobFailureResult(put -> put.jobId(job.id()).failureDetails(details(failure)))
                    : client.putJobSuccessResult(put -> put.jobId(job.id())
                            .continuationToken(next(configuration, job.data().continuationToken())));
        }

        @Override
        Runnable startThirdParty(URI endpoint, Map<String, String> clientTokens) {
            CodePipelineAsyncClient client = SdkClient.async(endpoint, SdkClient.ATTEMPTS, SdkClient.PATIENCE);
            return startThread(
                    client,
                    () -> client.pollForThirdPartyJobs(poll -> poll.actionTypeId(ACTION_TYPE))
                            .thenCompose(polled -> CompletableFuture.allOf(polled.jobs().stream()
                                            .map(job -> workThirdParty(
                                                    client, job.jobId(), clientTokens.get(job.clientId())))
                                            .toArray(CompletableFuture[]::new))
                                    .thenApply(done -> polled.jobs().isEmpty()))
                            .join());
        }

        private CompletableFuture<?> workThirdParty(CodePipelineAsyncClient client, String jobId, String clientToken) {
            return client.getThirdPartyJobDetails(get -> get.jobId(jobId).clientToken(clientToken))
                    .thenCompose(got -> client.acknowledgeThirdPartyJob(acknowledge -> acknowledge
                                    .jobId(jobId)
                                    .clientToken(clientToken)
                                    .nonce(got.jobDetails().nonce()))
                            .thenCompose(acknowledged -> report(client, got.jobDetails(), clientToken)));
        }

        private CompletableFuture<? extends CodePipelineResponse> report(
                CodePipelineAsyncClient client, ThirdPartyJobDetails job, String clientToken) {
            Map<String, String> configuration = job.data().actionConfiguration().configuration();
            String failure = configuration.get("Fail");
            return failure != null
                    ? client.putThirdPartyJobFailureResult(
                            put -> put.jobId(job.id()).clientToken(clientToken).failureDetails(details(failure)))
                    : client.putThirdPartyJobSuccessResult(put -> put.jobId(job.id())
                            .clientToken(clientToken)
                            .continuationToken(next(configuration, job.data().continuationToken())));
        }
    };

    static final ActionTypeId ACTION_TYPE = ActionTypeId.builder()
            .category("Build")
            .owner("Custom")
            .provider("Mine")
            .version("1")
            .build();

    /** Starts a worker of custom actions, and returns what stops it. */
    abstract Runnable start(URI endpoint);

    /** Starts a worker of partner actions, and returns what stops it. */
    abstract Runnable startThirdParty(URI endpoint, Map<String, String> clientTokens);

    /** Polls until it is stopped, with a pause after each poll that finds nothing. Stopping waits for the last poll. */
    private static Runnable startThread(AutoCloseable client, Supplier<Boolean> pollAndFindNothing) {
        AtomicBoolean stopped = new AtomicBoolean();
        CompletableFuture<Void> running = CompletableFuture.runAsync(
                () -> {
                    try (client) {
                        while (!stopped.get()) {
                            if (pollAndFindNothing.get()) {
                                Thread.sleep(20);
                            }
                        }
                    } catch (Exception e) {
                        throw new IllegalStateException(e);
                    }
                },
                task -> new Thread(task).start());
        return () -> {
            stopped.set(true);
            running.join();
        };
    }

    private static FailureDetails details(String message) {
        return FailureDetails.builder()
                .type(FailureType.CONFIGURATION_ERROR)
                .message(message)
                .build();
    }

    /** Returns the token for one more step, or {@code null} after the last step. */
    private static String next(Map<String, String> configuration, String continuationToken) {
        int done = continuationToken == null ? 1 : Integer.parseInt(continuationToken) + 1;
        int steps = Integer.parseInt(configuration.getOrDefault("Steps", "1"));
        return done < steps ? Integer.toString(done) : null;
    }
}
