package io.github.jobresult.testing.fake;

import static io.github.jobresult.service.Operation.PUT_JOB_SUCCESS_RESULT;
import static io.github.jobresult.service.Operation.PUT_THIRD_PARTY_JOB_SUCCESS_RESULT;

import io.github.jobresult.service.Operation;
import io.github.jobresult.service.ServiceError;
import io.github.jobresult.validation.InvalidRequestException;
import io.github.jobresult.validation.Rule;
import io.github.jobresult.validation.Violation;
import io.github.jobresult.validation.Violation.Part;
import io.github.jobresult.validation.ViolationReport;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The operations of a job worker besides its success reports. Of the members of a request, only the presence and the
 * kind are checked.
 */
enum WorkerOperation {
    POLL_FOR_JOBS(
            "PollForJobs",
            PUT_JOB_SUCCESS_RESULT,
            "actionTypeId.category",
            "actionTypeId.owner",
            "actionTypeId.provider",
            "actionTypeId.version"),
    POLL_FOR_THIRD_PARTY_JOBS(
            "PollForThirdPartyJobs", PUT_THIRD_PARTY_JOB_SUCCESS_RESULT, POLL_FOR_JOBS.required.toArray(String[]::new)),
    ACKNOWLEDGE_JOB("AcknowledgeJob", PUT_JOB_SUCCESS_RESULT, "jobId", "nonce"),
    ACKNOWLEDGE_THIRD_PARTY_JOB(
            "AcknowledgeThirdPartyJob", PUT_THIRD_PARTY_JOB_SUCCESS_RESULT, "jobId", "nonce", "clientToken"),
    GET_JOB_DETAILS("GetJobDetails", PUT_JOB_SUCCESS_RESULT, "jobId"),
    GET_THIRD_PARTY_JOB_DETAILS("GetThirdPartyJobDetails", PUT_THIRD_PARTY_JOB_SUCCESS_RESULT, "jobId", "clientToken"),
    PUT_JOB_FAILURE_RESULT(
            "PutJobFailureResult", PUT_JOB_SUCCESS_RESULT, "jobId", "failureDetails.type", "failureDetails.message"),
    PUT_THIRD_PARTY_JOB_FAILURE_RESULT(
            "PutThirdPartyJobFailureResult",
            PUT_THIRD_PARTY_JOB_SUCCESS_RESULT,
            "jobId",
            "clientToken",
            "failureDetails.type",
            "failureDetails.message");

    private static final String TARGET_PREFIX = "CodePipeline_20150709.";

    private final String operationName;
    private final Operation successOperation;

    /** The paths of the required texts. A structure with required texts is required too. */
    @SuppressWarnings("ImmutableEnumChecker") // An unmodifiable list.
    private final List<String> required;

    WorkerOperation(String operationName, Operation successOperation, String... required) {
        this.operationName = operationName;
        this.successOperation = successOperation;
        this.required = List.of(required);
    }

    String operationName() {
        return operationName;
    }

    static Optional<WorkerOperation> ofTarget(@Nullable String target) {
        return Arrays.stream(values())
                .filter(operation -> (TARGET_PREFIX + operation.operationName).equals(target))
                .findFirst();
    }

    /** Returns the response, which is empty for a failure report. */
    Map<String, Object> respond(FakeJobs jobs, Map<String, Object> request) throws Refusal {
        requireMembers(request);
        return switch (this) {
            case POLL_FOR_JOBS, POLL_FOR_THIRD_PARTY_JOBS ->
                jobs.poll(
                        successOperation,
                        Objects.requireNonNull(member(request, "actionTypeId", Map.class)),
                        Optional.ofNullable(member(request, "maxBatchSize", Number.class))
                                .map(Number::intValue)
                                .orElse(Integer.MAX_VALUE));
            case ACKNOWLEDGE_JOB, ACKNOWLEDGE_THIRD_PARTY_JOB ->
                jobs.acknowledge(
                        successOperation,
                        text(request, "jobId"),
                        member(request, "clientToken", String.class),
                        text(request, "nonce"));
            case GET_JOB_DETAILS, GET_THIRD_PARTY_JOB_DETAILS ->
                jobs.details(successOperation, text(request, "jobId"), member(request, "clientToken", String.class));
            case PUT_JOB_FAILURE_RESULT, PUT_THIRD_PARTY_JOB_FAILURE_RESULT ->
                jobs.fail(
                        successOperation,
                        text(request, "jobId"),
                        member(request, "clientToken", String.class),
                        failureDetails(request));
        };
    }

    private void requireMembers(Map<String, Object> request) throws Refusal {
        Set<String> missing = new LinkedHashSet<>();
        for (String path : required) {
            int dot = path.indexOf('.');
            Map<?, ?> parent = dot < 0 ? request : member(request, path.substring(0, dot), Map.class);
            if (parent == null) {
                missing.add(path.substring(0, dot));
            } else if (member(parent, path.substring(dot + 1), String.class) == null) {
                missing.add(path);
            }
        }
        if (!missing.isEmpty()) {
            List<Violation> violations =
                    missing.stream().map(WorkerOperation::missing).toList();
            throw new Refusal(ServiceError.of(new InvalidRequestException(
                    new ViolationReport(operationName, null, violations, violations.size()))));
        }
    }

    private static Violation missing(String path) {
        return new Violation(
                path, "/" + path.replace('.', '/'), Part.MEMBER, Rule.REQUIRED, null, null, null, null, "is missing");
    }

    /** Returns a member, or {@code null} if there is none. */
    private static <T> @Nullable T member(Map<?, ?> structure, String name, Class<T> type) throws Refusal {
        Object value = structure.get(name);
        if (value != null && !type.isInstance(value)) {
            throw Json.unreadable();
        }
        return type.cast(value);
    }

    private static String text(Map<String, Object> request, String name) throws Refusal {
        return Objects.requireNonNull(member(request, name, String.class), name);
    }

    private static Map<String, String> failureDetails(Map<String, Object> request) throws Refusal {
        Map<?, ?> details = Objects.requireNonNull(member(request, "failureDetails", Map.class));
        Map<String, String> known = new LinkedHashMap<>();
        for (String name : List.of("type", "message", "externalExecutionId")) {
            String value = member(details, name, String.class);
            if (value != null) {
                known.put(name, value);
            }
        }
        return Collections.unmodifiableMap(known);
    }
}
