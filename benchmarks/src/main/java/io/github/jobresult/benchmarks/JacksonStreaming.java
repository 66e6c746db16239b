package io.github.jobresult.benchmarks;

import io.github.jobresult.model.CurrentRevision;
import io.github.jobresult.model.ExecutionDetails;
import io.github.jobresult.model.PutJobSuccessResultRequest;
import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * Jackson's generator and parser in the plainest way: members are written and read one by one, nothing is checked, a body
 * is trusted to be of the right types and to have no member twice.
 */
final class JacksonStreaming implements Approach.OnRequests {

    private final JsonFactory json = new JsonFactory();

    @Override
    public Set<Operation> operations() {
        return EnumSet.of(Operation.ENCODE, Operation.DECODE);
    }

    @Override
    public byte[] encode(PutJobSuccessResultRequest request) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (JsonGenerator generator = json.createGenerator(ObjectWriteContext.empty(), out)) {
            generator.writeStartObject();
            text(generator, "jobId", request.getJobId());
            if (request.getCurrentRevision().isPresent()) {
                CurrentRevision revision = request.getCurrentRevision().get();
                generator.writeName("currentRevision");
                generator.writeStartObject();
                text(generator, "revision", revision.getRevision());
                text(generator, "changeIdentifier", revision.getChangeIdentifier());
                if (revision.getCreated().isPresent()) {
                    generator.writeName("created");
                    generator.writeNumber(
                            BigDecimal.valueOf(revision.getCreated().get().toEpochMilli(), 3)
                                    .stripTrailingZeros());
                }
                text(generator, "revisionSummary", revision.getRevisionSummary().orElse(null));
                generator.writeEndObject();
            }
            text(generator, "continuationToken", request.getContinuationToken().orElse(null));
            if (request.getExecutionDetails().isPresent()) {
                ExecutionDetails details = request.getExecutionDetails().get();
                generator.writeName("executionDetails");
                generator.writeStartObject();
                text(generator, "summary", details.getSummary().orElse(null));
                text(
                        generator,
                        "externalExecutionId",
                        details.getExternalExecutionId().orElse(null));
                if (details.getPercentComplete().isPresent()) {
                    generator.writeName("percentComplete");
                    generator.writeNumber(details.getPercentComplete().get());
                }
                generator.writeEndObject();
            }
            if (!request.getOutputVariables().isEmpty()) {
                generator.writeName("outputVariables");
                generator.writeStartObject();
                for (Map.Entry<String, String> variable : new TreeMap<>(request.getOutputVariables()).entrySet()) {
                    text(generator, variable.getKey(), variable.getValue());
                }
                generator.writeEndObject();
            }
            generator.writeEndObject();
        }
        return out.toByteArray();
    }

    private static void text(JsonGenerator generator, String name, @Nullable String value) {
        if (value != null) {
            generator.writeName(name);
            generator.writeString(value);
        }
    }

    @Override
    public PutJobSuccessResultRequest decode(byte[] body) {
        PutJobSuccessResultRequest.Builder request = PutJobSuccessResultRequest.builder();
        try (JsonParser parser = json.createParser(ObjectReadContext.empty(), body)) {
            parser.nextToken();
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                String member = parser.currentName();
                parser.nextToken();
                switch (member) {
                    case "jobId" -> request.jobId(parser.getString());
                    case "currentRevision" -> request.currentRevision(revision(parser));
                    case "continuationToken" -> request.continuationToken(parser.getString());
                    case "executionDetails" -> request.executionDetails(details(parser));
                    case "outputVariables" -> {
                        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                            String name = parser.currentName();
                            parser.nextToken();
                            request.putOutputVariable(name, parser.getString());
                        }
                    }
                    default -> parser.skipChildren();
                }
            }
        }
        return request.buildPartial();
    }

    private static CurrentRevision revision(JsonParser parser) {
        CurrentRevision.Builder revision = CurrentRevision.builder();
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String member = parser.currentName();
            parser.nextToken();
            switch (member) {
                case "revision" -> revision.revision(parser.getString());
                case "changeIdentifier" -> revision.changeIdentifier(parser.getString());
                case "created" ->
                    revision.created(Instant.ofEpochMilli(
                            parser.getDecimalValue().movePointRight(3).longValue()));
                case "revisionSummary" -> revision.revisionSummary(parser.getString());
                default -> parser.skipChildren();
            }
        }
        return revision.buildPartial();
    }

    private static ExecutionDetails details(JsonParser parser) {
        ExecutionDetails.Builder details = ExecutionDetails.builder();
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String member = parser.currentName();
            parser.nextToken();
            switch (member) {
                case "summary" -> details.summary(parser.getString());
                case "externalExecutionId" -> details.externalExecutionId(parser.getString());
                case "percentComplete" -> details.percentComplete(parser.getIntValue());
                default -> parser.skipChildren();
            }
        }
        return details.build();
    }
}
