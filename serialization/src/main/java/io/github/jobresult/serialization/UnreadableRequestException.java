package io.github.jobresult.serialization;

import io.github.jobresult.validation.RejectedRequestException;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A body is not the wire JSON of a success report. The message lists the problems; it holds nothing of the body but names
 * of members, so it can be logged.
 *
 * <pre>
 * PutJobSuccessResultRequest cannot be read, 2 problems:
 *   1:11 jobId: must be a string, is a number
 *   1:60 executionDetails.percentComplete: must be a number, is a string
 * </pre>
 */
public final class UnreadableRequestException extends RejectedRequestException {

    /** How many problems an exception holds at most, so that a hostile body cannot blow it up. */
    public static final int MAX_PROBLEMS = 100;

    private static final long serialVersionUID = 1L;

    /** The first problems. */
    @SuppressWarnings("serial") // The list is one of List.copyOf, which is serializable.
    private final List<ReadingProblem> problems;

    /** How many problems there are in all. */
    private final int total;

    /**
     * Makes the exception, also in tests of an application.
     *
     * @param subject the name of the type that was to be read, such as {@code PutJobSuccessResultRequest}
     * @param problems the first problems, in the order of the body
     * @param total how many problems there are in all
     * @throws IllegalArgumentException if there are no problems, more than {@value #MAX_PROBLEMS}, or more than {@code total}
     */
    public UnreadableRequestException(String subject, List<ReadingProblem> problems, int total) {
        super(message(subject, problems, total));
        if (problems.isEmpty() || problems.size() > Math.min(total, MAX_PROBLEMS)) {
            throw new IllegalArgumentException("an exception of " + total + " problems cannot hold " + problems.size());
        }
        this.problems = List.copyOf(problems);
        this.total = total;
    }

    private static String message(String subject, List<ReadingProblem> problems, int total) {
        String more = total > problems.size() ? "\n  and " + (total - problems.size()) + " more" : "";
        return subject + " cannot be read, " + total + (total == 1 ? " problem:" : " problems:")
                + problems.stream().map(problem -> "\n  " + problem).collect(Collectors.joining())
                + more;
    }

    /**
     * Why the body cannot be read, in the order of the body.
     *
     * @return at least one and at most the first {@value #MAX_PROBLEMS} problems
     */
    @Override
    public List<ReadingProblem> problems() {
        return problems;
    }

    /**
     * How many problems there are in all.
     *
     * @return 1 or more
     */
    @Override
    public int total() {
        return total;
    }
}
