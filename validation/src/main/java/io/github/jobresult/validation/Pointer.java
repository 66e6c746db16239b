package io.github.jobresult.validation;

import io.github.jobresult.model.constraint.UnicodeText;

/**
 * JSON pointers that are safe to print. Each name is written as {@link UnicodeText#printable} does. A pointer in which no
 * name had to be changed is exactly that of RFC 6901.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc6901">RFC 6901, JSON Pointer</a>
 */
public final class Pointer {

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
            pointer.append('/')
                    .append(UnicodeText.printable(name).replace("~", "~0").replace("/", "~1"));
        }
        return pointer.toString();
    }
}
