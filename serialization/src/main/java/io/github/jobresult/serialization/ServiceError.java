package io.github.jobresult.serialization;

import io.github.jobresult.serialization.ReadingProblem.Kind;
import io.github.jobresult.validation.InvalidRequestException;
import io.github.jobresult.validation.RejectedRequestException;
import io.github.jobresult.validation.ServiceWording;
import io.github.jobresult.validation.ViolationReport;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An error as the service answers with it: read from an answer, or made to answer in the service's place.
 *
 * <pre>{@code
 * try {
 *     codec.decode(body, operation.requestType());
 * } catch (RejectedRequestException e) {
 *     ServiceError error = ServiceError.of(e);
 *     answer(error.status(), error.toBody());
 * }
 * }</pre>
 *
 * <p>Immutable and safe to share between threads. Equal errors give equal bytes.
 *
 * @param status the HTTP status
 * @param code the name of the error as the service spells it, without a namespace, such as {@code ValidationException}; empty
 *     when an answer names none
 * @param message what the error says, {@code null} when it says nothing
 * @see <a href="https://smithy.io/2.0/aws/protocols/aws-json-1_1-protocol.html#operation-error-serialization">Errors in the
 *     awsJson1_1 protocol</a>
 */
public record ServiceError(
        int status, String code, @Nullable String message) {

    /** The name of the header in which some services name the error: {@value}. */
    public static final String TYPE_HEADER = "X-Amzn-Errortype";

    /** Those that the official SDKs retry whatever the status. */
    private static final Set<String> PASSING = Set.of(
            "Throttling",
            "ThrottlingException",
            "ThrottledException",
            "RequestThrottled",
            "RequestThrottledException",
            "RequestLimitExceeded",
            "TooManyRequestsException",
            "SlowDown",
            "RequestTimeout",
            "RequestTimeoutException");

    private static final int TOO_MANY_REQUESTS = 429;
    private static final int INTERNAL_SERVER_ERROR = 500;

    /**
     * Makes an error.
     *
     * @param status the HTTP status
     * @param code the name of the error, without a namespace; empty for none
     * @param message what the error says, {@code null} for nothing
     */
    public ServiceError {
        Objects.requireNonNull(code, "code");
    }

    /**
     * An error of a known type.
     *
     * @param type the type, which decides about status and name
     * @param message what the error says, {@code null} for nothing
     * @return the error
     */
    public static ServiceError of(ServiceErrorType type, @Nullable String message) {
        return new ServiceError(ServiceErrorType.HTTP_STATUS, type.code(), message);
    }

    /**
     * Returns the error that the service would give for a rejected request.
     *
     * <p>A request that breaks rules gets one error at a time, worded as {@link ServiceWording} does: a {@code
     * ValidationException} for all broken constraints of the service's model; if there are none, the same for a conflict; and
     * an {@code OutputVariablesSizeExceededException} if nothing else is wrong. It is inferred that the size comes last.
     *
     * <p>A body that cannot be read gets a {@code SerializationException} about its first problem. It has no message for a body
     * that is no JSON object, as seen at another service with the same protocol. Its message about a member of a wrong type is
     * worded by this library, as the service's own words are not known.
     *
     * @param refusal the exception of the codec or of a validator
     * @return the error
     * @throws IllegalArgumentException if the exception is neither an {@link InvalidRequestException} nor an {@link
     *     UnreadableRequestException}
     */
    public static ServiceError of(RejectedRequestException refusal) {
        if (refusal instanceof InvalidRequestException invalid) {
            return of(invalid.report());
        }
        if (refusal instanceof UnreadableRequestException unreadable) {
            ReadingProblem first = unreadable.problems().get(0);
            boolean ofMember = first.kind() == Kind.TYPE && !first.path().isEmpty();
            return of(ServiceErrorType.SERIALIZATION, ofMember ? first.toString() : null);
        }
        throw new IllegalArgumentException("not an exception of this library: " + refusal.getClass());
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
     * The type of the error.
     *
     * @return the type; empty if it is none that the service has for success reports alone, such as a {@code
     *     ThrottlingException}
     */
    public Optional<ServiceErrorType> type() {
        return ServiceErrorType.ofCode(code);
    }

    /**
     * Whether the same request may succeed a little later. That holds for throttling and for failures of the service, never for
     * a {@link ServiceErrorType}.
     *
     * @return {@code true} if it is worth repeating
     */
    public boolean isRetryable() {
        return type().isEmpty()
                && (status >= INTERNAL_SERVER_ERROR || status == TOO_MANY_REQUESTS || PASSING.contains(code));
    }

    /**
     * The body of the answer as the service was seen to write it: {@code __type} without a namespace, then {@code message}, which
     * a {@code SerializationException} spells {@code Message}. What is missing is left out. The content type is {@link
     * Operation#CONTENT_TYPE}.
     *
     * @return such as {@code {"__type":"JobNotFoundException","message":"…"}}
     */
    public byte[] toBody() {
        return ErrorBody.write(this);
    }

    /**
     * Reads the error from an answer that is none of success, in bounded time and memory and whatever the answer holds. The
     * name is taken from the header, the member {@code __type} or the member {@code code} of the body, the first that there is,
     * without its namespace and what may follow it; the message from the member {@code message} or {@code Message}. What is
     * deeper in the body is not looked at, nor is a body of more than {@value JobResultCodec#DEFAULT_MAX_BODY_BYTES} bytes; of a
     * body that breaks off, what stands before.
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
