package io.github.jobresult.validation;

import io.github.jobresult.model.CurrentRevision;
import io.github.jobresult.model.ExecutionDetails;
import io.github.jobresult.model.JobSuccessRequest;
import io.github.jobresult.model.Limits;
import io.github.jobresult.model.PutJobSuccessResultRequest;
import io.github.jobresult.model.PutThirdPartyJobSuccessResultRequest;
import jakarta.validation.ValidationException;
import jakarta.validation.Validator;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Refuses a Jakarta validator that does not see the rules on this library's types. */
final class BlindValidator {

    private BlindValidator() {}

    static void refuse(Validator validator) {
        for (JobSuccessRequest value : requestsThatBreakEveryRule()) {
            try {
                if (validator.validate(value).isEmpty()) {
                    throw refusal(value, "finds nothing wrong with a value that breaks every rule", null);
                }
            } catch (ValidationException e) {
                throw refusal(value, "fails", e);
            }
        }
    }

    private static IllegalArgumentException refusal(
            JobSuccessRequest value, String found, @Nullable ValidationException cause) {
        String type = value.getClass().getSuperclass().getSimpleName();
        return new IllegalArgumentException(
                "This validator cannot check values of type " + type + ": it " + found
                        + ". It does not see the constraints of "
                        + value.getClass().getName()
                        + " or of its superclasses. Make the classes of jobresult-model known to"
                        + " it (Quarkus: index the jar; predefined scope: register the classes), or use"
                        + " JobResultValidator.standard()",
                cause);
    }

    private static List<JobSuccessRequest> requestsThatBreakEveryRule() {
        // An application may drop rules, also all of one nested type, but hardly all rules of a request.
        String illFormed = "\uD83D";
        String tooLong = "x".repeat(Limits.SUMMARY + 1);
        CurrentRevision revision = CurrentRevision.builder()
                .created(Instant.MAX)
                .revisionSummary(illFormed)
                .buildPartial();
        ExecutionDetails details = ExecutionDetails.builder()
                .summary(tooLong)
                .externalExecutionId(illFormed)
                .percentComplete(Integer.MIN_VALUE)
                .build();
        return List.of(
                PutJobSuccessResultRequest.builder()
                        .currentRevision(revision)
                        .continuationToken(tooLong)
                        .executionDetails(details)
                        .outputVariables(Collections.singletonMap("", illFormed.repeat(Limits.OUTPUT_VARIABLES_BYTES)))
                        .buildPartial(),
                PutThirdPartyJobSuccessResultRequest.builder()
                        .currentRevision(revision)
                        .continuationToken(tooLong)
                        .executionDetails(details)
                        .buildPartial());
    }
}
