package io.github.jobresult.testing.fake;

import io.github.jobresult.service.ServiceError;
import io.github.jobresult.service.ServiceErrorType;
import org.jspecify.annotations.Nullable;

/** The service responds with an error. */
final class Refusal extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient ServiceError error;

    Refusal(ServiceError error) {
        // An expected outcome of a request, which no stack trace explains.
        super(error.code(), null, false, false);
        this.error = error;
    }

    Refusal(ServiceErrorType type, @Nullable String message) {
        this(ServiceError.of(type, message));
    }

    ServiceError error() {
        return error;
    }
}
