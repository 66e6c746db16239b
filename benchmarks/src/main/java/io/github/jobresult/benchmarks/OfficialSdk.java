package io.github.jobresult.benchmarks;

import io.github.jobresult.model.CurrentRevision;
import io.github.jobresult.model.ExecutionDetails;
import io.github.jobresult.serialization.JobResultCodec;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.EnumSet;
import java.util.Set;
import software.amazon.awssdk.core.ClientEndpointProvider;
import software.amazon.awssdk.core.client.config.SdkClientConfiguration;
import software.amazon.awssdk.core.client.config.SdkClientOption;
import software.amazon.awssdk.protocols.json.AwsJsonProtocol;
import software.amazon.awssdk.protocols.json.AwsJsonProtocolFactory;
import software.amazon.awssdk.services.codepipeline.model.PutJobSuccessResultRequest;
import software.amazon.awssdk.services.codepipeline.transform.PutJobSuccessResultRequestMarshaller;

/**
 * What the official SDK does to a request of its own before it signs and sends it. It checks nothing, and never reads such a
 * request.
 */
final class OfficialSdk implements Approach<PutJobSuccessResultRequest> {

    private final PutJobSuccessResultRequestMarshaller marshaller =
            new PutJobSuccessResultRequestMarshaller(AwsJsonProtocolFactory.builder()
                    .clientConfiguration(SdkClientConfiguration.builder()
                            .option(
                                    SdkClientOption.CLIENT_ENDPOINT_PROVIDER,
                                    ClientEndpointProvider.forEndpointOverride(URI.create("https://localhost")))
                            .build())
                    .protocol(AwsJsonProtocol.AWS_JSON)
                    .protocolVersion("1.1")
                    .build());

    @Override
    public Set<Operation> operations() {
        return EnumSet.of(Operation.ENCODE);
    }

    @Override
    public PutJobSuccessResultRequest of(io.github.jobresult.model.PutJobSuccessResultRequest request) {
        PutJobSuccessResultRequest.Builder builder = PutJobSuccessResultRequest.builder()
                .jobId(request.getJobId())
                .continuationToken(request.getContinuationToken().orElse(null));
        request.getCurrentRevision().ifPresent(revision -> builder.currentRevision(of(revision)));
        request.getExecutionDetails().ifPresent(details -> builder.executionDetails(of(details)));
        if (!request.getOutputVariables().isEmpty()) {
            builder.outputVariables(request.getOutputVariables());
        }
        return builder.build();
    }

    private static software.amazon.awssdk.services.codepipeline.model.CurrentRevision of(CurrentRevision revision) {
        return software.amazon.awssdk.services.codepipeline.model.CurrentRevision.builder()
                .revision(revision.getRevision())
                .changeIdentifier(revision.getChangeIdentifier())
                .created(revision.getCreated().orElse(null))
                .revisionSummary(revision.getRevisionSummary().orElse(null))
                .build();
    }

    private static software.amazon.awssdk.services.codepipeline.model.ExecutionDetails of(ExecutionDetails details) {
        return software.amazon.awssdk.services.codepipeline.model.ExecutionDetails.builder()
                .summary(details.getSummary().orElse(null))
                .externalExecutionId(details.getExternalExecutionId().orElse(null))
                .percentComplete(details.getPercentComplete().orElse(null))
                .build();
    }

    @Override
    public io.github.jobresult.model.PutJobSuccessResultRequest toRequest(PutJobSuccessResultRequest value) {
        return JobResultCodec.standard()
                .decodeUnchecked(encode(value), io.github.jobresult.model.PutJobSuccessResultRequest.class);
    }

    @Override
    public byte[] encode(PutJobSuccessResultRequest value) {
        try (InputStream body =
                marshaller.marshall(value).contentStreamProvider().orElseThrow().newStream()) {
            return body.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
