package io.github.jobresult.model;

import io.github.jobresult.model.constraint.CodePointLength;
import io.github.jobresult.model.constraint.WellFormedUnicode;
import jakarta.validation.Valid;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * What both success reports have in common. There are two of them and no others: {@link PutJobSuccessResultRequest}
 * for the worker of a custom action and {@link PutThirdPartyJobSuccessResultRequest} for the worker of a partner
 * action.
 *
 * <p>Immutable and safe to share between threads.
 */
public abstract sealed class JobSuccessRequest
        permits PutJobSuccessResultRequest, PutThirdPartyJobSuccessResultRequest {

    JobSuccessRequest() {}

    /**
     * The ID of the job that succeeded. Its form differs between the two requests.
     *
     * @return the job ID; required, so {@code null} only in a value from a builder's {@code buildPartial()}
     */
    public abstract String getJobId();

    /**
     * The revision of the artifact that the job has worked on.
     *
     * @return the revision; empty when absent
     */
    public final Optional<@Valid CurrentRevision> getCurrentRevision() {
        // A branch of its own, here and below: that of Optional.ofNullable is shared by the whole program. Only so can
        // the
        // JIT compiler see that a member is always there, and make no Optional for somebody who unwraps it at once.
        CurrentRevision currentRevision = currentRevision();
        return currentRevision == null ? Optional.empty() : Optional.of(currentRevision);
    }

    abstract @Nullable CurrentRevision currentRevision();

    /**
     * A token that a job worker makes up to go on with a long job: the service ends this job and hands the token out
     * with a new one. Absent on the report that ends the action.
     *
     * <p>Never shown by {@code toString}.
     *
     * @return 1 to 2048 code points; empty when absent
     */
    public final Optional<@CodePointLength(min = 1, max = 2048) @WellFormedUnicode String> getContinuationToken() {
        String continuationToken = continuationToken();
        return continuationToken == null ? Optional.empty() : Optional.of(continuationToken);
    }

    @Value.Redacted
    abstract @Nullable String continuationToken();

    /**
     * What the job worker has to say about the execution.
     *
     * @return the details; empty when absent
     */
    public final Optional<@Valid ExecutionDetails> getExecutionDetails() {
        ExecutionDetails executionDetails = executionDetails();
        return executionDetails == null ? Optional.empty() : Optional.of(executionDetails);
    }

    abstract @Nullable ExecutionDetails executionDetails();

    List<String> missingMembers() {
        List<String> missing = new ArrayList<>();
        if (getJobId() == null) {
            missing.add("jobId");
        }
        getCurrentRevision()
                .ifPresent(revision ->
                        revision.missingMembers().forEach(member -> missing.add("currentRevision." + member)));
        return missing;
    }
}
