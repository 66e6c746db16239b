package io.github.jobresult.cli;

import java.util.regex.Pattern;

/** Messages of the library for people who do not call its methods. */
final class Messages {

    private static final Pattern ADVICE_FOR_CALLERS = Pattern.compile(" \\(JobResultCodec\\.[^)]*\\)");

    private Messages() {}

    /** Returns the message without the advice to call a method. */
    static String forShell(String message) {
        return ADVICE_FOR_CALLERS.matcher(message).replaceAll("");
    }
}
