package io.github.jobresult.serialization;

import io.github.jobresult.serialization.Numbers.UnfitValueException;
import io.github.jobresult.serialization.ReadingProblem.Kind;
import io.github.jobresult.serialization.ReadingProblems.Position;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamContext;
import tools.jackson.core.TokenStreamFactory;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.json.JsonFactory;

/** Reads from a parser of Jackson's and notes all problems. */
final class JacksonJsonInput extends JsonInput {

    private interface Conversion<F, T> {
        T convert(F from) throws UnfitValueException;
    }

    private final JsonParser parser;
    private final Function<TokenStreamLocation, Position> positions;
    private final boolean isLenient;
    private final ReadingProblems problems;
    private UnaryOperator<String> members;

    private JacksonJsonInput(
            JsonParser parser,
            Class<?> type,
            UnaryOperator<String> members,
            Function<TokenStreamLocation, Position> positions,
            boolean isLenient) {
        this.parser = parser;
        this.members = members;
        this.positions = positions;
        this.isLenient = isLenient;
        int namesInside = parser.currentToken() == JsonToken.PROPERTY_NAME ? 1 : 0;
        this.problems = new ReadingProblems(type, names().size() - namesInside);
    }

    /**
     * Reads the request that is the whole body.
     *
     * @throws UnreadableRequestException if the body is no such request
     */
    static <T> T readBody(byte[] body, Class<T> type, BodyCodec limits) {
        BodyText text = BodyText.of(body, limits.maxBodyBytes());
        if (text.flaw() != null) {
            ReadingProblems problems = new ReadingProblems(type, 0);
            problems.count();
            problems.addOfBody(List.of(), text.position(text.text().length()), text.flaw());
            throw problems.exception();
        }
        try (JsonParser parser =
                factory(limits.maxNesting()).createParser(ObjectReadContext.empty(), text.forJackson())) {
            JacksonJsonInput input = new JacksonJsonInput(
                    parser,
                    type,
                    UnaryOperator.identity(),
                    location -> text.positionForJackson((int) location.getCharOffset()),
                    limits.lenient());
            Optional<T> request = input.onlyValue(type);
            if (request.isEmpty()) {
                SyntaxError error = SyntaxError.find(text.text(), limits.maxNesting());
                input.note(error, text.position(error.offset));
            }
            input.problems.throwIfAny();
            return request.orElseThrow();
        }
    }

    /**
     * Reads the value at which an application's parser is. Fields and limits are those of the parser.
     *
     * @param members makes the name of a member of any name in the value, and an empty name of the name of no member
     * @throws UnreadableRequestException if the value does not fit
     */
    static <T> T readValue(JsonParser parser, Class<T> type, UnaryOperator<String> members) {
        JacksonJsonInput input = new JacksonJsonInput(
                parser,
                type,
                members,
                location -> {
                    // A buffer has one location for all it holds.
                    boolean isKnown = !location.equals(parser.currentLocation());
                    TokenStreamLocation place = isKnown ? location : TokenStreamLocation.NA;
                    return new Position(place.getLineNr(), place.getColumnNr());
                },
                false);
        T value = RequestReader.readValue(input, type);
        input.problems.throwIfAny();
        return value;
    }

    /** The factory keeps no names: they are of strangers, as long and as many as they like. */
    private static JsonFactory factory(int maxNesting) {
        return JsonFactory.builder()
                .disable(TokenStreamFactory.Feature.CANONICALIZE_PROPERTY_NAMES)
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(maxNesting)
                        // The size of the body bounds these.
                        .maxNumberLength(Integer.MAX_VALUE)
                        .maxNameLength(Integer.MAX_VALUE)
                        .maxStringLength(Integer.MAX_VALUE)
                        .build())
                .build();
    }

    /** Returns nothing if the text is not one JSON value. */
    private <T> Optional<T> onlyValue(Class<T> type) {
        try {
            if (parser.nextToken() != null) {
                T value = RequestReader.readValue(this, type);
                return parser.nextToken() == null ? Optional.of(value) : Optional.empty();
            }
        } catch (JacksonException e) {
            // Its message quotes the body.
        }
        return Optional.empty();
    }

    @Override
    Names<Member> structure(Member[] known) {
        ParsedNames names = new ParsedNames();
        UnaryOperator<String> outermost = members;
        members = UnaryOperator.identity();
        return () -> {
            String name = names.next();
            return name == null ? null : Member.of(outermost.apply(name));
        };
    }

    @Override
    Names<String> map() {
        return new ParsedNames();
    }

    private final class ParsedNames implements Names<String> {

        private final Set<String> seen = new HashSet<>();
        private final boolean hasNames;

        /** A mapper that looked for a type id leaves the parser at the next name, or at the end of the object. */
        private boolean isAtName = parser.currentToken() == JsonToken.PROPERTY_NAME;

        ParsedNames() {
            hasNames = isAtName || parser.currentToken() == JsonToken.START_OBJECT;
            if (!hasNames && parser.currentToken() != JsonToken.END_OBJECT) {
                refuse("an object");
            }
        }

        @Override
        public @Nullable String next() {
            if (!hasNames || (!isAtName && parser.nextToken() != JsonToken.PROPERTY_NAME)) {
                return null;
            }
            isAtName = false;
            String name = parser.currentName();
            if (!seen.add(name)) {
                note(Kind.MALFORMED, "is there more than once");
            }
            parser.nextToken();
            return name;
        }
    }

    @Override
    boolean takeNull() {
        return parser.currentToken() == JsonToken.VALUE_NULL;
    }

    @Override
    @Nullable
    String text() {
        if (!isText()) {
            refuse("a string");
            return null;
        }
        return parser.getString();
    }

    @Override
    @Nullable
    String variable() {
        JsonToken token = parser.currentToken();
        if (!isLenient || !(token.isNumeric() || token.isBoolean())) {
            return text();
        }
        String literal = parser.getString();
        if (token.isNumeric() && Numbers.isTooLong(literal)) {
            note(Kind.TYPE, "must be a number of at most " + Numbers.MAX_DIGITS + " digits, is a longer one");
        }
        return literal;
    }

    private boolean isText() {
        return parser.currentToken() == JsonToken.VALUE_STRING;
    }

    @Override
    @Nullable
    Integer integer() {
        if (!isLenient) {
            return number("a number", Numbers::integer);
        }
        return isText() ? ofText(Numbers::integerOfText) : number("a number", Numbers::integerLeniently);
    }

    @Override
    @Nullable
    Instant time() {
        if (!isLenient) {
            return number(Timestamps.EXPECTED, Timestamps::ofSeconds);
        }
        return isText()
                ? ofText(Timestamps::ofText)
                : number(Timestamps.LENIENTLY_EXPECTED, Timestamps::ofSecondsLeniently);
    }

    private <T> @Nullable T number(String expected, Conversion<BigDecimal, T> conversion) {
        if (!parser.currentToken().isNumeric()) {
            refuse(expected);
            return null;
        }
        return ofText(number -> conversion.convert(Numbers.decimal(number)));
    }

    /** Converts the text of the value, which is a text or a number. */
    private <T> @Nullable T ofText(Conversion<String, T> conversion) {
        try {
            return conversion.convert(parser.getString());
        } catch (UnfitValueException e) {
            note(Kind.TYPE, e.reason());
            return null;
        }
    }

    /** Takes any value, in which a name that is there twice is still a problem. */
    @Override
    void skip() {
        if (parser.currentToken() == JsonToken.START_OBJECT) {
            ParsedNames names = new ParsedNames();
            while (names.next() != null) {
                skip();
            }
        } else if (parser.currentToken() == JsonToken.START_ARRAY) {
            for (JsonToken token = parser.nextToken();
                    token != JsonToken.END_ARRAY && token != null;
                    token = parser.nextToken()) {
                skip();
            }
        } else if (parser.currentToken().isNumeric()
                && parser.getStringLength() > Numbers.MAX_DIGITS
                && Numbers.isTooLong(parser.getString())) {
            note(Kind.MALFORMED, "is a number of more than " + Numbers.MAX_DIGITS + " digits");
        }
    }

    private void refuse(String expected) {
        note(Kind.TYPE, "must be " + expected + ", is " + found(parser.currentToken()));
        if (parser.currentToken().isStructStart()) {
            skip();
        }
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

    private void note(Kind kind, String message) {
        if (problems.count()) {
            problems.addOfMember(kind, names(), positions.apply(parser.currentTokenLocation()), message);
        }
    }

    /** Notes the error at which the parser stopped. */
    private void note(SyntaxError error, Position position) {
        if (problems.count()) {
            List<String> names = names();
            boolean isNamed = parser.streamReadContext().hasCurrentName();
            int outside = error.isBetweenMembers && isNamed ? names.size() - 1 : names.size();
            problems.addOfBody(names.subList(0, outside), position, error.reason());
        }
    }

    /** Returns names and indexes on the way to where the parser is. */
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
