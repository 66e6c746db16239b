package io.github.jobresult.model;

import java.time.Instant;

/** Values with all members, each of which the service would take. */
final class Examples {

    static final String JOB_ID = "01234567-89ab-cdef-0123-456789abcdef";

    private Examples() {}

    static CurrentRevision revision() {
        return CurrentRevision.builder()
                .revision("8f14e45fceea167a5a36dedd4bea2543")
                .changeIdentifier("build-1042")
                .created(Instant.parse("2026-11-20T10:15:30.123Z"))
                .revisionSummary("Correct the rounding of totals")
                .build();
    }

    static ExecutionDetails details() {
        return ExecutionDetails.builder()
                .summary("Deployed to two regions")
                .externalExecutionId("deployment-77")
                .percentComplete(100)
                .build();
    }

    /** All members but the continuation token, which excludes output variables. */
    static PutJobSuccessResultRequest request() {
        return PutJobSuccessResultRequest.builder()
                .jobId(JOB_ID)
                .currentRevision(revision())
                .executionDetails(details())
                .putOutputVariable("imageTag", "1.4.2")
                .putOutputVariable("region", "eu-central-1")
                .build();
    }

    static PutThirdPartyJobSuccessResultRequest thirdPartyRequest() {
        return PutThirdPartyJobSuccessResultRequest.builder()
                .jobId("partner job 1")
                .clientToken("client token 1")
                .currentRevision(revision())
                .continuationToken("continuation token 1")
                .executionDetails(details())
                .build();
    }
}
