package io.github.jobresult.validation;

import io.github.jobresult.validation.Violation.Part;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Reports in the service's own words, for emulators and gateways that answer in its place. No text shows a value of the
 * request.
 *
 * <p>The service answers with one message at a time. It looks at the constraints of its model first, {@link #ofConstraints},
 * and only when all of them hold at what its model cannot say, {@link #ofConflict}:
 *
 * <pre>{@code
 * Optional<String> message = ServiceWording.ofConstraints(report)
 *         .or(() -> ServiceWording.ofConflict(report))
 *         .or(() -> ServiceWording.ofSize(report)); // empty for a valid request
 * }</pre>
 *
 * <p><b>What is known.</b> Texts of CodePipeline itself have been seen for a pattern, a missing member, several errors at once
 * and the conflict. That it words lengths, numbers and keys of maps as other services of AWS do is inferred. No other order of
 * errors than that of the report is known to be right, and AWS promises none.
 *
 * <p><b>What the service has no words for.</b> Lone surrogates are worded in the same frame by this library. A {@code created}
 * out of range is worded as a number of seconds; the model has no such constraint, and whether the service refuses it is not
 * known. A constraint of an {@linkplain JobResultValidator#using application's own validator} is worded like the service's
 * when it has bounds or a pattern; of any other it is only said that it is the application's. Such a constraint that is
 * reported as a {@link Rule#CONFLICT} at {@code outputVariables} is taken for the service's.
 */
public final class ServiceWording {

    private static final String NOT_NULL = "Member must not be null";
    private static final String WELL_FORMED = "Member must be well-formed Unicode";
    private static final String APPLICATIONS = "Member must satisfy a constraint of the application";

    private static final String CONFLICT = "A job can not contain both a continuation token and output variables.";
    private static final String SIZE = "Exceeded the total size limit for all variables in the pipeline.";

    /** As services list the constraints of the keys or the values of a map: a missing one comes last. */
    private static final Comparator<Violation> IN_LISTS = Comparator.comparing(
                    (Violation violation) -> violation.rule() == Rule.REQUIRED)
            .thenComparing(Violation::rule);

    private ServiceWording() {}

    /**
     * The message of the {@code ValidationException} for all constraints of the model that a value breaks, such as {@code
     * 1 validation error detected: Value at 'jobId' failed to satisfy constraint: Member must not be null}.
     *
     * <p>What is wrong with the keys of a map is one error at the map, however many keys there are, and the same goes for its
     * values. So what a report of more than {@value ViolationReport#MAX_VIOLATIONS} violations leaves out, which are entries of
     * output variables, is hardly ever an error of its own, and the count is that of the errors that follow it.
     *
     * @param report any report
     * @return the message; empty when nothing but the conflict or the size of output variables is wrong, or nothing at all
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
     * The message of the {@code ValidationException} for output variables beside a continuation token. It has been seen of the
     * service, which says so only of a request that breaks no constraint of the model.
     *
     * @param report any report
     * @return the message if the report has that conflict, whatever else it has
     */
    public static Optional<String> ofConflict(ViolationReport report) {
        return report.violations().stream().anyMatch(ServiceWording::isConflict)
                ? Optional.of(CONFLICT)
                : Optional.empty();
    }

    /**
     * The message of the {@code OutputVariablesSizeExceededException} for output variables that take too much room. The text is
     * that of the API reference; what the service writes has not been seen.
     *
     * @param report any report
     * @return the message if output variables are too large, whatever else is wrong
     * @see <a href="https://docs.aws.amazon.com/codepipeline/latest/APIReference/API_PutJobSuccessResult.html#API_PutJobSuccessResult_Errors">The
     *     errors of PutJobSuccessResult</a>
     */
    public static Optional<String> ofSize(ViolationReport report) {
        return report.violations().stream().anyMatch(ServiceWording::isTooLarge) ? Optional.of(SIZE) : Optional.empty();
    }

    /** Those of which the model speaks, or that are worded as if it did. */
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

    /** The service has a constraint for each bound; in lists it names both, whichever is broken. */
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

    /** Also what was measured within the bounds: an application's constraint may count more than we do, as UTF-16 units. */
    private static boolean isAbove(Violation violation) {
        Long maximum = violation.maximum();
        Long measured = violation.measured();
        return maximum != null && (!isBelow(violation) || (measured != null && measured > maximum));
    }
}
