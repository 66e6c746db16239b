package io.github.jobresult.validation;

import io.github.jobresult.model.constraint.UnicodeText;
import io.github.jobresult.validation.Violation.Part;
import org.jspecify.annotations.Nullable;

/**
 * The place of a violation. It makes the violation of each rule, so that all reports use the same words.
 *
 * @param path member names joined by dots
 * @param part the part of the member
 * @param key the key of the map's entry, {@code null} for the member itself and for an entry without a key
 */
record Place(String path, Part part, @Nullable String key) {

    static Place member(String path) {
        return new Place(path, Part.MEMBER, null);
    }

    Violation required() {
        return violation(Rule.REQUIRED, null, null, null, null, "is required but missing");
    }

    Violation length(@Nullable Long min, @Nullable Long max, long length) {
        String message = "must be " + bounds(min, max) + " characters, has " + length;
        return violation(Rule.LENGTH, min, max, length, null, message);
    }

    Violation pattern(String pattern, CharSequence text) {
        long length = UnicodeText.codePoints(text);
        // A message about an entry of a map has its name.
        String slips = part == Part.MEMBER ? slips(text.toString(), pattern) : "";
        String message = "must match " + pattern + ", has " + characters(length) + slips;
        return violation(Rule.PATTERN, null, null, length, pattern, message);
    }

    /** Says in kind what people often get wrong when they copy a text. */
    private static String slips(String text, String pattern) {
        int end = text.length();
        while (end > 0 && "\r\n".indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        boolean isQuoted = end > 1 && "\"'".indexOf(text.charAt(0)) >= 0 && text.charAt(0) == text.charAt(end - 1);
        boolean hasUpperCase = !pattern.contains("A-Z") && text.chars().anyMatch(c -> c >= 'A' && c <= 'Z');
        return (isQuoted ? " and quotes around it" : "")
                + (end == text.length() ? "" : " and a line break at the end")
                + (hasUpperCase ? " and upper-case letters" : "");
    }

    Violation number(@Nullable Long min, @Nullable Long max, long number) {
        return violation(Rule.RANGE, min, max, number, null, "must be " + bounds(min, max) + ", is " + number);
    }

    Violation conflict() {
        return violation(Rule.CONFLICT, null, null, null, null, "must be absent when there is a continuationToken");
    }

    Violation size(@Nullable Long max, long bytes) {
        String message = "must be " + bounds(null, max) + " bytes of UTF-8 in all, has " + bytes;
        return violation(Rule.SIZE, null, max, bytes, null, message);
    }

    Violation unicode(CharSequence text) {
        long lone = text.codePoints().filter(Place::isSurrogate).count();
        String found = lone == 1 ? "1 lone surrogate" : lone + " lone surrogates";
        return violation(Rule.UNICODE, null, null, lone, null, "must be well-formed Unicode, has " + found);
    }

    Violation violation(
            Rule rule,
            @Nullable Long minimum,
            @Nullable Long maximum,
            @Nullable Long measured,
            @Nullable String pattern,
            String message) {
        return new Violation(path, pointer(), part, rule, minimum, maximum, measured, pattern, subject() + message);
    }

    private String pointer() {
        String pointer = path.isEmpty() ? "" : "/" + path.replace('.', '/');
        return key == null ? pointer : pointer + Pointer.of(key);
    }

    /** The start of a message about an entry, since the path ends at the map. */
    private String subject() {
        return switch (part) {
            case MEMBER -> "";
            case MAP_KEY -> key == null ? "a name " : "name \"" + UnicodeText.printable(key) + "\" ";
            case MAP_VALUE ->
                key == null ? "the value without a name " : "value of \"" + UnicodeText.printable(key) + "\" ";
        };
    }

    static String characters(long length) {
        return length == 1 ? "1 character" : length + " characters";
    }

    /** Such as {@code 0 to 100}, {@code at least 1}, {@code at most 5}. */
    static String bounds(@Nullable Long min, @Nullable Long max) {
        if (min == null) {
            return "at most " + max;
        }
        return max == null ? "at least " + min : min + " to " + max;
    }

    private static boolean isSurrogate(int codePoint) {
        return codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
    }
}
