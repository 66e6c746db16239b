package io.github.jobresult.awssdk;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.jobresult.service.Operation;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.core.async.SdkPublisher;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.http.AbortableInputStream;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.http.SdkHttpResponse;
import software.amazon.awssdk.http.async.AsyncExecuteRequest;
import software.amazon.awssdk.http.async.SdkAsyncHttpClient;
import software.amazon.awssdk.http.auth.aws.scheme.AwsV4AuthScheme;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4HttpSigner;
import software.amazon.awssdk.http.auth.spi.signer.AsyncSignRequest;
import software.amazon.awssdk.http.auth.spi.signer.AsyncSignedRequest;
import software.amazon.awssdk.http.auth.spi.signer.SignRequest;
import software.amazon.awssdk.http.auth.spi.signer.SignedRequest;
import software.amazon.awssdk.identity.spi.AwsCredentialsIdentity;
import software.amazon.awssdk.identity.spi.IdentityProvider;
import software.amazon.awssdk.identity.spi.IdentityProviders;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.codepipeline.CodePipelineAsyncClient;
import software.amazon.awssdk.services.codepipeline.CodePipelineClient;

/** Real clients of the SDK that open no connection: what they sign is counted, what they send is kept and answered. */
final class Wire {

    /** A request as it would go out. */
    record Sent(String target, String body) {}

    private final List<Sent> sent = new CopyOnWriteArrayList<>();
    private final AtomicInteger signed = new AtomicInteger();
    private final SdkHttpResponse head;
    private final byte[] answer;

    private Wire(SdkHttpResponse head, byte[] answer) {
        this.head = head;
        this.answer = answer;
    }

    /** Answers as the service does when all is well. */
    static Wire accepting() {
        return answering(SdkHttpResponse.builder().statusCode(200).build(), new byte[0]);
    }

    static Wire answering(SdkHttpResponse head, byte[] body) {
        return new Wire(head, body);
    }

    List<Sent> sent() {
        return sent;
    }

    /** The body of the only request. */
    byte[] body() {
        if (sent.size() != 1) {
            throw new AssertionError(sent.size() + " requests were sent");
        }
        return sent.get(0).body().getBytes(UTF_8);
    }

    int signed() {
        return signed.get();
    }

    CodePipelineClient client(ExecutionInterceptor... interceptors) {
        return set(CodePipelineClient.builder(), interceptors)
                .putAuthScheme(new CountingAuthScheme())
                .httpClient(new SyncHttp())
                .build();
    }

    CodePipelineAsyncClient asyncClient(ExecutionInterceptor... interceptors) {
        return set(CodePipelineAsyncClient.builder(), interceptors)
                .putAuthScheme(new CountingAuthScheme())
                .httpClient(new AsyncHttp())
                .build();
    }

    private static <B extends AwsClientBuilder<B, ?>> B set(B builder, ExecutionInterceptor... interceptors) {
        return builder.region(Region.US_EAST_1)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("key", "secret")))
                .overrideConfiguration(o -> {
                    o.retryStrategy(AwsRetryStrategy.doNotRetry());
                    List.of(interceptors).forEach(o::addExecutionInterceptor);
                });
    }

    private void keep(SdkHttpRequest request, byte[] body) {
        sent.add(new Sent(request.firstMatchingHeader(Operation.TARGET_HEADER).orElseThrow(), new String(body, UTF_8)));
    }

    private final class SyncHttp implements SdkHttpClient {

        @Override
        public ExecutableHttpRequest prepareRequest(HttpExecuteRequest request) {
            try {
                keep(
                        request.httpRequest(),
                        request.contentStreamProvider()
                                .orElseThrow()
                                .newStream()
                                .readAllBytes());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return new ExecutableHttpRequest() {
                @Override
                public HttpExecuteResponse call() {
                    return HttpExecuteResponse.builder()
                            .response(head)
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

    private final class AsyncHttp implements SdkAsyncHttpClient {

        @Override
        public CompletableFuture<Void> execute(AsyncExecuteRequest request) {
            ByteArrayOutputStream body = new ByteArrayOutputStream();
            return SdkPublisher.adapt(request.requestContentPublisher())
                    .subscribe(part -> {
                        byte[] bytes = new byte[part.remaining()];
                        part.get(bytes);
                        body.writeBytes(bytes);
                    })
                    .thenRun(() -> {
                        keep(request.request(), body.toByteArray());
                        request.responseHandler().onHeaders(head);
                        request.responseHandler().onStream(SdkPublisher.fromIterable(List.of(ByteBuffer.wrap(answer))));
                    });
        }

        @Override
        public void close() {}
    }

    private final class CountingAuthScheme implements AwsV4AuthScheme {

        private final AwsV4AuthScheme real = AwsV4AuthScheme.create();

        @Override
        public String schemeId() {
            return real.schemeId();
        }

        @Override
        public IdentityProvider<AwsCredentialsIdentity> identityProvider(IdentityProviders providers) {
            return real.identityProvider(providers);
        }

        @Override
        public AwsV4HttpSigner signer() {
            return new AwsV4HttpSigner() {
                @Override
                public SignedRequest sign(SignRequest<? extends AwsCredentialsIdentity> request) {
                    signed.incrementAndGet();
                    return real.signer().sign(request);
                }

                @Override
                public CompletableFuture<AsyncSignedRequest> signAsync(
                        AsyncSignRequest<? extends AwsCredentialsIdentity> request) {
                    signed.incrementAndGet();
                    return real.signer().signAsync(request);
                }
            };
        }
    }
}
