package io.github.jobresult.serialization;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.time.format.DateTimeFormatter.BASIC_ISO_DATE;
import static java.time.format.DateTimeFormatter.ISO_LOCAL_DATE;

import io.github.jobresult.serialization.Numbers.UnfitValueException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Instants from their JSON and to their JSON. All are in whole milliseconds, rounded towards the past. */
final class Timestamps {

    static final String EXPECTED = "a number of seconds since 1970 (such as 1577934245.678)";
    static final String LENIENTLY_EXPECTED = "seconds since 1970 or an ISO 8601 date and time";

    /** In bytes, of the seconds of any instant. */
    static final int MAX_LENGTH = 24;

    private static final int NANOS_OF_MILLISECOND = 1_000_000;
    private static final int DIGITS_OF_LAST_SECOND = 17;

    /** Seconds of so many digits are beyond the last year, while the milliseconds of this century have them. */
    private static final int DIGITS_OF_MILLISECONDS = 13;

    private static final String ZONE = "(?<zone>[Zz]|[+-][0-9]{2}(?::?[0-9]{2})?+)";

    /**
     * The extended form of ISO 8601, also with the space of RFC 3339 before the time, with the space of git and GNU tools
     * before the zone, and with offsets of the basic form.
     */
    private static final Pattern ISO = Pattern.compile("(?<date>[0-9]{4}-[0-9]{2}-[0-9]{2})"
            + "(?:[Tt ](?<hour>[0-9]{2}):(?<minute>[0-9]{2})(?::(?<second>[0-9]{2})(?:[.,](?<fraction>[0-9]++))?+)?+"
            + "(?: ?" + ZONE + ")?+)?+");

    /** The basic form of ISO 8601, of a date and a time: a date alone would be a number of seconds too. */
    private static final Pattern BASIC_ISO = Pattern.compile("(?<date>[0-9]{8})"
            + "[Tt](?<hour>[0-9]{2})(?<minute>[0-9]{2})(?:(?<second>[0-9]{2})(?:[.,](?<fraction>[0-9]++))?+)?+"
            + ZONE + "?+");

    private static final Pattern TIME_OF_DAY = Pattern.compile("[Tt]?[0-9]{1,2}:[0-9]{2}.*", Pattern.DOTALL);

    private Timestamps() {}

    /** Converts seconds that are not negative, and have at most 12 digits. */
    static Instant ofSeconds(long seconds, int milliseconds) {
        return Instant.ofEpochMilli(seconds * 1_000 + milliseconds);
    }

    /** Converts seconds without unfolding the zeros of a huge exponent. */
    static Instant ofSeconds(BigDecimal seconds) throws UnfitValueException {
        if (seconds.signum() == 0) {
            return Instant.EPOCH;
        }
        long integerDigits = (long) seconds.precision() - seconds.scale();
        if (integerDigits < -3) {
            return seconds.signum() < 0 ? Instant.ofEpochMilli(-1) : Instant.EPOCH;
        }
        try {
            if (integerDigits <= DIGITS_OF_LAST_SECOND) {
                BigDecimal milliseconds = seconds.setScale(3, RoundingMode.FLOOR);
                BigDecimal whole = milliseconds.setScale(0, RoundingMode.FLOOR);
                long nanos = milliseconds.subtract(whole).movePointRight(9).longValueExact();
                return Instant.ofEpochSecond(whole.longValueExact(), nanos);
            }
        } catch (DateTimeException e) {
            // Refused below like a number of more digits.
        }
        throw new UnfitValueException(EXPECTED, "one beyond all years");
    }

    /** Converts seconds but refuses what must be milliseconds. */
    static Instant ofSecondsLeniently(BigDecimal seconds) throws UnfitValueException {
        if (seconds.signum() != 0 && (long) seconds.precision() - seconds.scale() >= DIGITS_OF_MILLISECONDS) {
            throw new UnfitValueException("seconds since 1970", "a number of 13 digits or more, as milliseconds are");
        }
        return ofSeconds(seconds);
    }

    /**
     * Converts a text of seconds or of ISO 8601. The formatters of the JDK read a leap second as the second before it, and
     * refuse more than nine decimals.
     */
    static Instant ofText(String text) throws UnfitValueException {
        if (Numbers.isNumber(text)) {
            return ofSecondsLeniently(Numbers.decimal(text));
        }
        Matcher iso = BASIC_ISO.matcher(text);
        boolean isBasic = iso.matches();
        if (!isBasic && !iso.usePattern(ISO).matches()) {
            throw noTime(TIME_OF_DAY.matcher(text).matches() ? "a time of day without a date" : "another text");
        }
        int hour = number(iso.group("hour"));
        int minute = number(iso.group("minute"));
        int second = number(iso.group("second"));
        String fraction = iso.group("fraction") == null ? "" : iso.group("fraction");
        if (second == 60) {
            throw noTime("a leap second, which no count of seconds since 1970 has");
        }
        boolean isEndOfDay =
                hour == 24 && minute == 0 && second == 0 && fraction.chars().allMatch(digit -> digit == '0');
        int nanos = NANOS_OF_MILLISECOND * Integer.parseInt((fraction + "000").substring(0, 3));
        try {
            return LocalDate.parse(iso.group("date"), isBasic ? BASIC_ISO_DATE : ISO_LOCAL_DATE)
                    .plusDays(isEndOfDay ? 1 : 0)
                    .atTime(LocalTime.of(isEndOfDay ? 0 : hour, minute, second, nanos))
                    .toInstant(zone(iso.group("zone")));
        } catch (DateTimeException e) {
            throw noTime("one that does not exist");
        }
    }

    private static UnfitValueException noTime(String found) {
        return new UnfitValueException(LENIENTLY_EXPECTED, found);
    }

    private static int number(@Nullable String digits) {
        return digits == null ? 0 : Integer.parseInt(digits);
    }

    private static ZoneOffset zone(@Nullable String zone) {
        return zone == null ? ZoneOffset.UTC : ZoneOffset.of(zone.toUpperCase(Locale.ROOT));
    }

    static BigDecimal toSeconds(Instant time) {
        byte[] ascii = new byte[MAX_LENGTH];
        return new BigDecimal(new String(ascii, 0, putSeconds(time, ascii, 0), ISO_8859_1));
    }

    /**
     * Puts seconds since 1970 as a plain decimal, without an exponent and without trailing zeros.
     *
     * @return where the decimal ends, at most {@link #MAX_LENGTH} bytes on
     */
    static int putSeconds(Instant time, byte[] ascii, int from) {
        long second = time.getEpochSecond();
        int millisecond = time.getNano() / NANOS_OF_MILLISECOND;
        int at = from;
        if (second < 0 && millisecond > 0) {
            // An instant counts milliseconds forward from its second, while the decimal counts away from 1970.
            ascii[at++] = '-';
            second = -(second + 1);
            millisecond = 1_000 - millisecond;
        }
        at = Numbers.put(second, ascii, at);
        if (millisecond > 0) {
            ascii[at++] = '.';
            for (int rest = millisecond; rest > 0; rest = rest % 100 * 10) {
                ascii[at++] = (byte) ('0' + rest / 100);
            }
        }
        return at;
    }
}
