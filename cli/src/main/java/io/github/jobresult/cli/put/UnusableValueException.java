package io.github.jobresult.cli.put;

/** The value of an option cannot be used. The message says why, and shows nothing of a value that is a secret. */
final class UnusableValueException extends Exception {

    private static final long serialVersionUID = 1L;

    private final String reason;

    UnusableValueException(String reason) {
        super(reason);
        this.reason = reason;
    }

    String reason() {
        return reason;
    }
}
