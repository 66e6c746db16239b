package io.github.jobresult.benchmarks;

import io.github.jobresult.model.JobSuccessRequest;
import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** Jackson's generator and parser, called by hand. Trusts that the members of a body have the right types. */
final class JacksonStreaming implements Approach.OnRecord {

    private final JsonFactory json = new JsonFactory();

    @Override
    public byte[] encode(PlainRequest request) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (JsonGenerator generator = json.createGenerator(ObjectWriteContext.empty(), out)) {
            generator.writeStartObject();
            text(generator, "jobId", request.jobId());
            text(generator, "clientToken", request.clientToken());
            PlainRequest.Revision revision = request.currentRevision();
            if (revision != null) {
                generator.writeObjectPropertyStart("currentRevision");
                text(generator, "revision", revision.revision());
                text(generator, "changeIdentifier", revision.changeIdentifier());
                if (revision.created() != null) {
                    generator.writeName("created");
                    generator.writeNumber(BigDecimal.valueOf(revision.created().toEpochMilli(), 3));
                }
                text(generator, "revisionSummary", revision.revisionSummary());
                generator.writeEndObject();
            }
            text(generator, "continuationToken", request.continuationToken());
            PlainRequest.Details details = request.executionDetails();
            if (details != null) {
                generator.writeObjectPropertyStart("executionDetails");
                text(generator, "summary", details.summary());
                text(generator, "externalExecutionId", details.externalExecutionId());
                if (details.percentComplete() != null) {
                    generator.writeNumberProperty("percentComplete", details.percentComplete());
                }
                generator.writeEndObject();
            }
            if (request.outputVariables() != null) {
                generator.writeObjectPropertyStart("outputVariables");
                for (Map.Entry<String, String> variable :
                        request.outputVariables().entrySet()) {
                    generator.writeStringProperty(variable.getKey(), variable.getValue());
                }
                generator.writeEndObject();
            }
            generator.writeEndObject();
        }
        return out.toByteArray();
    }

    private static void text(JsonGenerator generator, String name, @Nullable String value) {
        if (value != null) {
            generator.writeStringProperty(name, value);
        }
    }

    @Override
    public PlainRequest decode(byte[] body, Class<? extends JobSuccessRequest> type) {
        String jobId = "";
        String clientToken = null;
        PlainRequest.Revision revision = null;
        String continuationToken = null;
        PlainRequest.Details details = null;
        Map<String, String> variables = null;
        try (JsonParser parser = json.createParser(ObjectReadContext.empty(), body)) {
            parser.nextToken();
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                String member = parser.currentName();
                parser.nextToken();
                switch (member) {
                    case "jobId" -> jobId = parser.getString();
                    case "clientToken" -> clientToken = parser.getString();
                    case "currentRevision" -> revision = revision(parser);
                    case "continuationToken" -> continuationToken = parser.getString();
                    case "executionDetails" -> details = details(parser);
                    case "outputVariables" -> {
                        variables = new LinkedHashMap<>();
                        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                            variables.put(parser.currentName(), parser.nextStringValue());
                        }
                    }
                    default -> parser.skipChildren();
                }
            }
        }
        return new PlainRequest(jobId, clientToken, revision, continuationToken, details, variables);
    }

    private static PlainRequest.Revision revision(JsonParser parser) {
        String revision = "";
        String changeIdentifier = "";
        Instant created = null;
        String summary = null;
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String member = parser.currentName();
            parser.nextToken();
            switch (member) {
                case "revision" -> revision = parser.getString();
                case "changeIdentifier" -> changeIdentifier = parser.getString();
                case "created" ->
                    created = Instant.ofEpochMilli(
                            parser.getDecimalValue().movePointRight(3).longValue());
                case "revisionSummary" -> summary = parser.getString();
                default -> parser.skipChildren();
            }
        }
        return new PlainRequest.Revision(revision, changeIdentifier, created, summary);
    }

    private static PlainRequest.Details details(JsonParser parser) {
        String summary = null;
        String externalExecutionId = null;
        Integer percentComplete = null;
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String member = parser.currentName();
            parser.nextToken();
            switch (member) {
                case "summary" -> summary = parser.getString();
                case "externalExecutionId" -> externalExecutionId = parser.getString();
                case "percentComplete" -> percentComplete = parser.getIntValue();
                default -> parser.skipChildren();
            }
        }
        return new PlainRequest.Details(summary, externalExecutionId, percentComplete);
    }
}
