package io.github.jobresult.serialization;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;

/** Takes times and percentages also as others than the service's own clients write them. */
final class LenientInput extends JacksonInput {

    private static final Pattern NUMBER = Pattern.compile("-?[0-9]++(?:\\.[0-9]++)?+(?:[eE][+-]?[0-9]++)?+");

    private static final String TIME = "seconds since 1970 or an ISO 8601 date and time";

    /** Seconds of so many digits are beyond the last year, while the milliseconds of this century have them. */
    private static final int DIGITS_OF_MILLISECONDS = 13;

    LenientInput(JsonParser parser, Class<?> type, Locator locator) {
        super(parser, type, locator);
    }

    @Override
    @Nullable
    Integer integer() {
        BigDecimal number = number("a number");
        return integer(number == null ? null : cutTowardsZero(number));
    }

    /** Never unfolds the zeros of a huge exponent. */
    private static BigDecimal cutTowardsZero(BigDecimal number) {
        if (number.scale() <= 0) {
            return number;
        }
        return number.precision() <= number.scale() ? BigDecimal.ZERO : number.setScale(0, RoundingMode.DOWN);
    }

    @Override
    @Nullable
    Instant time() {
        String text = isText() ? textOfMap() : null;
        if (text == null) {
            return seconds(number(TIME));
        }
        if (NUMBER.matcher(text).matches()) {
            return seconds(decimal(text));
        }
        try {
            return IsoTime.parse(text);
        } catch (IsoTime.NoTime e) {
            refuse(TIME, String.valueOf(e.getMessage()));
            return null;
        }
    }

    private @Nullable Instant seconds(@Nullable BigDecimal seconds) {
        if (seconds != null
                && seconds.signum() != 0
                && (long) seconds.precision() - seconds.scale() >= DIGITS_OF_MILLISECONDS) {
            refuse("seconds since 1970", "a number of 13 digits or more, as milliseconds are");
            return null;
        }
        return time(seconds);
    }
}
