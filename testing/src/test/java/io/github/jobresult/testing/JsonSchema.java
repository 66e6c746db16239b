package io.github.jobresult.testing;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.github.jobresult.model.JobSuccessRequest;
import io.github.jobresult.serialization.JobResultCodec;
import java.io.IOException;
import java.io.InputStream;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.exc.JsonNodeException;
import tools.jackson.databind.json.JsonMapper;

/** The published JSON Schema of a request, run by networknt's validator behind a JSON parser without limits. */
final class JsonSchema {

    enum Verdict {
        VALID,
        INVALID,
        NOT_JSON
    }

    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNumberLength(Integer.MAX_VALUE)
                            .build())
                    .build())
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private static final SchemaRegistry REGISTRY =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    private final JsonNode content;
    private final Schema schema;

    private JsonSchema(JsonNode content) {
        this.content = content;
        this.schema = REGISTRY.getSchema(content);
    }

    static JsonSchema of(Class<? extends JobSuccessRequest> type) {
        String operation = type.getSimpleName().replace("Request", "");
        try (InputStream in =
                JobResultCodec.class.getResourceAsStream("/META-INF/jobresult/" + operation + ".schema.json")) {
            return new JsonSchema(MAPPER.readTree(in));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    JsonNode content() {
        return content;
    }

    boolean isDraft202012() {
        return REGISTRY.getSchema(SchemaLocation.of("https://json-schema.org/draft/2020-12/schema"))
                .validate(content)
                .isEmpty();
    }

    Verdict check(byte[] body) {
        JsonNode node;
        try {
            node = MAPPER.readTree(body);
        } catch (JacksonException | NumberFormatException e) {
            return Verdict.NOT_JSON;
        }
        if (node.isMissingNode()) {
            return Verdict.NOT_JSON;
        }
        try {
            return schema.validate(node).isEmpty() ? Verdict.VALID : Verdict.INVALID;
        } catch (JsonNodeException e) {
            // The validator cannot compare an integer beyond 64 bits with a bound.
            return Verdict.INVALID;
        }
    }
}
