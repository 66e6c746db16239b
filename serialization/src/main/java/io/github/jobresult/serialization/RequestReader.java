package io.github.jobresult.serialization;

import io.github.jobresult.model.CurrentRevision;
import io.github.jobresult.model.ExecutionDetails;
import io.github.jobresult.model.PutJobSuccessResultRequest;
import io.github.jobresult.model.PutThirdPartyJobSuccessResultRequest;
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

/**
 * Reads values from the wire form. What does not fit is noted as a problem and left out, and reading goes on, so that all
 * problems of a body are found; a value is only of use when there are none.
 */
final class RequestReader {

    /** Places a location of the parser in the body that it came from. */
    interface Locator {
        ReadingProblem locate(Kind kind, String path, String pointer, TokenStreamLocation location, String message);
    }

    /** In digits. A longer number is no number that a member could hold, and takes long to read. */
    static final int MAX_NUMBER_LENGTH = 1_000;

    private static final int DIGITS_OF_LAST_SECOND = 17;

    /** Any integer of fewer digits fits into 32 bits. */
    private static final int DIGITS_OF_MAX_INT = 10;

    /** Past so many characters of a place, the names further inside are only counted. */
    private static final int LENGTH_OF_PLACE = 256;

    private static final List<String> REQUEST =
            List.of("jobId", "currentRevision", "continuationToken", "executionDetails", "outputVariables");
    private static final List<String> THIRD_PARTY_REQUEST =
            List.of("jobId", "clientToken", "currentRevision", "continuationToken", "executionDetails");
    private static final List<String> REVISION = List.of("revision", "changeIdentifier", "created", "revisionSummary");
    private static final List<String> DETAILS = List.of("summary", "externalExecutionId", "percentComplete");
    private static final List<String> ANYTHING = List.of();

    private final JsonParser parser;
    private final @Nullable Locator locator;
    private final List<ReadingProblem> problems = new ArrayList<>();
    private int total;
    private int variables;
    private int namesAround;
    private boolean hasVariables;

    private RequestReader(JsonParser parser, @Nullable Locator locator) {
        this.parser = parser;
        this.locator = locator;
    }

    /** Notes where the problems are. */
    static RequestReader noting(JsonParser parser, Locator locator) {
        return new RequestReader(parser, locator);
    }

    /** Only says whether there are any, and saves all work that would help to tell where. */
    static RequestReader counting(JsonParser parser) {
        return new RequestReader(parser, null);
    }

    List<ReadingProblem> problems() {
        return problems;
    }

    int total() {
        return total;
    }

    /**
     * The value of a type, from the token at hand on.
     *
     * @throws IllegalArgumentException if the type is none of the wire form
     */
    <T> T read(Class<T> type) {
        namesAround = locator == null ? 0 : names().size();
        hasVariables = type == PutJobSuccessResultRequest.class;
        if (type == PutJobSuccessResultRequest.class) {
            return type.cast(putJobSuccessResult());
        }
        if (type == PutThirdPartyJobSuccessResultRequest.class) {
            return type.cast(putThirdPartyJobSuccessResult());
        }
        if (type == CurrentRevision.class) {
            return type.cast(currentRevision());
        }
        if (type == ExecutionDetails.class) {
            return type.cast(executionDetails());
        }
        throw new IllegalArgumentException(type + " has no wire form of its own");
    }

    private PutJobSuccessResultRequest putJobSuccessResult() {
        PutJobSuccessResultRequest.Builder request = PutJobSuccessResultRequest.builder();
        Members members = new Members(REQUEST);
        for (String member = members.next(); member != null; member = members.next()) {
            switch (member) {
                case "jobId" -> request.jobId(text());
                case "currentRevision" -> request.currentRevision(isNull() ? null : currentRevision());
                case "continuationToken" -> request.continuationToken(text());
                case "executionDetails" -> request.executionDetails(isNull() ? null : executionDetails());
                case "outputVariables" -> outputVariables(request);
                default -> skip();
            }
        }
        PutJobSuccessResultRequest read = request.buildPartial();
        if (locator == null && read.getOutputVariables().size() < variables) {
            total++;
        }
        return read;
    }

    private PutThirdPartyJobSuccessResultRequest putThirdPartyJobSuccessResult() {
        PutThirdPartyJobSuccessResultRequest.Builder request = PutThirdPartyJobSuccessResultRequest.builder();
        Members members = new Members(THIRD_PARTY_REQUEST);
        for (String member = members.next(); member != null; member = members.next()) {
            switch (member) {
                case "jobId" -> request.jobId(text());
                case "clientToken" -> request.clientToken(text());
                case "currentRevision" -> request.currentRevision(isNull() ? null : currentRevision());
                case "continuationToken" -> request.continuationToken(text());
                case "executionDetails" -> request.executionDetails(isNull() ? null : executionDetails());
                default -> skip();
            }
        }
        return request.buildPartial();
    }

    private CurrentRevision currentRevision() {
        CurrentRevision.Builder revision = CurrentRevision.builder();
        Members members = new Members(REVISION);
        for (String member = members.next(); member != null; member = members.next()) {
            switch (member) {
                case "revision" -> revision.revision(text());
                case "changeIdentifier" -> revision.changeIdentifier(text());
                case "created" -> revision.created(time());
                case "revisionSummary" -> revision.revisionSummary(text());
                default -> skip();
            }
        }
        return revision.buildPartial();
    }

    private ExecutionDetails executionDetails() {
        ExecutionDetails.Builder details = ExecutionDetails.builder();
        Members members = new Members(DETAILS);
        for (String member = members.next(); member != null; member = members.next()) {
            switch (member) {
                case "summary" -> details.summary(text());
                case "externalExecutionId" -> details.externalExecutionId(text());
                case "percentComplete" -> details.percentComplete(integer());
                default -> skip();
            }
        }
        return details.build();
    }

    private void outputVariables(PutJobSuccessResultRequest.Builder request) {
        if (isNull()) {
            return;
        }
        // Rather than that all names are kept, it is seen at the end that the map is smaller than their number.
        Members entries = new Members(ANYTHING, locator != null);
        for (String name = entries.next(); name != null; name = entries.next()) {
            variables++;
            String value = isNull() ? null : text();
            if (value != null) {
                request.putOutputVariable(name, value);
            } else if (isNull()) {
                refuse("a string");
            }
        }
    }

    /** The members of the object at hand. */
    private final class Members {

        private final boolean isObject;
        private final List<String> known;
        private final boolean compared;
        private int knownNames;
        private Set<String> otherNames = Set.of();

        /** Those of a structure, of which some are known. */
        Members(List<String> known) {
            this(known, true);
        }

        /** A name that comes twice and is not known is only noticed if they are compared. */
        Members(List<String> known, boolean compared) {
            this.known = known;
            this.compared = compared;
            this.isObject = parser.currentToken() == JsonToken.START_OBJECT;
            if (!isObject) {
                refuse("an object");
            }
        }

        /** The name of the next one, at whose value the parser then is; {@code null} after the last one. */
        @Nullable
        String next() {
            if (!isObject || parser.nextToken() != JsonToken.PROPERTY_NAME) {
                return null;
            }
            String name = parser.currentName();
            int index = known.indexOf(name);
            if (index >= 0 ? !isNew(index) : !isNew(name)) {
                problem(Kind.MALFORMED, "is there more than once");
            }
            parser.nextToken();
            return name;
        }

        private boolean isNew(int index) {
            int before = knownNames;
            knownNames |= 1 << index;
            return knownNames != before;
        }

        private boolean isNew(String name) {
            if (!compared) {
                return true;
            }
            otherNames = otherNames.isEmpty() ? new HashSet<>() : otherNames;
            return otherNames.add(name);
        }
    }

    private boolean isNull() {
        return parser.currentToken() == JsonToken.VALUE_NULL;
    }

    private @Nullable String text() {
        return switch (parser.currentToken()) {
            case VALUE_STRING -> parser.getString();
            case VALUE_NULL -> null;
            default -> {
                refuse("a string");
                yield null;
            }
        };
    }

    private @Nullable Integer integer() {
        if (parser.currentToken() == JsonToken.VALUE_NUMBER_INT && parser.getStringLength() < DIGITS_OF_MAX_INT) {
            return parser.getIntValue();
        }
        BigDecimal number = number();
        try {
            return number == null ? null : number.intValueExact();
        } catch (ArithmeticException e) {
            refuse("an integer of 32 bits", "another number");
            return null;
        }
    }

    private @Nullable Instant time() {
        if (parser.currentToken() == JsonToken.VALUE_NUMBER_FLOAT
                || parser.currentToken() == JsonToken.VALUE_NUMBER_INT) {
            Instant plain = plainTime(parser.getString());
            if (plain != null) {
                return plain;
            }
        }
        BigDecimal seconds = number();
        try {
            return seconds == null ? null : instant(seconds);
        } catch (DateTimeException e) {
            refuse("a number of seconds since 1970", "one beyond all years");
            return null;
        }
    }

    /** The same of a decimal as nearly all times are written, from 1970 on and without an exponent; {@code null} for others. */
    private static @Nullable Instant plainTime(String number) {
        int point = number.indexOf('.');
        int end = point < 0 ? number.length() : point;
        if (end >= DIGITS_OF_LAST_SECOND || number.length() > MAX_NUMBER_LENGTH) {
            return null;
        }
        long seconds = 0;
        int milliseconds = 0;
        int weight = 100;
        for (int i = 0; i < number.length(); i++) {
            if (i == point) {
                continue;
            }
            int digit = number.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return null;
            }
            if (i < end) {
                seconds = seconds * 10 + digit;
            } else {
                milliseconds += weight * digit;
                weight /= 10;
            }
        }
        return Instant.ofEpochSecond(seconds, milliseconds * 1_000_000L);
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
    private @Nullable BigDecimal number() {
        switch (parser.currentToken()) {
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> {}
            case VALUE_NULL -> {
                return null;
            }
            default -> {
                refuse("a number");
                return null;
            }
        }
        String number = parser.getString();
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
    private void skip() {
        if (parser.currentToken() == JsonToken.START_OBJECT) {
            Members members = new Members(ANYTHING);
            while (members.next() != null) {
                skip();
            }
        } else if (parser.currentToken() == JsonToken.START_ARRAY) {
            for (JsonToken token = parser.nextToken();
                    token != JsonToken.END_ARRAY && token != null;
                    token = parser.nextToken()) {
                skip();
            }
        } else if (locator == null
                && parser.currentToken().isNumeric()
                && parser.getStringLength() > MAX_NUMBER_LENGTH) {
            // Jackson counts the digits of a number that nobody asks for when it reads bytes, but not of characters.
            total++;
        }
    }

    private void refuse(String expected) {
        refuse(expected, found(parser.currentToken()));
        skip();
    }

    private void refuse(String expected, String found) {
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
        if (locator == null || problems.size() == UnreadableRequestException.MAX_PROBLEMS) {
            return;
        }
        List<String> names = shortened(names());
        boolean inVariables = hasVariables
                && names.size() > namesAround + 1
                && names.get(namesAround).equals("outputVariables");
        String path = names.subList(0, inVariables ? namesAround + 1 : names.size()).stream()
                .map(Pointer::printable)
                .collect(Collectors.joining("."));
        String subject = inVariables ? "variable \"" + Pointer.printable(names.get(namesAround + 1)) + "\" " : "";
        problems.add(locator.locate(kind, path, Pointer.of(names.toArray(String[]::new)), location, subject + message));
    }

    /** A body may nest long names deep, and all its problems lie there: together they must not grow far beyond the body. */
    private static List<String> shortened(List<String> names) {
        int told = 0;
        for (int length = 0; told < names.size() && length < LENGTH_OF_PLACE; told++) {
            length += 1 + Pointer.printable(names.get(told)).length();
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
