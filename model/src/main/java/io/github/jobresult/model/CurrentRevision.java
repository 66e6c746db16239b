package io.github.jobresult.model;

import io.github.jobresult.model.constraint.CodePointLength;
import io.github.jobresult.model.constraint.TimestampRange;
import io.github.jobresult.model.constraint.WellFormedUnicode;
import jakarta.validation.constraints.NotNull;
import java.io.InvalidObjectException;
import java.io.Serial;
import java.io.Serializable;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * The artifact revision that a job worker has just finished working on.
 *
 * <p>Lengths, text and range are not looked at when a revision is built, so that a test can hold one that the service
 * would turn down; a Jakarta validator reports them.
 *
 * <p>Immutable, serializable, and safe to share between threads. Equal revisions are interchangeable.
 *
 * @see <a href="https://docs.aws.amazon.com/codepipeline/latest/APIReference/API_CurrentRevision.html">CurrentRevision
 *     in the CodePipeline API reference</a>
 */
@Value.Immutable
@ImmutablesStyle
public abstract sealed class CurrentRevision implements Serializable permits ImmutableCurrentRevision {

    @Serial
    private static final long serialVersionUID = 1;

    CurrentRevision() {}

    /**
     * The revision ID of the current version of an artifact, such as a commit ID.
     *
     * @return 1 to 1500 code points; required, so {@code null} only in a value from {@link Builder#buildPartial()}
     */
    @NotNull
    @CodePointLength(min = 1, max = Limits.REVISION)
    @WellFormedUnicode
    public abstract String getRevision();

    /**
     * The change identifier for the current revision.
     *
     * @return 1 to 100 code points; required, so {@code null} only in a value from {@link Builder#buildPartial()}
     */
    @NotNull
    @CodePointLength(min = 1, max = Limits.CHANGE_IDENTIFIER)
    @WellFormedUnicode
    public abstract String getChangeIdentifier();

    /**
     * When the most recent revision of the artifact was created.
     *
     * @return a time from 0001-01-01T00:00:00Z to 9999-12-31T23:59:59.999Z in whole milliseconds; empty when absent
     */
    public abstract Optional<@TimestampRange(min = Limits.CREATED_MIN, max = Limits.CREATED_MAX) Instant> getCreated();

    /**
     * A summary of the most recent revision of the artifact, such as a commit message.
     *
     * @return 1 to 2048 code points; empty when absent
     */
    public abstract Optional<@CodePointLength(min = 1, max = Limits.REVISION_SUMMARY) @WellFormedUnicode String>
            getRevisionSummary();

    List<String> missingMembers() {
        List<String> missing = new ArrayList<>();
        if (getRevision() == null) {
            missing.add("revision");
        }
        if (getChangeIdentifier() == null) {
            missing.add("changeIdentifier");
        }
        return missing;
    }

    /**
     * Returns a builder without members.
     *
     * @return a new builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Returns a builder that holds the members of this revision.
     *
     * @return a new builder
     */
    public final Builder toBuilder() {
        return builder()
                .revision(getRevision())
                .changeIdentifier(getChangeIdentifier())
                .created(getCreated().orElse(null))
                .revisionSummary(getRevisionSummary().orElse(null));
    }

    /**
     * Puts the members in place of a generated class, in Java serialization.
     *
     * @return the members
     */
    @Serial
    final Object writeReplace() {
        return new Members(
                getRevision(),
                getChangeIdentifier(),
                getCreated().orElse(null),
                getRevisionSummary().orElse(null));
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
     * @param revision the member, or {@code null} if it is absent
     * @param changeIdentifier the member, or {@code null} if it is absent
     * @param created the member, or {@code null} if it is absent
     * @param revisionSummary the member, or {@code null} if it is absent
     */
    record Members(
            @Nullable String revision,
            @Nullable String changeIdentifier,
            @Nullable Instant created,
            @Nullable String revisionSummary)
            implements Serializable {

        @Serial
        Object readResolve() {
            return builder()
                    .revision(revision)
                    .changeIdentifier(changeIdentifier)
                    .created(created)
                    .revisionSummary(revisionSummary)
                    .buildPartial();
        }
    }

    /**
     * Builds a {@link CurrentRevision}. Not safe for use by several threads at once.
     *
     * <pre>{@code
     * CurrentRevision revision = CurrentRevision.builder()
     *         .revision("8f14e45fceea167a5a36dedd4bea2543")
     *         .changeIdentifier("build-1042")
     *         .created(Instant.parse("2026-11-20T10:15:30Z"))
     *         .build();
     * }</pre>
     */
    public static final class Builder {

        private @Nullable String revision;
        private @Nullable String changeIdentifier;
        private @Nullable Instant created;
        private @Nullable String revisionSummary;

        Builder() {}

        /**
         * Sets the revision ID.
         *
         * @param revision 1 to 1500 code points, required; {@code null} removes it
         * @return this builder
         */
        public Builder revision(@Nullable String revision) {
            this.revision = revision;
            return this;
        }

        /**
         * Sets the change identifier.
         *
         * @param changeIdentifier 1 to 100 code points, required; {@code null} removes it
         * @return this builder
         */
        public Builder changeIdentifier(@Nullable String changeIdentifier) {
            this.changeIdentifier = changeIdentifier;
            return this;
        }

        /**
         * Sets when the revision was created. Digits finer than a millisecond are dropped, towards the past, since
         * the wire form holds milliseconds.
         *
         * @param created a time from year 1 to year 9999; {@code null} removes it
         * @return this builder
         */
        public Builder created(@Nullable Instant created) {
            this.created = created == null ? null : created.truncatedTo(ChronoUnit.MILLIS);
            return this;
        }

        /**
         * Sets the summary of the revision.
         *
         * @param revisionSummary 1 to 2048 code points; {@code null} removes it
         * @return this builder
         */
        public Builder revisionSummary(@Nullable String revisionSummary) {
            this.revisionSummary = revisionSummary;
            return this;
        }

        /**
         * Makes the revision. Only the presence of required members is looked at.
         *
         * @return a revision that never returns {@code null}
         * @throws IllegalStateException if required members are missing; the message names all of them
         */
        public CurrentRevision build() {
            CurrentRevision revision = buildPartial();
            RequiredMembers.refuseMissing(CurrentRevision.class, revision.missingMembers());
            return revision;
        }

        /**
         * Makes the revision as it is, for a codec or a test that must hold one that lacks something.
         *
         * @return a revision that returns {@code null} for each required member that was not set
         */
        public CurrentRevision buildPartial() {
            return ImmutableCurrentRevision.of(
                    revision, changeIdentifier, Optional.ofNullable(created), Optional.ofNullable(revisionSummary));
        }
    }
}
