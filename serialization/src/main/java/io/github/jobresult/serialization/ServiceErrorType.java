package io.github.jobresult.serialization;

import java.util.Arrays;
import java.util.Optional;

/**
 * The types of errors that the service has for success reports: the five of its model, and the one that its protocol has for
 * bodies that cannot be read. All come with the HTTP status {@value #HTTP_STATUS}, and none goes away when the same request is
 * repeated. {@link Operation#errorTypes()} says which operation can give which.
 *
 * @see <a href="https://docs.aws.amazon.com/codepipeline/latest/APIReference/API_PutJobSuccessResult.html#API_PutJobSuccessResult_Errors">The
 *     errors of PutJobSuccessResult</a>
 * @see <a href="https://docs.aws.amazon.com/codepipeline/latest/APIReference/API_PutThirdPartyJobSuccessResult.html#API_PutThirdPartyJobSuccessResult_Errors">The
 *     errors of PutThirdPartyJobSuccessResult</a>
 */
public enum ServiceErrorType {
    /**
     * The request breaks a constraint of the model, or has output variables beside a continuation token. The job is not
     * consumed: it still waits for its report, as was seen of the service for the latter.
     */
    VALIDATION("ValidationException", "Correct the report and send it again: the job still waits for it."),
    /** There is no such job, or it belongs to another region. */
    JOB_NOT_FOUND("JobNotFoundException", "Check the job ID and the region; no report can reach this job otherwise."),
    /** The job has its result already, and this is another one. The same report once more would be accepted. */
    INVALID_JOB_STATE("InvalidJobStateException", "Give up: the job has ended, with another result or report."),
    /** The client token is not the one that came with the job of a partner action. */
    INVALID_CLIENT_TOKEN("InvalidClientTokenException", "Send the client token that came with this very job."),
    /** The output variables take too much room in all. */
    OUTPUT_VARIABLES_SIZE_EXCEEDED(
            "OutputVariablesSizeExceededException", "Report fewer or shorter output variables, or put them elsewhere."),
    /** The body is not the JSON of such a request. */
    SERIALIZATION("SerializationException", "Mend the program that wrote the body: no data can cause this.");

    /** The HTTP status of all these errors: {@value}. */
    public static final int HTTP_STATUS = 400;

    private final String code;
    private final String advice;

    ServiceErrorType(String code, String advice) {
        this.code = code;
        this.advice = advice;
    }

    /**
     * The name of the error as the service spells it.
     *
     * @return such as {@code ValidationException}
     */
    public String code() {
        return code;
    }

    /**
     * What whoever sent the report should do.
     *
     * @return a sentence for people, in English
     */
    public String advice() {
        return advice;
    }

    /**
     * The type of an error that the service has named.
     *
     * @param code the name without a namespace, such as {@code ValidationException}
     * @return the type; empty for any other, such as {@code ThrottlingException}
     */
    public static Optional<ServiceErrorType> ofCode(String code) {
        return Arrays.stream(values()).filter(type -> type.code.equals(code)).findFirst();
    }
}
