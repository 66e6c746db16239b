package io.github.jobresult.serialization;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Conversions of numbers as JSON spells them. None unfolds the zeros of a huge exponent. */
final class Numbers {

    /** No member can hold a number of more digits, and reading one takes long. */
    static final int MAX_DIGITS = 1_000;

    private Numbers() {}

    static boolean isTooLong(String json) {
        return json.chars().filter(Character::isDigit).count() > MAX_DIGITS;
    }

    /** Returns the exact number. */
    static BigDecimal decimal(String json) throws UnfitValueException {
        if (isTooLong(json)) {
            throw new UnfitValueException("a number of at most " + MAX_DIGITS + " digits", "a longer one");
        }
        try {
            return new BigDecimal(json);
        } catch (NumberFormatException e) {
            throw new UnfitValueException("a number", "one out of bounds");
        }
    }

    static int integer(BigDecimal number) throws UnfitValueException {
        try {
            return number.intValueExact();
        } catch (ArithmeticException e) {
            throw new UnfitValueException(
                    "an integer of 32 bits",
                    number.stripTrailingZeros().scale() > 0 ? "a number with a fraction" : "one of more bits");
        }
    }

    static BigDecimal withoutFraction(BigDecimal number) {
        if (number.scale() <= 0) {
            return number;
        }
        return number.precision() <= number.scale() ? BigDecimal.ZERO : number.setScale(0, RoundingMode.DOWN);
    }
}
