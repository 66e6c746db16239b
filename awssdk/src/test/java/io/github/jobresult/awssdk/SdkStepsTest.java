package io.github.jobresult.awssdk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.services.codepipeline.model.PutJobSuccessResultRequest;

/** What the SDK does with an exception of an interceptor, step by step: why the guard is where it is. */
class SdkStepsTest {

    private static final PutJobSuccessResultRequest REQUEST =
            PutJobSuccessResultRequest.builder().jobId("42").build();

    @ParameterizedTest
    @CsvSource({
        "SYNC,  beforeExecution,    IllegalStateException, 0, 0",
        "SYNC,  modifyRequest,      IllegalStateException, 0, 0",
        "SYNC,  beforeMarshalling,  IllegalStateException, 0, 0",
        "SYNC,  modifyHttpRequest,  IllegalStateException, 0, 0",
        "SYNC,  beforeTransmission, IllegalStateException, 1, 1",
        "ASYNC, beforeExecution,    IllegalStateException, 0, 0",
        "ASYNC, modifyRequest,      IllegalStateException, 0, 0",
        "ASYNC, beforeMarshalling,  SdkClientException,    0, 0",
        "ASYNC, modifyHttpRequest,  SdkClientException,    0, 0",
        "ASYNC, beforeTransmission, SdkClientException,    1, 1",
    })
    void afterModifyRequestTheAsynchronousClientWrapsAndBeforeSigningNobodyIsTold(
            Client client, String step, String thrown, int signed, int told) {
        Wire wire = Wire.accepting();
        List<Throwable> failures = new ArrayList<>();
        ExecutionInterceptor listening = new ExecutionInterceptor() {
            @Override
            public void onExecutionFailure(Context.FailedExecution context, ExecutionAttributes attributes) {
                failures.add(context.exception());
            }
        };

        Throwable exception = catchThrowable(() -> client.send(wire, REQUEST, listening, throwingIn(step)));

        assertThat(exception.getClass().getSimpleName()).isEqualTo(thrown);
        assertThat(wire.signed()).isEqualTo(signed);
        assertThat(failures).hasSize(told);
        assertThat(wire.sent()).isEmpty();
    }

    private static ExecutionInterceptor throwingIn(String step) {
        ExecutionInterceptor nothing = new ExecutionInterceptor() {};
        return (ExecutionInterceptor) Proxy.newProxyInstance(
                SdkStepsTest.class.getClassLoader(),
                new Class<?>[] {ExecutionInterceptor.class},
                (proxy, method, arguments) -> {
                    if (method.getName().equals(step)) {
                        throw new IllegalStateException("refused");
                    }
                    return method.invoke(nothing, arguments);
                });
    }
}
