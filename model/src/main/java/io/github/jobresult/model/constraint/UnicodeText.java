package io.github.jobresult.model.constraint;

import java.util.HexFormat;
import java.util.Map;

/**
 * Measures of text in the units of the service's rules, which are not Java's UTF-16 code units.
 *
 * @see <a href="https://smithy.io/2.0/spec/simple-types.html#string">Strings in the Smithy specification</a>
 */
public final class UnicodeText {

    private static final int MAX_NAME_LENGTH = 64;

    private UnicodeText() {}

    /**
     * Checks that each surrogate is part of a pair.
     *
     * @param text any text
     * @return {@code true} if the text has no lone surrogate, also for an empty text
     */
    public static boolean isWellFormed(CharSequence text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isSurrogate(text.charAt(i))) {
                if (i + 1 == text.length() || !Character.isSurrogatePair(text.charAt(i), text.charAt(i + 1))) {
                    return false;
                }
                i++;
            }
        }
        return true;
    }

    /**
     * Counts the code points of a text. A lone surrogate counts as one.
     *
     * @param text any text
     * @return code points, 0 for an empty text
     */
    public static int codePoints(CharSequence text) {
        return Character.codePointCount(text, 0, text.length());
    }

    /**
     * Counts the bytes that the keys and values of a map take in UTF-8.
     *
     * @param map the map to measure; {@code null} keys and values take no bytes, a lone surrogate takes three
     * @return bytes, 0 for an empty map
     */
    public static long utf8Size(Map<?, ?> map) {
        long bytes = 0;
        for (Map.Entry<?, ?> entry : map.entrySet()) {
            if (entry.getKey() instanceof CharSequence key) {
                bytes += utf8Size(key);
            }
            if (entry.getValue() instanceof CharSequence value) {
                bytes += utf8Size(value);
            }
        }
        return bytes;
    }

    private static long utf8Size(CharSequence text) {
        long bytes = 0;
        for (int i = 0; i < text.length(); i++) {
            char unit = text.charAt(i);
            if (unit < 0x80) {
                bytes++;
            } else if (unit < 0x800) {
                bytes += 2;
            } else if (Character.isHighSurrogate(unit)
                    && i + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(i + 1))) {
                bytes += 4;
                i++;
            } else {
                bytes += 3;
            }
        }
        return bytes;
    }

    /**
     * Returns a name in a form that is safe to print. A name of more than {@value #MAX_NAME_LENGTH} code points is cut there and
     * followed by {@code …} and its length. Code points that would upset a log are written as {@code \}{@code uXXXX}: controls,
     * line separators, invisible formatting, lone surrogates.
     *
     * @param name the name of a member or of an output variable
     * @return the name itself if it is short and plain
     */
    public static String printable(String name) {
        if (isShortAndPlain(name)) {
            return name;
        }
        int length = name.codePointCount(0, name.length());
        StringBuilder printable = new StringBuilder();
        int end = length <= MAX_NAME_LENGTH ? name.length() : name.offsetByCodePoints(0, MAX_NAME_LENGTH);
        for (int i = 0; i < end; i = name.offsetByCodePoints(i, 1)) {
            appendPrintable(printable, name.codePointAt(i));
        }
        return length <= MAX_NAME_LENGTH
                ? printable.toString()
                : printable.append("…(").append(length).append(" characters)").toString();
    }

    private static boolean isShortAndPlain(String name) {
        for (int i = 0; i < name.length(); i++) {
            if (name.charAt(i) < ' ' || name.charAt(i) > '~') {
                return false;
            }
        }
        return name.length() <= MAX_NAME_LENGTH;
    }

    private static void appendPrintable(StringBuilder printable, int codePoint) {
        switch (Character.getType(codePoint)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED -> {
                for (char unit : Character.toChars(codePoint)) {
                    printable.append("\\u").append(HexFormat.of().toHexDigits(unit));
                }
            }
            default -> printable.appendCodePoint(codePoint);
        }
    }
}
