package io.github.jobresult.service;

import java.util.Set;

/**
 * The errors that all AWS services share: which of them are worth a retry, and what to do about the others.
 *
 * @see <a href="https://docs.aws.amazon.com/codepipeline/latest/APIReference/CommonErrors.html">CodePipeline's common
 *     errors</a>
 */
final class CommonErrors {

    /** The advice on every error that is worth a retry. */
    static final String RETRY = "Send the same request again after a pause, and double the pause after each attempt."
            + " The service accepts an identical repeat.";

    /** The statuses that the official SDK retries with any code. */
    static final Set<Integer> RETRYABLE_STATUSES = Set.of(429, 500, 502, 503, 504);

    /** The codes that the official SDK retries with any status. */
    static final Set<String> RETRYABLE_CODES = Set.of(
            // throttling
            "BandwidthLimitExceeded",
            "EC2ThrottledException",
            "ProvisionedThroughputExceededException",
            "RequestLimitExceeded",
            "RequestThrottled",
            "RequestThrottledException",
            "SlowDown",
            "ThrottledException",
            "Throttling",
            "ThrottlingException",
            "TooManyRequestsException",
            "TransactionInProgressException",
            // transient failures
            "InternalError",
            "PriorRequestNotComplete",
            "RequestTimeout",
            "RequestTimeoutException");

    private CommonErrors() {}

    /** Returns the advice on an error that is not worth a retry. */
    static String advice(String code) {
        return switch (code) {
            case "AccessDenied", "AccessDeniedException", "NotAuthorized" ->
                "Allow codepipeline:PutJobSuccessResult, or codepipeline:PutThirdPartyJobSuccessResult "
                        + "for partner actions,"
                        + " in the caller's IAM policy. These actions have no resource level: the policy needs Resource"
                        + " \"*\".";
            case "ExpiredToken", "ExpiredTokenException" ->
                "Get new temporary credentials: the session token has expired. A long job should ask its credentials"
                        + " provider again when it reports.";
            case "InvalidClientTokenId", "UnrecognizedClientException" ->
                "Check the access key ID and the session token: the service does not know them. "
                        + "Temporary credentials need"
                        + " both, and credentials of one AWS partition are unknown in all others.";
            case "InvalidSignatureException", "SignatureDoesNotMatch" ->
                "Check the secret access key, and that nothing changes the request after it is signed. A clock that is"
                        + " minutes off also causes this error.";
            case "IncompleteSignature",
                    "IncompleteSignatureException",
                    "MissingAuthenticationToken",
                    "MissingAuthenticationTokenException" ->
                "Sign the request with AWS Signature Version 4, as the official SDKs do: its Authorization header is"
                        + " missing or incomplete.";
            case "RequestExpired", "RequestInTheFuture", "RequestTimeTooSkewed" ->
                "Set this machine's clock, and sign the request just before it is sent. The signing "
                        + "time is too far from"
                        + " the service's time.";
            case "InvalidAction", "UnknownOperation", "UnknownOperationException" ->
                "Check the endpoint and the header " + Operation.TARGET_HEADER
                        + ": there is no such operation at this endpoint.";
            case "" ->
                "Check the endpoint, the region and any proxy: the response names no error, so it may not come from the"
                        + " service.";
            default -> "Read the error's message, and do not send the same request again before its cause is removed.";
        };
    }
}
