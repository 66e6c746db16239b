package io.github.jobresult.validation;

import io.github.jobresult.model.constraint.TimestampRange;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a constraint sets as limits, both included.
 *
 * @param minimum the lower one, {@code null} for none
 * @param maximum the upper one, {@code null} for none
 */
record Bounds(@Nullable Long minimum, @Nullable Long maximum) {

    static final Bounds NONE = new Bounds(null, null);

    static Bounds of(Map<String, Object> attributes) {
        Long maximum = number(attributes.get("max"));
        boolean unlimited = maximum != null && (maximum == Integer.MAX_VALUE || maximum == Long.MAX_VALUE);
        return new Bounds(number(attributes.get("min")), unlimited ? null : maximum);
    }

    static Bounds of(TimestampRange range) {
        return new Bounds(
                Instant.parse(range.min()).getEpochSecond(),
                Instant.parse(range.max()).getEpochSecond());
    }

    /** An application's own constraint may have bounds that are no numbers. */
    private static @Nullable Long number(@Nullable Object limit) {
        return limit instanceof Number number ? number.longValue() : null;
    }

    boolean areSet() {
        return minimum != null || maximum != null;
    }

    /** Such as {@code 0 to 100}, {@code at least 1}, {@code at most 5}. */
    @Override
    public String toString() {
        if (minimum == null) {
            return "at most " + maximum;
        }
        return maximum == null ? "at least " + minimum : minimum + " to " + maximum;
    }
}
