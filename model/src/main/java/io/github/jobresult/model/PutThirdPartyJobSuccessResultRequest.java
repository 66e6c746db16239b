package io.github.jobresult.model;

import io.github.jobresult.model.constraint.CodePointLength;
import io.github.jobresult.model.constraint.WellFormedUnicode;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * The report of a partner action's job worker that its job succeeded. Unlike a custom action's report it carries a
 * client token, a job ID of any form, and no output variables.
 *
 * <p>Lengths and text are not looked at when a request is built, so that a test can hold one that the service would
 * turn down; a Jakarta validator reports them.
 *
 * <p>Immutable and safe to share between threads. Equal requests are interchangeable.
 *
 * @see <a href="https://docs.aws.amazon.com/codepipeline/latest/APIReference/API_PutThirdPartyJobSuccessResult.html">PutThirdPartyJobSuccessResult
 *     in the CodePipeline API reference</a>
 */
@Value.Immutable
@ImmutablesStyle
public abstract sealed class PutThirdPartyJobSuccessResultRequest extends JobSuccessRequest
        permits ImmutablePutThirdPartyJobSuccessResultRequest {

    PutThirdPartyJobSuccessResultRequest() {}

    /**
     * The ID of the job that succeeded, the same that {@code PollForThirdPartyJobs} gave out.
     *
     * @return 1 to 512 code points; required, so {@code null} only in a value from {@link Builder#buildPartial()}
     */
    @Override
    @NotNull
    @CodePointLength(min = 1, max = Limits.THIRD_PARTY_JOB_ID)
    @WellFormedUnicode
    public abstract String getJobId();

    /**
     * The token that, with its counterpart at the service, shows that the caller may see the job and its details.
     *
     * <p>Never shown by {@code toString}.
     *
     * @return 1 to 256 code points; required, so {@code null} only in a value from {@link Builder#buildPartial()}
     */
    @Value.Redacted
    @NotNull
    @CodePointLength(min = 1, max = Limits.CLIENT_TOKEN)
    @WellFormedUnicode
    public abstract String getClientToken();

    @Override
    List<String> missingMembers() {
        List<String> missing = super.missingMembers();
        if (getClientToken() == null) {
            missing.add(getJobId() == null ? 1 : 0, "clientToken");
        }
        return missing;
    }

    /**
     * Starts a request with nothing in it.
     *
     * @return a new builder
     */
    public static Builder builder() {
        return ImmutablePutThirdPartyJobSuccessResultRequest.builder();
    }

    /** Makes a {@link PutThirdPartyJobSuccessResultRequest}. Not safe for use by several threads at once. */
    public abstract static class Builder {

        Builder() {}

        /**
         * Takes over the members that the given request has; what it lacks stays as it is.
         *
         * @param request the request to copy from
         * @return this builder
         */
        public abstract Builder from(PutThirdPartyJobSuccessResultRequest request);

        /**
         * Sets the ID of the job.
         *
         * @param jobId 1 to 512 code points, required; {@code null} takes it away
         * @return this builder
         */
        public abstract Builder jobId(@Nullable String jobId);

        /**
         * Sets the client token.
         *
         * @param clientToken 1 to 256 code points, required; {@code null} takes it away
         * @return this builder
         */
        public abstract Builder clientToken(@Nullable String clientToken);

        /**
         * Sets the revision that the job has worked on.
         *
         * @param currentRevision the revision; {@code null} takes it away
         * @return this builder
         */
        public abstract Builder currentRevision(@Nullable CurrentRevision currentRevision);

        /**
         * Sets the token with which the service hands out a new job that goes on with this one.
         *
         * @param continuationToken 1 to 2048 code points; {@code null} takes it away
         * @return this builder
         */
        public abstract Builder continuationToken(@Nullable String continuationToken);

        /**
         * Sets what there is to say about the execution.
         *
         * @param executionDetails the details; {@code null} takes them away
         * @return this builder
         */
        public abstract Builder executionDetails(@Nullable ExecutionDetails executionDetails);

        /**
         * Makes the request. Only the presence of required members is looked at, also inside the revision.
         *
         * @return a request that never returns {@code null}
         * @throws IllegalStateException if required members are missing; the message names all of them
         */
        public final PutThirdPartyJobSuccessResultRequest build() {
            PutThirdPartyJobSuccessResultRequest request = buildPartial();
            RequiredMembers.refuseMissing(PutThirdPartyJobSuccessResultRequest.class, request.missingMembers());
            return request;
        }

        /**
         * Makes the request as it is, for a codec or a test that must hold one that lacks something.
         *
         * @return a request that returns {@code null} for each required member that was not set
         */
        public abstract PutThirdPartyJobSuccessResultRequest buildPartial();
    }
}
