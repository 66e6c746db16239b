package io.github.jobresult.service;

import io.github.jobresult.model.JobSuccessRequest;
import io.github.jobresult.model.PutJobSuccessResultRequest;
import io.github.jobresult.model.PutThirdPartyJobSuccessResultRequest;
import io.github.jobresult.serialization.JobResultCodec;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The two operations with which a job worker reports success. Both are a {@code POST} to the path {@code /}. The
 * response to an accepted request has the status 200 and an empty body.
 *
 * @see <a href="https://smithy.io/2.0/aws/protocols/aws-json-1_1-protocol.html">The awsJson1_1 protocol</a>
 */
public enum Operation {
    /** Reports the success of a custom action's job. */
    PUT_JOB_SUCCESS_RESULT(
            "PutJobSuccessResult", PutJobSuccessResultRequest.class, ServiceErrorType.OUTPUT_VARIABLES_SIZE_EXCEEDED),
    /** Reports the success of a partner action's job. */
    PUT_THIRD_PARTY_JOB_SUCCESS_RESULT(
            "PutThirdPartyJobSuccessResult",
            PutThirdPartyJobSuccessResultRequest.class,
            ServiceErrorType.INVALID_CLIENT_TOKEN);

    /** The content type of requests and responses: {@value}. */
    public static final String CONTENT_TYPE = "application/x-amz-json-1.1";

    /** The name of the header that selects the operation: {@value}. */
    public static final String TARGET_HEADER = "X-Amz-Target";

    /** Starts with the name of the service's shape in its model, which is not the name of the service. */
    private static final String TARGET_PREFIX = "CodePipeline_20150709.";

    private final String operationName;
    private final Class<? extends JobSuccessRequest> requestType;
    private final ServiceErrorType ownErrorType;

    Operation(String operationName, Class<? extends JobSuccessRequest> requestType, ServiceErrorType ownErrorType) {
        this.operationName = operationName;
        this.requestType = requestType;
        this.ownErrorType = ownErrorType;
    }

    /**
     * Returns the name as the service spells it.
     *
     * @return for example {@code PutJobSuccessResult}
     */
    public String operationName() {
        return operationName;
    }

    /**
     * Returns the value of the header {@value #TARGET_HEADER}.
     *
     * @return for example {@code CodePipeline_20150709.PutJobSuccessResult}
     */
    public String target() {
        return TARGET_PREFIX + operationName;
    }

    /**
     * Returns the type of the request.
     *
     * @return the type to pass to {@link JobResultCodec#decode(byte[], Class)}
     */
    public Class<? extends JobSuccessRequest> requestType() {
        return requestType;
    }

    /**
     * Returns the types of errors that the operation can respond with: the four of its model and {@link
     * ServiceErrorType#SERIALIZATION}. Errors that all AWS services share, such as throttling, come in addition.
     *
     * @return a new set in the order of the constants
     */
    public Set<ServiceErrorType> errorTypes() {
        return EnumSet.of(
                ServiceErrorType.VALIDATION,
                ServiceErrorType.JOB_NOT_FOUND,
                ServiceErrorType.INVALID_JOB_STATE,
                ownErrorType,
                ServiceErrorType.SERIALIZATION);
    }

    /**
     * Returns the operation that a request is for.
     *
     * @param target the value of the header {@value #TARGET_HEADER}, {@code null} if the request has no such header
     * @return the operation; empty for a missing header and for any other operation
     */
    public static Optional<Operation> ofTarget(@Nullable String target) {
        return Arrays.stream(values())
                .filter(operation -> operation.target().equals(target))
                .findFirst();
    }

    /**
     * Returns the operation that takes a request.
     *
     * @param request the request
     * @return the operation
     */
    public static Operation of(JobSuccessRequest request) {
        Objects.requireNonNull(request, "request");
        return request instanceof PutJobSuccessResultRequest
                ? PUT_JOB_SUCCESS_RESULT
                : PUT_THIRD_PARTY_JOB_SUCCESS_RESULT;
    }

    /**
     * Returns the name as the service spells it.
     *
     * @return the same as {@link #operationName()}
     */
    @Override
    public String toString() {
        return operationName;
    }
}
