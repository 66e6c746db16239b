package io.github.jobresult.model.constraint;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Checks {@link TimestampRange}. Safe for use by several threads once initialized. */
public final class TimestampRangeValidator implements ConstraintValidator<TimestampRange, Instant> {

    private Instant min = Instant.MIN;
    private Instant max = Instant.MAX;

    /** Makes a validator that is yet to be initialized. */
    public TimestampRangeValidator() {}

    /**
     * Takes over the bounds.
     *
     * @throws java.time.format.DateTimeParseException if a bound is not an instant
     */
    @Override
    public void initialize(TimestampRange constraint) {
        min = Instant.parse(constraint.min());
        max = Instant.parse(constraint.max());
    }

    @Override
    public boolean isValid(@Nullable Instant time, @Nullable ConstraintValidatorContext context) {
        return time == null || (!time.isBefore(min) && !time.isAfter(max));
    }
}
