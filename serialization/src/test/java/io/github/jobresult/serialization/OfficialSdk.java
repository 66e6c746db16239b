package io.github.jobresult.serialization;

import io.github.jobresult.model.CurrentRevision;
import io.github.jobresult.model.ExecutionDetails;
import io.github.jobresult.model.JobSuccessRequest;
import io.github.jobresult.model.PutJobSuccessResultRequest;
import io.github.jobresult.model.PutThirdPartyJobSuccessResultRequest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.http.AbortableInputStream;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.SdkHttpResponse;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.codepipeline.CodePipelineClient;

/** The official SDK on a wire that is cut where the SDK would open a connection: what it sends, and what it reads. */
public final class OfficialSdk {

    private final Wire wire;
    private final CodePipelineClient client;

    /** On a wire where all is well. */
    public OfficialSdk() {
        this(200, new byte[0]);
    }

    /** On a wire where every request gets the same answer, and is not repeated. */
    public OfficialSdk(int status, byte[] answer) {
        wire = new Wire(status, answer);
        client = CodePipelineClient.builder()
                .region(Region.US_EAST_1)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("key", "secret")))
                .overrideConfiguration(configuration -> configuration.retryStrategy(AwsRetryStrategy.doNotRetry()))
                .httpClient(wire)
                .build();
    }

    /** The body for a request that has no empty structures. */
    public byte[] body(JobSuccessRequest request) {
        if (request instanceof PutJobSuccessResultRequest put) {
            client.putJobSuccessResult(ofSdk(put).build());
        } else {
            client.putThirdPartyJobSuccessResult(ofSdk((PutThirdPartyJobSuccessResultRequest) request));
        }
        return wire.body;
    }

    byte[] body(software.amazon.awssdk.services.codepipeline.model.PutJobSuccessResultRequest request) {
        client.putJobSuccessResult(request);
        return wire.body;
    }

    /** The headers of the last request that say what it is. */
    public String target() {
        return wire.target;
    }

    public String contentType() {
        return wire.contentType;
    }

    static software.amazon.awssdk.services.codepipeline.model.PutJobSuccessResultRequest.Builder ofSdk(
            PutJobSuccessResultRequest request) {
        var builder = software.amazon.awssdk.services.codepipeline.model.PutJobSuccessResultRequest.builder()
                .jobId(request.getJobId());
        request.getCurrentRevision().map(OfficialSdk::ofSdk).ifPresent(builder::currentRevision);
        request.getContinuationToken().ifPresent(builder::continuationToken);
        request.getExecutionDetails().map(OfficialSdk::ofSdk).ifPresent(builder::executionDetails);
        if (!request.getOutputVariables().isEmpty()) {
            builder.outputVariables(request.getOutputVariables());
        }
        return builder;
    }

    private static software.amazon.awssdk.services.codepipeline.model.PutThirdPartyJobSuccessResultRequest ofSdk(
            PutThirdPartyJobSuccessResultRequest request) {
        var builder = software.amazon.awssdk.services.codepipeline.model.PutThirdPartyJobSuccessResultRequest.builder()
                .jobId(request.getJobId())
                .clientToken(request.getClientToken());
        request.getCurrentRevision().map(OfficialSdk::ofSdk).ifPresent(builder::currentRevision);
        request.getContinuationToken().ifPresent(builder::continuationToken);
        request.getExecutionDetails().map(OfficialSdk::ofSdk).ifPresent(builder::executionDetails);
        return builder.build();
    }

    private static software.amazon.awssdk.services.codepipeline.model.CurrentRevision ofSdk(CurrentRevision revision) {
        return software.amazon.awssdk.services.codepipeline.model.CurrentRevision.builder()
                .revision(revision.getRevision())
                .changeIdentifier(revision.getChangeIdentifier())
                .created(revision.getCreated().orElse(null))
                .revisionSummary(revision.getRevisionSummary().orElse(null))
                .build();
    }

    private static software.amazon.awssdk.services.codepipeline.model.ExecutionDetails ofSdk(ExecutionDetails details) {
        return software.amazon.awssdk.services.codepipeline.model.ExecutionDetails.builder()
                .summary(details.getSummary().orElse(null))
                .externalExecutionId(details.getExternalExecutionId().orElse(null))
                .percentComplete(details.getPercentComplete().orElse(null))
                .build();
    }

    /** Keeps what is sent. */
    private static final class Wire implements SdkHttpClient {

        private final int status;
        private final byte[] answer;
        private byte[] body;
        private String target;
        private String contentType;

        Wire(int status, byte[] answer) {
            this.status = status;
            this.answer = answer;
        }

        @Override
        public ExecutableHttpRequest prepareRequest(HttpExecuteRequest request) {
            target = request.httpRequest().firstMatchingHeader("X-Amz-Target").orElse(null);
            contentType =
                    request.httpRequest().firstMatchingHeader("Content-Type").orElse(null);
            try (InputStream content =
                    request.contentStreamProvider().orElseThrow().newStream()) {
                body = content.readAllBytes();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return new ExecutableHttpRequest() {
                @Override
                public HttpExecuteResponse call() {
                    return HttpExecuteResponse.builder()
                            .response(
                                    SdkHttpResponse.builder().statusCode(status).build())
                            .responseBody(AbortableInputStream.create(new ByteArrayInputStream(answer)))
                            .build();
                }

                @Override
                public void abort() {}
            };
        }

        @Override
        public void close() {}
    }
}
