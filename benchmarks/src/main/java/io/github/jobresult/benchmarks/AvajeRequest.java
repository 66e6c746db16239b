package io.github.jobresult.benchmarks;

import io.avaje.jsonb.Json;
import io.avaje.validation.ImportValidPojo;
import io.github.jobresult.model.Limits;
import io.github.jobresult.model.NoOutputVariablesWithContinuationToken;
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
 * The request as avaje's processors want it: a record with the same annotations as this library's types, but for
 * {@code @NotNull}, which goes without saying in a null-marked package. Public for the sake of the code that they generate.
 */
@Json
@ImportValidPojo({AvajeRequest.class, AvajeRequest.Revision.class, AvajeRequest.Details.class})
@NoOutputVariablesWithContinuationToken
public record AvajeRequest(
        @Pattern(regexp = "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}") @WellFormedUnicode
        String jobId,

        @Valid @Nullable Revision currentRevision,

        @CodePointLength(min = 1, max = 2048) @WellFormedUnicode @Nullable
        String continuationToken,

        @Valid @Nullable Details executionDetails,

        @Utf8Size(max = 122_880) @Nullable
        Map<@NotNull @Pattern(regexp = "[A-Za-z0-9@_-]+") @WellFormedUnicode String, @NotNull @WellFormedUnicode String>
                outputVariables) {

    /** The revision, likewise. */
    @Json
    public record Revision(
            @CodePointLength(min = 1, max = 1500) @WellFormedUnicode
            String revision,

            @CodePointLength(min = 1, max = 100) @WellFormedUnicode
            String changeIdentifier,

            @TimestampRange(min = Limits.CREATED_MIN, max = Limits.CREATED_MAX) @Nullable
            Instant created,

            @CodePointLength(min = 1, max = 2048) @WellFormedUnicode @Nullable
            String revisionSummary) {}

    /** The details, likewise. */
    @Json
    public record Details(
            @CodePointLength(min = 1, max = 2048) @WellFormedUnicode @Nullable
            String summary,

            @CodePointLength(min = 1, max = 1500) @WellFormedUnicode @Nullable
            String externalExecutionId,

            @Min(0) @Max(100) @Nullable Integer percentComplete) {}
}
