package io.github.jobresult.service;

import java.util.Arrays;
import java.util.Optional;

/**
 * The types of errors that the service has for success requests: the five of its model, and its protocol's error for
 * unreadable bodies. All of them have the HTTP status {@value #HTTP_STATUS}. Sending the same request again gives the
 * same error. {@link Operation#errorTypes()} lists the types of each operation.
 *
 * @see <a href="https://docs.aws.amazon.com/codepipeline/latest/APIReference/API_PutJobSuccessResult.html">
 *     PutJobSuccessResult's
 *     errors</a>
 * @see <a href="https://docs.aws.amazon.com/codepipeline/latest/APIReference/API_PutThirdPartyJobSuccessResult.html">
 *     PutThirdPartyJobSuccessResult's
 *     errors</a>
 */
public enum ServiceErrorType {
    /**
     * The request breaks a constraint of the model, or has output variables beside a continuation token. After the
     * second, the service was seen to accept a corrected request for the same job.
     */
    VALIDATION("ValidationException", "Correct the request and send it again."),
    /** The job does not exist, or belongs to another region. */
    JOB_NOT_FOUND("JobNotFoundException", "Check the job ID and the region: the job does not exist there."),
    /** The job already has a different result. An identical repeat of an accepted request is not an error. */
    INVALID_JOB_STATE(
            "InvalidJobStateException",
            "Do not send the request again: the job already has a different result, which cannot be replaced."),
    /** The client token is not the one that gives access to the job of a partner action. */
    INVALID_CLIENT_TOKEN("InvalidClientTokenException", "Send the client token that belongs to this job's client ID."),
    /** The output variables are too large in total. */
    OUTPUT_VARIABLES_SIZE_EXCEEDED(
            "OutputVariablesSizeExceededException",
            "Send fewer or shorter output variables, or store the data elsewhere and send its location."),
    /** The body is not JSON of the request's shape. */
    SERIALIZATION(
            "SerializationException", "Fix the program that writes the body: it is not JSON of the request's shape.");

    /** The HTTP status of all these errors: {@value}. */
    public static final int HTTP_STATUS = 400;

    private final String code;
    private final String advice;

    ServiceErrorType(String code, String advice) {
        this.code = code;
        this.advice = advice;
    }

    /**
     * Returns the name of the error as the service spells it.
     *
     * @return for example {@code ValidationException}
     */
    public String code() {
        return code;
    }

    /**
     * Returns the advice for the sender of the request. {@link ServiceError#advice()} also covers all other errors.
     *
     * @return one or two sentences in English, for people
     */
    public String advice() {
        return advice;
    }

    /**
     * Returns the type of an error that the service has named.
     *
     * @param code the name without a namespace, for example {@code ValidationException}
     * @return the type; empty for any other name, for example {@code ThrottlingException}
     */
    public static Optional<ServiceErrorType> ofCode(String code) {
        return Arrays.stream(values()).filter(type -> type.code.equals(code)).findFirst();
    }
}
