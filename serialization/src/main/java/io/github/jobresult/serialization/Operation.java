package io.github.jobresult.serialization;

import io.github.jobresult.model.JobSuccessRequest;
import io.github.jobresult.model.PutJobSuccessResultRequest;
import io.github.jobresult.model.PutThirdPartyJobSuccessResultRequest;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * The two operations of the service that take a success report. Both are a {@code POST} to the path {@code /}; their answer to
 * an accepted report is the status 200 with an empty body.
 *
 * @see <a href="https://smithy.io/2.0/aws/protocols/aws-json-1_1-protocol.html">The awsJson1_1 protocol</a>
 */
public enum Operation {
    /** The report of a custom action's job worker. */
    PUT_JOB_SUCCESS_RESULT(
            "PutJobSuccessResult", PutJobSuccessResultRequest.class, ServiceErrorType.OUTPUT_VARIABLES_SIZE_EXCEEDED),
    /** The report of a partner action's job worker. */
    PUT_THIRD_PARTY_JOB_SUCCESS_RESULT(
            "PutThirdPartyJobSuccessResult",
            PutThirdPartyJobSuccessResultRequest.class,
            ServiceErrorType.INVALID_CLIENT_TOKEN);

    /** The content type of requests and answers: {@value}. */
    public static final String CONTENT_TYPE = "application/x-amz-json-1.1";

    /** The name of the header that says which operation a request is for: {@value}. */
    public static final String TARGET_HEADER = "X-Amz-Target";

    /** The service's shape in its model, not its name. */
    private static final String TARGET_PREFIX = "CodePipeline_20150709.";

    private final String operationName;
    private final Class<? extends JobSuccessRequest> requestType;
    private final ServiceErrorType errorTypeOfItsOwn;

    Operation(
            String operationName, Class<? extends JobSuccessRequest> requestType, ServiceErrorType errorTypeOfItsOwn) {
        this.operationName = operationName;
        this.requestType = requestType;
        this.errorTypeOfItsOwn = errorTypeOfItsOwn;
    }

    /**
     * The name as the service spells it.
     *
     * @return such as {@code PutJobSuccessResult}
     */
    public String operationName() {
        return operationName;
    }

    /**
     * The value of the header {@value #TARGET_HEADER}.
     *
     * @return such as {@code CodePipeline_20150709.PutJobSuccessResult}
     */
    public String target() {
        return TARGET_PREFIX + operationName;
    }

    /**
     * The type of the request.
     *
     * @return what {@link JobResultCodec#decode(byte[], Class)} is asked for
     */
    public Class<? extends JobSuccessRequest> requestType() {
        return requestType;
    }

    /**
     * The types of errors that the operation can give: the four of its model and {@link ServiceErrorType#SERIALIZATION}. Any
     * service of AWS can give others besides, as when it throttles or does not know who asks.
     *
     * @return a new set in the order of the constants
     */
    public Set<ServiceErrorType> errorTypes() {
        return EnumSet.of(
                ServiceErrorType.VALIDATION,
                ServiceErrorType.JOB_NOT_FOUND,
                ServiceErrorType.INVALID_JOB_STATE,
                errorTypeOfItsOwn,
                ServiceErrorType.SERIALIZATION);
    }

    /**
     * The operation that a request is for.
     *
     * @param target the value of the header {@value #TARGET_HEADER}
     * @return the operation; empty for any other of the service or of another service
     */
    public static Optional<Operation> ofTarget(String target) {
        Objects.requireNonNull(target, "target");
        return Arrays.stream(values())
                .filter(operation -> operation.target().equals(target))
                .findFirst();
    }

    /**
     * The operation that takes a request.
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
     * The name as the service spells it.
     *
     * @return the same as {@link #operationName()}
     */
    @Override
    public String toString() {
        return operationName;
    }
}
