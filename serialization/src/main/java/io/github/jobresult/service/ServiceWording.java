package io.github.jobresult.service;

import io.github.jobresult.validation.JobResultValidator;
import io.github.jobresult.validation.Rule;
import io.github.jobresult.validation.Violation;
import io.github.jobresult.validation.Violation.Part;
import io.github.jobresult.validation.ViolationReport;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The messages of the service's errors, for emulators and gateways that answer in its place.
 *
 * <p><b>Broken rules.</b> The service responds with one message at a time. It checks the constraints of its model
 * first, see {@link #ofConstraints}. Only if all of them hold does it check the rule that its model cannot express, see
 * {@link #ofConflict}. {@link ServiceError#of(io.github.jobresult.validation.RejectedRequestException)} makes the whole
 * error:
 *
 * <pre>{@code
 * Optional<String> message = ServiceWording.ofConstraints(report)
 *         .or(() -> ServiceWording.ofConflict(report))
 *         .or(() -> ServiceWording.ofSize(report)); // empty for a valid request
 * }</pre>
 *
 * <p><b>States of jobs.</b> An emulator knows its jobs and picks the message: {@link #jobDoesNotExist}, {@link
 * #jobHasTerminated} or {@link #jobHasOtherResult}. These show the job ID, as the service does. No other message shows
 * a value of the request.
 *
 * <p><b>Evidence.</b> CodePipeline was seen to send the messages for a pattern, a missing member, several errors at
 * once, the conflict and the states of jobs: third parties published its responses. The words for lengths, numbers and
 * map keys are inferred from other AWS services. Several errors are in the order of the report, because the service's
 * order is not known.
 *
 * <p><b>Words of this library.</b> The service has no words for these violations:
 *
 * <ul>
 *   <li>Lone surrogates get a phrase in the same frame.
 *   <li>A {@code created} out of range is worded as a number of seconds. The model has no such constraint, and the
 *       service may accept the value.
 *   <li>A constraint of an {@linkplain JobResultValidator#using application's own validator} is worded like the
 *       service's if it has bounds or a pattern. Any other gets a general phrase. A {@link Rule#CONFLICT} at {@code
 *       outputVariables} gets the message for the service's conflict.
 * </ul>
 */
public final class ServiceWording {

    /**
     * The message of the {@code ValidationException} for output variables beside a continuation token. The service was
     * seen to send it: {@value}
     */
    public static final String CONFLICT = "A job can not contain both a continuation token and output variables.";

    private static final String NOT_NULL = "Member must not be null";
    private static final String WELL_FORMED = "Member must be well-formed Unicode";
    private static final String APPLICATIONS = "Member must satisfy a constraint of the application";

    private static final String SIZE = "Exceeded the total size limit for all variables in the pipeline.";

    /** Services list the constraints of map keys and map values with the missing one last. */
    private static final Comparator<Violation> IN_LISTS = Comparator.comparing(
                    (Violation violation) -> violation.rule() == Rule.REQUIRED)
            .thenComparing(Violation::rule);

    private ServiceWording() {}

    /**
     * Returns the message of the {@code ValidationException} for all broken constraints of the model, for example
     * {@code 1 validation error detected: Value at 'jobId' failed to satisfy constraint: Member must not be null}.
     *
     * <p>All bad keys of a map are one error at the map, and so are all bad values. The count in the message is the
     * number of these errors. It can only miss an error of map keys or map values that follows after the first {@value
     * ViolationReport#MAX_VIOLATIONS} violations.
     *
     * @param report any report
     * @return the message; empty if the report has no violation but the conflict or the size of output variables
     */
    public static Optional<String> ofConstraints(ViolationReport report) {
        List<String> errors = new ArrayList<>();
        ofModel(report)
                .filter(violation -> violation.part() == Part.MEMBER)
                .forEach(violation -> brokenConstraints(violation)
                        .forEach(constraint -> errors.add(error(violation.path(), constraint))));
        ofModel(report)
                .filter(violation -> violation.part() != Part.MEMBER)
                .sorted(IN_LISTS)
                .collect(Collectors.groupingBy(
                        Violation::path,
                        TreeMap::new,
                        Collectors.groupingBy(Violation::part, TreeMap::new, Collectors.toList())))
                .forEach((path, parts) -> parts.forEach(
                        (part, violations) -> errors.add(error(path, constraintsOfMap(part, violations)))));
        if (errors.isEmpty()) {
            return Optional.empty();
        }
        String count = errors.size() == 1 ? "1 validation error" : errors.size() + " validation errors";
        return Optional.of(count + " detected: " + String.join("; ", errors));
    }

    /**
     * Returns the message for output variables beside a continuation token. The service sends it only for a request
     * that breaks no constraint of the model.
     *
     * @param report any report
     * @return {@link #CONFLICT} if the report has that conflict, whatever else it has; empty otherwise
     */
    public static Optional<String> ofConflict(ViolationReport report) {
        return report.violations().stream().anyMatch(ServiceWording::isConflict)
                ? Optional.of(CONFLICT)
                : Optional.empty();
    }

    /**
     * Returns the message of the {@code OutputVariablesSizeExceededException} for output variables that are too large
     * in total. The text is that of the API reference. The service's own message has not been seen.
     *
     * @param report any report
     * @return the message if the output variables are too large, whatever else the report has; empty otherwise
     * @see <a href="https://docs.aws.amazon.com/codepipeline/latest/APIReference/API_PutJobSuccessResult.html">
     *     PutJobSuccessResult's
     *     errors</a>
     */
    public static Optional<String> ofSize(ViolationReport report) {
        return report.violations().stream().anyMatch(ServiceWording::isTooLarge) ? Optional.of(SIZE) : Optional.empty();
    }

    /**
     * Returns the message of the {@code JobNotFoundException} for a job that does not exist, or exists in another
     * region. The service was seen to send it.
     *
     * @param jobId the job ID of the request
     * @return for example {@code Job with id '42' does not exist}
     */
    public static String jobDoesNotExist(String jobId) {
        return "Job with id '" + Objects.requireNonNull(jobId, "jobId") + "' does not exist";
    }

    /**
     * Returns the message of the {@code InvalidJobStateException} for a job that has failed. The service was seen to
     * send it after the job's failure had been reported.
     *
     * @param jobId the job ID of the request
     * @return for example {@code Job with id 42 has already terminated}
     */
    public static String jobHasTerminated(String jobId) {
        return "Job with id " + Objects.requireNonNull(jobId, "jobId") + " has already terminated";
    }

    /**
     * Returns the message of the {@code InvalidJobStateException} for a job that has succeeded with a different result.
     * The service was seen to send it. An identical repeat of the request is not an error.
     *
     * @param jobId the job ID of the request
     * @return the message, which names the job
     */
    public static String jobHasOtherResult(String jobId) {
        return "The status of job with id " + Objects.requireNonNull(jobId, "jobId")
                + " is already set to the desired value. It cannot be updated with the same status, but "
                + "different result"
                + " or output variables.";
    }

    /** Includes violations that the model does not know but that are worded as if it did. */
    private static Stream<Violation> ofModel(ViolationReport report) {
        return report.violations().stream().filter(violation -> !isConflict(violation) && !isTooLarge(violation));
    }

    private static boolean isConflict(Violation violation) {
        return violation.rule() == Rule.CONFLICT && violation.path().equals("outputVariables");
    }

    private static boolean isTooLarge(Violation violation) {
        return violation.rule() == Rule.SIZE && isAbove(violation);
    }

    private static String error(String path, String constraint) {
        return "Value at '" + path + "' failed to satisfy constraint: " + constraint;
    }

    private static String constraintsOfMap(Part part, List<Violation> violations) {
        return violations.stream()
                .flatMap(violation -> constraints(violation, true, true))
                .distinct()
                .collect(Collectors.joining(
                        ", ",
                        part == Part.MAP_KEY
                                ? "Map keys must satisfy constraint: ["
                                : "Map value must satisfy constraint: [",
                        "]"));
    }

    private static Stream<String> brokenConstraints(Violation violation) {
        return constraints(violation, isAbove(violation), isBelow(violation));
    }

    /** The service has one constraint for each bound. In the lists of maps it names both, whichever is broken. */
    private static Stream<String> constraints(Violation violation, boolean maximum, boolean minimum) {
        return switch (violation.rule()) {
            case REQUIRED -> Stream.of(NOT_NULL);
            case UNICODE -> Stream.of(WELL_FORMED);
            case PATTERN ->
                Stream.of(
                        violation.pattern() == null
                                ? APPLICATIONS
                                : "Member must satisfy regular expression pattern: " + violation.pattern());
            case LENGTH, SIZE -> bounds(violation, "length", maximum, minimum);
            case RANGE -> bounds(violation, "value", maximum, minimum);
            case CONFLICT -> Stream.of(APPLICATIONS);
        };
    }

    private static Stream<String> bounds(Violation violation, String of, boolean maximum, boolean minimum) {
        List<String> bounds = new ArrayList<>();
        if (maximum && violation.maximum() != null) {
            bounds.add("Member must have " + of + " less than or equal to " + violation.maximum());
        }
        if (minimum && violation.minimum() != null) {
            bounds.add("Member must have " + of + " greater than or equal to " + violation.minimum());
        }
        return bounds.isEmpty() ? Stream.of(APPLICATIONS) : bounds.stream();
    }

    private static boolean isBelow(Violation violation) {
        Long minimum = violation.minimum();
        Long measured = violation.measured();
        return minimum != null && (violation.maximum() == null || (measured != null && measured < minimum));
    }

    /**
     * Includes a measured size within the bounds: an application's constraint may count UTF-16 units, which are more.
     */
    private static boolean isAbove(Violation violation) {
        Long maximum = violation.maximum();
        Long measured = violation.measured();
        return maximum != null && (!isBelow(violation) || (measured != null && measured > maximum));
    }
}
