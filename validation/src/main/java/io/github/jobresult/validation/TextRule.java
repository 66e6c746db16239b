package io.github.jobresult.validation;

import io.github.jobresult.model.constraint.WellFormedUnicodeValidator;
import org.jspecify.annotations.Nullable;

/**
 * All constraints on one text.
 *
 * @param required whether it may not be absent
 * @param min the least code points
 * @param max the most code points
 * @param pattern what it must match, {@code null} for any well-formed text
 */
record TextRule(
        boolean required, int min, int max, @Nullable TextPattern pattern) {

    boolean allows(@Nullable String text) {
        if (text == null) {
            return !required;
        }
        int units = text.length();
        // A code point takes one or two units, so most texts need no counting.
        if (units < min || (units < 2L * min && text.codePointCount(0, units) < min)) {
            return false;
        }
        if (isExceededBy(text)) {
            return false;
        }
        return pattern == null ? WellFormedUnicodeValidator.isWellFormed(text) : pattern.matches(text);
    }

    boolean isExceededBy(String text) {
        int units = text.length();
        return units > max && text.codePointCount(0, units) > max;
    }
}
