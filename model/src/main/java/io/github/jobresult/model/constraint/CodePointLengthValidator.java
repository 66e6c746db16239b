package io.github.jobresult.model.constraint;

import jakarta.validation.ConstraintDeclarationException;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import org.jspecify.annotations.Nullable;

/** Checks {@link CodePointLength}. Safe for use by several threads once initialized. */
public final class CodePointLengthValidator implements ConstraintValidator<CodePointLength, CharSequence> {

    static final String DEFAULT_MESSAGE = "must be {min} to {max} characters";

    private int min;
    private int max;
    private boolean withoutUpperBound;

    /** Makes a validator that is yet to be initialized. */
    public CodePointLengthValidator() {}

    /**
     * Takes over the bounds.
     *
     * @throws ConstraintDeclarationException if the lower bound is negative or above the upper one
     */
    @Override
    public void initialize(CodePointLength constraint) {
        min = constraint.min();
        max = constraint.max();
        if (min < 0 || min > max) {
            throw new ConstraintDeclarationException(
                    "@CodePointLength: min must be 0 or more and no greater than max, min is " + min + " and max is "
                            + max);
        }
        withoutUpperBound = max == Integer.MAX_VALUE && constraint.message().equals(DEFAULT_MESSAGE);
    }

    @Override
    public boolean isValid(@Nullable CharSequence text, @Nullable ConstraintValidatorContext context) {
        if (text == null) {
            return true;
        }
        int length = UnicodeText.codePoints(text);
        if ((length >= min && length <= max) || !UnicodeText.isWellFormed(text)) {
            return true;
        }
        if (withoutUpperBound && context != null) {
            context.disableDefaultConstraintViolation();
            context.buildConstraintViolationWithTemplate("must be at least {min} characters")
                    .addConstraintViolation();
        }
        return false;
    }
}
