package io.github.jobresult.serialization;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The first place where a text stops being JSON within the limits of the reader. A parser only knows where it noticed, which may
 * be behind that place.
 */
final class SyntaxError extends Exception {

    private static final long serialVersionUID = 1L;

    /** The place of the token that cannot be there, or the end of the text if more must follow. */
    final int offset;

    /** Whether no member of the innermost object was being read there. */
    final boolean isBetweenMembers;

    private SyntaxError(String message, int offset, boolean isBetweenMembers) {
        super(message, null, false, false);
        this.offset = offset;
        this.isBetweenMembers = isBetweenMembers;
    }

    static SyntaxError find(String text, int maxNesting) {
        try {
            return new Search(text, maxNesting).searchBody();
        } catch (SyntaxError e) {
            return e;
        }
    }

    String reason() {
        return String.valueOf(getMessage());
    }

    private static final class Search {

        /** Literals and numbers. */
        private static final Pattern WORD =
                Pattern.compile("(?:true|false|null|-?(?:0|[1-9][0-9]*+)(?:\\.[0-9]++)?+(?:[eE][+-]?[0-9]++)?+)"
                        + "(?![0-9A-Za-z_.+-])");

        private static final Pattern PIECE_OF_STRING =
                Pattern.compile("[^\"\\\\\\x00-\\x1f]++|\\\\(?:[\"\\\\/bfnrt]|u[0-9a-fA-F]{4})");

        private final String text;
        private final int maxNesting;
        private int at;
        private boolean isBetweenMembers;

        private Search(String text, int maxNesting) {
            this.text = text;
            this.maxNesting = maxNesting;
        }

        private SyntaxError searchBody() throws SyntaxError {
            skipSpace();
            if (at == text.length()) {
                return error("the body is empty");
            }
            takeValue(1);
            skipSpace();
            return error("the body goes on after its end");
        }

        private void takeValue(int level) throws SyntaxError {
            switch (next()) {
                case '{' -> takeContainer(true, level);
                case '[' -> takeContainer(false, level);
                case '"' -> takeString();
                default -> take(WORD);
            }
        }

        private void takeContainer(boolean isObject, int level) throws SyntaxError {
            if (level > maxNesting) {
                throw error("the body is nested deeper than " + maxNesting
                        + " levels (JobResultCodec.withMaxNesting changes this limit)");
            }
            at++;
            isBetweenMembers = isObject;
            char closer = isObject ? '}' : ']';
            boolean goesOn = next() != closer;
            while (goesOn) {
                if (isObject) {
                    takeString();
                    isBetweenMembers = false;
                    take(':');
                }
                takeValue(level + 1);
                isBetweenMembers = isObject;
                goesOn = next() != closer;
                if (goesOn) {
                    take(',');
                }
            }
            at++;
        }

        private void takeString() throws SyntaxError {
            take('"');
            while (at == text.length() || text.charAt(at) != '"') {
                take(PIECE_OF_STRING);
            }
            at++;
        }

        private void take(char token) throws SyntaxError {
            if (next() != token) {
                throw error("the body is not JSON from here on");
            }
            at++;
        }

        private void take(Pattern token) throws SyntaxError {
            Matcher matcher = token.matcher(text).region(at, text.length());
            if (!matcher.lookingAt()) {
                at = matcher.hitEnd() ? text.length() : at;
                throw error(matcher.hitEnd() ? "the body ends too early" : "the body is not JSON from here on");
            }
            at = matcher.end();
        }

        private char next() throws SyntaxError {
            skipSpace();
            if (at == text.length()) {
                throw error("the body ends too early");
            }
            return text.charAt(at);
        }

        private void skipSpace() {
            while (at < text.length() && " \t\r\n".indexOf(text.charAt(at)) >= 0) {
                at++;
            }
        }

        private SyntaxError error(String message) {
            return new SyntaxError(message, at, isBetweenMembers);
        }
    }
}
