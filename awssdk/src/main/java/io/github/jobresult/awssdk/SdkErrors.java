package io.github.jobresult.awssdk;

import io.github.jobresult.service.ServiceError;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.services.codepipeline.model.CodePipelineException;

/**
 * Conversion of the SDK's exceptions to errors of the service.
 *
 * <pre>{@code
 * try {
 *     client.putJobSuccessResult(request);
 * } catch (CodePipelineException e) { // the asynchronous client's future fails with it as the cause
 *     System.err.println(SdkErrors.fromSdk(e).advice());
 * }
 * }</pre>
 *
 * <p>Safe for use by several threads.
 */
public final class SdkErrors {

    private SdkErrors() {}

    /**
     * Returns the error response of the service, as the SDK has read it.
     *
     * <p>Tests of applications make exceptions without the details of a response. These give the error that the
     * exception's class is named after, with the exception's message.
     *
     * @param exception the exception of the SDK's client
     * @return the error, its code without a namespace; the code is empty if the SDK knows none, and the status is 0 if
     *     the exception has none
     */
    public static ServiceError fromSdk(CodePipelineException exception) {
        AwsErrorDetails details = exception.awsErrorDetails();
        if (details == null) {
            return new ServiceError(exception.statusCode(), codeOfClass(exception), exception.getMessage());
        }
        String code = details.errorCode() == null ? codeOfClass(exception) : withoutNamespace(details.errorCode());
        return new ServiceError(exception.statusCode(), code, details.errorMessage());
    }

    /** Each class is named after its error, except the one for all errors without a class. */
    private static String codeOfClass(CodePipelineException exception) {
        Class<?> type = exception.getClass();
        return type == CodePipelineException.class ? "" : type.getSimpleName();
    }

    /** The SDK keeps the namespace if the name came in a header. */
    private static String withoutNamespace(String code) {
        return code.substring(code.indexOf('#') + 1);
    }
}
