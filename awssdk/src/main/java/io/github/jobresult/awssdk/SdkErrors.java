package io.github.jobresult.awssdk;

import io.github.jobresult.serialization.ServiceError;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.services.codepipeline.model.CodePipelineException;

/**
 * Errors of the service as the SDK throws them.
 *
 * <pre>{@code
 * try {
 *     client.putJobSuccessResult(report);
 * } catch (CodePipelineException e) { // of the asynchronous client: the cause that its future fails with
 *     ServiceError error = SdkErrors.fromSdk(e);
 *     error.type().ifPresent(type -> System.err.println(type.advice()));
 * }
 * }</pre>
 *
 * <p>Safe for use by several threads.
 */
public final class SdkErrors {

    private SdkErrors() {}

    /**
     * The error with which the service has answered, as the SDK has read it.
     *
     * <p>An exception without the details of an answer, such as tests of applications make, is taken for the error that its class is
     * named after, with its own message.
     *
     * @param exception what the SDK's client has thrown
     * @return the error, its code without a namespace; with an empty code if the SDK knows none, and with the status 0 if the
     *     exception has none
     */
    public static ServiceError fromSdk(CodePipelineException exception) {
        AwsErrorDetails details = exception.awsErrorDetails();
        if (details == null) {
            return new ServiceError(exception.statusCode(), codeOfClass(exception), exception.getMessage());
        }
        String code = details.errorCode() == null ? codeOfClass(exception) : withoutNamespace(details.errorCode());
        return new ServiceError(exception.statusCode(), code, details.errorMessage());
    }

    /** Each class is named after its error, but for the one that is thrown for all errors without a class. */
    private static String codeOfClass(CodePipelineException exception) {
        Class<?> type = exception.getClass();
        return type == CodePipelineException.class ? "" : type.getSimpleName();
    }

    /** The SDK leaves it in place when the name came in a header. */
    private static String withoutNamespace(String code) {
        return code.substring(code.indexOf('#') + 1);
    }
}
