package io.github.jobresult.validation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A regular expression of ASCII characters, one table for each place of a text. Of the syntax it knows what the rules use:
 * literals, classes with ranges, <code>{n}</code>, and one {@code +} at the end.
 */
final class TextPattern {

    private static final int ASCII = 128;

    /** Which characters may stand at each place. */
    private final boolean[][] tables;

    /** Whether the last of them may come again. */
    private final boolean repeated;

    private TextPattern(boolean[][] tables, boolean repeated) {
        this.tables = tables;
        this.repeated = repeated;
    }

    static TextPattern of(String regexp) {
        List<boolean[]> tables = new ArrayList<>();
        boolean repeated = false;
        for (int at = 0; at < regexp.length(); ) {
            require(!repeated, regexp);
            int end = endOfCharacters(regexp, at);
            boolean[] table = table(regexp, at, end);
            int times = 1;
            if (regexp.startsWith("+", end)) {
                repeated = true;
                end++;
            } else if (regexp.startsWith("{", end)) {
                int close = regexp.indexOf('}', end);
                times = Integer.parseInt(regexp, end + 1, close, 10);
                end = close + 1;
            }
            for (int i = 0; i < times; i++) {
                tables.add(table);
            }
            at = end;
        }
        return new TextPattern(tables.toArray(new boolean[0][]), repeated);
    }

    /** The index after the literal or class that starts there. */
    private static int endOfCharacters(String regexp, int start) {
        if (regexp.charAt(start) == '[') {
            int end = regexp.indexOf(']', start);
            require(end > start + 1, regexp);
            return end + 1;
        }
        require(isPlain(regexp.charAt(start)) || regexp.charAt(start) == '-', regexp);
        return start + 1;
    }

    private static boolean[] table(String regexp, int start, int end) {
        boolean[] table = new boolean[ASCII];
        if (regexp.charAt(start) != '[') {
            table[regexp.charAt(start)] = true;
            return table;
        }
        for (int at = start + 1; at < end - 1; at++) {
            char first = regexp.charAt(at);
            char last = first;
            if (first == '\\') {
                at++;
                first = regexp.charAt(at);
                last = first;
                require(first == '-', regexp);
            } else {
                require(isPlain(first), regexp);
                if (regexp.charAt(at + 1) == '-') {
                    at += 2;
                    last = regexp.charAt(at);
                    require(isPlain(last), regexp);
                }
            }
            Arrays.fill(table, first, last + 1, true);
        }
        return table;
    }

    /** Stands for itself, in a class and outside of it. */
    private static boolean isPlain(char character) {
        return character < ASCII && (Character.isLetterOrDigit(character) || character == '@' || character == '_');
    }

    private static void require(boolean known, String regexp) {
        if (!known) {
            throw new IllegalStateException("The fast check does not know the syntax of " + regexp);
        }
    }

    boolean matches(String text) {
        int length = text.length();
        int places = tables.length;
        if (repeated ? length < places : length != places) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            char character = text.charAt(i);
            if (character >= ASCII || !tables[Math.min(i, places - 1)][character]) {
                return false;
            }
        }
        return true;
    }
}
