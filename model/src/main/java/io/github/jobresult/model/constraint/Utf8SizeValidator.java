package io.github.jobresult.model.constraint;

import jakarta.validation.ConstraintDeclarationException;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Checks {@link Utf8Size}. Safe for use by several threads once initialized. */
public final class Utf8SizeValidator implements ConstraintValidator<Utf8Size, Map<?, ?>> {

    private long max;

    /** Makes a validator that is yet to be initialized. */
    public Utf8SizeValidator() {}

    /**
     * Takes over the bound.
     *
     * @throws ConstraintDeclarationException if it is negative
     */
    @Override
    public void initialize(Utf8Size constraint) {
        max = constraint.max();
        if (max < 0) {
            throw new ConstraintDeclarationException("@Utf8Size: max must not be negative, is " + max);
        }
    }

    @Override
    public boolean isValid(@Nullable Map<?, ?> map, @Nullable ConstraintValidatorContext context) {
        return map == null || UnicodeText.utf8Size(map) <= max;
    }
}
