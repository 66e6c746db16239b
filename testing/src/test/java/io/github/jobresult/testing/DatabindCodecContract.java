package io.github.jobresult.testing;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.github.jobresult.model.CurrentRevision;
import io.github.jobresult.model.ExecutionDetails;
import io.github.jobresult.model.JobSuccessRequest;
import io.github.jobresult.model.PutJobSuccessResultRequest;
import io.github.jobresult.model.PutThirdPartyJobSuccessResultRequest;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * What one would write without this library: Jackson's databind on the same types, taught with a mixin to leave out what is
 * absent. It validates nothing. Not a test itself: {@link JobResultCodecContractTest} runs it.
 */
class DatabindCodecContract implements JobResultCodecContract {

    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    private abstract static class WithoutAbsent {}

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .addMixIn(PutJobSuccessResultRequest.class, WithoutAbsent.class)
            .addMixIn(PutThirdPartyJobSuccessResultRequest.class, WithoutAbsent.class)
            .addMixIn(CurrentRevision.class, WithoutAbsent.class)
            .addMixIn(ExecutionDetails.class, WithoutAbsent.class)
            .build();

    @Override
    public byte[] encode(JobSuccessRequest request) {
        return MAPPER.writeValueAsBytes(request);
    }

    record Revision(String revision, String changeIdentifier, Instant created, String revisionSummary) {
        CurrentRevision build() {
            return CurrentRevision.builder()
                    .revision(revision)
                    .changeIdentifier(changeIdentifier)
                    .created(created)
                    .revisionSummary(revisionSummary)
                    .buildPartial();
        }
    }

    record Details(String summary, String externalExecutionId, Integer percentComplete) {
        ExecutionDetails build() {
            return ExecutionDetails.builder()
                    .summary(summary)
                    .externalExecutionId(externalExecutionId)
                    .percentComplete(percentComplete)
                    .build();
        }
    }

    record Request(
            String jobId,
            String clientToken,
            Revision currentRevision,
            String continuationToken,
            Details executionDetails,
            LinkedHashMap<String, String> outputVariables) {}

    @Override
    public <T extends JobSuccessRequest> T decode(byte[] body, Class<T> type) {
        Request request = MAPPER.readValue(body, Request.class);
        if (request == null) {
            throw new NullPointerException("null");
        }
        CurrentRevision revision = request.currentRevision() == null
                ? null
                : request.currentRevision().build();
        ExecutionDetails details = request.executionDetails() == null
                ? null
                : request.executionDetails().build();
        if (type == PutJobSuccessResultRequest.class) {
            return type.cast(PutJobSuccessResultRequest.builder()
                    .jobId(request.jobId())
                    .currentRevision(revision)
                    .continuationToken(request.continuationToken())
                    .executionDetails(details)
                    .outputVariables(request.outputVariables() == null ? Map.of() : request.outputVariables())
                    .buildPartial());
        }
        return type.cast(PutThirdPartyJobSuccessResultRequest.builder()
                .jobId(request.jobId())
                .clientToken(request.clientToken())
                .currentRevision(revision)
                .continuationToken(request.continuationToken())
                .executionDetails(details)
                .buildPartial());
    }

    @Override
    public Set<String> codes(RuntimeException refusal) {
        if (refusal instanceof JacksonException) {
            return Set.of("malformed");
        }
        throw refusal;
    }
}
