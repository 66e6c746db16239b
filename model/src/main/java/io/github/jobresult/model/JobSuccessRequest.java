package io.github.jobresult.model;

import io.github.jobresult.model.constraint.CodePointLength;
import io.github.jobresult.model.constraint.WellFormedUnicode;
import jakarta.validation.Valid;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

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
    public abstract Optional<@Valid CurrentRevision> getCurrentRevision();

    /**
     * A token that a job worker makes up to go on with a long job: the service ends this job and hands the token out
     * with a new one. Absent on the report that ends the action.
     *
     * <p>Never shown by {@code toString}.
     *
     * @return 1 to 2048 code points; empty when absent
     */
    @Value.Redacted
    public abstract Optional<@CodePointLength(min = 1, max = Limits.CONTINUATION_TOKEN) @WellFormedUnicode String>
            getContinuationToken();

    /**
     * What the job worker has to say about the execution.
     *
     * @return the details; empty when absent
     */
    public abstract Optional<@Valid ExecutionDetails> getExecutionDetails();

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
