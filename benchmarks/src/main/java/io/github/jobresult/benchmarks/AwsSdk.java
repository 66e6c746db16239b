package io.github.jobresult.benchmarks;

import io.github.jobresult.awssdk.SdkRequests;
import io.github.jobresult.model.JobSuccessRequest;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import software.amazon.awssdk.core.ClientEndpointProvider;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.client.config.SdkClientConfiguration;
import software.amazon.awssdk.core.client.config.SdkClientOption;
import software.amazon.awssdk.http.SdkHttpFullRequest;
import software.amazon.awssdk.protocols.json.AwsJsonProtocol;
import software.amazon.awssdk.protocols.json.AwsJsonProtocolFactory;
import software.amazon.awssdk.services.codepipeline.model.PutJobSuccessResultRequest;
import software.amazon.awssdk.services.codepipeline.model.PutThirdPartyJobSuccessResultRequest;
import software.amazon.awssdk.services.codepipeline.transform.PutJobSuccessResultRequestMarshaller;
import software.amazon.awssdk.services.codepipeline.transform.PutThirdPartyJobSuccessResultRequestMarshaller;

/** What the AWS SDK does to its own request before it signs it. */
final class AwsSdk implements Approach<SdkPojo> {

    private final AwsJsonProtocolFactory protocol = AwsJsonProtocolFactory.builder()
            .clientConfiguration(SdkClientConfiguration.builder()
                    .option(
                            SdkClientOption.CLIENT_ENDPOINT_PROVIDER,
                            ClientEndpointProvider.forEndpointOverride(URI.create("https://localhost")))
                    .build())
            .protocol(AwsJsonProtocol.AWS_JSON)
            .protocolVersion("1.1")
            .build();
    private final PutJobSuccessResultRequestMarshaller marshaller = new PutJobSuccessResultRequestMarshaller(protocol);
    private final PutThirdPartyJobSuccessResultRequestMarshaller thirdPartyMarshaller =
            new PutThirdPartyJobSuccessResultRequestMarshaller(protocol);

    @Override
    public SdkPojo of(JobSuccessRequest request) {
        return request instanceof io.github.jobresult.model.PutJobSuccessResultRequest put
                ? SdkRequests.toSdk(put)
                : SdkRequests.toSdk((io.github.jobresult.model.PutThirdPartyJobSuccessResultRequest) request);
    }

    @Override
    public byte[] encode(SdkPojo value) {
        SdkHttpFullRequest marshalled = value instanceof PutJobSuccessResultRequest put
                ? marshaller.marshall(put)
                : thirdPartyMarshaller.marshall((PutThirdPartyJobSuccessResultRequest) value);
        try (InputStream body = marshalled.contentStreamProvider().orElseThrow().newStream()) {
            return body.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
