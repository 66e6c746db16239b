package io.github.jobresult.model;

import io.github.jobresult.model.constraint.CodePointLength;
import io.github.jobresult.model.constraint.WellFormedUnicode;
import jakarta.validation.constraints.NotNull;
import java.io.Serial;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import java.util.StringJoiner;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * The report of a partner action's job worker that its job succeeded. Unlike a custom action's report it carries a
 * client token, a job ID of any form, and no output variables.
 *
 * <p>Lengths and text are not looked at when a request is built, so that a test can hold one that the service would
 * turn down; a Jakarta validator reports them.
 *
 * <p>Immutable, serializable, and safe to share between threads. Equal requests are interchangeable.
 *
 * @see <a href="https://docs.aws.amazon.com/codepipeline/latest/APIReference/API_PutThirdPartyJobSuccessResult.html">PutThirdPartyJobSuccessResult
 *     in the CodePipeline API reference</a>
 */
@Value.Immutable
@ImmutablesStyle
@SuppressWarnings("immutables:subtype") // Only the builder calls the generated factory method.
public abstract sealed class PutThirdPartyJobSuccessResultRequest extends JobSuccessRequest
        permits ImmutablePutThirdPartyJobSuccessResultRequest {

    @Serial
    private static final long serialVersionUID = 1;

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
     * Shows the members that are present, secrets as {@code ***}.
     *
     * @return text for logs
     */
    @Override
    public final String toString() {
        StringJoiner members = new StringJoiner(", ", "PutThirdPartyJobSuccessResultRequest{", "}");
        show(members, "jobId", getJobId());
        showSecret(members, "clientToken", getClientToken() != null);
        show(members, "currentRevision", getCurrentRevision().orElse(null));
        showSecret(members, "continuationToken", getContinuationToken().isPresent());
        show(members, "executionDetails", getExecutionDetails().orElse(null));
        return members.toString();
    }

    /**
     * Returns a builder without members.
     *
     * @return a new builder
     */
    public static Builder builder() {
        return new Builder();
    }

    @Override
    public final Builder toBuilder() {
        return builder().copy(this).clientToken(getClientToken());
    }

    /**
     * Puts the members in place of a generated class, in Java serialization.
     *
     * @return the members
     */
    @Serial
    final Object writeReplace() {
        return new Members(
                getJobId(),
                getClientToken(),
                getCurrentRevision().orElse(null),
                getContinuationToken().orElse(null),
                getExecutionDetails().orElse(null));
    }

    /**
     * The serialized form.
     *
     * @param jobId the member, or {@code null} if it is absent
     * @param clientToken the member, or {@code null} if it is absent
     * @param currentRevision the member, or {@code null} if it is absent
     * @param continuationToken the member, or {@code null} if it is absent
     * @param executionDetails the member, or {@code null} if it is absent
     */
    record Members(
            @Nullable String jobId,
            @Nullable String clientToken,
            @Nullable CurrentRevision currentRevision,
            @Nullable String continuationToken,
            @Nullable ExecutionDetails executionDetails)
            implements Serializable {

        @Serial
        Object readResolve() {
            return builder()
                    .jobId(jobId)
                    .clientToken(clientToken)
                    .currentRevision(currentRevision)
                    .continuationToken(continuationToken)
                    .executionDetails(executionDetails)
                    .buildPartial();
        }

        /** Hides the secrets. */
        @Override
        public String toString() {
            return "Members of a request";
        }
    }

    /** Builds a {@link PutThirdPartyJobSuccessResultRequest}. Not safe for use by several threads at once. */
    public static final class Builder extends JobSuccessRequest.Builder<Builder> {

        private @Nullable String clientToken;

        Builder() {}

        @Override
        Builder self() {
            return this;
        }

        /**
         * Sets the client token.
         *
         * @param clientToken 1 to 256 code points, required; {@code null} removes it
         * @return this builder
         */
        public Builder clientToken(@Nullable String clientToken) {
            this.clientToken = clientToken;
            return this;
        }

        @Override
        public PutThirdPartyJobSuccessResultRequest build() {
            PutThirdPartyJobSuccessResultRequest request = buildPartial();
            RequiredMembers.refuseMissing(PutThirdPartyJobSuccessResultRequest.class, request.missingMembers());
            return request;
        }

        @Override
        public PutThirdPartyJobSuccessResultRequest buildPartial() {
            return ImmutablePutThirdPartyJobSuccessResultRequest.of(
                    Optional.ofNullable(currentRevision),
                    Optional.ofNullable(continuationToken),
                    Optional.ofNullable(executionDetails),
                    jobId,
                    clientToken);
        }
    }
}
