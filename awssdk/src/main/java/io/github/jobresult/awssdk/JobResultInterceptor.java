package io.github.jobresult.awssdk;

import io.github.jobresult.model.JobSuccessRequest;
import io.github.jobresult.validation.JobResultValidator;
import io.github.jobresult.validation.Truncation;
import io.github.jobresult.validation.ViolationReport;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkClient;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.SdkResponse;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.http.SdkHttpResponse;
import software.amazon.awssdk.services.codepipeline.CodePipelineAsyncClient;
import software.amazon.awssdk.services.codepipeline.CodePipelineClient;
import software.amazon.awssdk.services.codepipeline.model.CurrentRevision;
import software.amazon.awssdk.services.codepipeline.model.ExecutionDetails;
import software.amazon.awssdk.services.codepipeline.model.PutJobSuccessResultRequest;
import software.amazon.awssdk.services.codepipeline.model.PutThirdPartyJobSuccessResultRequest;

/**
 * Checks every request with a job's success that the SDK's client is to send, before it is signed. Requests of other
 * operations pass unseen.
 *
 * <pre>{@code
 * CodePipelineClient client = CodePipelineClient.builder()
 *         .overrideConfiguration(o -> o.addExecutionInterceptor(JobResultInterceptor.standard()))
 *         .build();
 * }</pre>
 *
 * <p>The SDK also creates it by name, for each client, if the class path has a file {@code
 * software/amazon/awssdk/services/codepipeline/execution.interceptors} with this line:
 *
 * <pre>{@code
 * io.github.jobresult.awssdk.JobResultInterceptor
 * }</pre>
 *
 * <p>An invalid request is refused with {@link io.github.jobresult.validation.InvalidRequestException}. The synchronous
 * client throws that exception itself. The future of the asynchronous client fails with it: {@code get()} throws an
 * {@code ExecutionException} and {@code join()} a {@code CompletionException} with it as the cause.
 *
 * <p><b>Order.</b> The check runs in {@link #modifyRequest}, the last step from which both clients throw an exception
 * unwrapped. It sees the changes of interceptors that come earlier, so add this one last. The SDK calls interceptors of
 * its class-path files before those of the builder. The SDK may have looked up credentials by then.
 *
 * <p><b>Other interceptors.</b> The SDK reports no failure of this step to interceptors, so a span that one of them has
 * begun would stay open. This class therefore calls {@code onExecutionFailure} of each interceptor of the client once,
 * with the exception. There is no HTTP request yet. This class finds the interceptors through the client in the {@link
 * ExecutionAttributes}, where the tested versions of the SDK put it. Without a client there, no interceptor is called,
 * and the request is refused all the same. Their {@code modifyException} is not called.
 *
 * <p>Immutable and safe to share between threads and clients.
 */
public final class JobResultInterceptor implements ExecutionInterceptor {

    private static final System.Logger LOGGER = System.getLogger(JobResultInterceptor.class.getName());

    private static final JobResultInterceptor STANDARD = new JobResultInterceptor();

    private final JobResultValidator validator;

    /** Gets violations instead of the caller; {@code null} to refuse. */
    private final @Nullable Consumer<? super ViolationReport> violationListener;

    /** Gets changed requests; {@code null} to change none. */
    private final @Nullable Consumer<? super Truncation<?>> truncationListener;

    /** Creates the {@link #standard()} interceptor, for the SDK and for frameworks that know only its name. */
    public JobResultInterceptor() {
        this(JobResultValidator.standard(), null, null);
    }

    private JobResultInterceptor(
            JobResultValidator validator,
            @Nullable Consumer<? super ViolationReport> violationListener,
            @Nullable Consumer<? super Truncation<?>> truncationListener) {
        this.validator = validator;
        this.violationListener = violationListener;
        this.truncationListener = truncationListener;
    }

    /**
     * Returns the interceptor that refuses each request that breaks a published rule.
     *
     * @return always the same interceptor
     */
    public static JobResultInterceptor standard() {
        return STANDARD;
    }

    /**
     * Returns this interceptor with another validator, such as one that obeys limits of the application.
     *
     * @param validator checks each request
     * @return an interceptor that differs in this alone
     */
    public JobResultInterceptor withValidator(JobResultValidator validator) {
        return new JobResultInterceptor(
                Objects.requireNonNull(validator, "validator"), violationListener, truncationListener);
    }

    /**
     * Returns this interceptor, but refusing nothing: each request is sent, and a listener gets the report that would
     * have been an exception. For a careful start in an application that already runs.
     *
     * <p>The listener is called on the thread that makes the call, before the request is sent. An exception of the
     * listener or of the validator does not keep a request from being sent. It is logged as a warning to the {@link
     * System.Logger} of this class's name.
     *
     * @param listener gets the reports of all threads; {@link ViolationReport#jobId()} is the job's ID, if that is
     *     valid
     * @return an interceptor that differs in this alone
     */
    public JobResultInterceptor reportingTo(Consumer<? super ViolationReport> listener) {
        return new JobResultInterceptor(validator, Objects.requireNonNull(listener, "listener"), truncationListener);
    }

    /**
     * Returns this interceptor, but making the texts for people acceptable as {@link Truncation} does, instead of
     * refusing a finished job for them. Everything else in a request stays as it is, its {@code overrideConfiguration}
     * included. A request that then still breaks a rule is refused.
     *
     * <pre>{@code
     * JobResultInterceptor.standard().truncating(truncation -> System.err.println(
     *         truncation.request().getJobId() + ": " + truncation.changes()));
     * }</pre>
     *
     * <p>The listener is called for each request that was changed and not refused, on the thread that makes the call,
     * before the request is sent. An exception of the listener is logged as {@link #reportingTo} says.
     *
     * @param listener gets the changes of all threads' requests, with the changed request
     * @return an interceptor that differs in this alone
     */
    public JobResultInterceptor truncating(Consumer<? super Truncation<?>> listener) {
        return new JobResultInterceptor(validator, violationListener, Objects.requireNonNull(listener, "listener"));
    }

    /**
     * Called by the SDK.
     *
     * @throws io.github.jobresult.validation.InvalidRequestException if the request breaks rules, unless there is a
     *     listener for that
     */
    @Override
    public SdkRequest modifyRequest(Context.ModifyRequest context, ExecutionAttributes executionAttributes) {
        SdkRequest request = context.request();
        try {
            return accepted(request);
        } catch (RuntimeException e) {
            callOnExecutionFailure(new Refusal(request, e), executionAttributes);
            throw e;
        }
    }

    private SdkRequest accepted(SdkRequest request) {
        JobSuccessRequest original;
        if (request instanceof PutJobSuccessResultRequest put) {
            original = SdkRequests.fromSdk(put);
        } else if (request instanceof PutThirdPartyJobSuccessResultRequest put) {
            original = SdkRequests.fromSdk(put);
        } else {
            return request;
        }
        JobSuccessRequest accepted = accepted(original);
        if (accepted == original) {
            return request;
        }
        CurrentRevision revision =
                SdkRequests.toSdk(accepted.getCurrentRevision().orElse(null));
        ExecutionDetails details =
                SdkRequests.toSdk(accepted.getExecutionDetails().orElse(null));
        return request instanceof PutJobSuccessResultRequest put
                ? put.toBuilder()
                        .currentRevision(revision)
                        .executionDetails(details)
                        .build()
                : ((PutThirdPartyJobSuccessResultRequest) request)
                        .toBuilder()
                                .currentRevision(revision)
                                .executionDetails(details)
                                .build();
    }

    private JobSuccessRequest accepted(JobSuccessRequest request) {
        if (truncationListener == null) {
            check(request);
            return request;
        }
        Truncation<?> truncation = Truncation.of(request);
        check(truncation.request());
        if (!truncation.changes().isEmpty()) {
            try {
                truncationListener.accept(truncation);
            } catch (RuntimeException e) {
                LOGGER.log(System.Logger.Level.WARNING, "The listener for truncated requests failed", e);
            }
        }
        return truncation.request();
    }

    private void check(JobSuccessRequest request) {
        if (violationListener == null) {
            validator.require(request);
            return;
        }
        try {
            ViolationReport report = validator.check(request);
            if (!report.isValid()) {
                violationListener.accept(report);
            }
        } catch (RuntimeException e) {
            LOGGER.log(System.Logger.Level.WARNING, "The validator or the listener for violations failed", e);
        }
    }

    private static void callOnExecutionFailure(Refusal refusal, ExecutionAttributes attributes) {
        // By its type: the key of this attribute is not part of the SDK's public API.
        attributes.getAttributes().values().stream()
                .filter(value -> value instanceof CodePipelineClient || value instanceof CodePipelineAsyncClient)
                .map(SdkClient.class::cast)
                .findFirst()
                .map(client -> client.serviceClientConfiguration().overrideConfiguration())
                .ifPresent(configuration -> configuration
                        .executionInterceptors()
                        .forEach(interceptor -> {
                            try {
                                interceptor.onExecutionFailure(refusal, attributes);
                            } catch (RuntimeException e) {
                                LOGGER.log(
                                        System.Logger.Level.WARNING, "An interceptor failed on a refused request", e);
                            }
                        }));
    }

    private record Refusal(SdkRequest request, Throwable exception) implements Context.FailedExecution {

        @Override
        public Optional<SdkHttpRequest> httpRequest() {
            return Optional.empty();
        }

        @Override
        public Optional<SdkHttpResponse> httpResponse() {
            return Optional.empty();
        }

        @Override
        public Optional<SdkResponse> response() {
            return Optional.empty();
        }
    }
}
