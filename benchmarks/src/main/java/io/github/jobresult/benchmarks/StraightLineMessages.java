package io.github.jobresult.benchmarks;

import io.github.jobresult.model.CurrentRevision;
import io.github.jobresult.model.ExecutionDetails;
import io.github.jobresult.model.PutJobSuccessResultRequest;
import io.github.jobresult.model.constraint.UnicodeText;
import io.github.jobresult.validation.ViolationReport;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What this library would say of a request, in the same words and order. */
final class StraightLineMessages {

    private final List<String> messages = new ArrayList<>();

    private StraightLineMessages() {}

    static List<String> of(PutJobSuccessResultRequest request) {
        StraightLineMessages found = new StraightLineMessages();
        found.check(request);
        return found.messages;
    }

    private void check(PutJobSuccessResultRequest request) {
        pattern(
                "jobId ",
                request.getJobId(),
                StraightLineCheck.isJobId(request.getJobId()),
                "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");
        CurrentRevision revision = request.getCurrentRevision().orElse(null);
        if (revision != null) {
            required("currentRevision.revision ", revision.getRevision(), 1500);
            required("currentRevision.changeIdentifier ", revision.getChangeIdentifier(), 100);
            time("currentRevision.created ", revision.getCreated().orElse(null));
            optional(
                    "currentRevision.revisionSummary ",
                    revision.getRevisionSummary().orElse(null),
                    2048);
        }
        optional("continuationToken ", request.getContinuationToken().orElse(null), 2048);
        ExecutionDetails details = request.getExecutionDetails().orElse(null);
        if (details != null) {
            optional("executionDetails.summary ", details.getSummary().orElse(null), 2048);
            optional(
                    "executionDetails.externalExecutionId ",
                    details.getExternalExecutionId().orElse(null),
                    1500);
            percent(
                    "executionDetails.percentComplete ",
                    details.getPercentComplete().orElse(null));
        }
        if (!request.getOutputVariables().isEmpty()) {
            variables(
                    request.getOutputVariables(), request.getContinuationToken().isPresent());
        }
    }

    private void variables(Map<String, String> variables, boolean continued) {
        if (continued) {
            say("outputVariables ", "must be absent when there is a continuationToken");
        }
        long bytes = UnicodeText.utf8Size(variables);
        if (bytes > StraightLineCheck.MAX_BYTES_OF_VARIABLES) {
            say(
                    "outputVariables ",
                    "must be at most " + StraightLineCheck.MAX_BYTES_OF_VARIABLES + " bytes of UTF-8 in all, has "
                            + bytes);
        }
        List<@Nullable String> names = new ArrayList<>(variables.keySet());
        names.sort(Comparator.nullsFirst(Comparator.naturalOrder()));
        for (String name : names) {
            if (name == null) {
                say("outputVariables ", "a name is required but missing");
            } else if (!StraightLineCheck.isName(name)) {
                String subject = "outputVariables name \"" + UnicodeText.printable(name) + "\" ";
                pattern(subject, name, false, "[A-Za-z0-9@\\-_]+");
            }
            String value = variables.get(name);
            if (value == null || !StraightLineCheck.isWellFormed(value)) {
                String subject = name == null
                        ? "the value without a name "
                        : "value of \"" + UnicodeText.printable(name) + "\" ";
                pattern("outputVariables " + subject, value, true, "");
            }
        }
    }

    private void pattern(String subject, @Nullable String text, boolean matches, String pattern) {
        if (text == null) {
            say(subject, "is required but missing");
        } else if (!StraightLineCheck.isWellFormed(text)) {
            illFormed(subject, text);
        } else if (!matches) {
            int length = text.codePointCount(0, text.length());
            String slips = subject.contains("name") ? "" : slips(text);
            say(
                    subject,
                    "must match " + pattern + ", has " + length + (length == 1 ? " character" : " characters") + slips);
        }
    }

    private static String slips(String jobId) {
        String line = jobId.replaceFirst("[\r\n]+$", "");
        return (line.matches("(?s)([\"']).*\\1") ? " and quotes around it" : "")
                + (line.equals(jobId) ? "" : " and a line break at the end")
                + (jobId.matches("(?s).*[A-Z].*") ? " and upper-case letters" : "");
    }

    private void required(String subject, @Nullable String text, int max) {
        if (text == null) {
            say(subject, "is required but missing");
        } else {
            optional(subject, text, max);
        }
    }

    private void optional(String subject, @Nullable String text, int max) {
        if (text == null) {
            return;
        }
        int length = text.codePointCount(0, text.length());
        if (!StraightLineCheck.isWellFormed(text)) {
            illFormed(subject, text);
        } else if (length < 1 || length > max) {
            say(subject, "must be 1 to " + max + " characters, has " + length);
        }
    }

    private void illFormed(String subject, String text) {
        long lone = text.codePoints().filter(c -> c >= 0xD800 && c <= 0xDFFF).count();
        say(subject, "must be well-formed Unicode, has " + lone + (lone == 1 ? " lone surrogate" : " lone surrogates"));
    }

    private void time(String subject, @Nullable Instant time) {
        if (!StraightLineCheck.isTime(time)) {
            String text = String.valueOf(time);
            int year = Integer.parseInt(text.substring(0, text.indexOf('-', 1)));
            say(subject, "must be 0001-01-01T00:00:00Z to 9999-12-31T23:59:59.999Z, is in the year " + year);
        }
    }

    private void percent(String subject, @Nullable Integer number) {
        if (number != null && !StraightLineCheck.isPercent(number)) {
            say(subject, "must be 0 to 100, is " + number);
        }
    }

    private void say(String subject, String message) {
        if (messages.size() < ViolationReport.MAX_VIOLATIONS) {
            messages.add(subject + message);
        }
    }
}
