package io.github.jobresult.serialization;

import io.github.jobresult.model.JobSuccessRequest;
import java.io.ByteArrayOutputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamFactory;
import tools.jackson.core.json.JsonFactory;

/** Reads and writes whole bodies and checks no rules. Each body takes one of two lanes, which give the same result. */
record BodyCodec(int maxBytes, int maxNesting, boolean lenient) {

    /**
     * Reads the request that is the whole body. Nearly all bodies are spelled such that the fast lane can read them; only Jackson's
     * lane reads the others, or says all that is wrong with one.
     *
     * @throws UnreadableRequestException if the body is no such request
     */
    <T> T read(byte[] body, Class<T> type) {
        if (body.length <= maxBytes && maxNesting >= FastJsonInput.NESTING) {
            try {
                return FastJsonInput.read(body, type);
            } catch (HandOver e) {
                return readWithJackson(body, type);
            }
        }
        return readWithJackson(body, type);
    }

    /** Writes a request. The fast lane writes all but ill-formed text, for which only Jackson's lane has escapes. */
    static byte[] write(JobSuccessRequest request) {
        try {
            FastJsonOutput output = new FastJsonOutput();
            new RequestWriter(output).write(request);
            return output.toBytes();
        } catch (HandOver e) {
            return writeWithJackson(request);
        }
    }

    <T> T readWithJackson(byte[] body, Class<T> type) {
        BodyText text = BodyText.of(body, maxBytes);
        if (text.flaw() != null) {
            ReadingProblems problems = new ReadingProblems(type, 0);
            problems.count();
            problems.addOfBody(List.of(), text.position(text.text().length()), text.flaw());
            throw problems.exception();
        }
        try (JsonParser parser = newFactory()
                .createParser(
                        ObjectReadContext.empty(),
                        text.text().array(),
                        0,
                        text.text().length())) {
            JacksonJsonInput input = new JacksonJsonInput(
                    parser, type, location -> text.position((int) location.getCharOffset()), lenient);
            T request = readToTheEnd(parser, input, type);
            if (request == null) {
                SyntaxError error = SyntaxError.find(text.text(), maxNesting);
                input.note(error, text.position(error.offset()));
            }
            if (request == null || !input.problems().isEmpty()) {
                throw input.problems().exception();
            }
            return request;
        }
    }

    /** Returns {@code null} if the parser does not find JSON, or finds more than one value. */
    private static <T> @Nullable T readToTheEnd(JsonParser parser, JacksonJsonInput input, Class<T> type) {
        try {
            if (parser.nextToken() == null) {
                return null;
            }
            T request = RequestReader.read(input, type);
            return parser.nextToken() == null ? request : null;
        } catch (JacksonException e) {
            // Its message quotes the body.
            return null;
        }
    }

    /** The factory keeps no names: they are of strangers, as long and as many as they like. */
    private JsonFactory newFactory() {
        return JsonFactory.builder()
                .disable(TokenStreamFactory.Feature.CANONICALIZE_PROPERTY_NAMES)
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(maxNesting)
                        .maxNumberLength(Numbers.MAX_DIGITS)
                        // The size of the body bounds both.
                        .maxNameLength(Integer.MAX_VALUE)
                        .maxStringLength(Integer.MAX_VALUE)
                        .build())
                .build();
    }

    static byte[] writeWithJackson(JobSuccessRequest request) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (JsonGenerator generator = new JsonFactory().createGenerator(ObjectWriteContext.empty(), out)) {
            new RequestWriter(new JacksonJsonOutput(generator)).write(request);
        }
        return out.toByteArray();
    }
}
