package io.github.jobresult.testing;

import io.github.jobresult.validation.Rule;
import io.github.jobresult.validation.Violation;
import io.github.jobresult.validation.ViolationReport;
import java.util.List;

/**
 * What a service must say of a broken request: where, and which rule.
 *
 * @param path the member as the service writes it, see {@link Violation#path()}
 * @param pointer the place as a JSON pointer, see {@link Violation#pointer()}
 * @param rule the rule that is broken
 */
public record ExpectedViolation(String path, String pointer, Rule rule) {

    /**
     * What a report says, to compare with {@link Broken#violations()}.
     *
     * @param report the report of a broken request
     * @return one for each violation, in the order of the report
     */
    public static List<ExpectedViolation> allOf(ViolationReport report) {
        return report.violations().stream()
                .map(violation -> new ExpectedViolation(violation.path(), violation.pointer(), violation.rule()))
                .toList();
    }
}
