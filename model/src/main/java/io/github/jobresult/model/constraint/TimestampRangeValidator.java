package io.github.jobresult.model.constraint;

import jakarta.validation.ConstraintDeclarationException;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import java.time.Instant;
import java.time.format.DateTimeParseException;
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
     * @throws ConstraintDeclarationException if a bound is not an instant, or the earliest time is after the latest
     */
    @Override
    public void initialize(TimestampRange constraint) {
        min = bound("min", constraint.min());
        max = bound("max", constraint.max());
        if (min.isAfter(max)) {
            throw new ConstraintDeclarationException(
                    "@TimestampRange: min must not be after max, min is " + min + " and max is " + max);
        }
    }

    private static Instant bound(String name, String value) {
        try {
            return Instant.parse(value);
        } catch (DateTimeParseException e) {
            throw new ConstraintDeclarationException(
                    "@TimestampRange: " + name + " must be an instant such as 2026-11-20T10:15:30Z, is " + value, e);
        }
    }

    @Override
    public boolean isValid(@Nullable Instant time, @Nullable ConstraintValidatorContext context) {
        return time == null || (!time.isBefore(min) && !time.isAfter(max));
    }
}
