package io.github.jobresult.benchmarks;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.github.jobresult.model.CurrentRevision;
import io.github.jobresult.model.ExecutionDetails;
import io.github.jobresult.model.PutJobSuccessResultRequest;
import java.time.Instant;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * What one would write on the same types: Jackson's databind, taught to leave out what is absent and to write times as
 * numbers, with records to read into as the types have builders that it cannot find, and Hibernate Validator. Its check
 * alone is that of {@link HibernateAlone}, so it is not timed twice.
 */
final class Databind implements Approach.OnRequests {

    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    private abstract static class WithoutAbsent {}

    private record Revision(
            @Nullable String revision,
            @Nullable String changeIdentifier,
            @Nullable Instant created,
            @Nullable String revisionSummary) {

        CurrentRevision build() {
            return CurrentRevision.builder()
                    .revision(revision)
                    .changeIdentifier(changeIdentifier)
                    .created(created)
                    .revisionSummary(revisionSummary)
                    .buildPartial();
        }
    }

    private record Details(
            @Nullable String summary,
            @Nullable String externalExecutionId,
            @Nullable Integer percentComplete) {

        ExecutionDetails build() {
            return ExecutionDetails.builder()
                    .summary(summary)
                    .externalExecutionId(externalExecutionId)
                    .percentComplete(percentComplete)
                    .build();
        }
    }

    private record Request(
            @Nullable String jobId,
            @Nullable Revision currentRevision,
            @Nullable String continuationToken,
            @Nullable Details executionDetails,
            @Nullable LinkedHashMap<String, String> outputVariables) {

        PutJobSuccessResultRequest build() {
            PutJobSuccessResultRequest.Builder builder = PutJobSuccessResultRequest.builder()
                    .jobId(jobId)
                    .currentRevision(currentRevision == null ? null : currentRevision.build())
                    .continuationToken(continuationToken)
                    .executionDetails(executionDetails == null ? null : executionDetails.build());
            if (outputVariables != null) {
                builder.outputVariables(outputVariables);
            }
            return builder.buildPartial();
        }
    }

    private final JsonMapper mapper = JsonMapper.builder()
            .addMixIn(PutJobSuccessResultRequest.class, WithoutAbsent.class)
            .addMixIn(CurrentRevision.class, WithoutAbsent.class)
            .addMixIn(ExecutionDetails.class, WithoutAbsent.class)
            .enable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();
    private final HibernateAlone validator = new HibernateAlone();

    @Override
    public Set<Operation> operations() {
        return EnumSet.of(Operation.ENCODE, Operation.DECODE, Operation.DECODE_AND_CHECK, Operation.CHECK_AND_ENCODE);
    }

    @Override
    public byte[] encode(PutJobSuccessResultRequest request) {
        return mapper.writeValueAsBytes(request);
    }

    @Override
    public PutJobSuccessResultRequest decode(byte[] body) {
        return mapper.readValue(body, Request.class).build();
    }

    @Override
    public PutJobSuccessResultRequest required(PutJobSuccessResultRequest request) {
        return validator.required(request);
    }
}
