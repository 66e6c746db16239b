package io.github.jobresult.testing.fake;

import io.github.jobresult.serialization.JobResultCodec;
import io.github.jobresult.service.ServiceErrorType;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;

/** JSON objects as maps, lists, texts, numbers and booleans, for the operations whose requests have no types. */
final class Json {

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(JobResultCodec.DEFAULT_MAX_NESTING)
                    .build())
            .build();

    private Json() {}

    /** Reads an object. A member that is {@code null} counts as absent, as the protocol says. */
    static Map<String, Object> read(InputStream body) throws IOException, Refusal {
        byte[] bytes = body.readNBytes(JobResultCodec.DEFAULT_MAX_BODY_BYTES + 1);
        if (bytes.length > JobResultCodec.DEFAULT_MAX_BODY_BYTES) {
            throw unreadable();
        }
        try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), bytes)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw unreadable();
            }
            Map<String, Object> object = object(parser);
            if (parser.nextToken() != null) {
                throw unreadable();
            }
            return object;
        } catch (JacksonException e) {
            throw unreadable();
        }
    }

    static Refusal unreadable() {
        return new Refusal(ServiceErrorType.SERIALIZATION, null);
    }

    private static Map<String, Object> object(JsonParser parser) {
        Map<String, Object> object = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            parser.nextToken();
            Object value = value(parser);
            if (value != null) {
                object.put(name, value);
            }
        }
        return object;
    }

    private static @Nullable Object value(JsonParser parser) {
        return switch (parser.currentToken()) {
            case START_OBJECT -> object(parser);
            case START_ARRAY -> {
                List<@Nullable Object> list = new ArrayList<>();
                while (parser.nextToken() != JsonToken.END_ARRAY) {
                    list.add(value(parser));
                }
                yield list;
            }
            case VALUE_STRING -> parser.getString();
            case VALUE_TRUE, VALUE_FALSE -> parser.getBooleanValue();
            case VALUE_NULL -> null;
            default -> parser.getNumberValue();
        };
    }

    /**
     * Writes an object.
     *
     * @throws IllegalArgumentException if there is anything else than maps, lists, texts, numbers and booleans in it
     */
    static byte[] write(Map<String, ?> object) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (JsonGenerator json = FACTORY.createGenerator(ObjectWriteContext.empty(), out)) {
            write(json, object);
        }
        return out.toByteArray();
    }

    private static void write(JsonGenerator json, @Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            json.writeStartObject();
            map.forEach((name, member) -> {
                json.writeName(String.valueOf(name));
                write(json, member);
            });
            json.writeEndObject();
        } else if (value instanceof List<?> list) {
            json.writeStartArray();
            list.forEach(element -> write(json, element));
            json.writeEndArray();
        } else if (value instanceof String text) {
            json.writeString(text);
        } else if (value instanceof Boolean bool) {
            json.writeBoolean(bool);
        } else if (value instanceof Number number) {
            // Refuses NaN, for which JSON has no number.
            json.writeNumber(new BigDecimal(number.toString()));
        } else {
            throw new IllegalArgumentException("not a map, list, text, number or boolean: "
                    + (value == null ? "null" : value.getClass().getName()));
        }
    }
}
