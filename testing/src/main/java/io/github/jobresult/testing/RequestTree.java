package io.github.jobresult.testing;

import io.github.jobresult.model.CurrentRevision;
import io.github.jobresult.model.ExecutionDetails;
import io.github.jobresult.model.JobSuccessRequest;
import io.github.jobresult.model.PutJobSuccessResultRequest;
import io.github.jobresult.model.PutThirdPartyJobSuccessResultRequest;
import io.github.jobresult.testing.JsonText.Literal;
import io.github.jobresult.testing.JsonText.Spelling;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The members of a request as {@link JsonText} takes them, and all that is free in how they are put. */
final class RequestTree {

    private static final Choices PLAIN =
            new Choices(Spelling.PLAIN, PercentSpelling.INTEGER, TimeSpelling.SHORTEST, Absence.LEFT_OUT, List.of());

    private RequestTree() {}

    enum PercentSpelling {
        INTEGER,
        DECIMAL,
        EXPONENT,
        DECIMAL_WITH_EXPONENT,
        NEGATIVE_EXPONENT;

        Literal of(int percent) {
            return new Literal(
                    switch (this) {
                        case INTEGER -> String.valueOf(percent);
                        case DECIMAL -> percent + ".0";
                        case EXPONENT -> shortest(BigDecimal.valueOf(percent).stripTrailingZeros());
                        case DECIMAL_WITH_EXPONENT -> BigDecimal.valueOf(percent, 1) + "E+1";
                        case NEGATIVE_EXPONENT -> percent * 10 + "e-1";
                    });
        }

        private static String shortest(BigDecimal number) {
            return number.unscaledValue() + "E" + -number.scale();
        }
    }

    enum TimeSpelling {
        SHORTEST,
        TRAILING_ZEROS,
        EXPONENT,
        FINER_THAN_MILLISECONDS;

        Literal of(Instant time) {
            BigDecimal seconds = BigDecimal.valueOf(time.toEpochMilli(), 3);
            BigDecimal aLittleLater = seconds.add(new BigDecimal("0.000999999999"));
            return new Literal(
                    switch (this) {
                        case SHORTEST -> seconds.stripTrailingZeros().toPlainString();
                        case TRAILING_ZEROS -> seconds.toPlainString() + "000";
                        case EXPONENT -> time.toEpochMilli() + "e-3";
                        case FINER_THAN_MILLISECONDS -> aLittleLater.toPlainString();
                    });
        }
    }

    /** What may stand for an absent member. */
    enum Absence {
        LEFT_OUT,
        NULL,
        EMPTY_WHERE_POSSIBLE
    }

    record Choices(
            Spelling spelling, PercentSpelling percent, TimeSpelling time, Absence absence, List<Object> unknown) {}

    /** As this library writes it. */
    static Map<String, Object> plain(JobSuccessRequest request) {
        return of(request, PLAIN);
    }

    static Map<String, Object> of(JobSuccessRequest request, Choices choices) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("jobId", request.getJobId());
        if (request instanceof PutThirdPartyJobSuccessResultRequest thirdParty) {
            members.put("clientToken", thirdParty.getClientToken());
        }
        put(members, "currentRevision", request.getCurrentRevision().map(revision -> of(revision, choices)), choices);
        put(members, "continuationToken", request.getContinuationToken(), choices);
        put(members, "executionDetails", request.getExecutionDetails().map(details -> of(details, choices)), choices);
        if (request instanceof PutJobSuccessResultRequest put) {
            Map<String, String> variables = put.getOutputVariables();
            boolean empty = variables.isEmpty() && choices.absence() == Absence.EMPTY_WHERE_POSSIBLE;
            put(members, "outputVariables", Optional.of(variables).filter(some -> empty || !some.isEmpty()), choices);
        }
        return withUnknown(members, choices);
    }

    private static Map<String, Object> of(CurrentRevision revision, Choices choices) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("revision", revision.getRevision());
        members.put("changeIdentifier", revision.getChangeIdentifier());
        put(members, "created", revision.getCreated().map(choices.time()::of), choices);
        put(members, "revisionSummary", revision.getRevisionSummary(), choices);
        return withUnknown(members, choices);
    }

    private static Map<String, Object> of(ExecutionDetails details, Choices choices) {
        Map<String, Object> members = new LinkedHashMap<>();
        put(members, "summary", details.getSummary(), choices);
        put(members, "externalExecutionId", details.getExternalExecutionId(), choices);
        put(members, "percentComplete", details.getPercentComplete().map(choices.percent()::of), choices);
        return withUnknown(members, choices);
    }

    private static void put(Map<String, Object> members, String name, Optional<?> value, Choices choices) {
        if (value.isPresent()) {
            members.put(name, value.get());
        } else if (choices.absence() == Absence.NULL) {
            members.put(name, Literal.NULL);
        }
    }

    private static Map<String, Object> withUnknown(Map<String, Object> members, Choices choices) {
        choices.unknown().forEach(value -> members.put("unknown" + members.size(), value));
        return members;
    }
}
