package io.github.jobresult.awssdk;

import io.github.jobresult.model.JobSuccessRequest;
import io.github.jobresult.validation.JobResultValidator;
import io.github.jobresult.validation.ViolationReport;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.services.codepipeline.model.PutJobSuccessResultRequest;
import software.amazon.awssdk.services.codepipeline.model.PutThirdPartyJobSuccessResultRequest;

/**
 * Checks every success report that the SDK's client is to send, before anything is signed or sent. The requests of all other
 * operations pass, with nothing done for them.
 *
 * <pre>{@code
 * CodePipelineClient client = CodePipelineClient.builder()
 *         .overrideConfiguration(o -> o.addExecutionInterceptor(JobResultInterceptor.standard()))
 *         .build();
 * }</pre>
 *
 * <p>A report that breaks rules is refused with {@link io.github.jobresult.validation.InvalidRequestException}: the synchronous client
 * throws that exception itself. With the asynchronous client the future fails with it, so that {@code get()} throws an {@code
 * ExecutionException} and {@code join()} a {@code CompletionException} with it as the cause. What is valid goes on as it is.
 *
 * <p>The check stands in {@link #modifyRequest}, the last step in which an exception gets out of both clients unwrapped. It sees what
 * the interceptors that were added before it have made of a request, so it is best added last. The SDK may have looked up
 * credentials by then.
 *
 * <p>Immutable and safe to share between threads and clients.
 */
public final class JobResultInterceptor implements ExecutionInterceptor {

    private static final System.Logger LOGGER = System.getLogger(JobResultInterceptor.class.getName());

    private static final JobResultInterceptor STANDARD = new JobResultInterceptor(JobResultValidator.standard(), null);

    private final JobResultValidator validator;

    /** Who is told of broken rules instead of whoever calls; {@code null} to refuse. */
    private final @Nullable Consumer<? super ViolationReport> listener;

    private JobResultInterceptor(JobResultValidator validator, @Nullable Consumer<? super ViolationReport> listener) {
        this.validator = validator;
        this.listener = listener;
    }

    /**
     * The interceptor that refuses whatever breaks the published rules.
     *
     * @return always the same interceptor
     */
    public static JobResultInterceptor standard() {
        return STANDARD;
    }

    /**
     * This interceptor with another validator, such as one that obeys limits of the application.
     *
     * @param validator what is asked about each success report
     * @return an interceptor that differs in this alone
     */
    public JobResultInterceptor withValidator(JobResultValidator validator) {
        return new JobResultInterceptor(Objects.requireNonNull(validator, "validator"), listener);
    }

    /**
     * This interceptor, but refusing nothing: everything is sent as if it were not there, and a listener is told what would have
     * been refused. For a careful start in an application that already runs.
     *
     * <p>The listener is called on the thread that makes the call, before it goes on. Neither an exception of the listener nor
     * one of the validator keeps a report from being sent; it is logged as a warning to the {@link System.Logger} of this class's
     * name.
     *
     * @param listener what is told, in threads of all calls; {@link ViolationReport#subject()} says which request it is about
     * @return an interceptor that differs in this alone
     */
    public JobResultInterceptor reportingTo(Consumer<? super ViolationReport> listener) {
        return new JobResultInterceptor(validator, Objects.requireNonNull(listener, "listener"));
    }

    /**
     * Called by the SDK.
     *
     * @throws io.github.jobresult.validation.InvalidRequestException if the request is a success report that breaks rules, unless
     *     there is a listener for that
     */
    @Override
    public SdkRequest modifyRequest(Context.ModifyRequest context, ExecutionAttributes executionAttributes) {
        SdkRequest request = context.request();
        if (request instanceof PutJobSuccessResultRequest put) {
            check(SdkRequests.reportOf(put));
        } else if (request instanceof PutThirdPartyJobSuccessResultRequest thirdParty) {
            check(SdkRequests.reportOf(thirdParty));
        }
        return request;
    }

    private void check(JobSuccessRequest request) {
        if (listener == null) {
            validator.require(request);
            return;
        }
        try {
            ViolationReport report = validator.check(request);
            if (!report.isValid()) {
                listener.accept(report);
            }
        } catch (RuntimeException e) {
            LOGGER.log(System.Logger.Level.WARNING, "A success report was not checked, or what is wrong not told", e);
        }
    }
}
