package io.github.jobresult.benchmarks;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.github.jobresult.model.PutJobSuccessResultRequest;
import io.github.jobresult.serialization.JobResultCodec;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A JSON schema, run by networknt's validator on Jackson's tree. No typed request ever comes of it. The schema says all
 * rules but two that no schema can say: well-formed Unicode and the size of all variables together.
 */
final class JsonSchema implements Approach<JsonNode> {

    private final JsonMapper mapper = new JsonMapper();
    private final Schema schema = schema();

    private static Schema schema() {
        try (InputStream schema = JsonSchema.class.getResourceAsStream("request.schema.json")) {
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(Objects.requireNonNull(schema));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Set<Operation> operations() {
        return EnumSet.of(Operation.CHECK_VALID, Operation.CHECK_INVALID, Operation.DECODE_AND_CHECK);
    }

    @Override
    public JsonNode of(PutJobSuccessResultRequest request) {
        return mapper.readTree(JobResultCodec.standard().encodeUnchecked(request));
    }

    @Override
    public PutJobSuccessResultRequest toRequest(JsonNode value) {
        return JobResultCodec.standard()
                .decodeUnchecked(value.toString().getBytes(StandardCharsets.UTF_8), PutJobSuccessResultRequest.class);
    }

    @Override
    public boolean isValid(JsonNode value) {
        return schema.validate(value).isEmpty();
    }

    @Override
    public List<String> messages(JsonNode value) {
        List<String> messages = new ArrayList<>();
        for (Error error : schema.validate(value)) {
            messages.add(error.getInstanceLocation() + " " + error.getMessage());
        }
        return messages;
    }

    @Override
    public JsonNode decodeAndCheck(byte[] body) {
        return required(mapper.readTree(body));
    }
}
