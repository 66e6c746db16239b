package io.github.jobresult.serialization;

import io.github.jobresult.model.PutJobSuccessResultRequest;
import io.github.jobresult.model.constraint.UnicodeText;
import io.github.jobresult.serialization.ReadingProblem.Kind;
import io.github.jobresult.validation.Pointer;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.TokenStreamContext;
import tools.jackson.core.TokenStreamLocation;

/** Values from a parser of Jackson's, which stands at the first one. All problems are noted. */
sealed class JacksonInput extends WireInput permits LenientInput {

    /** Places a location of the parser in the body that it came from. */
    interface Locator {
        ReadingProblem locate(Kind kind, String path, String pointer, TokenStreamLocation location, String message);
    }

    /** In digits. A longer number is no number that a member could hold, and takes long to read. */
    static final int MAX_NUMBER_LENGTH = 1_000;

    private static final int DIGITS_OF_LAST_SECOND = 17;

    /** Past so many characters of a place, the names further inside are only counted. */
    private static final int LENGTH_OF_PLACE = 256;

    private final JsonParser parser;
    private final Locator locator;
    private final List<ReadingProblem> problems = new ArrayList<>();
    private final int namesAround;
    private final boolean hasVariables;
    private int total;

    JacksonInput(JsonParser parser, Class<?> type, Locator locator) {
        this.parser = parser;
        this.locator = locator;
        this.namesAround = names().size();
        this.hasVariables = type == PutJobSuccessResultRequest.class;
    }

    List<ReadingProblem> problems() {
        return problems;
    }

    int total() {
        return total;
    }

    @Override
    Members structure(MemberNames known) {
        return new ParsedMembers();
    }

    @Override
    Members map() {
        return new ParsedMembers();
    }

    private final class ParsedMembers implements Members {

        private final boolean isObject = parser.currentToken() == JsonToken.START_OBJECT;
        private final Set<String> names = new HashSet<>();

        ParsedMembers() {
            if (!isObject) {
                refuse("an object");
            }
        }

        @Override
        public @Nullable String next() {
            if (!isObject || parser.nextToken() != JsonToken.PROPERTY_NAME) {
                return null;
            }
            String name = parser.currentName();
            if (!names.add(name)) {
                problem(Kind.MALFORMED, "is there more than once");
            }
            parser.nextToken();
            return name;
        }
    }

    @Override
    boolean takeNull() {
        return parser.currentToken() == JsonToken.VALUE_NULL;
    }

    final boolean isText() {
        return parser.currentToken() == JsonToken.VALUE_STRING;
    }

    @Override
    @Nullable
    String text() {
        return takeNull() ? null : textOfMap();
    }

    @Override
    @Nullable
    String textOfMap() {
        if (!isText()) {
            refuse("a string");
            return null;
        }
        return parser.getString();
    }

    @Override
    @Nullable
    Integer integer() {
        return integer(number("a number"));
    }

    final @Nullable Integer integer(@Nullable BigDecimal number) {
        try {
            return number == null ? null : number.intValueExact();
        } catch (ArithmeticException e) {
            refuse("an integer of 32 bits", "another number");
            return null;
        }
    }

    @Override
    @Nullable
    Instant time() {
        return time(number("a number"));
    }

    final @Nullable Instant time(@Nullable BigDecimal seconds) {
        try {
            return seconds == null ? null : instant(seconds);
        } catch (DateTimeException e) {
            refuse("a number of seconds since 1970", "one beyond all years");
            return null;
        }
    }

    /** The instant at or, in whole milliseconds, just before; never unfolds the zeros of a huge exponent. */
    private static Instant instant(BigDecimal seconds) {
        long integerDigits = (long) seconds.precision() - seconds.scale();
        if (integerDigits > DIGITS_OF_LAST_SECOND && seconds.signum() != 0) {
            throw new DateTimeException("beyond all years");
        }
        if (integerDigits < -3) {
            return seconds.signum() < 0 ? Instant.ofEpochMilli(-1) : Instant.EPOCH;
        }
        if (seconds.signum() == 0) {
            return Instant.EPOCH;
        }
        BigDecimal milliseconds = seconds.setScale(3, RoundingMode.FLOOR);
        BigDecimal whole = milliseconds.setScale(0, RoundingMode.FLOOR);
        long nanos = milliseconds.subtract(whole).movePointRight(9).longValueExact();
        return Instant.ofEpochSecond(whole.longValueExact(), nanos);
    }

    /** The number exactly as it is written. */
    final @Nullable BigDecimal number(String expected) {
        switch (parser.currentToken()) {
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> {}
            case VALUE_NULL -> {
                return null;
            }
            default -> {
                refuse(expected);
                return null;
            }
        }
        return decimal(parser.getString());
    }

    /** The number of that text, which is spelled as numbers of JSON are. */
    final @Nullable BigDecimal decimal(String number) {
        if (number.chars().filter(Character::isDigit).count() > MAX_NUMBER_LENGTH) {
            refuse("a number of at most " + MAX_NUMBER_LENGTH + " digits", "a longer one");
            return null;
        }
        try {
            return new BigDecimal(number);
        } catch (NumberFormatException e) {
            refuse("a number", "one out of bounds");
            return null;
        }
    }

    /** Looks at nothing but the names: what this library does not know may still be a member twice. */
    @Override
    void skip() {
        if (parser.currentToken() == JsonToken.START_OBJECT) {
            Members members = new ParsedMembers();
            while (members.next() != null) {
                skip();
            }
        } else if (parser.currentToken() == JsonToken.START_ARRAY) {
            for (JsonToken token = parser.nextToken();
                    token != JsonToken.END_ARRAY && token != null;
                    token = parser.nextToken()) {
                skip();
            }
        }
    }

    private void refuse(String expected) {
        refuse(expected, found(parser.currentToken()));
        skip();
    }

    final void refuse(String expected, String found) {
        problem(Kind.TYPE, "must be " + expected + ", is " + found);
    }

    private static String found(JsonToken token) {
        return switch (token) {
            case START_OBJECT -> "an object";
            case START_ARRAY -> "an array";
            case VALUE_STRING -> "a string";
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> "a number";
            case VALUE_TRUE, VALUE_FALSE -> "a boolean";
            case VALUE_NULL -> "null";
            default -> "something else";
        };
    }

    private void problem(Kind kind, String message) {
        problem(kind, parser.currentTokenLocation(), message);
    }

    void problem(Kind kind, TokenStreamLocation location, String message) {
        total++;
        if (problems.size() == UnreadableRequestException.MAX_PROBLEMS) {
            return;
        }
        List<String> names = shortened(names());
        boolean inVariables = hasVariables
                && names.size() > namesAround + 1
                && names.get(namesAround).equals("outputVariables");
        String path = names.subList(0, inVariables ? namesAround + 1 : names.size()).stream()
                .map(UnicodeText::printable)
                .collect(Collectors.joining("."));
        String subject = inVariables ? "variable \"" + UnicodeText.printable(names.get(namesAround + 1)) + "\" " : "";
        problems.add(locator.locate(kind, path, Pointer.of(names.toArray(String[]::new)), location, subject + message));
    }

    /** A body may nest long names deep, and all its problems lie there: together they must not grow far beyond the body. */
    private static List<String> shortened(List<String> names) {
        int told = 0;
        for (int length = 0; told < names.size() && length < LENGTH_OF_PLACE; told++) {
            length += 1 + UnicodeText.printable(names.get(told)).length();
        }
        if (told == names.size()) {
            return names;
        }
        List<String> shortened = new ArrayList<>(names.subList(0, told));
        shortened.add("…(" + (names.size() - told) + " more)");
        return shortened;
    }

    /** Names and indexes on the way to where the parser is. */
    private List<String> names() {
        Deque<String> names = new ArrayDeque<>();
        for (TokenStreamContext at = parser.streamReadContext(); at != null; at = at.getParent()) {
            if (at.hasCurrentName()) {
                names.addFirst(at.currentName());
            } else if (at.hasCurrentIndex() && at.inArray()) {
                names.addFirst(String.valueOf(at.getCurrentIndex()));
            }
        }
        return List.copyOf(names);
    }
}
