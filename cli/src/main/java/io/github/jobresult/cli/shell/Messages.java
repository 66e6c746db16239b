package io.github.jobresult.cli.shell;

import java.util.regex.Pattern;

/** Messages of the library for people who do not call its methods. */
public final class Messages {

    private static final Pattern ADVICE_FOR_CALLERS = Pattern.compile(" \\(JobResultCodec\\.[^)]*\\)");

    private Messages() {}

    /**
     * Returns a message without the advice to call a method.
     *
     * @param message the message of the library
     * @return the rest
     */
    public static String forShell(String message) {
        return ADVICE_FOR_CALLERS.matcher(message).replaceAll("");
    }
}
