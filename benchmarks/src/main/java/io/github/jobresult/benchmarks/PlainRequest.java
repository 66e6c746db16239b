package io.github.jobresult.benchmarks;

import com.alibaba.fastjson2.annotation.JSONField;
import com.alibaba.fastjson2.annotation.JSONType;
import io.avaje.jsonb.Json;
import io.avaje.validation.ImportValidPojo;
import io.github.jobresult.model.CurrentRevision;
import io.github.jobresult.model.ExecutionDetails;
import io.github.jobresult.model.JobSuccessRequest;
import io.github.jobresult.model.Limits;
import io.github.jobresult.model.NoOutputVariablesWithContinuationToken;
import io.github.jobresult.model.PutJobSuccessResultRequest;
import io.github.jobresult.model.PutThirdPartyJobSuccessResultRequest;
import io.github.jobresult.model.constraint.CodePointLength;
import io.github.jobresult.model.constraint.TimestampRange;
import io.github.jobresult.model.constraint.Utf8Size;
import io.github.jobresult.model.constraint.WellFormedUnicode;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The record that a user would write instead of this library's types, with the same constraints. One record for both
 * operations, told apart by the client token. Public for the code that avaje generates.
 */
@Json
@JSONType(alphabetic = false)
@ImportValidPojo({PlainRequest.class, PlainRequest.Revision.class, PlainRequest.Details.class})
@NoOutputVariablesWithContinuationToken
public record PlainRequest(
        @NotNull @Pattern(regexp = Limits.JOB_ID_PATTERN) @WellFormedUnicode
        String jobId,

        @CodePointLength(min = 1, max = Limits.CLIENT_TOKEN) @WellFormedUnicode @Nullable
        String clientToken,

        @Valid @Nullable Revision currentRevision,

        @CodePointLength(min = 1, max = Limits.CONTINUATION_TOKEN) @WellFormedUnicode @Nullable
        String continuationToken,

        @Valid @Nullable Details executionDetails,

        @Utf8Size(max = Limits.OUTPUT_VARIABLES_BYTES) @Nullable
        Map<
                        @NotNull @Pattern(regexp = Limits.VARIABLE_NAME_PATTERN) @WellFormedUnicode String,
                        @NotNull @WellFormedUnicode String>
                outputVariables) {

    /** The revision, likewise. */
    @Json
    @JSONType(alphabetic = false)
    public record Revision(
            @NotNull @CodePointLength(min = 1, max = 1500) @WellFormedUnicode
            String revision,

            @NotNull @CodePointLength(min = 1, max = 100) @WellFormedUnicode
            String changeIdentifier,

            @JSONField(serializeUsing = Fastjson.SecondsWriter.class, deserializeUsing = Fastjson.SecondsReader.class)
            @TimestampRange(min = Limits.CREATED_MIN, max = Limits.CREATED_MAX)
            @Nullable
            Instant created,

            @CodePointLength(min = 1, max = 2048) @WellFormedUnicode @Nullable
            String revisionSummary) {}

    /** The details, likewise. */
    @Json
    @JSONType(alphabetic = false)
    public record Details(
            @CodePointLength(min = 1, max = 2048) @WellFormedUnicode @Nullable
            String summary,

            @CodePointLength(min = 1, max = 1500) @WellFormedUnicode @Nullable
            String externalExecutionId,

            @Min(0) @Max(100) @Nullable Integer percentComplete) {}

    static PlainRequest of(JobSuccessRequest request) {
        CurrentRevision revision = request.getCurrentRevision().orElse(null);
        ExecutionDetails details = request.getExecutionDetails().orElse(null);
        Map<String, String> variables =
                request instanceof PutJobSuccessResultRequest put ? put.getOutputVariables() : Map.of();
        return new PlainRequest(
                request.getJobId(),
                request instanceof PutThirdPartyJobSuccessResultRequest put ? put.getClientToken() : null,
                revision == null
                        ? null
                        : new Revision(
                                revision.getRevision(),
                                revision.getChangeIdentifier(),
                                revision.getCreated().orElse(null),
                                revision.getRevisionSummary().orElse(null)),
                request.getContinuationToken().orElse(null),
                details == null
                        ? null
                        : new Details(
                                details.getSummary().orElse(null),
                                details.getExternalExecutionId().orElse(null),
                                details.getPercentComplete().orElse(null)),
                variables.isEmpty() ? null : variables);
    }

    /** The rule across members, for both validators. */
    boolean hasVariablesWithContinuationToken() {
        return continuationToken != null && outputVariables != null && !outputVariables.isEmpty();
    }
}
