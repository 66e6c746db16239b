package io.github.jobresult.validation;

import io.github.jobresult.model.CurrentRevision;
import io.github.jobresult.model.ExecutionDetails;
import io.github.jobresult.model.JobSuccessRequest;
import io.github.jobresult.model.Limits;
import io.github.jobresult.model.PutJobSuccessResultRequest;
import io.github.jobresult.model.PutThirdPartyJobSuccessResultRequest;
import io.github.jobresult.model.constraint.UnicodeText;
import io.github.jobresult.validation.Violation.Part;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * One walk over a value in the order of the service model. It records each violation of a published rule where it finds it.
 *
 * <p>The rules themselves are annotations on the model. A test holds this class to what Hibernate Validator makes of them.
 */
final class RequestWalk {

    /** {@link Limits#CREATED_MIN} and {@link Limits#CREATED_MAX}, not parsed: that would double the time of a first check. */
    static final Instant CREATED_MIN = Instant.ofEpochSecond(-62_135_596_800L);

    static final Instant CREATED_MAX = Instant.ofEpochSecond(253_402_300_799L, 999_000_000L);

    private static final int UUID_LENGTH = 36;

    /** No UTF-16 code unit takes more bytes in UTF-8. */
    private static final long MAX_BYTES_PER_UNIT = 3;

    private final String subject;
    private @Nullable String jobId;
    private @Nullable List<Violation> first;
    private int total;

    private RequestWalk(Class<?> type) {
        this.subject = type.getSimpleName();
    }

    static ViolationReport report(PutJobSuccessResultRequest request) {
        RequestWalk walk = new RequestWalk(PutJobSuccessResultRequest.class);
        walk.uuid(request.getJobId());
        walk.keepJobId(request);
        walk.commonMembers(request);
        walk.outputVariables(
                request.getOutputVariables(), request.getContinuationToken().isPresent());
        return walk.report();
    }

    static ViolationReport report(PutThirdPartyJobSuccessResultRequest request) {
        RequestWalk walk = new RequestWalk(PutThirdPartyJobSuccessResultRequest.class);
        walk.requiredText("", "jobId", request.getJobId(), Limits.THIRD_PARTY_JOB_ID);
        walk.keepJobId(request);
        walk.requiredText("", "clientToken", request.getClientToken(), Limits.CLIENT_TOKEN);
        walk.commonMembers(request);
        return walk.report();
    }

    static ViolationReport report(CurrentRevision revision) {
        RequestWalk walk = new RequestWalk(CurrentRevision.class);
        walk.currentRevision("", revision);
        return walk.report();
    }

    static ViolationReport report(ExecutionDetails details) {
        RequestWalk walk = new RequestWalk(ExecutionDetails.class);
        walk.executionDetails("", details);
        return walk.report();
    }

    private ViolationReport report() {
        return new ViolationReport(subject, jobId, first == null ? List.of() : first, total);
    }

    private void commonMembers(JobSuccessRequest request) {
        CurrentRevision revision = request.getCurrentRevision().orElse(null);
        if (revision != null) {
            currentRevision("currentRevision.", revision);
        }
        text("", "continuationToken", request.getContinuationToken().orElse(null), Limits.CONTINUATION_TOKEN);
        ExecutionDetails details = request.getExecutionDetails().orElse(null);
        if (details != null) {
            executionDetails("executionDetails.", details);
        }
    }

    private void keepJobId(JobSuccessRequest request) {
        jobId = total == 0 ? request.getJobId() : null;
    }

    private void uuid(@Nullable String jobId) {
        if (jobId == null) {
            add(Place.member("jobId").required());
        } else if (!isJobId(jobId)) {
            add(
                    UnicodeText.isWellFormed(jobId)
                            ? Place.member("jobId").pattern(Limits.JOB_ID_PATTERN, jobId)
                            : Place.member("jobId").unicode(jobId));
        }
    }

    private void currentRevision(String prefix, CurrentRevision revision) {
        requiredText(prefix, "revision", revision.getRevision(), Limits.REVISION);
        requiredText(prefix, "changeIdentifier", revision.getChangeIdentifier(), Limits.CHANGE_IDENTIFIER);
        created(prefix, revision.getCreated().orElse(null));
        text(prefix, "revisionSummary", revision.getRevisionSummary().orElse(null), Limits.REVISION_SUMMARY);
    }

    private void created(String prefix, @Nullable Instant created) {
        if (created != null && (created.isBefore(CREATED_MIN) || created.isAfter(CREATED_MAX))) {
            add(createdOutOfRange(Place.member(prefix + "created"), CREATED_MIN, CREATED_MAX, created));
        }
    }

    static Violation createdOutOfRange(Place place, Instant min, Instant max, Instant created) {
        // Read from the text: an instant can lie in a year that no type with years can hold.
        String text = created.toString();
        int year = Integer.parseInt(text.substring(0, text.indexOf('-', 1)));
        return place.violation(
                Rule.RANGE,
                min.getEpochSecond(),
                max.getEpochSecond(),
                created.getEpochSecond(),
                null,
                "must be " + min + " to " + max + ", is in the year " + year);
    }

    private void executionDetails(String prefix, ExecutionDetails details) {
        text(prefix, "summary", details.getSummary().orElse(null), Limits.SUMMARY);
        text(
                prefix,
                "externalExecutionId",
                details.getExternalExecutionId().orElse(null),
                Limits.EXTERNAL_EXECUTION_ID);
        Integer percent = details.getPercentComplete().orElse(null);
        if (percent != null && (percent < Limits.PERCENT_COMPLETE_MIN || percent > Limits.PERCENT_COMPLETE_MAX)) {
            add(Place.member(prefix + "percentComplete")
                    .number((long) Limits.PERCENT_COMPLETE_MIN, (long) Limits.PERCENT_COMPLETE_MAX, percent));
        }
    }

    private void requiredText(String prefix, String member, @Nullable String text, int max) {
        if (text == null) {
            add(Place.member(prefix + member).required());
        } else {
            text(prefix, member, text, max);
        }
    }

    /** Text that is ill-formed has no length, so it breaks the rule of Unicode alone. */
    private void text(String prefix, String member, @Nullable String text, int max) {
        if (text == null) {
            return;
        }
        if (!UnicodeText.isWellFormed(text)) {
            add(Place.member(prefix + member).unicode(text));
        } else if (text.isEmpty() || (text.length() > max && UnicodeText.codePoints(text) > max)) {
            add(Place.member(prefix + member).length(1L, (long) max, UnicodeText.codePoints(text)));
        }
    }

    private void outputVariables(Map<String, String> variables, boolean withContinuationToken) {
        if (variables.isEmpty()) {
            return;
        }
        Place map = Place.member("outputVariables");
        if (withContinuationToken) {
            add(map.conflict());
        }
        Variables walked = new Variables();
        variables.forEach(walked);
        if (MAX_BYTES_PER_UNIT * walked.units > Limits.OUTPUT_VARIABLES_BYTES) {
            long bytes = UnicodeText.utf8Size(variables);
            if (bytes > Limits.OUTPUT_VARIABLES_BYTES) {
                add(map.size((long) Limits.OUTPUT_VARIABLES_BYTES, bytes));
            }
        }
        if (walked.invalidNames != null) {
            walked.invalidNames.sort(Comparator.nullsFirst(Comparator.naturalOrder()));
            for (String name : walked.invalidNames) {
                variable(name, variables.get(name));
            }
        }
    }

    /** Collects the names of invalid variables: a report lists these in the order of the names. */
    private static final class Variables implements BiConsumer<@Nullable String, @Nullable String> {

        private long units;
        private @Nullable List<@Nullable String> invalidNames;

        @Override
        public void accept(@Nullable String name, @Nullable String value) {
            units += (name == null ? 0 : name.length()) + (value == null ? 0 : value.length());
            if (name == null || value == null || !isVariableName(name) || !UnicodeText.isWellFormed(value)) {
                invalidNames = invalidNames == null ? new ArrayList<>() : invalidNames;
                invalidNames.add(name);
            }
        }
    }

    private void variable(@Nullable String name, @Nullable String value) {
        Place ofName = new Place("outputVariables", Part.MAP_KEY, name);
        if (name == null) {
            add(ofName.required());
        } else if (!UnicodeText.isWellFormed(name)) {
            add(ofName.unicode(name));
        } else if (!isVariableName(name)) {
            add(ofName.pattern(Limits.VARIABLE_NAME_PATTERN, name));
        }
        Place ofValue = new Place("outputVariables", Part.MAP_VALUE, name);
        if (value == null) {
            add(ofValue.required());
        } else if (!UnicodeText.isWellFormed(value)) {
            add(ofValue.unicode(value));
        }
    }

    private void add(Violation violation) {
        total++;
        first = first == null ? new ArrayList<>() : first;
        if (first.size() < ViolationReport.MAX_VIOLATIONS) {
            first.add(violation);
        }
    }

    /** Matches {@link Limits#JOB_ID_PATTERN}. */
    static boolean isJobId(String text) {
        if (text.length() != UUID_LENGTH) {
            return false;
        }
        for (int i = 0; i < UUID_LENGTH; i++) {
            char c = text.charAt(i);
            boolean hyphen = i == 8 || i == 13 || i == 18 || i == 23;
            if (hyphen ? c != '-' : (c < '0' || c > '9') && (c < 'a' || c > 'f')) {
                return false;
            }
        }
        return true;
    }

    /** Matches {@link Limits#VARIABLE_NAME_PATTERN}. */
    static boolean isVariableName(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if ((c < 'a' || c > 'z')
                    && (c < 'A' || c > 'Z')
                    && (c < '0' || c > '9')
                    && c != '-'
                    && c != '_'
                    && c != '@') {
                return false;
            }
        }
        return !text.isEmpty();
    }
}
