package io.github.jobresult.validation;

import io.github.jobresult.validation.Violation.Part;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A report in the words of the servers that Smithy generates: what the members of a {@code
 * smithy.framework#ValidationException} are for a request. No text shows a value of the request, but lengths are told.
 *
 * <p>The texts of single failures are those of Smithy's protocol tests; servers differ in how they sum up several, and this is
 * the summary of the TypeScript ones. Patterns are anchored, as those of a Smithy model must be to match a whole text. What
 * Smithy has no constraint for is worded as in {@link ServiceWording}; so are the conflict and the size of output variables,
 * which are business of the service behind such a server and are left out here.
 *
 * @param message the summary, such as {@code 1 validation error detected. Value at '/jobId' failed to satisfy constraint: Member
 *     must not be null}. It counts the failures of the list
 * @param fieldList the failures one by one in the order of the report; what a report leaves out, having more than {@value
 *     ViolationReport#MAX_VIOLATIONS} violations, is not among them
 * @see <a href="https://github.com/smithy-lang/smithy/tree/main/smithy-validation-model">Smithy's validation model</a>
 */
public record SmithyWording(String message, List<Field> fieldList) {

    /**
     * A failure at one member.
     *
     * @param path the member as a JSON pointer; what is wrong with the key of a map stands at the map
     * @param message such as {@code Value at '/jobId' failed to satisfy constraint: Member must not be null}
     */
    public record Field(String path, String message) {}

    /**
     * Makes a wording with an unmodifiable list.
     *
     * @param message the summary
     * @param fieldList the failures one by one
     */
    public SmithyWording {
        fieldList = List.copyOf(fieldList);
    }

    /**
     * Words a report.
     *
     * @param report any report
     * @return the wording; empty when nothing but the conflict or the size of output variables is wrong, or nothing at all
     */
    public static Optional<SmithyWording> of(ViolationReport report) {
        List<Field> fields =
                ServiceWording.ofModel(report).map(SmithyWording::field).toList();
        return fields.isEmpty() ? Optional.empty() : Optional.of(new SmithyWording(summary(fields), fields));
    }

    private static String summary(List<Field> fields) {
        String first = fields.get(0).message();
        if (fields.size() == 1) {
            return "1 validation error detected. " + first;
        }
        long paths = fields.stream().map(Field::path).distinct().count();
        return fields.size() + " validation errors at " + paths + (paths == 1 ? " path" : " paths")
                + " detected. First failure: " + first;
    }

    private static Field field(Violation violation) {
        String path = violation.part() == Part.MAP_KEY ? "/" + violation.path().replace('.', '/') : violation.pointer();
        String length = isOfLength(violation.rule()) && violation.measured() != null
                ? " with length " + violation.measured()
                : "";
        return new Field(
                path, "Value" + length + " at '" + path + "' failed to satisfy constraint: " + constraint(violation));
    }

    private static boolean isOfLength(Rule rule) {
        return rule == Rule.LENGTH || rule == Rule.SIZE;
    }

    private static String constraint(Violation violation) {
        return switch (violation.rule()) {
            case REQUIRED -> ServiceWording.NOT_NULL;
            case UNICODE -> ServiceWording.WELL_FORMED;
            case PATTERN -> pattern(violation.pattern());
            case LENGTH, SIZE -> bounds("Member must have length ", violation.minimum(), violation.maximum());
            case RANGE -> bounds("Member must be ", violation.minimum(), violation.maximum());
            case CONFLICT -> ServiceWording.APPLICATIONS;
        };
    }

    private static String pattern(@Nullable String pattern) {
        if (pattern == null) {
            return ServiceWording.APPLICATIONS;
        }
        String whole = pattern.contains("|") ? "(?:" + pattern + ")" : pattern;
        return "Member must satisfy regular expression pattern: ^" + whole + "$";
    }

    private static String bounds(String start, @Nullable Long minimum, @Nullable Long maximum) {
        if (minimum == null) {
            return maximum == null ? ServiceWording.APPLICATIONS : start + "less than or equal to " + maximum;
        }
        return start
                + (maximum == null
                        ? "greater than or equal to " + minimum
                        : "between " + minimum + " and " + maximum + ", inclusive");
    }
}
