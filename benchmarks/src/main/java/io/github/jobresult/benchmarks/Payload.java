package io.github.jobresult.benchmarks;

import io.github.jobresult.model.CurrentRevision;
import io.github.jobresult.model.ExecutionDetails;
import io.github.jobresult.model.JobSuccessRequest;
import io.github.jobresult.model.PutJobSuccessResultRequest;
import io.github.jobresult.model.PutThirdPartyJobSuccessResultRequest;
import io.github.jobresult.serialization.JobResultCodec;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * What an operation works on. Public for the code that JMH generates. Variables are in the order of their names, so
 * that a contestant that does not sort them writes the same bytes.
 */
public enum Payload {
    /** Only the job ID. */
    SMALL,
    /** All members, ASCII, about a kilobyte. */
    TYPICAL,
    /** All members, ASCII, about 30 kilobytes. */
    LARGE,
    /** The typical one with characters of two to four bytes, and some that JSON escapes. */
    NON_ASCII,
    /** The typical one, but the values were made by decoding. */
    DECODED,
    /** Both operations at random; members come and go; ASCII and not; values made by decoding and by builders. */
    MIXED;

    private static final String JOB_ID = "b2f7e3a4-5c1d-4e8f-9a6b-0d1c2e3f4a5b";

    private static final String ASCII =
            "All 412 tests passed in 3 minutes and 7 seconds, see the report of build 1042 for coverage and timings. ";

    private static final String NON_ASCII_TEXT =
            "Все 412 тестов прошли, „très bien“, \"ça va\":\n\t第1042回のビルド成功 🚀🎉 \\o/ ";

    private static final int MIXED_REQUESTS = 256;

    /** Valid requests. No lambdas or string concatenation here: they would slow down every first encode. */
    List<JobSuccessRequest> requests() {
        return switch (this) {
            case SMALL ->
                List.of(PutJobSuccessResultRequest.builder().jobId(JOB_ID).build());
            case TYPICAL, DECODED -> List.of(typical(ASCII));
            case LARGE -> List.of(full(ASCII, 1500, 2048, 1500, 100, 200));
            case NON_ASCII -> List.of(typical(NON_ASCII_TEXT));
            case MIXED -> mixed();
        };
    }

    /** The value of the request at this index is made by decoding its body. */
    boolean isDecoded(int index) {
        return this == DECODED || (this == MIXED && index % 2 == 0);
    }

    private static PutJobSuccessResultRequest typical(String sample) {
        return full(sample, 40, 100, 100, 5, 60);
    }

    /** Lengths are in code points. */
    private static PutJobSuccessResultRequest full(
            String sample, int revision, int summary, int executionId, int variables, int value) {
        Map<String, String> outputVariables = new LinkedHashMap<>();
        for (int i = 0; i < variables; i++) {
            outputVariables.put("variable-".concat(String.valueOf(100 + i)), text(sample, value));
        }
        return PutJobSuccessResultRequest.builder()
                .jobId(JOB_ID)
                .currentRevision(CurrentRevision.builder()
                        .revision(text(sample, revision))
                        .changeIdentifier(text(sample, 100))
                        .created(Instant.ofEpochMilli(1_795_169_730_678L))
                        .revisionSummary(text(sample, summary))
                        .build())
                .executionDetails(ExecutionDetails.builder()
                        .summary(text(sample, summary))
                        .externalExecutionId(text(sample, executionId))
                        .percentComplete(100)
                        .build())
                .outputVariables(outputVariables)
                .build();
    }

    private static String text(String sample, int length) {
        String longEnough = sample.repeat(length / sample.codePointCount(0, sample.length()) + 1);
        return longEnough.substring(0, longEnough.offsetByCodePoints(0, length));
    }

    /** The seed is fixed: all contestants meet the same requests, in an order that a processor cannot learn. */
    private static List<JobSuccessRequest> mixed() {
        Random random = new Random(1);
        List<JobSuccessRequest> requests = new ArrayList<>();
        for (int i = 0; i < MIXED_REQUESTS; i++) {
            String sample = random.nextBoolean() ? ASCII : NON_ASCII_TEXT;
            int length = 1 + random.nextInt(100);
            PutJobSuccessResultRequest full = full(sample, length, 2 * length, length, random.nextInt(8), length);
            boolean continued = random.nextInt(4) == 0;
            JobSuccessRequest.Builder<?> builder = random.nextBoolean()
                    ? full.toBuilder().outputVariables(continued ? Map.of() : full.getOutputVariables())
                    : PutThirdPartyJobSuccessResultRequest.builder()
                            .jobId(JOB_ID)
                            .clientToken(text(sample, 36))
                            .currentRevision(full.getCurrentRevision().orElseThrow())
                            .executionDetails(full.getExecutionDetails().orElseThrow());
            if (random.nextBoolean()) {
                builder.currentRevision(
                        random.nextBoolean()
                                ? null
                                : CurrentRevision.builder()
                                        .revision(text(sample, length))
                                        .changeIdentifier(text(sample, length))
                                        .build());
            }
            if (random.nextBoolean()) {
                builder.executionDetails(
                        random.nextBoolean()
                                ? null
                                : ExecutionDetails.builder()
                                        .percentComplete(length)
                                        .build());
            }
            requests.add(builder.continuationToken(continued ? text(sample, 64) : null)
                    .build());
        }
        return requests;
    }

    /** The request with three violations: two in the details, one in the variables or the client token. */
    static JobSuccessRequest invalid(JobSuccessRequest request) {
        ExecutionDetails details = request.getExecutionDetails()
                .map(ExecutionDetails::toBuilder)
                .orElseGet(ExecutionDetails::builder)
                .summary("")
                .percentComplete(101)
                .build();
        JobSuccessRequest.Builder<?> builder = request instanceof PutJobSuccessResultRequest put
                ? put.toBuilder().putOutputVariable("image.tag", "1.4.2")
                : ((PutThirdPartyJobSuccessResultRequest) request).toBuilder().clientToken("");
        return builder.continuationToken(null).executionDetails(details).build();
    }

    static byte[] body(JobSuccessRequest request) {
        return JobResultCodec.standard().encodeUnchecked(request);
    }

    static Class<? extends JobSuccessRequest> type(JobSuccessRequest request) {
        return request instanceof PutJobSuccessResultRequest
                ? PutJobSuccessResultRequest.class
                : PutThirdPartyJobSuccessResultRequest.class;
    }
}
