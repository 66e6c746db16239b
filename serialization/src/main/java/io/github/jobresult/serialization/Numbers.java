package io.github.jobresult.serialization;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.regex.Pattern;

/** Conversions of numbers as JSON spells them. None unfolds the zeros of a huge exponent. */
final class Numbers {

    /** No member can hold a number of more digits, and reading one takes long. */
    static final int MAX_DIGITS = 1_000;

    private static final Pattern NUMBER = Pattern.compile("-?[0-9]++(?:\\.[0-9]++)?+(?:[eE][+-]?[0-9]++)?+");

    /** A value that its member cannot hold. The message says what was expected and what was found, not the value. */
    static final class UnfitValueException extends Exception {

        private static final long serialVersionUID = 1L;

        UnfitValueException(String expected, String found) {
            super("must be " + expected + ", is " + found);
        }

        String reason() {
            return String.valueOf(getMessage());
        }
    }

    private Numbers() {}

    /**
     * Puts a number in decimal.
     *
     * @return where it ends, at most 20 bytes on
     */
    static int put(long number, byte[] ascii, int from) {
        int at = from;
        long rest = number;
        if (number < 0) {
            ascii[at++] = '-';
            rest = -number;
        }
        int end = at + 1;
        for (long more = rest / 10; more > 0; more /= 10) {
            end++;
        }
        for (int i = end; i > at; rest /= 10) {
            ascii[--i] = (byte) ('0' + rest % 10);
        }
        return end;
    }

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
            boolean hasFraction = number.stripTrailingZeros().scale() > 0;
            throw new UnfitValueException(
                    "an integer of 32 bits", hasFraction ? "a number with a fraction" : "an integer of more bits");
        }
    }

    /** Returns whether a text is spelled as JSON spells numbers, except for zeros in front. */
    static boolean isNumber(String text) {
        return NUMBER.matcher(text).matches();
    }

    /** Converts the text of a number leniently. */
    static int integerOfText(String text) throws UnfitValueException {
        if (!isNumber(text)) {
            throw new UnfitValueException("a number or the text of one", "another text");
        }
        return integerLeniently(decimal(text));
    }

    /** Cuts a fraction off first. */
    static int integerLeniently(BigDecimal number) throws UnfitValueException {
        if (number.scale() <= 0) {
            return integer(number);
        }
        return number.precision() <= number.scale() ? 0 : integer(number.setScale(0, RoundingMode.DOWN));
    }
}
