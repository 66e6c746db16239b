package io.github.jobresult.validation;

import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything that is wrong with one value: its violations in the order of the service model's members, at one member in
 * the order of {@link Rule}. The same value gives the same report everywhere.
 *
 * <p>Immutable and safe to share between threads.
 *
 * @param subject the name of the type that was checked, such as {@code PutJobSuccessResultRequest}
 * @param jobId the ID of the job, so that a log line can say which one; {@code null} if it is missing or breaks a rule itself,
 *     and for a value without a job ID. The service does not restrict the characters of a partner's job ID
 * @param violations the violations, at most the first {@value #MAX_VIOLATIONS} of them; empty when there are none
 * @param total how many violations there are in all
 * @serial exclude
 */
public record ViolationReport(String subject, @Nullable String jobId, List<Violation> violations, int total)
        implements Serializable {

    /** How many violations a report holds at most, so that a hostile value cannot blow it up. */
    public static final int MAX_VIOLATIONS = 100;

    /**
     * Makes a report.
     *
     * @param subject the name of the type that was checked
     * @param jobId the ID of the job; {@code null} for none
     * @param violations the first violations, in order
     * @param total how many there are in all
     * @throws IllegalArgumentException if there are more than {@value #MAX_VIOLATIONS} violations, or more than
     *     {@code total}
     */
    public ViolationReport {
        violations = List.copyOf(violations);
        if (violations.size() > Math.min(total, MAX_VIOLATIONS)) {
            throw new IllegalArgumentException("a report of " + total + " violations cannot hold " + violations.size());
        }
    }

    /**
     * Whether the value breaks no rule.
     *
     * @return {@code true} when there are no violations
     */
    public boolean isValid() {
        return total == 0;
    }

    /**
     * The report for people, one violation a line:
     *
     * <pre>
     * PutJobSuccessResultRequest breaks 2 rules:
     *   currentRevision.changeIdentifier  must be 1 to 100 characters, has 137
     *   executionDetails.percentComplete  must be 0 to 100, is 101
     * </pre>
     *
     * @return several lines without a line break at the end; a single one for a valid value
     */
    @Override
    public String toString() {
        if (isValid()) {
            return subject + " breaks no rule";
        }
        StringBuilder text =
                new StringBuilder(subject).append(" breaks ").append(total).append(total == 1 ? " rule:" : " rules:");
        int width = 0;
        for (Violation violation : violations) {
            width = Math.max(width, violation.path().length());
        }
        for (Violation violation : violations) {
            text.append("\n  ")
                    .append(violation.path())
                    .append(" ".repeat(width - violation.path().length() + 2))
                    .append(violation.message());
        }
        if (total > violations.size()) {
            text.append("\n  and ").append(total - violations.size()).append(" more");
        }
        return text.toString();
    }
}
