package io.github.jobresult.model;

import io.github.jobresult.model.constraint.CodePointLength;
import io.github.jobresult.model.constraint.WellFormedUnicode;
import jakarta.validation.Valid;
import java.io.InvalidObjectException;
import java.io.Serial;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/**
 * What both success reports have in common. There are two of them and no others: {@link PutJobSuccessResultRequest}
 * for the worker of a custom action and {@link PutThirdPartyJobSuccessResultRequest} for the worker of a partner
 * action.
 *
 * <p>Immutable, serializable, and safe to share between threads.
 */
public abstract sealed class JobSuccessRequest implements Serializable
        permits PutJobSuccessResultRequest, PutThirdPartyJobSuccessResultRequest {

    @Serial
    private static final long serialVersionUID = 1;

    JobSuccessRequest() {}

    /**
     * The ID of the job that succeeded. Its form differs between the two requests.
     *
     * @return the job ID; required, so {@code null} only in a value from a builder's {@code buildPartial()}
     */
    public abstract String getJobId();

    /**
     * The revision of the artifact that the job has worked on.
     *
     * @return the revision; empty when absent
     */
    public abstract Optional<@Valid CurrentRevision> getCurrentRevision();

    /**
     * A token that a job worker makes up to go on with a long job: the service ends this job and hands the token out
     * with a new one. Absent on the report that ends the action.
     *
     * <p>Never shown by {@code toString}.
     *
     * @return 1 to 2048 code points; empty when absent
     */
    public abstract Optional<@CodePointLength(min = 1, max = Limits.CONTINUATION_TOKEN) @WellFormedUnicode String>
            getContinuationToken();

    /**
     * What the job worker has to say about the execution.
     *
     * @return the details; empty when absent
     */
    public abstract Optional<@Valid ExecutionDetails> getExecutionDetails();

    /**
     * Returns a builder that holds the members of this request.
     *
     * @return a new builder of a request of the same type
     */
    public abstract Builder<?> toBuilder();

    List<String> missingMembers() {
        List<String> missing = new ArrayList<>();
        if (getJobId() == null) {
            missing.add("jobId");
        }
        CurrentRevision revision = getCurrentRevision().orElse(null);
        if (revision != null) {
            for (String member : revision.missingMembers()) {
                missing.add("currentRevision." + member);
            }
        }
        return missing;
    }

    /**
     * Refuses a serialized generated class.
     *
     * @return never
     * @throws InvalidObjectException always
     */
    @Serial
    @SuppressWarnings("DoNotCallSuggester") // Only a deserializer calls it.
    final Object readResolve() throws InvalidObjectException {
        throw new InvalidObjectException("not the form in which values are serialized");
    }

    static void show(StringJoiner members, String name, @Nullable Object value) {
        if (value != null) {
            members.add(name + "=" + value);
        }
    }

    static void showSecret(StringJoiner members, String name, boolean present) {
        show(members, name, present ? "***" : null);
    }

    /**
     * Builds a request, with the members that both requests have. Setters take any value: constraints are checked later, by a
     * validator. Not safe for use by several threads at once.
     *
     * @param <B> the type of the builder
     */
    public abstract static sealed class Builder<B extends Builder<B>>
            permits PutJobSuccessResultRequest.Builder, PutThirdPartyJobSuccessResultRequest.Builder {

        @Nullable
        String jobId;

        @Nullable
        CurrentRevision currentRevision;

        @Nullable
        String continuationToken;

        @Nullable
        ExecutionDetails executionDetails;

        Builder() {}

        B copy(JobSuccessRequest request) {
            return jobId(request.getJobId())
                    .currentRevision(request.getCurrentRevision().orElse(null))
                    .continuationToken(request.getContinuationToken().orElse(null))
                    .executionDetails(request.getExecutionDetails().orElse(null));
        }

        abstract B self();

        /**
         * Sets the ID of the job.
         *
         * @param jobId the job ID, required; {@code null} removes it
         * @return this builder
         */
        public final B jobId(@Nullable String jobId) {
            this.jobId = jobId;
            return self();
        }

        /**
         * Sets the revision that the job worked on.
         *
         * @param currentRevision the revision; {@code null} removes it
         * @return this builder
         */
        public final B currentRevision(@Nullable CurrentRevision currentRevision) {
            this.currentRevision = currentRevision;
            return self();
        }

        /**
         * Sets the token with which the service hands out a new job that continues this one.
         *
         * @param continuationToken 1 to 2048 code points, never together with output variables; {@code null} removes it
         * @return this builder
         */
        public final B continuationToken(@Nullable String continuationToken) {
            this.continuationToken = continuationToken;
            return self();
        }

        /**
         * Sets the details of the execution.
         *
         * @param executionDetails the details; {@code null} removes them
         * @return this builder
         */
        public final B executionDetails(@Nullable ExecutionDetails executionDetails) {
            this.executionDetails = executionDetails;
            return self();
        }

        /**
         * Builds the request. Checks only that required members are set, also inside the revision.
         *
         * @return a request whose required members are not {@code null}
         * @throws IllegalStateException if required members are missing; the message names them
         */
        public abstract JobSuccessRequest build();

        /**
         * Builds the request as it is, for a codec or a test that must hold an incomplete one.
         *
         * @return a request that returns {@code null} for each required member that was not set
         */
        public abstract JobSuccessRequest buildPartial();
    }
}
