package io.github.jobresult.benchmarks;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.jobresult.model.CurrentRevision;
import io.github.jobresult.model.ExecutionDetails;
import io.github.jobresult.model.PutJobSuccessResultRequest;
import io.github.jobresult.serialization.JobResultCodec;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What an operation works on. None has a continuation token, which excludes output variables. */
final class Payload {

    /** Names of the payloads that the table shows, from the job's ID alone to members as long as they may be. */
    static final List<String> NAMES = List.of("small", "typical", "large", "nonAscii");

    private static final String JOB_ID = "b2f7e3a4-5c1d-4e8f-9a6b-0d1c2e3f4a5b";

    private static final String ASCII =
            "All 412 tests passed in 3 minutes and 7 seconds, see the report of build 1042 for coverage and timings. ";

    /** Characters of two, three and four bytes in UTF-8, some beyond the BMP, and some that JSON must escape. */
    private static final String NON_ASCII = "Все 412 тестов прошли, „très bien“, \"ça va\":\n\t第1042回のビルド成功 🚀🎉 \\o/ ";

    /** In code points; of variables, how many there are and how long their values are. */
    private record Lengths(
            int revision,
            int changeIdentifier,
            int revisionSummary,
            int summary,
            int externalExecutionId,
            int variables,
            int value) {}

    private static final Lengths TYPICAL = new Lengths(40, 100, 100, 100, 100, 5, 60);
    private static final Lengths LARGE = new Lengths(1500, 100, 2048, 2048, 1500, 100, 200);

    private final String name;
    private final PutJobSuccessResultRequest request;
    private final byte[] body;

    private Payload(String name, PutJobSuccessResultRequest request, byte[] body) {
        this.name = name;
        this.request = request;
        this.body = body;
    }

    /** Small, typical, large or nonAscii; a number means a body of so many bytes. */
    static Payload named(String name) {
        return switch (name) {
            case "small" ->
                plain(name, PutJobSuccessResultRequest.builder().jobId(JOB_ID).build());
            case "typical" -> plain(name, full(TYPICAL, ASCII));
            case "large" -> plain(name, full(LARGE, ASCII));
            case "nonAscii" -> plain(name, full(TYPICAL, NON_ASCII));
            default -> ofBytes(Integer.parseInt(name));
        };
    }

    private static Payload plain(String name, PutJobSuccessResultRequest request) {
        return new Payload(name, request, JobResultCodec.standard().encodeUnchecked(request));
    }

    private static PutJobSuccessResultRequest full(Lengths lengths, String sample) {
        Map<String, String> variables = new LinkedHashMap<>();
        for (int i = 0; i < lengths.variables; i++) {
            variables.put("variable-" + i, text(sample, lengths.value));
        }
        return PutJobSuccessResultRequest.builder()
                .jobId(JOB_ID)
                .currentRevision(CurrentRevision.builder()
                        .revision(text(sample, lengths.revision))
                        .changeIdentifier(text(sample, lengths.changeIdentifier))
                        .created(Instant.ofEpochMilli(1_795_169_730_678L))
                        .revisionSummary(text(sample, lengths.revisionSummary))
                        .build())
                .executionDetails(ExecutionDetails.builder()
                        .summary(text(sample, lengths.summary))
                        .externalExecutionId(text(sample, lengths.externalExecutionId))
                        .percentComplete(100)
                        .build())
                .outputVariables(variables)
                .build();
    }

    private static String text(String sample, int length) {
        String longEnough = sample.repeat(length / sample.codePointCount(0, sample.length()) + 1);
        return longEnough.substring(0, longEnough.offsetByCodePoints(0, length));
    }

    /**
     * A legal request in a body of any size up to a mebibyte, where each part grows alike: many short variables, whose
     * values are escaped character by character, and white space between them. Written plainly, variables of more than
     * 122,880 bytes would break a rule.
     */
    private static Payload ofBytes(int bytes) {
        String value = "0123456789abcdefghij";
        StringBuilder escaped = new StringBuilder();
        value.chars().forEach(c -> escaped.append(String.format("\\u%04x", c)));
        StringBuilder body = new StringBuilder("{\"jobId\":\"" + JOB_ID + "\",\"outputVariables\":{");
        Map<String, String> variables = new LinkedHashMap<>();
        while (true) {
            String name = String.format("v%06d", variables.size());
            String variable =
                    (variables.isEmpty() ? "" : ",") + " ".repeat(100) + "\"" + name + "\":\"" + escaped + "\"";
            if (body.length() + variable.length() + 2 > bytes) {
                break;
            }
            variables.put(name, value);
            body.append(variable);
        }
        body.append("}").append(" ".repeat(bytes - body.length() - 1)).append("}");
        PutJobSuccessResultRequest request = PutJobSuccessResultRequest.builder()
                .jobId(JOB_ID)
                .outputVariables(variables)
                .build();
        return new Payload(String.valueOf(bytes), request, body.toString().getBytes(UTF_8));
    }

    /** By which {@link #named} finds it. */
    String name() {
        return name;
    }

    /** A valid request. */
    PutJobSuccessResultRequest request() {
        return request;
    }

    /** A wire JSON of the request, not to be changed. */
    byte[] body() {
        return body;
    }

    /**
     * The request, but for exactly three violations: a text that is too short, a number out of range and the name of a
     * variable that does not match its pattern.
     */
    PutJobSuccessResultRequest invalid() {
        ExecutionDetails.Builder details =
                request.getExecutionDetails().map(ExecutionDetails::toBuilder).orElseGet(ExecutionDetails::builder);
        return request.toBuilder()
                .executionDetails(details.summary("").percentComplete(101).build())
                .putOutputVariable("image.tag", "1.4.2")
                .build();
    }

    @Override
    public String toString() {
        return name;
    }
}
