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
        return text == null || isWellFormed(text);
    }

    /**
     * Whether each surrogate of a text has its partner.
     *
     * @param text any text
     * @return {@code true} also for an empty text
     */
    public static boolean isWellFormed(CharSequence text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isSurrogate(text.charAt(i))) {
                if (i + 1 == text.length() || !Character.isSurrogatePair(text.charAt(i), text.charAt(i + 1))) {
                    return false;
                }
                i++;
            }
        }
        return true;
    }
}
