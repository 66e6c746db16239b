package io.github.jobresult.serialization;

/** A value that its member cannot hold. The message says what was expected and what was found, not the value. */
final class UnfitValueException extends Exception {

    private static final long serialVersionUID = 1L;

    UnfitValueException(String expected, String found) {
        super("must be " + expected + ", is " + found);
    }

    String reason() {
        return String.valueOf(getMessage());
    }
}
