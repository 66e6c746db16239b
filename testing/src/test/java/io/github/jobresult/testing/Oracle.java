package io.github.jobresult.testing;

import io.github.jobresult.model.CurrentRevision;
import io.github.jobresult.model.ExecutionDetails;
import io.github.jobresult.model.JobSuccessRequest;
import io.github.jobresult.model.PutJobSuccessResultRequest;
import io.github.jobresult.model.PutThirdPartyJobSuccessResultRequest;
import io.github.jobresult.validation.Rule;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The table of rules once more, in the plainest way and with none of the library's own means: the second opinion that the
 * validator is held to.
 */
final class Oracle {

    private final List<String> found = new ArrayList<>();

    static List<String> check(JobSuccessRequest request) {
        Oracle oracle = new Oracle();
        if (request instanceof PutJobSuccessResultRequest put) {
            oracle.put(put);
        } else {
            oracle.thirdParty((PutThirdPartyJobSuccessResultRequest) request);
        }
        return oracle.found;
    }

    private void put(PutJobSuccessResultRequest request) {
        String jobId = request.getJobId();
        if (jobId == null) {
            say("jobId", Rule.REQUIRED);
        } else if (!isText(jobId)) {
            say("jobId", Rule.UNICODE);
        } else if (!isUuid(jobId)) {
            say("jobId", Rule.PATTERN);
        }
        common(request);
        Map<String, String> variables = request.getOutputVariables();
        if (request.getContinuationToken().isPresent() && variables.size() > 0) {
            say("outputVariables", Rule.CONFLICT);
        }
        long bytes = 0;
        for (Map.Entry<String, String> variable : variables.entrySet()) {
            bytes += size(variable.getKey()) + size(variable.getValue());
        }
        if (bytes > 122_880) {
            say("outputVariables", Rule.SIZE);
        }
        variables.forEach((name, value) -> {
            if (name == null) {
                say("outputVariables", Rule.REQUIRED);
            } else if (!isText(name)) {
                say("outputVariables", Rule.UNICODE);
            } else if (name.isEmpty() || !onlyNameCharacters(name)) {
                say("outputVariables", Rule.PATTERN);
            }
            if (value == null) {
                say("outputVariables", Rule.REQUIRED);
            } else if (!isText(value)) {
                say("outputVariables", Rule.UNICODE);
            }
        });
    }

    private void thirdParty(PutThirdPartyJobSuccessResultRequest request) {
        required("jobId", request.getJobId(), 512);
        required("clientToken", request.getClientToken(), 256);
        common(request);
    }

    private void common(JobSuccessRequest request) {
        if (request.getCurrentRevision().isPresent()) {
            CurrentRevision revision = request.getCurrentRevision().get();
            required("currentRevision.revision", revision.getRevision(), 1500);
            required("currentRevision.changeIdentifier", revision.getChangeIdentifier(), 100);
            if (revision.getCreated().isPresent()) {
                Instant created = revision.getCreated().get();
                if (created.compareTo(Instant.parse("0001-01-01T00:00:00Z")) < 0
                        || created.compareTo(Instant.parse("9999-12-31T23:59:59.999Z")) > 0) {
                    say("currentRevision.created", Rule.RANGE);
                }
            }
            optional(
                    "currentRevision.revisionSummary",
                    revision.getRevisionSummary().orElse(null),
                    2048);
        }
        optional("continuationToken", request.getContinuationToken().orElse(null), 2048);
        if (request.getExecutionDetails().isPresent()) {
            ExecutionDetails details = request.getExecutionDetails().get();
            optional("executionDetails.summary", details.getSummary().orElse(null), 2048);
            optional(
                    "executionDetails.externalExecutionId",
                    details.getExternalExecutionId().orElse(null),
                    1500);
            int percent = details.getPercentComplete().orElse(0);
            if (percent < 0 || percent > 100) {
                say("executionDetails.percentComplete", Rule.RANGE);
            }
        }
    }

    private void required(String path, String text, int max) {
        if (text == null) {
            say(path, Rule.REQUIRED);
        } else {
            optional(path, text, max);
        }
    }

    private void optional(String path, String text, int max) {
        if (text == null) {
            return;
        }
        if (!isText(text)) {
            say(path, Rule.UNICODE);
            return;
        }
        // In UTF-32 each code point takes four bytes.
        int length = text.getBytes(Charset.forName("UTF-32BE")).length / 4;
        if (length < 1 || length > max) {
            say(path, Rule.LENGTH);
        }
    }

    private void say(String path, Rule rule) {
        found.add(path + " " + rule);
    }

    private static boolean isUuid(String text) {
        if (text.length() != 36) {
            return false;
        }
        for (int i = 0; i < 36; i++) {
            char c = text.charAt(i);
            boolean hyphen = i == 8 || i == 13 || i == 18 || i == 23;
            if (hyphen ? c != '-' : "0123456789abcdef".indexOf(c) < 0) {
                return false;
            }
        }
        return true;
    }

    private static boolean onlyNameCharacters(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean legal = (c >= 'a' && c <= 'z')
                    || (c >= 'A' && c <= 'Z')
                    || (c >= '0' && c <= '9')
                    || c == '@'
                    || c == '-'
                    || c == '_';
            if (!legal) {
                return false;
            }
        }
        return true;
    }

    /** Each code point by the number of bytes that RFC 3629 gives to its range; half a pair is of the third one. */
    private static long size(String text) {
        long bytes = 0;
        for (int i = 0; text != null && i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            int codePoint = text.codePointAt(i);
            bytes += codePoint <= 0x7F ? 1 : codePoint <= 0x7FF ? 2 : codePoint <= 0xFFFF ? 3 : 4;
        }
        return bytes;
    }

    private static boolean isText(String text) {
        return StandardCharsets.UTF_8.newEncoder().canEncode(text);
    }
}
