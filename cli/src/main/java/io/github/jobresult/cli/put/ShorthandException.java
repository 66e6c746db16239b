package io.github.jobresult.cli.put;

/** A text is not shorthand. */
final class ShorthandException extends Exception {

    private static final long serialVersionUID = 1L;

    private final String reason;
    private final String found;
    private final String text;
    private final int index;

    /**
     * Makes one without a message, as that could hold a secret.
     *
     * @param reason what is wrong, without anything of the text
     * @param found what of the text stands there instead, to go on with after the reason; may be empty
     * @param text the text
     * @param index where in it
     */
    ShorthandException(String reason, String found, String text, int index) {
        this.reason = reason;
        this.found = found;
        this.text = text;
        this.index = index;
    }

    /** The reason and the line with a caret under the place, as the AWS CLI shows them. */
    String withText() {
        // A file ends with a line feed, and an error at its end belongs to its last line.
        int place = Math.min(index, text.stripTrailing().length());
        int start = text.lastIndexOf('\n', place - 1) + 1;
        int end = text.indexOf('\n', place);
        String line = text.substring(start, end < 0 ? text.length() : end);
        return reason + printable(found) + " for input:\n" + printable(line) + "\n"
                + " ".repeat(text.codePointCount(start, place)) + "^";
    }

    /** As long as before, but without what a terminal would obey rather than show. */
    private static String printable(String text) {
        return text.replaceAll("\\p{C}", "\uFFFD");
    }

    /** The reason and the place in figures. */
    String withoutText() {
        return reason + " at character " + (text.codePointCount(0, index) + 1);
    }
}
