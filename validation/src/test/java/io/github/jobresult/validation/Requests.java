package io.github.jobresult.validation;

import io.github.jobresult.model.CurrentRevision;
import io.github.jobresult.model.ExecutionDetails;
import io.github.jobresult.model.JobSuccessRequest;
import io.github.jobresult.model.PutJobSuccessResultRequest;
import io.github.jobresult.model.PutThirdPartyJobSuccessResultRequest;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/** Values that the tests start from. */
final class Requests {

    static final String JOB_ID = "01234567-89ab-cdef-0123-456789abcdef";

    /** One code point, two UTF-16 units, four bytes. */
    static final String EMOJI = "\uD83D\uDE00";

    static final String LONE_HIGH = "\uD83D";
    static final String LONE_LOW = "\uDE00";

    private Requests() {}

    /** As little as is valid. */
    static PutJobSuccessResultRequest.Builder put() {
        return PutJobSuccessResultRequest.builder().jobId(JOB_ID);
    }

    /** As little as is valid. */
    static PutThirdPartyJobSuccessResultRequest.Builder thirdParty() {
        return PutThirdPartyJobSuccessResultRequest.builder().jobId("job").clientToken("t");
    }

    /** As little as is valid. */
    static CurrentRevision.Builder revision() {
        return CurrentRevision.builder().revision("r").changeIdentifier("c");
    }

    /** Breaks every rule that a request of a custom action can break at the same time. */
    static PutJobSuccessResultRequest brokenPut() {
        Map<String, String> variables = new LinkedHashMap<>();
        variables.put("image tag", "1.4.2");
        variables.put("commit", LONE_HIGH);
        variables.put("big", "x".repeat(122_880));
        return PutJobSuccessResultRequest.builder()
                .jobId("not-a-job")
                .currentRevision(CurrentRevision.builder()
                        .revision("")
                        .changeIdentifier("c".repeat(137))
                        .created(Instant.parse("+10000-01-01T00:00:00Z"))
                        .revisionSummary("summary " + LONE_LOW + LONE_HIGH)
                        .buildPartial())
                .continuationToken("t".repeat(2049))
                .executionDetails(ExecutionDetails.builder()
                        .summary("")
                        .externalExecutionId(EMOJI.repeat(1501))
                        .percentComplete(101)
                        .buildPartial())
                .outputVariables(variables)
                .buildPartial();
    }

    /** The report on {@link #brokenPut()}. */
    static final String BROKEN_PUT_REPORT = """
            PutJobSuccessResultRequest breaks 13 rules:
              jobId                                 must match [0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}, has 9 characters
              currentRevision.revision              must be 1 to 1500 characters, has 0
              currentRevision.changeIdentifier      must be 1 to 100 characters, has 137
              currentRevision.created               must be 0001-01-01T00:00:00Z to 9999-12-31T23:59:59.999Z, is in the year 10000
              currentRevision.revisionSummary       must be well-formed Unicode, has 2 lone surrogates
              continuationToken                     must be 1 to 2048 characters, has 2049
              executionDetails.summary              must be 1 to 2048 characters, has 0
              executionDetails.externalExecutionId  must be 1 to 1500 characters, has 1501
              executionDetails.percentComplete      must be 0 to 100, is 101
              outputVariables                       must be absent when there is a continuationToken
              outputVariables                       must be at most 122880 bytes of UTF-8 in all, has 122906
              outputVariables                       value of "commit" must be well-formed Unicode, has 1 lone surrogate
              outputVariables                       name "image tag" must match [A-Za-z0-9@\\-_]+, has 9 characters\
            """;

    /** Breaks every rule that a request of a partner action can break at the same time. */
    static PutThirdPartyJobSuccessResultRequest brokenThirdParty() {
        return PutThirdPartyJobSuccessResultRequest.builder()
                .jobId("j".repeat(513))
                .currentRevision(CurrentRevision.builder()
                        .created(Instant.parse("0000-12-31T23:59:59.999Z"))
                        .revisionSummary("s".repeat(2049))
                        .buildPartial())
                .continuationToken("")
                .executionDetails(ExecutionDetails.builder()
                        .summary("s".repeat(2050))
                        .externalExecutionId(LONE_HIGH)
                        .percentComplete(-1)
                        .buildPartial())
                .buildPartial();
    }

    /** The report on {@link #brokenThirdParty()}. */
    static final String BROKEN_THIRD_PARTY_REPORT = """
            PutThirdPartyJobSuccessResultRequest breaks 10 rules:
              jobId                                 must be 1 to 512 characters, has 513
              clientToken                           is required but missing
              currentRevision.revision              is required but missing
              currentRevision.changeIdentifier      is required but missing
              currentRevision.created               must be 0001-01-01T00:00:00Z to 9999-12-31T23:59:59.999Z, is in the year 0
              currentRevision.revisionSummary       must be 1 to 2048 characters, has 2049
              continuationToken                     must be 1 to 2048 characters, has 0
              executionDetails.summary              must be 1 to 2048 characters, has 2050
              executionDetails.externalExecutionId  must be well-formed Unicode, has 1 lone surrogate
              executionDetails.percentComplete      must be 0 to 100, is -1\
            """;

    /** Calls the right one of the validator's methods. */
    static ViolationReport check(JobResultValidator validator, Object value) {
        if (value instanceof JobSuccessRequest request) {
            return validator.check(request);
        }
        if (value instanceof CurrentRevision revision) {
            return validator.check(revision);
        }
        return validator.check((ExecutionDetails) value);
    }
}
