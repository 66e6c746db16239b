package io.github.jobresult.serialization;

import java.math.BigDecimal;
import java.time.Instant;
import tools.jackson.core.JsonGenerator;

/** Writes to any generator of Jackson's, also to one with escapes of its own. Lone surrogates become escapes. */
final class JacksonJsonOutput extends JsonOutput {

    private final JsonGenerator generator;

    JacksonJsonOutput(JsonGenerator generator) {
        this.generator = generator;
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
        generator.writeNumber(new BigDecimal(Timestamps.toSeconds(time)));
    }

    @Override
    void absent() {
        generator.writeNull();
    }
}
