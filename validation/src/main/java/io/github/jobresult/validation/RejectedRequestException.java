package io.github.jobresult.validation;

import java.util.List;

/**
 * The one exception to catch for a request that is not acceptable. It is an {@link InvalidRequestException} for a request that
 * breaks rules, and the exception of the codec for a body that cannot be read.
 *
 * <p>The message lists the problems. It holds no value of the request, so it can be logged.
 */
public abstract class RejectedRequestException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /**
     * Makes the exception.
     *
     * @param message the problems in words, without values of the request
     */
    protected RejectedRequestException(String message) {
        super(message);
    }

    /**
     * Returns the problems in a stable order.
     *
     * @return an unmodifiable list of at least one and at most the first {@value ViolationReport#MAX_VIOLATIONS} problems
     */
    public abstract List<? extends Problem> problems();

    /**
     * Returns the number of problems, including those that {@link #problems()} leaves out.
     *
     * @return 1 or more
     */
    public abstract int total();
}
