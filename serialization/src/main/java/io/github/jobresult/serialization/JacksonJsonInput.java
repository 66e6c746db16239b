package io.github.jobresult.serialization;

import io.github.jobresult.serialization.Numbers.UnfitValueException;
import io.github.jobresult.serialization.ReadingProblem.Kind;
import io.github.jobresult.serialization.ReadingProblems.Position;
import io.github.jobresult.serialization.WireValues.Tokens;
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

/** Reads from a parser of Jackson's, or of another library, and notes all problems. */
final class JacksonJsonInput extends JsonInput {

    private interface Conversion<F, T> {
        T convert(F from) throws UnfitValueException;
    }

    /** The tokens of a Jackson 3 parser. */
    private record ParserTokens(JsonParser parser) implements Tokens {

        @Override
        public JsonToken currentToken() {
            return parser.currentToken();
        }

        @Override
        public @Nullable JsonToken nextToken() {
            return parser.nextToken();
        }

        @Override
        public String text() {
            return parser.getString();
        }

        @Override
        public TokenStreamLocation location() {
            TokenStreamLocation location = parser.currentTokenLocation();
            // A buffer has one location for all it holds.
            return location.equals(parser.currentLocation()) ? TokenStreamLocation.NA : location;
        }

        @Override
        public List<String> names() {
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

    private final Tokens tokens;
    private final Function<TokenStreamLocation, Position> positions;
    private final boolean isLenient;
    private final ReadingProblems problems;
    private UnaryOperator<String> members;

    private JacksonJsonInput(
            Tokens tokens,
            Class<?> type,
            UnaryOperator<String> members,
            Function<TokenStreamLocation, Position> positions,
            boolean isLenient) {
        this.tokens = tokens;
        this.members = members;
        this.positions = positions;
        this.isLenient = isLenient;
        int namesInside = tokens.currentToken() == JsonToken.PROPERTY_NAME ? 1 : 0;
        this.problems = new ReadingProblems(type, tokens.names().size() - namesInside);
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
                    new ParserTokens(parser),
                    type,
                    UnaryOperator.identity(),
                    location -> text.positionForJackson((int) location.getCharOffset()),
                    limits.lenient());
            Optional<T> request = input.onlyValue(type);
            if (request.isEmpty()) {
                SyntaxError error = SyntaxError.find(text.text(), limits.maxNesting());
                input.note(
                        error,
                        text.position(error.offset),
                        parser.streamReadContext().hasCurrentName());
            }
            input.problems.throwIfAny();
            return request.orElseThrow();
        }
    }

    /** Reads the value at which an application's Jackson 3 parser is. */
    static <T> T readValue(JsonParser parser, Class<T> type, UnaryOperator<String> members) {
        return readValue(new ParserTokens(parser), type, members);
    }

    /**
     * Reads the value at which an application's parser is. Limits are those of the parser.
     *
     * @param members returns the member for each name in the value, and an empty text for the name of no member
     * @throws UnreadableRequestException if the value does not fit
     */
    static <T> T readValue(Tokens tokens, Class<T> type, UnaryOperator<String> members) {
        JacksonJsonInput input = new JacksonJsonInput(
                tokens, type, members, place -> new Position(place.getLineNr(), place.getColumnNr()), false);
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
            if (tokens.nextToken() != null) {
                T value = RequestReader.readValue(this, type);
                return tokens.nextToken() == null ? Optional.of(value) : Optional.empty();
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
        private boolean isAtName = tokens.currentToken() == JsonToken.PROPERTY_NAME;

        ParsedNames() {
            hasNames = isAtName || tokens.currentToken() == JsonToken.START_OBJECT;
            if (!hasNames && tokens.currentToken() != JsonToken.END_OBJECT) {
                refuse("an object");
            }
        }

        @Override
        public @Nullable String next() {
            if (!hasNames || (!isAtName && tokens.nextToken() != JsonToken.PROPERTY_NAME)) {
                return null;
            }
            isAtName = false;
            String name = tokens.text();
            if (!seen.add(name)) {
                note(Kind.MALFORMED, "is there more than once");
            }
            tokens.nextToken();
            return name;
        }
    }

    @Override
    boolean takeNull() {
        return tokens.currentToken() == JsonToken.VALUE_NULL;
    }

    @Override
    @Nullable
    String text() {
        if (!isText()) {
            refuse("a string");
            return null;
        }
        return tokens.text();
    }

    @Override
    @Nullable
    String variable() {
        JsonToken token = tokens.currentToken();
        if (!isLenient || !(token.isNumeric() || token.isBoolean())) {
            return text();
        }
        String literal = tokens.text();
        if (token.isNumeric() && Numbers.isTooLong(literal)) {
            note(Kind.TYPE, "must be a number of at most " + Numbers.MAX_DIGITS + " digits, is a longer one");
        }
        return literal;
    }

    private boolean isText() {
        return tokens.currentToken() == JsonToken.VALUE_STRING;
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
        if (!tokens.currentToken().isNumeric()) {
            refuse(expected);
            return null;
        }
        return ofText(number -> conversion.convert(Numbers.decimal(number)));
    }

    /** Converts the text of the value, which is a text or a number. */
    private <T> @Nullable T ofText(Conversion<String, T> conversion) {
        try {
            return conversion.convert(tokens.text());
        } catch (UnfitValueException e) {
            note(Kind.TYPE, e.reason());
            return null;
        }
    }

    /** Takes any value, in which a name that is there twice is still a problem. */
    @Override
    void skip() {
        if (tokens.currentToken() == JsonToken.START_OBJECT) {
            ParsedNames names = new ParsedNames();
            while (names.next() != null) {
                skip();
            }
        } else if (tokens.currentToken() == JsonToken.START_ARRAY) {
            for (JsonToken token = tokens.nextToken();
                    token != JsonToken.END_ARRAY && token != null;
                    token = tokens.nextToken()) {
                skip();
            }
        } else if (tokens.currentToken().isNumeric() && Numbers.isTooLong(tokens.text())) {
            note(Kind.MALFORMED, "is a number of more than " + Numbers.MAX_DIGITS + " digits");
        }
    }

    private void refuse(String expected) {
        note(Kind.TYPE, "must be " + expected + ", is " + found(tokens.currentToken()));
        if (tokens.currentToken().isStructStart()) {
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
            problems.addOfMember(kind, tokens.names(), positions.apply(tokens.location()), message);
        }
    }

    /** Notes the error at which the parser stopped. */
    private void note(SyntaxError error, Position position, boolean isNamed) {
        if (problems.count()) {
            List<String> names = tokens.names();
            int outside = error.isBetweenMembers && isNamed ? names.size() - 1 : names.size();
            problems.addOfBody(names.subList(0, outside), position, error.reason());
        }
    }
}
