package io.github.jobresult.serialization;

import io.github.jobresult.model.CurrentRevision;
import io.github.jobresult.model.ExecutionDetails;
import io.github.jobresult.model.JobSuccessRequest;
import io.github.jobresult.model.PutJobSuccessResultRequest;
import io.github.jobresult.model.PutThirdPartyJobSuccessResultRequest;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/**
 * Writes values in the wire form: members in the order of the service model, variables in the order of their names,
 * absent members left out.
 */
final class RequestWriter {

    private final JsonGenerator json;

    RequestWriter(JsonGenerator json) {
        this.json = json;
    }

    void write(JobSuccessRequest request) {
        json.writeStartObject();
        text("jobId", request.getJobId());
        if (request instanceof PutThirdPartyJobSuccessResultRequest thirdParty) {
            text("clientToken", thirdParty.getClientToken());
        }
        if (request.getCurrentRevision().isPresent()) {
            json.writeName("currentRevision");
            write(request.getCurrentRevision().get());
        }
        text("continuationToken", request.getContinuationToken().orElse(null));
        if (request.getExecutionDetails().isPresent()) {
            json.writeName("executionDetails");
            write(request.getExecutionDetails().get());
        }
        if (request instanceof PutJobSuccessResultRequest put) {
            outputVariables(put.getOutputVariables());
        }
        json.writeEndObject();
    }

    void write(CurrentRevision revision) {
        json.writeStartObject();
        text("revision", revision.getRevision());
        text("changeIdentifier", revision.getChangeIdentifier());
        if (revision.getCreated().isPresent()) {
            json.writeName("created");
            json.writeNumber(epochSeconds(revision.getCreated().get()));
        }
        text("revisionSummary", revision.getRevisionSummary().orElse(null));
        json.writeEndObject();
    }

    void write(ExecutionDetails details) {
        json.writeStartObject();
        text("summary", details.getSummary().orElse(null));
        text("externalExecutionId", details.getExternalExecutionId().orElse(null));
        if (details.getPercentComplete().isPresent()) {
            json.writeName("percentComplete");
            json.writeNumber(details.getPercentComplete().get());
        }
        json.writeEndObject();
    }

    private void text(String member, @Nullable String value) {
        if (value != null) {
            json.writeName(member);
            json.writeString(value);
        }
    }

    private void outputVariables(Map<String, String> variables) {
        if (variables.isEmpty()) {
            return;
        }
        json.writeName("outputVariables");
        json.writeStartObject();
        new TreeMap<>(variables).forEach((name, value) -> {
            json.writeName(name);
            json.writeString(value);
        });
        json.writeEndObject();
    }

    /** Without trailing zeros and of a scale that never asks for an exponent. */
    private static BigDecimal epochSeconds(Instant time) {
        BigDecimal seconds = BigDecimal.valueOf(time.getEpochSecond())
                .add(BigDecimal.valueOf(time.getNano(), 9))
                .stripTrailingZeros();
        return seconds.scale() < 0 ? seconds.setScale(0) : seconds;
    }
}
