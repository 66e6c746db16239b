package io.github.jobresult.testing.fake;

import java.net.URI;
import java.time.Duration;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.http.async.SdkAsyncHttpClient;
import software.amazon.awssdk.http.nio.netty.NettyNioAsyncHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.retries.StandardRetryStrategy;
import software.amazon.awssdk.retries.api.BackoffStrategy;
import software.amazon.awssdk.services.codepipeline.CodePipelineAsyncClient;
import software.amazon.awssdk.services.codepipeline.CodePipelineClient;
import software.amazon.awssdk.services.codepipeline.model.PutJobSuccessResultRequest;
import software.amazon.awssdk.services.codepipeline.model.PutThirdPartyJobSuccessResultRequest;

/** Either client of the official SDK, on the HTTP client that it brings along. It retries soon. */
interface SdkClient extends AutoCloseable {

    /** More than any test has faults: the asynchronous client may tell a closed connection to the next attempt too. */
    int ATTEMPTS = 20;

    /** No machine is so busy that an answer takes longer. */
    Duration PATIENCE = Duration.ofMinutes(5);

    BackoffStrategy BACKOFF = BackoffStrategy.fixedDelayWithoutJitter(Duration.ofMillis(50));

    String put(PutJobSuccessResultRequest request);

    String put(PutThirdPartyJobSuccessResultRequest request);

    @Override
    void close();

    /** The two clients. */
    enum Kind {
        SYNC {
            @Override
            SdkClient at(URI endpoint, int attempts, Duration patience) {
                CodePipelineClient client = sync(endpoint, attempts, patience);
                return new SdkClient() {
                    @Override
                    public String put(PutJobSuccessResultRequest request) {
                        return client.putJobSuccessResult(request)
                                .responseMetadata()
                                .requestId();
                    }

                    @Override
                    public String put(PutThirdPartyJobSuccessResultRequest request) {
                        return client.putThirdPartyJobSuccessResult(request)
                                .responseMetadata()
                                .requestId();
                    }

                    @Override
                    public void close() {
                        client.close();
                    }
                };
            }
        },
        ASYNC {
            @Override
            SdkClient at(URI endpoint, int attempts, Duration patience) {
                CodePipelineAsyncClient client = async(endpoint, attempts, patience);
                return new SdkClient() {
                    @Override
                    public String put(PutJobSuccessResultRequest request) {
                        return rethrown(() -> client.putJobSuccessResult(request)
                                .join()
                                .responseMetadata()
                                .requestId());
                    }

                    @Override
                    public String put(PutThirdPartyJobSuccessResultRequest request) {
                        return rethrown(() -> client.putThirdPartyJobSuccessResult(request)
                                .join()
                                .responseMetadata()
                                .requestId());
                    }

                    @Override
                    public void close() {
                        client.close();
                    }
                };
            }
        };

        SdkClient at(URI endpoint) {
            return at(endpoint, ATTEMPTS, PATIENCE);
        }

        abstract SdkClient at(URI endpoint, int attempts, Duration patience);
    }

    /** It takes seconds to close. */
    final class Netty {
        private static final SdkAsyncHttpClient SHARED = NettyNioAsyncHttpClient.create();

        private Netty() {}
    }

    static CodePipelineClient sync(URI endpoint, int attempts, Duration patience) {
        return configured(CodePipelineClient.builder(), endpoint, attempts, patience)
                .build();
    }

    static CodePipelineAsyncClient async(URI endpoint, int attempts, Duration patience) {
        return configured(CodePipelineAsyncClient.builder(), endpoint, attempts, patience)
                .httpClient(Netty.SHARED)
                .build();
    }

    private static <B extends AwsClientBuilder<B, ?>> B configured(
            B builder, URI endpoint, int attempts, Duration patience) {
        StandardRetryStrategy retries = AwsRetryStrategy.standardRetryStrategy().toBuilder()
                .maxAttempts(attempts)
                .backoffStrategy(BACKOFF)
                .throttlingBackoffStrategy(BACKOFF)
                .circuitBreakerEnabled(false)
                .build();
        return builder.region(Region.US_EAST_1)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("key", "secret")))
                .endpointOverride(endpoint)
                .overrideConfiguration(
                        configuration -> configuration.retryStrategy(retries).apiCallAttemptTimeout(patience));
    }

    private static String rethrown(Supplier<String> call) {
        try {
            return call.get();
        } catch (CompletionException e) {
            throw (RuntimeException) e.getCause();
        }
    }
}
