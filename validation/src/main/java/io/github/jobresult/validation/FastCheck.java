package io.github.jobresult.validation;

import io.github.jobresult.model.CurrentRevision;
import io.github.jobresult.model.ExecutionDetails;
import io.github.jobresult.model.JobSuccessRequest;
import io.github.jobresult.model.NoOutputVariablesWithContinuationToken;
import io.github.jobresult.model.PutJobSuccessResultRequest;
import io.github.jobresult.model.PutThirdPartyJobSuccessResultRequest;
import io.github.jobresult.model.constraint.TimestampRange;
import io.github.jobresult.model.constraint.Utf8Size;
import io.github.jobresult.model.constraint.Utf8SizeValidator;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Instant;
import java.util.Map;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Says of a valid value at once that it is valid; of any other it only says that a Jakarta validator has to look. All limits
 * come from the annotations, and the class does not load if it leaves out one of them or finds one that it does not know.
 */
final class FastCheck {

    private static final TextRule CONTINUATION_TOKEN;
    private static final TextRule JOB_ID;
    private static final TextRule VARIABLE_NAME;
    private static final TextRule VARIABLE_VALUE;
    private static final long MAX_VARIABLES_BYTES;
    private static final TextRule THIRD_PARTY_JOB_ID;
    private static final TextRule CLIENT_TOKEN;
    private static final TextRule REVISION;
    private static final TextRule CHANGE_IDENTIFIER;
    static final TextRule REVISION_SUMMARY;
    private static final Instant FIRST;
    private static final Instant LAST;
    static final TextRule SUMMARY;
    private static final TextRule EXTERNAL_EXECUTION_ID;
    private static final long MIN_PERCENT;
    private static final long MAX_PERCENT;

    static {
        DeclaredConstraints ofAny = new DeclaredConstraints(JobSuccessRequest.class);
        ofAny.takeValid("getCurrentRevision<0>", "getExecutionDetails<0>");
        CONTINUATION_TOKEN = ofAny.takeText("getContinuationToken<0>");
        ofAny.requireAllTaken();

        DeclaredConstraints ofPut = new DeclaredConstraints(PutJobSuccessResultRequest.class);
        ofPut.take("", NoOutputVariablesWithContinuationToken.class);
        JOB_ID = ofPut.takeText("getJobId");
        VARIABLE_NAME = ofPut.takeText("getOutputVariables<0>");
        VARIABLE_VALUE = ofPut.takeText("getOutputVariables<1>");
        MAX_VARIABLES_BYTES = ofPut.take("getOutputVariables", Utf8Size.class).max();
        ofPut.requireAllTaken();

        DeclaredConstraints ofThirdParty = new DeclaredConstraints(PutThirdPartyJobSuccessResultRequest.class);
        THIRD_PARTY_JOB_ID = ofThirdParty.takeText("getJobId");
        CLIENT_TOKEN = ofThirdParty.takeText("getClientToken");
        ofThirdParty.requireAllTaken();

        DeclaredConstraints ofRevision = new DeclaredConstraints(CurrentRevision.class);
        REVISION = ofRevision.takeText("getRevision");
        CHANGE_IDENTIFIER = ofRevision.takeText("getChangeIdentifier");
        REVISION_SUMMARY = ofRevision.takeText("getRevisionSummary<0>");
        TimestampRange created = ofRevision.take("getCreated<0>", TimestampRange.class);
        FIRST = Instant.parse(created.min());
        LAST = Instant.parse(created.max());
        ofRevision.requireAllTaken();

        DeclaredConstraints ofDetails = new DeclaredConstraints(ExecutionDetails.class);
        SUMMARY = ofDetails.takeText("getSummary<0>");
        EXTERNAL_EXECUTION_ID = ofDetails.takeText("getExternalExecutionId<0>");
        MIN_PERCENT = ofDetails.take("getPercentComplete<0>", Min.class).value();
        MAX_PERCENT = ofDetails.take("getPercentComplete<0>", Max.class).value();
        ofDetails.requireAllTaken();
    }

    private FastCheck() {}

    static boolean isValid(PutJobSuccessResultRequest request) {
        return JOB_ID.allows(request.getJobId())
                && isValidForAny(request)
                && (request.getOutputVariables().isEmpty()
                        || (request.getContinuationToken().isEmpty() && areValid(request.getOutputVariables())));
    }

    static boolean isValid(PutThirdPartyJobSuccessResultRequest request) {
        return THIRD_PARTY_JOB_ID.allows(request.getJobId())
                && CLIENT_TOKEN.allows(request.getClientToken())
                && isValidForAny(request);
    }

    private static boolean isValidForAny(JobSuccessRequest request) {
        CurrentRevision revision = request.getCurrentRevision().orElse(null);
        ExecutionDetails details = request.getExecutionDetails().orElse(null);
        return CONTINUATION_TOKEN.allows(request.getContinuationToken().orElse(null))
                && (revision == null || isValid(revision))
                && (details == null || isValid(details));
    }

    static boolean isValid(CurrentRevision revision) {
        Instant created = revision.getCreated().orElse(null);
        return REVISION.allows(revision.getRevision())
                && CHANGE_IDENTIFIER.allows(revision.getChangeIdentifier())
                && (created == null || (!created.isBefore(FIRST) && !created.isAfter(LAST)))
                && REVISION_SUMMARY.allows(revision.getRevisionSummary().orElse(null));
    }

    static boolean isValid(ExecutionDetails details) {
        Integer percent = details.getPercentComplete().orElse(null);
        return SUMMARY.allows(details.getSummary().orElse(null))
                && EXTERNAL_EXECUTION_ID.allows(details.getExternalExecutionId().orElse(null))
                && (percent == null || (percent >= MIN_PERCENT && percent <= MAX_PERCENT));
    }

    private static boolean areValid(Map<String, String> variables) {
        Variables all = new Variables();
        variables.forEach(all);
        // A unit of UTF-16 never takes more than three bytes of UTF-8, so that few requests need counting.
        return all.valid
                && (3 * all.units <= MAX_VARIABLES_BYTES || Utf8SizeValidator.bytes(variables) <= MAX_VARIABLES_BYTES);
    }

    /** Looks at each variable without an entry or an iterator being made for it. */
    private static final class Variables implements BiConsumer<@Nullable String, @Nullable String> {

        private boolean valid = true;
        private long units;

        @Override
        public void accept(@Nullable String name, @Nullable String value) {
            if (valid && name != null && value != null && VARIABLE_NAME.allows(name) && VARIABLE_VALUE.allows(value)) {
                units += name.length() + value.length();
            } else {
                valid = false;
            }
        }
    }
}
