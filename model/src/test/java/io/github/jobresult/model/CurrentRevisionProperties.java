package io.github.jobresult.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoField;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Tag;
import net.jqwik.api.domains.Domain;

@Tag("both-paths")
@Domain(ValueDomain.class)
class CurrentRevisionProperties {

    @Property
    void createdIsTheLastWholeMillisecondNotAfterTheGivenTime(@ForAll Instant given) {
        Instant kept = builder().created(given).build().getCreated().orElseThrow();

        assertThat(kept.get(ChronoField.NANO_OF_SECOND) % 1_000_000).isZero();
        assertThat(kept).isBeforeOrEqualTo(given);
        assertThat(Duration.between(kept, given)).isLessThan(Duration.ofMillis(1));
    }

    @Property
    void createdStaysTheSameWhenTheRevisionIsBuiltAgain(@ForAll Instant given) {
        CurrentRevision once = builder().created(given).build();

        assertThat(once.toBuilder().build()).isEqualTo(once);
    }

    @Property
    void createdIsTheSameWhetherTheRevisionIsPartialOrNot(@ForAll Instant given) {
        assertThat(CurrentRevision.builder().created(given).buildPartial().getCreated())
                .isEqualTo(builder().created(given).build().getCreated());
    }

    private static CurrentRevision.Builder builder() {
        return CurrentRevision.builder().revision("r").changeIdentifier("c");
    }
}
