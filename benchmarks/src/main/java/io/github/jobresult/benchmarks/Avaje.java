package io.github.jobresult.benchmarks;

import io.avaje.json.JsonAdapter;
import io.avaje.json.JsonReader;
import io.avaje.json.JsonWriter;
import io.avaje.jsonb.JsonType;
import io.avaje.jsonb.Jsonb;
import io.avaje.validation.ConstraintViolation;
import io.avaje.validation.Validator;
import io.github.jobresult.model.CurrentRevision;
import io.github.jobresult.model.ExecutionDetails;
import io.github.jobresult.model.PutJobSuccessResultRequest;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Avaje's jsonb and validator, whose annotation processors generate what others do by reflection, on a record of their own,
 * {@link AvajeRequest}.
 */
final class Avaje implements Approach<AvajeRequest> {

    private final JsonType<AvajeRequest> json = Jsonb.builder()
            .serializeNulls(false)
            .serializeEmpty(false)
            .add(Instant.class, new Seconds())
            .build()
            .type(AvajeRequest.class);
    private final Validator validator = AvajeConstraints.validator();

    /** Avaje knows times as texts and as milliseconds. */
    private static final class Seconds implements JsonAdapter<Instant> {

        @Override
        public void toJson(JsonWriter writer, Instant time) {
            if (time == null) {
                writer.nullValue();
            } else {
                writer.value(BigDecimal.valueOf(time.toEpochMilli(), 3));
            }
        }

        @Override
        public Instant fromJson(JsonReader reader) {
            return Instant.ofEpochMilli(reader.readDecimal().movePointRight(3).longValue());
        }
    }

    @Override
    public Set<Operation> operations() {
        return EnumSet.allOf(Operation.class);
    }

    @Override
    public AvajeRequest of(PutJobSuccessResultRequest request) {
        return new AvajeRequest(
                request.getJobId(),
                request.getCurrentRevision().map(Avaje::of).orElse(null),
                request.getContinuationToken().orElse(null),
                request.getExecutionDetails().map(Avaje::of).orElse(null),
                request.getOutputVariables());
    }

    private static AvajeRequest.Revision of(CurrentRevision revision) {
        return new AvajeRequest.Revision(
                revision.getRevision(),
                revision.getChangeIdentifier(),
                revision.getCreated().orElse(null),
                revision.getRevisionSummary().orElse(null));
    }

    private static AvajeRequest.Details of(ExecutionDetails details) {
        return new AvajeRequest.Details(
                details.getSummary().orElse(null),
                details.getExternalExecutionId().orElse(null),
                details.getPercentComplete().orElse(null));
    }

    @Override
    public PutJobSuccessResultRequest toRequest(AvajeRequest value) {
        AvajeRequest.Revision revision = value.currentRevision();
        AvajeRequest.Details details = value.executionDetails();
        return PutJobSuccessResultRequest.builder()
                .jobId(value.jobId())
                .currentRevision(
                        revision == null
                                ? null
                                : CurrentRevision.builder()
                                        .revision(revision.revision())
                                        .changeIdentifier(revision.changeIdentifier())
                                        .created(revision.created())
                                        .revisionSummary(revision.revisionSummary())
                                        .buildPartial())
                .continuationToken(value.continuationToken())
                .executionDetails(
                        details == null
                                ? null
                                : ExecutionDetails.builder()
                                        .summary(details.summary())
                                        .externalExecutionId(details.externalExecutionId())
                                        .percentComplete(details.percentComplete())
                                        .build())
                .outputVariables(value.outputVariables() == null ? Map.of() : value.outputVariables())
                .buildPartial();
    }

    @Override
    public byte[] encode(AvajeRequest value) {
        return json.toJsonBytes(value);
    }

    @Override
    public AvajeRequest decode(byte[] body) {
        return json.fromJson(body);
    }

    @Override
    public boolean isValid(AvajeRequest value) {
        return validator.check(value).isEmpty();
    }

    @Override
    public List<String> messages(AvajeRequest value) {
        List<String> messages = new ArrayList<>();
        for (ConstraintViolation violation : validator.check(value)) {
            messages.add(violation.path() + " " + violation.message());
        }
        return messages;
    }
}
