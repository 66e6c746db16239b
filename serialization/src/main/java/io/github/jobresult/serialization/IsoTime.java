package io.github.jobresult.serialization;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Dates and times of ISO 8601 in its extended form, also with the space of RFC 3339 and with offsets of the basic form. The
 * formatters of the JDK take a leap second for the second before it, and refuse more than nine decimals.
 */
final class IsoTime {

    private static final Pattern FORM = Pattern.compile("(?<date>[0-9]{4}-[0-9]{2}-[0-9]{2})"
            + "(?:[Tt ](?<hour>[0-9]{2}):(?<minute>[0-9]{2})(?::(?<second>[0-9]{2})(?:[.,](?<fraction>[0-9]++))?+)?+"
            + "(?<zone>[Zz]|[+-][0-9]{2}(?::?[0-9]{2})?+)?+)?+");

    private static final Pattern TIME_OF_DAY = Pattern.compile("[Tt]?[0-9]{1,2}:[0-9]{2}.*", Pattern.DOTALL);

    private static final int NANOS_OF_MILLISECOND = 1_000_000;

    /** What a text is instead, without the text itself. */
    static final class NoTime extends Exception {

        private static final long serialVersionUID = 1L;

        NoTime(String found) {
            super(found);
        }
    }

    private IsoTime() {}

    /** The instant at or, in whole milliseconds, just before. */
    static Instant parse(String text) throws NoTime {
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            throw new NoTime(TIME_OF_DAY.matcher(text).matches() ? "a time of day without a date" : "another text");
        }
        int hour = number(form.group("hour"));
        int minute = number(form.group("minute"));
        int second = number(form.group("second"));
        String fraction = form.group("fraction") == null ? "" : form.group("fraction");
        if (second == 60) {
            throw new NoTime("a leap second, which no count of seconds since 1970 has");
        }
        boolean isEndOfDay =
                hour == 24 && minute == 0 && second == 0 && fraction.chars().allMatch(digit -> digit == '0');
        try {
            return LocalDate.parse(form.group("date"))
                    .plusDays(isEndOfDay ? 1 : 0)
                    .atTime(LocalTime.of(isEndOfDay ? 0 : hour, minute, second, nanos(fraction)))
                    .toInstant(zone(form.group("zone")));
        } catch (DateTimeException e) {
            throw new NoTime("one that does not exist");
        }
    }

    private static int number(@Nullable String digits) {
        return digits == null ? 0 : Integer.parseInt(digits);
    }

    /** Of whole milliseconds. */
    private static int nanos(String fraction) {
        return NANOS_OF_MILLISECOND * Integer.parseInt((fraction + "000").substring(0, 3));
    }

    private static ZoneOffset zone(@Nullable String zone) {
        return zone == null ? ZoneOffset.UTC : ZoneOffset.of(zone.toUpperCase(Locale.ROOT));
    }
}
