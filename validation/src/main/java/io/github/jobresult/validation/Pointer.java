package io.github.jobresult.validation;

import java.util.HexFormat;

/**
 * JSON pointers that are safe to print: names come from whoever sent the document, so a name of more than {@value
 * #MAX_NAME_LENGTH} code points is cut there, followed by {@code …} and its length, and code points that would upset a
 * log (controls, line separators, invisible formatting, lone surrogates) are written as {@code \}{@code uXXXX}. A pointer
 * in which nothing had to be changed so is exactly that of RFC 6901.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc6901">RFC 6901, JSON Pointer</a>
 */
public final class Pointer {

    private static final int MAX_NAME_LENGTH = 64;

    private Pointer() {}

    /**
     * The pointer to a member.
     *
     * @param names the names on the way from the whole document to the member; none points at the document
     * @return the pointer, such as {@code /outputVariables/image~1tag}
     */
    public static String of(String... names) {
        StringBuilder pointer = new StringBuilder();
        for (String name : names) {
            pointer.append('/').append(printable(name).replace("~", "~0").replace("/", "~1"));
        }
        return pointer.toString();
    }

    /**
     * A single name as a pointer shows it, before RFC 6901's own escapes.
     *
     * @param name the name of a member or of an output variable
     * @return the name itself where nothing had to be cut or escaped
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
