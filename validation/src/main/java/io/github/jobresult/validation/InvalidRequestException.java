package io.github.jobresult.validation;

import java.util.List;

/**
 * A value breaks rules of the service. The message is the report for people; it holds no value of the request, so it can
 * be logged.
 */
public final class InvalidRequestException extends RejectedRequestException {

    private static final long serialVersionUID = 1L;

    /** Everything that is wrong. */
    private final ViolationReport report;

    /**
     * Makes the exception for a report.
     *
     * @param report the report of an invalid value
     * @throws IllegalArgumentException if the report has no violations
     */
    public InvalidRequestException(ViolationReport report) {
        super(report.toString());
        if (report.isValid()) {
            throw new IllegalArgumentException("no rule is broken");
        }
        this.report = report;
    }

    /**
     * Everything that is wrong with the value.
     *
     * @return a report with at least one violation
     */
    public ViolationReport report() {
        return report;
    }

    @Override
    public List<Violation> problems() {
        return report.violations();
    }

    @Override
    public int total() {
        return report.total();
    }
}
