package io.github.jobresult.model.constraint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.jobresult.model.Limits;
import jakarta.validation.ConstraintDeclarationException;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TimestampRangeTest {

    private static final String RULE = "must be 0001-01-01T00:00:00Z to 9999-12-31T23:59:59.999Z";

    static class Bean {
        @TimestampRange(min = Limits.CREATED_MIN, max = Limits.CREATED_MAX)
        Instant time;

        @TimestampRange(min = "1969-12-31T23:59:59.999Z", max = "1970-01-01T00:00:00.001Z")
        Instant aroundEpoch;
    }

    static class Reversed {
        @TimestampRange(min = Limits.CREATED_MAX, max = Limits.CREATED_MIN)
        Instant time;
    }

    static class Unreadable {
        @TimestampRange(min = "yesterday", max = Limits.CREATED_MAX)
        Instant time;
    }

    @Test
    void nullIsValid() {
        assertThat(messages(null)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0001-01-01T00:00:00Z", "1970-01-01T00:00:00Z", "9999-12-31T23:59:59.999Z"})
    void acceptsBounds(String time) {
        assertThat(messages(Instant.parse(time))).isEmpty();
    }

    @Test
    void rejectsBelowMin() {
        assertThat(messages(Instant.parse("0000-12-31T23:59:59.999Z"))).containsExactly(RULE);
        assertThat(messages(Instant.MIN)).containsExactly(RULE);
    }

    @Test
    void rejectsAboveMax() {
        assertThat(messages(Instant.parse("+10000-01-01T00:00:00Z"))).containsExactly(RULE);
        assertThat(messages(Instant.MAX)).containsExactly(RULE);
    }

    @ParameterizedTest
    @ValueSource(longs = {-1, 0, 1})
    void obeysOtherBounds(long milliseconds) {
        assertThat(Messages.of(Bean.class, "aroundEpoch", Instant.ofEpochMilli(milliseconds)))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(longs = {-2, 2})
    void rejectsOneMillisecondBeyondOtherBounds(long milliseconds) {
        assertThat(Messages.of(Bean.class, "aroundEpoch", Instant.ofEpochMilli(milliseconds)))
                .containsExactly("must be 1969-12-31T23:59:59.999Z to 1970-01-01T00:00:00.001Z");
    }

    @Test
    void refusesBoundsThatAreNoTime() {
        assertThatThrownBy(() -> Messages.of(Unreadable.class, "time", Instant.EPOCH))
                .isInstanceOf(ConstraintDeclarationException.class)
                .hasMessage("@TimestampRange: min must be an instant such as 2026-11-20T10:15:30Z, is yesterday")
                .hasRootCauseInstanceOf(DateTimeParseException.class);
    }

    @Test
    void refusesBoundsInTheWrongOrder() {
        assertThatThrownBy(() -> Messages.of(Reversed.class, "time", Instant.EPOCH))
                .isInstanceOf(ConstraintDeclarationException.class)
                .hasMessage("@TimestampRange: min must not be after max,"
                        + " min is 9999-12-31T23:59:59.999Z and max is 0001-01-01T00:00:00Z");
    }

    @Test
    void messageDoesNotEchoValue() {
        assertThat(messages(Instant.parse("-0044-03-15T12:00:00Z"))).containsExactly(RULE);
    }

    private static List<String> messages(Instant time) {
        return Messages.of(Bean.class, "time", time);
    }
}
