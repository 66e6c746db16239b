package io.github.jobresult.awssdk;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.services.codepipeline.CodePipelineAsyncClient;
import software.amazon.awssdk.services.codepipeline.CodePipelineClient;
import software.amazon.awssdk.services.codepipeline.model.PutJobFailureResultRequest;
import software.amazon.awssdk.services.codepipeline.model.PutJobSuccessResultRequest;
import software.amazon.awssdk.services.codepipeline.model.PutThirdPartyJobSuccessResultRequest;

/** Both clients, called alike. */
enum Client {
    SYNC {
        @Override
        void send(Wire wire, SdkRequest request, ExecutionInterceptor... interceptors) {
            try (CodePipelineClient client = wire.client(interceptors)) {
                if (request instanceof PutJobSuccessResultRequest put) {
                    client.putJobSuccessResult(put);
                } else if (request instanceof PutThirdPartyJobSuccessResultRequest thirdParty) {
                    client.putThirdPartyJobSuccessResult(thirdParty);
                } else {
                    client.putJobFailureResult((PutJobFailureResultRequest) request);
                }
            }
        }
    },
    ASYNC {
        @Override
        void send(Wire wire, SdkRequest request, ExecutionInterceptor... interceptors) throws Throwable {
            try (CodePipelineAsyncClient client = wire.asyncClient(interceptors)) {
                CompletableFuture<?> future;
                if (request instanceof PutJobSuccessResultRequest put) {
                    future = client.putJobSuccessResult(put);
                } else if (request instanceof PutThirdPartyJobSuccessResultRequest thirdParty) {
                    future = client.putThirdPartyJobSuccessResult(thirdParty);
                } else {
                    future = client.putJobFailureResult((PutJobFailureResultRequest) request);
                }
                future.get();
            } catch (ExecutionException e) {
                throw e.getCause();
            }
        }
    };

    abstract void send(Wire wire, SdkRequest request, ExecutionInterceptor... interceptors) throws Throwable;
}
