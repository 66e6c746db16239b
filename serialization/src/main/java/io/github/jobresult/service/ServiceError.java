package io.github.jobresult.service;

import io.github.jobresult.serialization.JobResultCodec;
import io.github.jobresult.serialization.ReadingProblem;
import io.github.jobresult.serialization.ReadingProblem.Kind;
import io.github.jobresult.serialization.UnreadableRequestException;
import io.github.jobresult.validation.InvalidRequestException;
import io.github.jobresult.validation.RejectedRequestException;
import io.github.jobresult.validation.ViolationReport;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An error response of the service. A client reads it with {@link #read}; a program that answers in the service's place
 * makes one with {@link #of(RejectedRequestException)}:
 *
 * <pre>{@code
 * try {
 *     codec.decode(body, operation.requestType());
 * } catch (RejectedRequestException e) { // breaks rules, or cannot be read
 *     ServiceError error = ServiceError.of(e);
 *     respond(error.status(), error.toBody());
 * }
 * }</pre>
 *
 * <p>Immutable and safe to share between threads. Equal errors give equal bytes.
 *
 * @param status the HTTP status
 * @param code the name of the error as the service spells it, without a namespace, for example {@code
 *     ValidationException}; empty if the response names none
 * @param message the message of the error, {@code null} if it has none
 * @see <a href="https://smithy.io/2.0/aws/protocols/aws-json-1_1-protocol.html#operation-error-serialization">
 *     Errors in the awsJson1_1 protocol</a>
 */
public record ServiceError(
        int status, String code, @Nullable String message) {

    /** The name of the header in which some services name the error: {@value}. */
    public static final String TYPE_HEADER = "X-Amzn-Errortype";

    /**
     * Makes an error.
     *
     * @param status the HTTP status
     * @param code the name of the error, without a namespace; empty for none
     * @param message the message, {@code null} for none
     */
    public ServiceError {
        Objects.requireNonNull(code, "code");
    }

    /**
     * Returns an error of a known type.
     *
     * @param type the type, which decides about status and name
     * @param message the message, {@code null} for none
     * @return the error
     */
    public static ServiceError of(ServiceErrorType type, @Nullable String message) {
        return new ServiceError(ServiceErrorType.HTTP_STATUS, type.code(), message);
    }

    /**
     * Returns the error that the service would give for a rejected request.
     *
     * <p>A request that breaks rules gets one error at a time, worded by {@link ServiceWording}:
     *
     * <ol>
     *   <li>a {@code ValidationException} for all broken constraints of the service's model,
     *   <li>a {@code ValidationException} for output variables beside a continuation token,
     *   <li>an {@code OutputVariablesSizeExceededException} for output variables that are too large in total.
     * </ol>
     *
     * <p>The place of the size is inferred: the service's order is not known.
     *
     * <p>An unreadable body gets a {@code SerializationException}. If its first problem is a member of the wrong type,
     * the message names that problem in this library's words, because the service's words are not known. Any other
     * unreadable body gets no message, as seen of another service with the same protocol.
     *
     * @param rejection the exception of the codec or of a validator
     * @return the error
     * @throws IllegalArgumentException if the exception is neither an {@link InvalidRequestException} nor an {@link
     *     UnreadableRequestException}
     */
    public static ServiceError of(RejectedRequestException rejection) {
        if (rejection instanceof InvalidRequestException invalid) {
            return of(invalid.report());
        }
        if (rejection instanceof UnreadableRequestException unreadable) {
            ReadingProblem first = unreadable.problems().get(0);
            boolean ofMember = first.kind() == Kind.TYPE && !first.path().isEmpty();
            return of(ServiceErrorType.SERIALIZATION, ofMember ? first.toString() : null);
        }
        throw new IllegalArgumentException("not an exception of this library: " + rejection.getClass());
    }

    private static ServiceError of(ViolationReport report) {
        return ServiceWording.ofConstraints(report)
                .or(() -> ServiceWording.ofConflict(report))
                .map(message -> of(ServiceErrorType.VALIDATION, message))
                .orElseGet(() -> of(
                        ServiceErrorType.OUTPUT_VARIABLES_SIZE_EXCEEDED,
                        ServiceWording.ofSize(report).orElse(null)));
    }

    /**
     * Returns the type of the error.
     *
     * @return the type; empty for errors that other services have too, for example {@code ThrottlingException}
     */
    public Optional<ServiceErrorType> type() {
        return ServiceErrorType.ofCode(code);
    }

    /**
     * Returns {@code true} if the same request may succeed a little later: after throttling, a timeout or a failure of
     * the service. The rules are those of the AWS SDK for Java 2.40.2, with one exception.
     *
     * <p>The SDK also retries after errors that a wrong clock causes: {@code RequestExpired}, {@code
     * RequestInTheFuture}, {@code RequestTimeTooSkewed}, and a rejected signature if the response shows that the clocks
     * differ. It corrects its clock first. A caller who sees such an error cannot do that, or uses the SDK, which has
     * already tried.
     *
     * @return {@code true} if it is worth sending the same request again
     */
    public boolean isRetryable() {
        return CommonErrors.RETRYABLE_STATUSES.contains(status) || CommonErrors.RETRYABLE_CODES.contains(code);
    }

    /**
     * Returns the advice for the sender of the request. It covers every error, including unknown ones and responses
     * that name no error. It agrees with {@link #isRetryable()}.
     *
     * @return one or two sentences in English, for people, without content of the response
     */
    public String advice() {
        if (isRetryable()) {
            return CommonErrors.RETRY;
        }
        return type().map(ServiceErrorType::advice).orElseGet(() -> CommonErrors.advice(code));
    }

    /**
     * Returns the body of the response as the service was seen to write it. It has {@code __type} without a namespace,
     * then {@code message}, which a {@code SerializationException} spells {@code Message}. An empty code and a {@code
     * null} message are left out. The content type is {@link Operation#CONTENT_TYPE}.
     *
     * @return for example {@code {"__type":"JobNotFoundException","message":"…"}}, in UTF-8
     */
    public byte[] toBody() {
        return ErrorBody.write(this);
    }

    /**
     * Reads an error response, in bounded time and memory whatever its content.
     *
     * <ul>
     *   <li>The code comes from the header, the member {@code __type} or the member {@code code} of the body: the first
     *       of them that has a name. A namespace before the name and a URI behind it are removed.
     *   <li>The message comes from the member {@code message} or {@code Message}.
     *   <li>Members of nested objects are ignored.
     *   <li>If the body is cut off or malformed, the members before that place count.
     *   <li>A body of more than {@value JobResultCodec#DEFAULT_MAX_BODY_BYTES} bytes is ignored.
     * </ul>
     *
     * @param status the HTTP status
     * @param typeHeader the value of the header {@value #TYPE_HEADER}, {@code null} if there is none
     * @param body the body, may be empty
     * @return the error
     */
    public static ServiceError read(int status, @Nullable String typeHeader, byte[] body) {
        return ErrorBody.read(status, typeHeader, body);
    }
}
