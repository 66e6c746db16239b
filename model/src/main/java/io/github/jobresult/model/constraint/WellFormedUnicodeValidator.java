package io.github.jobresult.model.constraint;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import org.jspecify.annotations.Nullable;

/** Checks {@link WellFormedUnicode}. Safe for use by several threads. */
public final class WellFormedUnicodeValidator implements ConstraintValidator<WellFormedUnicode, CharSequence> {

    /** Makes a validator. */
    public WellFormedUnicodeValidator() {}

    @Override
    public boolean isValid(@Nullable CharSequence text, @Nullable ConstraintValidatorContext context) {
        return text == null || UnicodeText.isWellFormed(text);
    }
}
