package io.github.jobresult.model;

import io.github.jobresult.model.constraint.CodePointLength;
import io.github.jobresult.model.constraint.WellFormedUnicode;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.io.InvalidObjectException;
import java.io.Serial;
import java.io.Serializable;
import java.util.Optional;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * What a job worker has to say about the execution of a job. All members are optional: a value without any is legal.
 *
 * <p>Lengths, text and range are not looked at when details are built, so that a test can hold some that the service
 * would turn down; a Jakarta validator reports them.
 *
 * <p>Immutable, serializable, and safe to share between threads. Equal details are interchangeable.
 *
 * @see <a href="https://docs.aws.amazon.com/codepipeline/latest/APIReference/API_ExecutionDetails.html">ExecutionDetails
 *     in the CodePipeline API reference</a>
 */
@Value.Immutable
@ImmutablesStyle
public abstract sealed class ExecutionDetails implements Serializable permits ImmutableExecutionDetails {

    @Serial
    private static final long serialVersionUID = 1;

    ExecutionDetails() {}

    /**
     * The summary of the current status of the action.
     *
     * @return 1 to 2048 code points; empty when absent
     */
    public abstract Optional<@CodePointLength(min = 1, max = Limits.SUMMARY) @WellFormedUnicode String> getSummary();

    /**
     * The system-generated unique ID of this action used to identify this job worker in any external systems. It
     * completes the link of a custom action's execution URL template.
     *
     * @return 1 to 1500 code points; empty when absent
     */
    public abstract Optional<@CodePointLength(min = 1, max = Limits.EXTERNAL_EXECUTION_ID) @WellFormedUnicode String>
            getExternalExecutionId();

    /**
     * How much of the action is done.
     *
     * @return percent, 0 to 100; empty when absent
     */
    public abstract Optional<@Min(Limits.PERCENT_COMPLETE_MIN) @Max(Limits.PERCENT_COMPLETE_MAX) Integer>
            getPercentComplete();

    /**
     * Returns a builder without members.
     *
     * @return a new builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Returns a builder that holds the members of these details.
     *
     * @return a new builder
     */
    public final Builder toBuilder() {
        return builder()
                .summary(getSummary().orElse(null))
                .externalExecutionId(getExternalExecutionId().orElse(null))
                .percentComplete(getPercentComplete().orElse(null));
    }

    /**
     * Puts the members in place of a generated class, in Java serialization.
     *
     * @return the members
     */
    @Serial
    final Object writeReplace() {
        return new Members(
                getSummary().orElse(null),
                getExternalExecutionId().orElse(null),
                getPercentComplete().orElse(null));
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

    /**
     * The serialized form.
     *
     * @param summary the member, or {@code null} if it is absent
     * @param externalExecutionId the member, or {@code null} if it is absent
     * @param percentComplete the member, or {@code null} if it is absent
     */
    record Members(
            @Nullable String summary,
            @Nullable String externalExecutionId,
            @Nullable Integer percentComplete) implements Serializable {

        @Serial
        Object readResolve() {
            return builder()
                    .summary(summary)
                    .externalExecutionId(externalExecutionId)
                    .percentComplete(percentComplete)
                    .buildPartial();
        }
    }

    /** Builds {@link ExecutionDetails}. Not safe for use by several threads at once. */
    public static final class Builder {

        private @Nullable String summary;
        private @Nullable String externalExecutionId;
        private @Nullable Integer percentComplete;

        Builder() {}

        /**
         * Sets the summary of the current status of the action.
         *
         * @param summary 1 to 2048 code points; {@code null} removes it
         * @return this builder
         */
        public Builder summary(@Nullable String summary) {
            this.summary = summary;
            return this;
        }

        /**
         * Sets the ID of this execution in the job worker's own system.
         *
         * @param externalExecutionId 1 to 1500 code points; {@code null} removes it
         * @return this builder
         */
        public Builder externalExecutionId(@Nullable String externalExecutionId) {
            this.externalExecutionId = externalExecutionId;
            return this;
        }

        /**
         * Sets how much of the action is done.
         *
         * @param percentComplete percent, 0 to 100; {@code null} removes it
         * @return this builder
         */
        public Builder percentComplete(@Nullable Integer percentComplete) {
            this.percentComplete = percentComplete;
            return this;
        }

        /**
         * Makes the details. No member is required, so this is {@link #buildPartial()}.
         *
         * @return details that never return {@code null}
         */
        public ExecutionDetails build() {
            return buildPartial();
        }

        /**
         * Makes the details as they are.
         *
         * @return details that never return {@code null}
         */
        public ExecutionDetails buildPartial() {
            return ImmutableExecutionDetails.of(
                    Optional.ofNullable(summary),
                    Optional.ofNullable(externalExecutionId),
                    Optional.ofNullable(percentComplete));
        }
    }
}
