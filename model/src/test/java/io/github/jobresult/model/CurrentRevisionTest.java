package io.github.jobresult.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CurrentRevisionTest {

    @Test
    void buildKeepsEveryMember() {
        CurrentRevision revision = CurrentRevision.builder()
                .revision("r")
                .changeIdentifier("c")
                .created(Instant.ofEpochMilli(1))
                .revisionSummary("s")
                .build();

        assertThat(revision.getRevision()).isEqualTo("r");
        assertThat(revision.getChangeIdentifier()).isEqualTo("c");
        assertThat(revision.getCreated()).contains(Instant.ofEpochMilli(1));
        assertThat(revision.getRevisionSummary()).contains("s");
    }

    @Test
    void buildNamesAllMissingMembers() {
        assertThatIllegalStateException()
                .isThrownBy(CurrentRevision.builder()::build)
                .withMessage("CurrentRevision lacks required members: revision, changeIdentifier");
    }

    @Test
    void buildNamesTheOneMissingMember() {
        assertThatIllegalStateException()
                .isThrownBy(CurrentRevision.builder().revision("r")::build)
                .withMessage("CurrentRevision lacks required members: changeIdentifier");
        assertThatIllegalStateException()
                .isThrownBy(CurrentRevision.builder().changeIdentifier("c")::build)
                .withMessage("CurrentRevision lacks required members: revision");
    }

    @Test
    void buildTakesOptionalMembersAsAbsent() {
        CurrentRevision revision =
                CurrentRevision.builder().revision("r").changeIdentifier("c").build();

        assertThat(revision.getCreated()).isEmpty();
        assertThat(revision.getRevisionSummary()).isEmpty();
    }

    @Test
    void buildPartialAcceptsNothingAtAll() {
        CurrentRevision revision = CurrentRevision.builder().buildPartial();

        assertThat(revision.getRevision()).isNull();
        assertThat(revision.getChangeIdentifier()).isNull();
        assertThat(revision.getCreated()).isEmpty();
        assertThat(revision.getRevisionSummary()).isEmpty();
    }

    @Test
    void nullTakesAMemberAway() {
        CurrentRevision revision = Examples.revision().toBuilder()
                .revision(null)
                .changeIdentifier(null)
                .created(null)
                .revisionSummary(null)
                .buildPartial();

        assertThat(revision).isEqualTo(CurrentRevision.builder().buildPartial());
    }

    @Test
    void buildDoesNotLookAtContent() {
        String tooLong = "x".repeat(10_000);
        CurrentRevision revision = CurrentRevision.builder()
                .revision("")
                .changeIdentifier(tooLong)
                .created(Instant.MAX)
                .revisionSummary("\uD83D")
                .build();

        assertThat(revision.getRevision()).isEmpty();
        assertThat(revision.getChangeIdentifier()).isEqualTo(tooLong);
        assertThat(revision.getRevisionSummary()).contains("\uD83D");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-20T10:15:30.123999999Z, 2026-11-20T10:15:30.123Z",
        "2026-11-20T10:15:30.000000001Z, 2026-11-20T10:15:30Z",
        "1970-01-01T00:00:00.000999999Z, 1970-01-01T00:00:00Z",
        "1969-12-31T23:59:59.9999Z,      1969-12-31T23:59:59.999Z",
        "1969-12-31T23:59:59.000000001Z, 1969-12-31T23:59:59Z",
        "1969-12-31T23:59:58.999999999Z, 1969-12-31T23:59:58.999Z",
        "-0044-03-15T12:00:00.0001Z,     -0044-03-15T12:00:00Z",
        "9999-12-31T23:59:59.9999Z,      9999-12-31T23:59:59.999Z"
    })
    void createdLosesDigitsFinerThanAMillisecondTowardsThePast(Instant given, Instant kept) {
        assertThat(created(given)).isEqualTo(kept);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-11-20T10:15:30.123Z",
                "1970-01-01T00:00:00Z",
                "1969-12-31T23:59:59.999Z",
                "0001-01-01T00:00:00Z",
                "-0044-03-15T12:00:00.001Z"
            })
    void createdKeepsWholeMilliseconds(Instant given) {
        assertThat(created(given)).isEqualTo(given);
    }

    @Test
    void createdCanBeAsFarAwayAsAnInstantGoes() {
        assertThat(created(Instant.MIN)).isEqualTo(Instant.MIN);
        assertThat(created(Instant.MIN.plusNanos(1))).isEqualTo(Instant.MIN);
        assertThat(created(Instant.MAX)).isEqualTo(Instant.MAX.minusNanos(999_999));
    }

    @Test
    void createdLosesDigitsAlsoInAPartialRevision() {
        CurrentRevision revision =
                CurrentRevision.builder().created(Instant.ofEpochSecond(0, -1)).buildPartial();

        assertThat(revision.getCreated()).contains(Instant.ofEpochMilli(-1));
        assertThat(revision.getRevision()).isNull();
    }

    @Test
    void revisionsThatDifferOnlyInLostDigitsAreEqual() {
        CurrentRevision.Builder builder = Examples.revision().toBuilder();

        assertThat(builder.created(Instant.ofEpochSecond(5, 1)).build())
                .isEqualTo(builder.created(Instant.ofEpochSecond(5, 2)).build());
    }

    @Test
    void losingDigitsLosesNothingElse() {
        CurrentRevision exact = Examples.revision();
        Instant created = exact.getCreated().orElseThrow();

        assertThat(exact.toBuilder().created(created.plusNanos(1)).build()).isEqualTo(exact);
    }

    @Test
    void toBuilderHoldsAllMembersAndLeavesTheValueAlone() {
        assertThat(Examples.revision().toBuilder().build()).isEqualTo(Examples.revision());
    }

    @Test
    void aBuiltRevisionDoesNotChangeWithItsBuilder() {
        CurrentRevision.Builder builder = Examples.revision().toBuilder();
        CurrentRevision before = builder.build();
        builder.revision("later").created(null);

        assertThat(before).isEqualTo(Examples.revision());
        assertThat(builder.build().getRevision()).isEqualTo("later");
    }

    @Test
    void anyOtherMemberMakesAnotherRevision() {
        CurrentRevision revision = Examples.revision();

        assertThat(revision)
                .isNotEqualTo(revision.toBuilder().revision("other").build())
                .isNotEqualTo(revision.toBuilder().changeIdentifier("other").build())
                .isNotEqualTo(revision.toBuilder().created(Instant.EPOCH).build())
                .isNotEqualTo(revision.toBuilder().revisionSummary(null).build())
                .isNotEqualTo(null)
                .isNotEqualTo("8f14e45fceea167a5a36dedd4bea2543");
    }

    @Test
    void toStringShowsItsMembers() {
        assertThat(Examples.revision().toString())
                .contains(
                        "8f14e45fceea167a5a36dedd4bea2543",
                        "build-1042",
                        "2026-11-20T10:15:30.123Z",
                        "Correct the rounding of totals");
    }

    private static Instant created(Instant created) {
        return CurrentRevision.builder()
                .revision("r")
                .changeIdentifier("c")
                .created(created)
                .build()
                .getCreated()
                .orElseThrow();
    }
}
