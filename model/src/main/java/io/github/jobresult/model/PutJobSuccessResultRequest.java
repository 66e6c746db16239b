package io.github.jobresult.model;

import io.github.jobresult.model.constraint.UnicodeText;
import io.github.jobresult.model.constraint.Utf8Size;
import io.github.jobresult.model.constraint.WellFormedUnicode;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.io.InvalidObjectException;
import java.io.Serial;
import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.stream.Stream;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * The report of a custom action's job worker that its job succeeded.
 *
 * <p>Lengths, patterns, ranges and what excludes what are not looked at when a request is built, so that a test can
 * hold one that the service would turn down; a Jakarta validator reports them.
 *
 * <p>Immutable, serializable, and safe to share between threads. Equal requests are interchangeable; the order of the output variables
 * makes no difference.
 *
 * @see <a href="https://docs.aws.amazon.com/codepipeline/latest/APIReference/API_PutJobSuccessResult.html">PutJobSuccessResult
 *     in the CodePipeline API reference</a>
 */
@Value.Immutable
@ImmutablesStyle
@SuppressWarnings("immutables:subtype") // Only the builder calls the generated factory method.
@NoOutputVariablesWithContinuationToken
public abstract sealed class PutJobSuccessResultRequest extends JobSuccessRequest
        permits ImmutablePutJobSuccessResultRequest {

    @Serial
    private static final long serialVersionUID = 1;

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
    @Utf8Size(max = Limits.OUTPUT_VARIABLES_BYTES)
    public abstract Map<
                    @NotNull @Pattern(regexp = Limits.VARIABLE_NAME_PATTERN) @WellFormedUnicode String,
                    @NotNull @WellFormedUnicode String>
            getOutputVariables();

    /**
     * Shows the members that are present, secrets as {@code ***}.
     *
     * @return text for logs
     */
    @Override
    public final String toString() {
        StringJoiner members = new StringJoiner(", ", "PutJobSuccessResultRequest{", "}");
        show(members, "jobId", getJobId());
        show(members, "currentRevision", getCurrentRevision().orElse(null));
        showSecret(members, "continuationToken", getContinuationToken().isPresent());
        show(members, "executionDetails", getExecutionDetails().orElse(null));
        showSecret(members, "outputVariables", !getOutputVariables().isEmpty());
        return members.toString();
    }

    @Override
    List<String> missingMembers() {
        List<String> missing = super.missingMembers();
        for (Map.Entry<@Nullable String, @Nullable String> variable :
                getOutputVariables().entrySet()) {
            String name = variable.getKey();
            if (name == null) {
                missing.add("a name in outputVariables");
            }
            if (variable.getValue() == null) {
                missing.add("the value of output variable " + (name == null ? "without a name" : printable(name)));
            }
        }
        return missing;
    }

    private static String printable(String name) {
        return '"' + UnicodeText.printable(name) + '"';
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
        return builder().copy(this).outputVariables(getOutputVariables());
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
                getCurrentRevision().orElse(null),
                getContinuationToken().orElse(null),
                getExecutionDetails().orElse(null),
                getOutputVariables().entrySet().stream()
                        .flatMap(variable -> Stream.of(variable.getKey(), variable.getValue()))
                        .toArray(String[]::new));
    }

    /**
     * The serialized form.
     *
     * @param jobId the member, or {@code null} if it is absent
     * @param currentRevision the member, or {@code null} if it is absent
     * @param continuationToken the member, or {@code null} if it is absent
     * @param executionDetails the member, or {@code null} if it is absent
     * @param outputVariables names and values in turn
     */
    @SuppressWarnings("ArrayRecordComponent") // A tampered map or list could hold anything, an array of texts cannot.
    record Members(
            @Nullable String jobId,
            @Nullable CurrentRevision currentRevision,
            @Nullable String continuationToken,
            @Nullable ExecutionDetails executionDetails,
            @Nullable String[] outputVariables)
            implements Serializable {

        @Serial
        Object readResolve() throws InvalidObjectException {
            if (outputVariables == null || outputVariables.length % 2 == 1) {
                throw new InvalidObjectException("output variables must be pairs of a name and a value");
            }
            Builder builder = builder()
                    .jobId(jobId)
                    .currentRevision(currentRevision)
                    .continuationToken(continuationToken)
                    .executionDetails(executionDetails);
            for (int i = 0; i < outputVariables.length; i += 2) {
                builder.putOutputVariable(outputVariables[i], outputVariables[i + 1]);
            }
            return builder.buildPartial();
        }

        /** Hides the secrets. */
        @Override
        public String toString() {
            return "Members of a request";
        }
    }

    /**
     * Builds a {@link PutJobSuccessResultRequest}. Not safe for use by several threads at once.
     *
     * <pre>{@code
     * PutJobSuccessResultRequest request = PutJobSuccessResultRequest.builder()
     *         .jobId("01234567-89ab-cdef-0123-456789abcdef")
     *         .putOutputVariable("imageTag", "1.4.2")
     *         .build();
     * }</pre>
     */
    public static final class Builder extends JobSuccessRequest.Builder<Builder> {

        private final Map<@Nullable String, @Nullable String> outputVariables = new LinkedHashMap<>();

        Builder() {}

        @Override
        Builder self() {
            return this;
        }

        /**
         * Adds an output variable, or replaces the value of the variable of this name.
         *
         * @param name one or more of {@code A-Z a-z 0-9 @ - _}
         * @param value any text, also empty
         * @return this builder
         */
        public Builder putOutputVariable(@Nullable String name, @Nullable String value) {
            outputVariables.put(name, value);
            return this;
        }

        /**
         * Replaces all output variables, in the order of the given map.
         *
         * @param outputVariables values by name; empty or {@code null} removes all variables
         * @return this builder
         */
        public Builder outputVariables(@Nullable Map<String, ? extends String> outputVariables) {
            this.outputVariables.clear();
            if (outputVariables != null) {
                this.outputVariables.putAll(outputVariables);
            }
            return this;
        }

        @Override
        public PutJobSuccessResultRequest build() {
            PutJobSuccessResultRequest request = buildPartial();
            RequiredMembers.refuseMissing(PutJobSuccessResultRequest.class, request.missingMembers());
            return request;
        }

        @Override
        public PutJobSuccessResultRequest buildPartial() {
            return ImmutablePutJobSuccessResultRequest.of(
                    Optional.ofNullable(currentRevision),
                    Optional.ofNullable(continuationToken),
                    Optional.ofNullable(executionDetails),
                    jobId,
                    outputVariables);
        }
    }
}
