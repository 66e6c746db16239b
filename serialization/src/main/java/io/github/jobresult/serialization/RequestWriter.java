package io.github.jobresult.serialization;

import io.github.jobresult.model.CurrentRevision;
import io.github.jobresult.model.ExecutionDetails;
import io.github.jobresult.model.JobSuccessRequest;
import io.github.jobresult.model.PutJobSuccessResultRequest;
import io.github.jobresult.model.PutThirdPartyJobSuccessResultRequest;
import io.github.jobresult.model.constraint.UnicodeText;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.SerializableString;
import tools.jackson.core.io.SerializedString;

/**
 * Writes values in the wire form: members in the order of the service model, variables in the order of their names,
 * absent members left out.
 */
final class RequestWriter {

    private static final SerializableString JOB_ID = new SerializedString("jobId");
    private static final SerializableString CLIENT_TOKEN = new SerializedString("clientToken");
    private static final SerializableString CURRENT_REVISION = new SerializedString("currentRevision");
    private static final SerializableString REVISION = new SerializedString("revision");
    private static final SerializableString CHANGE_IDENTIFIER = new SerializedString("changeIdentifier");
    private static final SerializableString CREATED = new SerializedString("created");
    private static final SerializableString REVISION_SUMMARY = new SerializedString("revisionSummary");
    private static final SerializableString CONTINUATION_TOKEN = new SerializedString("continuationToken");
    private static final SerializableString EXECUTION_DETAILS = new SerializedString("executionDetails");
    private static final SerializableString SUMMARY = new SerializedString("summary");
    private static final SerializableString EXTERNAL_EXECUTION_ID = new SerializedString("externalExecutionId");
    private static final SerializableString PERCENT_COMPLETE = new SerializedString("percentComplete");
    private static final SerializableString OUTPUT_VARIABLES = new SerializedString("outputVariables");

    private static final int LENGTH_OF_START = 8;

    private final JsonGenerator json;
    private final boolean utf8;

    private RequestWriter(JsonGenerator json, boolean utf8) {
        this.json = json;
        this.utf8 = utf8;
    }

    /** Writes to any generator. */
    static RequestWriter to(JsonGenerator json) {
        return new RequestWriter(json, false);
    }

    /** Writes to a generator of UTF-8, which takes texts as bytes and much faster so. */
    static RequestWriter toUtf8(JsonGenerator json) {
        return new RequestWriter(json, true);
    }

    void write(JobSuccessRequest request) {
        json.writeStartObject();
        text(JOB_ID, request.getJobId());
        if (request instanceof PutThirdPartyJobSuccessResultRequest thirdParty) {
            text(CLIENT_TOKEN, thirdParty.getClientToken());
        }
        if (request.getCurrentRevision().isPresent()) {
            name(CURRENT_REVISION);
            write(request.getCurrentRevision().get());
        }
        text(CONTINUATION_TOKEN, request.getContinuationToken().orElse(null));
        if (request.getExecutionDetails().isPresent()) {
            name(EXECUTION_DETAILS);
            write(request.getExecutionDetails().get());
        }
        if (request instanceof PutJobSuccessResultRequest put) {
            outputVariables(put.getOutputVariables());
        }
        json.writeEndObject();
    }

    void write(CurrentRevision revision) {
        json.writeStartObject();
        text(REVISION, revision.getRevision());
        text(CHANGE_IDENTIFIER, revision.getChangeIdentifier());
        if (revision.getCreated().isPresent()) {
            name(CREATED);
            json.writeNumber(epochSeconds(revision.getCreated().get()));
        }
        text(REVISION_SUMMARY, revision.getRevisionSummary().orElse(null));
        json.writeEndObject();
    }

    void write(ExecutionDetails details) {
        json.writeStartObject();
        text(SUMMARY, details.getSummary().orElse(null));
        text(EXTERNAL_EXECUTION_ID, details.getExternalExecutionId().orElse(null));
        if (details.getPercentComplete().isPresent()) {
            name(PERCENT_COMPLETE);
            json.writeNumber(details.getPercentComplete().get());
        }
        json.writeEndObject();
    }

    private void name(SerializableString member) {
        if (utf8) {
            json.writeName(member);
        } else {
            // An application's generator may have escapes of its own, which it does not apply to prepared names.
            json.writeName(member.getValue());
        }
    }

    private void text(SerializableString member, @Nullable String value) {
        if (value != null) {
            name(member);
            text(value);
        }
    }

    private void text(String value) {
        if (!utf8 || !startsInAscii(value)) {
            json.writeString(value);
            return;
        }
        byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
        if (!JsonUtf8.isPlain(bytes)) {
            // Of a lone surrogate the JDK makes a question mark.
            if (!UnicodeText.isWellFormed(value)) {
                json.writeString(value);
                return;
            }
            bytes = JsonUtf8.escaped(bytes);
        }
        json.writeRawUTF8String(bytes, 0, bytes.length);
    }

    /** Of texts that go on beyond ASCII the generator writes as fast as they can be made bytes. */
    private static boolean startsInAscii(String text) {
        for (int i = 0; i < Math.min(text.length(), LENGTH_OF_START); i++) {
            if (text.charAt(i) >= 0x80) {
                return false;
            }
        }
        return true;
    }

    private void outputVariables(Map<String, String> variables) {
        if (variables.isEmpty()) {
            return;
        }
        name(OUTPUT_VARIABLES);
        json.writeStartObject();
        String[] names = variables.keySet().toArray(new String[0]);
        Arrays.sort(names);
        for (String name : names) {
            json.writeName(Objects.requireNonNull(name, "name"));
            String value = variables.get(name);
            if (value == null) {
                json.writeNull();
            } else {
                text(value);
            }
        }
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
