package io.github.jobresult.model;

import io.github.jobresult.model.constraint.Utf8Size;
import io.github.jobresult.model.constraint.WellFormedUnicode;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.List;
import java.util.Map;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * The report of a custom action's job worker that its job succeeded.
 *
 * <p>Lengths, patterns, ranges and what excludes what are not looked at when a request is built, so that a test can
 * hold one that the service would turn down; a Jakarta validator reports them.
 *
 * <p>Immutable and safe to share between threads. Equal requests are interchangeable; the order of the output variables
 * makes no difference.
 *
 * @see <a href="https://docs.aws.amazon.com/codepipeline/latest/APIReference/API_PutJobSuccessResult.html">PutJobSuccessResult
 *     in the CodePipeline API reference</a>
 */
@Value.Immutable
@ImmutablesStyle
@NoOutputVariablesWithContinuationToken
public abstract sealed class PutJobSuccessResultRequest extends JobSuccessRequest
        permits ImmutablePutJobSuccessResultRequest {

    PutJobSuccessResultRequest() {}

    /**
     * The ID of the job that succeeded, the same that {@code PollForJobs} gave out.
     *
     * @return a UUID in lower-case hexadecimal; required, so {@code null} only in a value from
     *     {@link Builder#buildPartial()}
     */
    @Override
    @NotNull
    @Pattern(regexp = Limits.JOB_ID_PATTERN)
    @WellFormedUnicode
    public abstract String getJobId();

    /**
     * Names and values that the action makes available to later actions of the pipeline, readable there in plain text.
     * Only without a continuation token.
     *
     * <p>Values are never shown by {@code toString}. All names and values together take at most 122,880 bytes of
     * UTF-8, the quota for one action.
     *
     * @return an unmodifiable map in the order in which the variables were put, names of one or more of
     *     {@code A-Z a-z 0-9 @ - _}, values any text; empty when absent
     * @see <a href="https://docs.aws.amazon.com/codepipeline/latest/userguide/limits.html">Quotas in the CodePipeline
     *     user guide</a>
     */
    @Value.Redacted
    @Utf8Size(max = Limits.OUTPUT_VARIABLES_BYTES)
    public abstract Map<
                    @NotNull @Pattern(regexp = Limits.VARIABLE_NAME_PATTERN) @WellFormedUnicode String,
                    @NotNull @WellFormedUnicode String>
            getOutputVariables();

    @Override
    List<String> missingMembers() {
        List<String> missing = super.missingMembers();
        if (getOutputVariables().containsKey(null)) {
            missing.add("a name in outputVariables");
        }
        if (getOutputVariables().containsValue(null)) {
            missing.add("a value in outputVariables");
        }
        return missing;
    }

    /**
     * Starts a request with nothing in it.
     *
     * @return a new builder
     */
    public static Builder builder() {
        return ImmutablePutJobSuccessResultRequest.builder();
    }

    /**
     * Makes a {@link PutJobSuccessResultRequest}. Not safe for use by several threads at once.
     *
     * <pre>{@code
     * PutJobSuccessResultRequest request = PutJobSuccessResultRequest.builder()
     *         .jobId("01234567-89ab-cdef-0123-456789abcdef")
     *         .putOutputVariable("imageTag", "1.4.2")
     *         .build();
     * }</pre>
     */
    public abstract static class Builder {

        Builder() {}

        /**
         * Takes over the members that the given request has; what it lacks stays as it is, and its output variables
         * join those already put.
         *
         * @param request the request to copy from
         * @return this builder
         */
        public abstract Builder from(PutJobSuccessResultRequest request);

        /**
         * Sets the ID of the job.
         *
         * @param jobId a UUID in lower-case hexadecimal, required; {@code null} takes it away
         * @return this builder
         */
        public abstract Builder jobId(@Nullable String jobId);

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
         * @param continuationToken 1 to 2048 code points, not together with output variables; {@code null} takes it
         *     away
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
         * Puts one output variable; a variable of the same name is replaced.
         *
         * @param name one or more of {@code A-Z a-z 0-9 @ - _}
         * @param value any text, also empty
         * @return this builder
         */
        public abstract Builder putOutputVariable(String name, String value);

        /**
         * Sets all output variables, in the order of the given map; those put before are gone.
         *
         * @param outputVariables values by name; empty takes all away
         * @return this builder
         */
        public abstract Builder outputVariables(Map<String, ? extends String> outputVariables);

        /**
         * Makes the request. Only the presence of required members is looked at, also inside the revision.
         *
         * @return a request that never returns {@code null}
         * @throws IllegalStateException if required members, or names or values of output variables, are missing; the
         *     message names all of them
         */
        public final PutJobSuccessResultRequest build() {
            PutJobSuccessResultRequest request = buildPartial();
            RequiredMembers.refuseMissing(PutJobSuccessResultRequest.class, request.missingMembers());
            return request;
        }

        /**
         * Makes the request as it is, for a codec or a test that must hold one that lacks something.
         *
         * @return a request that returns {@code null} for each required member that was not set
         */
        public abstract PutJobSuccessResultRequest buildPartial();
    }
}
