package io.github.jobresult.serialization;

import io.github.jobresult.serialization.ReadingProblem.Kind;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.UnexpectedEndOfInputException;
import tools.jackson.core.json.JsonFactory;

/** Reads whole bodies, or says everything that keeps one from being read. Safe for use by several threads. */
final class BodyReader {

    private static final String GOES_ON = "the body goes on after its end";

    private final int maxBytes;
    private final int maxNesting;
    private final boolean lenient;

    BodyReader(int maxBytes, int maxNesting, boolean lenient) {
        this.maxBytes = maxBytes;
        this.maxNesting = maxNesting;
        this.lenient = lenient;
    }

    /**
     * The request that is the whole body.
     *
     * @throws UnreadableRequestException if it is none
     */
    <T> T read(byte[] body, Class<T> type) {
        T request = body.length > maxBytes || maxNesting < BytesInput.NESTING ? null : BytesInput.read(body, type);
        return request != null ? request : readCarefully(body, type);
    }

    /** The same, as slowly as it takes to tell of anything that is wrong. */
    <T> T readCarefully(byte[] body, Class<T> type) {
        Body text = new Body(body);
        try {
            if (body.length > maxBytes) {
                throw new Body.NotText(0, "the body has more than " + maxBytes + " bytes");
            }
            text.requireText();
        } catch (Body.NotText e) {
            throw new UnreadableRequestException(type.getSimpleName(), List.of(text.malformed(e)), 1);
        }
        try (JsonParser parser = newFactory().createParser(ObjectReadContext.empty(), body)) {
            JacksonInput input = lenient ? new LenientInput(parser, type, text) : new JacksonInput(parser, type, text);
            T request = read(parser, input, text, type);
            if (request == null || input.total() > 0) {
                throw new UnreadableRequestException(type.getSimpleName(), input.problems(), input.total());
            }
            return request;
        }
    }

    /**
     * For one body alone, as a factory keeps thousands of the names that its parsers have seen, whoever made them up and
     * however long they are; and too many of the same hash would have it refuse names of other bodies.
     */
    private JsonFactory newFactory() {
        return JsonFactory.builder()
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(maxNesting)
                        .maxNumberLength(JacksonInput.MAX_NUMBER_LENGTH)
                        // The size of the body bounds both.
                        .maxNameLength(Integer.MAX_VALUE)
                        .maxStringLength(Integer.MAX_VALUE)
                        .build())
                .build();
    }

    /** Of no use when the input has noted a problem. */
    private <T> @Nullable T read(JsonParser parser, JacksonInput input, Body text, Class<T> type) {
        T request = null;
        try {
            if (parser.nextToken() == null) {
                input.problem(Kind.MALFORMED, parser.currentLocation(), "the body is empty");
                return null;
            }
            request = RequestReader.read(input, type);
            if (parser.nextToken() != null) {
                input.problem(Kind.MALFORMED, parser.currentTokenLocation(), GOES_ON);
            }
        } catch (JacksonException e) {
            TokenStreamLocation location = e.getLocation() == null ? parser.currentLocation() : e.getLocation();
            input.problem(
                    Kind.MALFORMED, location, request == null ? reason(e, parser, text.isEnd(location)) : GOES_ON);
        }
        return request;
    }

    /** Never the parser's own message, as it quotes the body. */
    private String reason(JacksonException e, JsonParser parser, boolean atEnd) {
        if (e instanceof UnexpectedEndOfInputException || (atEnd && !(e instanceof StreamConstraintsException))) {
            return "the body ends too early";
        }
        if (e instanceof StreamConstraintsException) {
            return parser.streamReadContext().getNestingDepth() > maxNesting
                    ? "the body is nested deeper than " + maxNesting + " levels"
                    : "the body goes past a limit of the JSON parser, such as numbers of "
                            + JacksonInput.MAX_NUMBER_LENGTH + " digits";
        }
        return "the body is not JSON from here on";
    }
}
