package io.github.jobresult.awssdk;

import io.github.jobresult.model.CurrentRevision;
import io.github.jobresult.model.ExecutionDetails;
import io.github.jobresult.model.PutJobSuccessResultRequest;
import io.github.jobresult.model.PutThirdPartyJobSuccessResultRequest;
import io.github.jobresult.validation.JobResultValidator;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Success reports as the SDK's requests, and back. What is said in one is said in the other, member for member, also
 * where it breaks rules: this maps and does not validate, which is what {@link JobResultInterceptor} or {@code
 * JobResultValidator} are for.
 *
 * <pre>{@code
 * client.putJobSuccessResult(SdkRequests.toSdk(request));
 * }</pre>
 *
 * <p>These differences mean nothing to the service and are not kept:
 *
 * <ul>
 *   <li>an empty map of output variables becomes an absent one
 *   <li>digits of {@code created} finer than a millisecond, which the SDK does not send either, are dropped towards the
 *       past
 *   <li>an {@code overrideConfiguration}, which is about one call and not part of a request
 * </ul>
 *
 * <p>The way there and back keeps the {@code overrideConfiguration} with one more line:
 *
 * <pre>{@code
 * var changed = SdkRequests.toSdk(change(SdkRequests.fromSdk(request))).toBuilder()
 *         .overrideConfiguration(request.overrideConfiguration().orElse(null))
 *         .build();
 * }</pre>
 *
 * <p>Safe for use by several threads.
 */
public final class SdkRequests {

    private SdkRequests() {}

    /**
     * The request of a custom action for the SDK to send.
     *
     * @param request the request, may be partial
     * @return the same request
     * @throws io.github.jobresult.validation.InvalidRequestException if an output variable has no name or no value,
     *     since the SDK leaves those without a value out when it sends; with all else that is wrong with the request
     */
    public static software.amazon.awssdk.services.codepipeline.model.PutJobSuccessResultRequest toSdk(
            PutJobSuccessResultRequest request) {
        Map<String, String> variables = request.getOutputVariables();
        if (variables.containsKey(null) || variables.containsValue(null)) {
            JobResultValidator.standard().require(request);
        }
        return software.amazon.awssdk.services.codepipeline.model.PutJobSuccessResultRequest.builder()
                .jobId(request.getJobId())
                .currentRevision(toSdk(request.getCurrentRevision().orElse(null)))
                .continuationToken(request.getContinuationToken().orElse(null))
                .executionDetails(toSdk(request.getExecutionDetails().orElse(null)))
                // An empty map would be sent, an absent one is not.
                .outputVariables(variables.isEmpty() ? null : variables)
                .build();
    }

    /**
     * The request of a partner action for the SDK to send.
     *
     * @param request the request, may be partial
     * @return the same request
     */
    public static software.amazon.awssdk.services.codepipeline.model.PutThirdPartyJobSuccessResultRequest toSdk(
            PutThirdPartyJobSuccessResultRequest request) {
        return software.amazon.awssdk.services.codepipeline.model.PutThirdPartyJobSuccessResultRequest.builder()
                .jobId(request.getJobId())
                .clientToken(request.getClientToken())
                .currentRevision(toSdk(request.getCurrentRevision().orElse(null)))
                .continuationToken(request.getContinuationToken().orElse(null))
                .executionDetails(toSdk(request.getExecutionDetails().orElse(null)))
                .build();
    }

    static software.amazon.awssdk.services.codepipeline.model.@Nullable CurrentRevision toSdk(
            @Nullable CurrentRevision revision) {
        return revision == null
                ? null
                : software.amazon.awssdk.services.codepipeline.model.CurrentRevision.builder()
                        .revision(revision.getRevision())
                        .changeIdentifier(revision.getChangeIdentifier())
                        .created(revision.getCreated().orElse(null))
                        .revisionSummary(revision.getRevisionSummary().orElse(null))
                        .build();
    }

    static software.amazon.awssdk.services.codepipeline.model.@Nullable ExecutionDetails toSdk(
            @Nullable ExecutionDetails details) {
        return details == null
                ? null
                : software.amazon.awssdk.services.codepipeline.model.ExecutionDetails.builder()
                        .summary(details.getSummary().orElse(null))
                        .externalExecutionId(details.getExternalExecutionId().orElse(null))
                        .percentComplete(details.getPercentComplete().orElse(null))
                        .build();
    }

    /**
     * The request of a custom action that an application has made for the SDK.
     *
     * @param request the SDK's request; its {@code overrideConfiguration} is ignored
     * @return the same request, partial where required members are missing, with output variables that have no name or
     *     no value where the SDK's has such
     */
    public static PutJobSuccessResultRequest fromSdk(
            software.amazon.awssdk.services.codepipeline.model.PutJobSuccessResultRequest request) {
        return PutJobSuccessResultRequest.builder()
                .jobId(request.jobId())
                .currentRevision(fromSdk(request.currentRevision()))
                .continuationToken(request.continuationToken())
                .executionDetails(fromSdk(request.executionDetails()))
                .outputVariables(request.outputVariables())
                .buildPartial();
    }

    /**
     * The request of a partner action that an application has made for the SDK.
     *
     * @param request the SDK's request; its {@code overrideConfiguration} is ignored
     * @return the same request, partial where required members are missing
     */
    public static PutThirdPartyJobSuccessResultRequest fromSdk(
            software.amazon.awssdk.services.codepipeline.model.PutThirdPartyJobSuccessResultRequest request) {
        return PutThirdPartyJobSuccessResultRequest.builder()
                .jobId(request.jobId())
                .clientToken(request.clientToken())
                .currentRevision(fromSdk(request.currentRevision()))
                .continuationToken(request.continuationToken())
                .executionDetails(fromSdk(request.executionDetails()))
                .buildPartial();
    }

    private static @Nullable CurrentRevision fromSdk(
            software.amazon.awssdk.services.codepipeline.model.@Nullable CurrentRevision revision) {
        return revision == null
                ? null
                : CurrentRevision.builder()
                        .revision(revision.revision())
                        .changeIdentifier(revision.changeIdentifier())
                        .created(revision.created())
                        .revisionSummary(revision.revisionSummary())
                        .buildPartial();
    }

    private static @Nullable ExecutionDetails fromSdk(
            software.amazon.awssdk.services.codepipeline.model.@Nullable ExecutionDetails details) {
        return details == null
                ? null
                : ExecutionDetails.builder()
                        .summary(details.summary())
                        .externalExecutionId(details.externalExecutionId())
                        .percentComplete(details.percentComplete())
                        .buildPartial();
    }
}
