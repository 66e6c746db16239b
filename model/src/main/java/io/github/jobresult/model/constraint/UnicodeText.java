package io.github.jobresult.model.constraint;

import java.util.Map;

/**
 * Measures of text in the units of the service's rules, which are not Java's UTF-16 code units.
 *
 * @see <a href="https://smithy.io/2.0/spec/simple-types.html#string">Strings in the Smithy specification</a>
 */
public final class UnicodeText {

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
}
