package io.github.jobresult.serialization;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The first place where a text stops being JSON within the limits of the reader. A parser only knows where it noticed, which may
 * be behind that place.
 *
 * @param offset the place of the token that cannot be there, or the end of the text if more must follow
 * @param isBetweenMembers whether no member of the innermost object was being read there
 * @param message says what is wrong with the body
 */
record SyntaxError(int offset, boolean isBetweenMembers, String message) {

    static SyntaxError find(CharSequence text, int maxNesting) {
        return new Search(text, maxNesting).find();
    }

    private static final class Search {

        private static final String NOT_JSON = "the body is not JSON from here on";
        private static final String ENDS_TOO_EARLY = "the body ends too early";

        /** Literals and numbers. */
        private static final Pattern WORD =
                Pattern.compile("true|false|null|-?(?:0|[1-9][0-9]*+)(?:\\.[0-9]++)?+(?:[eE][+-]?[0-9]++)?+");

        private static final Pattern GOES_ON = Pattern.compile("[0-9A-Za-z_.+-]");

        private static final Pattern PIECE_OF_STRING =
                Pattern.compile("[^\"\\\\\\x00-\\x1f]++|\\\\(?:[\"\\\\/bfnrt]|u[0-9a-fA-F]{4})");

        private static final char NOTHING = 0;
        private static final char NAME = 'n';
        private static final char VALUE = 'v';

        private final CharSequence text;
        private final int maxNesting;

        /** The brackets that the open arrays and objects need, the innermost one last. */
        private final StringBuilder closers = new StringBuilder();

        private int at;

        /** The last token: {@link #NOTHING}, {@link #NAME}, {@link #VALUE} or the punctuation itself. */
        private char last = NOTHING;

        private Search(CharSequence text, int maxNesting) {
            this.text = text;
            this.maxNesting = maxNesting;
        }

        private SyntaxError find() {
            String message = null;
            while (message == null) {
                while (at < text.length() && " \t\r\n".indexOf(text.charAt(at)) >= 0) {
                    at++;
                }
                message = takeToken();
            }
            boolean isBetweenMembers = closer() == '}' && (last == '{' || last == ',' || last == VALUE);
            return new SyntaxError(at, isBetweenMembers, message);
        }

        private char closer() {
            return closers.isEmpty() ? NOTHING : closers.charAt(closers.length() - 1);
        }

        /** Takes the next token, or returns the reason why it cannot be there. */
        private @Nullable String takeToken() {
            if (at == text.length()) {
                return last == NOTHING ? "the body is empty" : ENDS_TOO_EARLY;
            }
            if (last == VALUE && closers.isEmpty()) {
                return "the body goes on after its end";
            }
            char token = text.charAt(at);
            if (!mayCome(token)) {
                return NOT_JSON;
            }
            switch (token) {
                case '{', '[' -> {
                    if (closers.length() == maxNesting) {
                        return "the body is nested deeper than " + maxNesting
                                + " levels (JobResultCodec.withMaxNesting changes this limit)";
                    }
                    closers.append(token == '{' ? '}' : ']');
                    last = token;
                }
                case '}', ']' -> {
                    closers.setLength(closers.length() - 1);
                    last = VALUE;
                }
                case ',', ':' -> last = token;
                case '"' -> {
                    return takeString();
                }
                default -> {
                    return takeWord();
                }
            }
            at++;
            return null;
        }

        private boolean mayCome(char token) {
            return switch (last) {
                case NAME -> token == ':';
                case VALUE -> token == ',' || token == closer();
                case '{' -> token == '"' || token == '}';
                case '[' -> token == ']' || startsValue(token);
                case ',' -> closer() == '}' ? token == '"' : startsValue(token);
                default -> startsValue(token);
            };
        }

        private static boolean startsValue(char token) {
            return "}],:".indexOf(token) < 0;
        }

        private @Nullable String takeString() {
            Matcher piece = PIECE_OF_STRING.matcher(text);
            at++;
            while (piece.region(at, text.length()).lookingAt()) {
                at = piece.end();
            }
            if (piece.hitEnd()) {
                at = text.length();
                return ENDS_TOO_EARLY;
            }
            if (text.charAt(at) != '"') {
                return NOT_JSON;
            }
            at++;
            last = closer() == '}' && last != ':' ? NAME : VALUE;
            return null;
        }

        private @Nullable String takeWord() {
            Matcher word = WORD.matcher(text).region(at, text.length());
            if (!word.lookingAt()
                    || GOES_ON.matcher(text).region(word.end(), text.length()).lookingAt()) {
                if (word.hitEnd()) {
                    at = text.length();
                    return ENDS_TOO_EARLY;
                }
                return NOT_JSON;
            }
            at = word.end();
            last = VALUE;
            return null;
        }
    }
}
