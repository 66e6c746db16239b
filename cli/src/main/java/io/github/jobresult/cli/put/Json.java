package io.github.jobresult.cli.put;

import io.github.jobresult.cli.put.OptionValue.Items;
import io.github.jobresult.cli.put.OptionValue.Literal;
import io.github.jobresult.cli.put.OptionValue.Structure;
import io.github.jobresult.cli.put.OptionValue.Text;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;

/** Values from JSON and to JSON, and JSON indented. Numbers stay as they are spelled. */
final class Json {

    private static final JsonFactory FACTORY = new JsonFactory();

    /** Half a surrogate pair has no UTF-8, but an escape. */
    private static final JsonFactory ASCII =
            JsonFactory.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

    private Json() {}

    /**
     * Reads one value.
     *
     * @throws UnusableValueException if the text is not one JSON value, or has a member twice
     */
    static OptionValue read(String text) throws UnusableValueException {
        if (text.startsWith("\uFEFF")) {
            throw new UnusableValueException("starts with a byte order mark");
        }
        try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), text)) {
            parser.nextToken();
            OptionValue value = value(parser);
            if (parser.nextToken() != null) {
                throw unusable("has something after the JSON value", parser.currentTokenLocation());
            }
            return value;
        } catch (JacksonException e) {
            // Its message may show some of the text.
            throw unusable("is not JSON", e.getLocation());
        }
    }

    private static OptionValue value(JsonParser parser) throws UnusableValueException {
        JsonToken token = parser.currentToken();
        if (token == JsonToken.START_OBJECT) {
            return structure(parser);
        }
        if (token == JsonToken.START_ARRAY) {
            List<OptionValue> items = new ArrayList<>();
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                items.add(value(parser));
            }
            return new Items(items);
        }
        if (token == null) {
            throw unusable("is not JSON", parser.currentLocation());
        }
        return token == JsonToken.VALUE_STRING ? new Text(parser.getString()) : new Literal(parser.getString());
    }

    private static Structure structure(JsonParser parser) throws UnusableValueException {
        Map<String, OptionValue> members = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            TokenStreamLocation location = parser.currentTokenLocation();
            parser.nextToken();
            if (members.putIfAbsent(name, value(parser)) != null) {
                throw unusable("has a member a second time", location);
            }
        }
        return new Structure(members);
    }

    private static UnusableValueException unusable(String reason, TokenStreamLocation location) {
        return new UnusableValueException(
                reason + ": line " + location.getLineNr() + ", column " + location.getColumnNr());
    }

    /** Writes a value in ASCII. */
    static byte[] write(OptionValue value) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (JsonGenerator generator = ASCII.createGenerator(ObjectWriteContext.empty(), out)) {
            write(value, generator);
        }
        return out.toByteArray();
    }

    private static void write(OptionValue value, JsonGenerator generator) {
        if (value instanceof Structure structure) {
            generator.writeStartObject();
            structure.members().forEach((name, member) -> {
                generator.writeName(name);
                write(member, generator);
            });
            generator.writeEndObject();
        } else if (value instanceof Items list) {
            generator.writeStartArray();
            list.items().forEach(item -> write(item, generator));
            generator.writeEndArray();
        } else if (value instanceof Text text) {
            generator.writeString(text.text());
        } else if (value instanceof Literal literal) {
            generator.writeRawValue(literal.json());
        }
    }

    /** The same JSON with a member a line, indented as the AWS CLI does. */
    static byte[] indent(byte[] json) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), json);
                JsonGenerator generator = FACTORY.createGenerator(new Indented(), out)) {
            while (parser.nextToken() != null) {
                generator.copyCurrentEventExact(parser);
            }
        }
        return out.toByteArray();
    }

    private static final class Indented extends ObjectWriteContext.Base {

        @Override
        public boolean hasPrettyPrinter() {
            return true;
        }

        @Override
        public PrettyPrinter getPrettyPrinter() {
            return new DefaultPrettyPrinter(Separators.createDefaultInstance()
                            .withObjectNameValueSpacing(Separators.Spacing.AFTER)
                            .withObjectEmptySeparator(""))
                    .withObjectIndenter(new DefaultIndenter("    ", "\n"));
        }
    }
}
