package io.github.jobresult.serialization;

import io.github.jobresult.model.CurrentRevision;
import io.github.jobresult.model.ExecutionDetails;
import io.github.jobresult.model.JobSuccessRequest;
import io.github.jobresult.model.PutJobSuccessResultRequest;
import io.github.jobresult.model.PutThirdPartyJobSuccessResultRequest;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Writes values in the wire form: members in the order of the service model, variables in the order of their names,
 * absent members left out.
 */
final class RequestWriter {

    private final JsonOutput output;

    RequestWriter(JsonOutput output) {
        this.output = output;
    }

    /** Writes a request, a revision or details. */
    void writeValue(Object value) {
        if (value instanceof JobSuccessRequest request) {
            writeRequest(request);
        } else if (value instanceof CurrentRevision revision) {
            writeRevision(revision);
        } else {
            writeDetails((ExecutionDetails) value);
        }
    }

    void writeRequest(JobSuccessRequest request) {
        output.startObject();
        text(Member.JOB_ID, request.getJobId());
        if (request instanceof PutThirdPartyJobSuccessResultRequest thirdParty) {
            text(Member.CLIENT_TOKEN, thirdParty.getClientToken());
        }
        if (request.getCurrentRevision().isPresent()) {
            output.name(Member.CURRENT_REVISION);
            writeRevision(request.getCurrentRevision().get());
        }
        text(Member.CONTINUATION_TOKEN, request.getContinuationToken().orElse(null));
        if (request.getExecutionDetails().isPresent()) {
            output.name(Member.EXECUTION_DETAILS);
            writeDetails(request.getExecutionDetails().get());
        }
        if (request instanceof PutJobSuccessResultRequest put) {
            outputVariables(put.getOutputVariables());
        }
        output.endObject();
    }

    private void writeRevision(CurrentRevision revision) {
        output.startObject();
        text(Member.REVISION, revision.getRevision());
        text(Member.CHANGE_IDENTIFIER, revision.getChangeIdentifier());
        if (revision.getCreated().isPresent()) {
            output.name(Member.CREATED);
            output.time(revision.getCreated().get());
        }
        text(Member.REVISION_SUMMARY, revision.getRevisionSummary().orElse(null));
        output.endObject();
    }

    private void writeDetails(ExecutionDetails details) {
        output.startObject();
        text(Member.SUMMARY, details.getSummary().orElse(null));
        text(Member.EXTERNAL_EXECUTION_ID, details.getExternalExecutionId().orElse(null));
        if (details.getPercentComplete().isPresent()) {
            output.name(Member.PERCENT_COMPLETE);
            output.integer(details.getPercentComplete().get());
        }
        output.endObject();
    }

    private void text(Member member, @Nullable String value) {
        if (value != null) {
            output.name(member);
            output.text(value);
        }
    }

    private void outputVariables(Map<String, String> variables) {
        if (variables.isEmpty()) {
            return;
        }
        output.name(Member.OUTPUT_VARIABLES);
        output.startObject();
        String[] names = variables.keySet().toArray(new String[0]);
        Arrays.sort(names);
        for (String name : names) {
            output.name(Objects.requireNonNull(name, "name"));
            String value = variables.get(name);
            if (value == null) {
                output.absent();
            } else {
                output.text(value);
            }
        }
        output.endObject();
    }
}
