package io.github.jobresult.serialization;

import io.github.jobresult.model.CurrentRevision;
import io.github.jobresult.model.ExecutionDetails;
import io.github.jobresult.model.JobSuccessRequest;
import io.github.jobresult.model.PutJobSuccessResultRequest;
import io.github.jobresult.model.PutThirdPartyJobSuccessResultRequest;
import java.nio.charset.StandardCharsets;
import java.time.Instant;

/** Requests that tests start from. */
public final class Requests {

    public static final Class<PutJobSuccessResultRequest> PUT = PutJobSuccessResultRequest.class;
    public static final Class<PutThirdPartyJobSuccessResultRequest> THIRD_PARTY =
            PutThirdPartyJobSuccessResultRequest.class;

    public static final String JOB_ID = "01234567-89ab-cdef-0123-456789abcdef";

    /** The wire JSON of {@link #put()}. */
    static final String PUT_JSON = "{\"jobId\":\"" + JOB_ID + "\"}";

    private Requests() {}

    public static PutJobSuccessResultRequest.Builder put() {
        return PutJobSuccessResultRequest.builder().jobId(JOB_ID);
    }

    public static PutThirdPartyJobSuccessResultRequest.Builder thirdParty() {
        return PutThirdPartyJobSuccessResultRequest.builder().jobId("j").clientToken("t");
    }

    public static CurrentRevision.Builder revision() {
        return CurrentRevision.builder().revision("r").changeIdentifier("c");
    }

    static ExecutionDetails.Builder details() {
        return ExecutionDetails.builder();
    }

    static ExecutionDetails percent(int percent) {
        return details().percentComplete(percent).build();
    }

    static PutJobSuccessResultRequest created(String instant) {
        return put().currentRevision(revision().created(Instant.parse(instant)).build())
                .build();
    }

    /** Every member but the two that exclude each other. */
    public static PutJobSuccessResultRequest.Builder everyMember() {
        return put().currentRevision(fullRevision()).executionDetails(fullDetails());
    }

    public static PutThirdPartyJobSuccessResultRequest.Builder everyThirdPartyMember() {
        return thirdParty()
                .currentRevision(fullRevision())
                .continuationToken("go on")
                .executionDetails(fullDetails());
    }

    private static CurrentRevision fullRevision() {
        return CurrentRevision.builder()
                .revision("8f14e45f")
                .changeIdentifier("build-1042")
                .created(Instant.parse("2020-01-02T03:04:05.678Z"))
                .revisionSummary("Fix the leak")
                .build();
    }

    private static ExecutionDetails fullDetails() {
        return ExecutionDetails.builder()
                .summary("All tests passed")
                .externalExecutionId("run-7")
                .percentComplete(100)
                .build();
    }

    /** The type that a codec is asked for to get a request like the given one. */
    static Class<? extends JobSuccessRequest> type(JobSuccessRequest request) {
        return PUT.isInstance(request) ? PUT : THIRD_PARTY;
    }

    public static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
