package io.github.jobresult.serialization;

import java.io.ByteArrayOutputStream;
import java.time.Instant;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** Writes to any generator of Jackson's, also to one with escapes of its own. Lone surrogates become escapes. */
final class JacksonJsonOutput extends JsonOutput {

    private final JsonGenerator generator;

    private JacksonJsonOutput(JsonGenerator generator) {
        this.generator = generator;
    }

    static byte[] writeBody(Object value) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (JsonGenerator generator = new JsonFactory().createGenerator(ObjectWriteContext.empty(), out)) {
            writeValue(value, generator);
        }
        return out.toByteArray();
    }

    /** Writes a value to an application's generator. */
    static void writeValue(Object value, JsonGenerator generator) {
        new RequestWriter(new JacksonJsonOutput(generator)).writeValue(value);
    }

    @Override
    void startObject() {
        generator.writeStartObject();
    }

    @Override
    void endObject() {
        generator.writeEndObject();
    }

    @Override
    void name(Member member) {
        generator.writeName(member.jsonName());
    }

    @Override
    void name(String name) {
        generator.writeName(name);
    }

    @Override
    void text(String text) {
        generator.writeString(text);
    }

    @Override
    void integer(int integer) {
        generator.writeNumber(integer);
    }

    @Override
    void time(Instant time) {
        generator.writeNumber(Timestamps.toSeconds(time));
    }

    @Override
    void absent() {
        generator.writeNull();
    }
}
