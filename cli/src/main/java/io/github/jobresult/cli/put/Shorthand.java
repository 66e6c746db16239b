package io.github.jobresult.cli.put;

import io.github.jobresult.cli.put.OptionValue.Items;
import io.github.jobresult.cli.put.OptionValue.Structure;
import io.github.jobresult.cli.put.OptionValue.Text;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads the AWS CLI's shorthand for structures and maps, such as {@code summary=done,percentComplete=100}:
 *
 * <pre>
 * parameter = keyval *("," keyval)
 * keyval    = key "=" values / key "@=" values       ; @= reads what file:// or env:// refers to
 * key       = 1*(letter / digit / one of - _ . # / : @)
 * values    = value *("," value) / "[" value *("," value) "]" / "{" parameter "}"
 * value     = plain / 'single quoted' / "double quoted"
 * </pre>
 *
 * <p>A plain text goes up to a comma, a quote or a closing bracket, without white space around it; {@code \,} is a comma in it. Quoted
 * texts hold anything; in them {@code \\} is a backslash, a backslash and the quote is that quote, and any other backslash
 * is itself. White space around names and values does not matter.
 *
 * <p>A name may have {@code @} in it, which that of an output variable may and the AWS CLI cannot read. One right before the
 * {@code =} belongs to the sign, so the name {@code a@} is written {@code a@@=…}.
 */
final class Shorthand {

    private static final int END = -1;

    private static final String KEY_CHARACTERS =
            "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_.#/:@";

    /** No member is nested at all. */
    private static final int MAX_NESTING = 64;

    private final String text;
    private int at;
    private int nesting;

    private Shorthand(String text) {
        this.text = text;
    }

    /**
     * Reads names and values.
     *
     * @throws ShorthandException if the text is not shorthand
     * @throws UnusableValueException if a file or an environment variable that it refers to cannot be read
     */
    static Structure parse(String text) throws ShorthandException, UnusableValueException {
        Shorthand shorthand = new Shorthand(text);
        Structure structure = shorthand.structure();
        if (shorthand.peek() != END) {
            throw shorthand.expected(",");
        }
        return structure;
    }

    private Structure structure() throws ShorthandException, UnusableValueException {
        Map<String, OptionValue> members = new LinkedHashMap<>();
        do {
            skipBlanks();
            int start = at;
            String key = key();
            boolean isReference = key.endsWith("@");
            String name = isReference ? key.substring(0, key.length() - 1) : key;
            skipBlanks();
            if (peek() != '=') {
                throw expected("=");
            }
            if (name.isEmpty()) {
                throw expected("a name");
            }
            at++;
            OptionValue value = values();
            if (value instanceof Text reference) {
                value = text(name, reference.text(), isReference);
            }
            if (members.putIfAbsent(name, value) != null) {
                throw new ShorthandException("The second value of one name", "", text, start);
            }
        } while (take(','));
        return new Structure(members);
    }

    /** Whoever writes a reference after a plain {@code =} does not mean to send its text. */
    private static Text text(String name, String value, boolean isReference) throws UnusableValueException {
        if (!isReference && Reference.isReference(value)) {
            String scheme = value.substring(0, value.indexOf("//") + 2);
            throw new UnusableValueException("a value begins with " + scheme + "; write " + name + "@=" + scheme
                    + "… for what is there, or JSON for this text itself");
        }
        return isReference ? Reference.resolve(value) : new Text(value);
    }

    private String key() {
        int start = at;
        while (KEY_CHARACTERS.indexOf(peek()) >= 0) {
            at++;
        }
        return text.substring(start, at);
    }

    private OptionValue values() throws ShorthandException, UnusableValueException {
        skipBlanks();
        if (peek() == '[') {
            return list();
        }
        if (peek() == '{') {
            return hash();
        }
        List<OptionValue> values = new ArrayList<>();
        values.add(text());
        while (peek() == ',' && !keyFollows()) {
            at++;
            values.add(item());
        }
        return values.size() == 1 ? values.get(0) : new Items(values);
    }

    /** Whether the comma here ends the value rather than an item of it. */
    private boolean keyFollows() {
        int comma = at;
        at++;
        skipBlanks();
        boolean hasName = !key().isEmpty();
        skipBlanks();
        boolean follows = hasName && peek() == '=';
        at = comma;
        return follows;
    }

    private OptionValue list() throws ShorthandException, UnusableValueException {
        open();
        List<OptionValue> items = new ArrayList<>();
        skipBlanks();
        if (peek() != ']') {
            do {
                skipBlanks();
                items.add(peek() == '[' ? list() : peek() == '{' ? hash() : item());
            } while (take(','));
        }
        close(']');
        return new Items(items);
    }

    private OptionValue hash() throws ShorthandException, UnusableValueException {
        open();
        skipBlanks();
        Structure structure = peek() == '}' ? new Structure(Map.of()) : structure();
        close('}');
        return structure;
    }

    private void open() throws ShorthandException {
        if (++nesting > MAX_NESTING) {
            throw new ShorthandException("Nested too deep", "", text, at);
        }
        at++;
    }

    private void close(char bracket) throws ShorthandException {
        if (!take(bracket)) {
            throw expected(",");
        }
        nesting--;
        skipBlanks();
    }

    private Text item() throws ShorthandException {
        skipBlanks();
        int c = peek();
        if (c == END || c == ',' || c == ']' || c == '}') {
            throw expected("a value");
        }
        return text();
    }

    private Text text() throws ShorthandException {
        skipBlanks();
        int c = peek();
        Text value = c == '\'' || c == '"' ? quoted((char) c) : plain();
        skipBlanks();
        return value;
    }

    private Text quoted(char quote) throws ShorthandException {
        int start = at;
        at++;
        StringBuilder value = new StringBuilder();
        while (peek() != quote) {
            if (peek() == '\\'
                    && at + 1 < text.length()
                    && (text.charAt(at + 1) == quote || text.charAt(at + 1) == '\\')) {
                at++;
            }
            if (peek() == END) {
                throw new ShorthandException("A quote that is not closed", "", text, start);
            }
            value.append(text.charAt(at));
            at++;
        }
        at++;
        return new Text(value.toString());
    }

    private Text plain() {
        StringBuilder value = new StringBuilder();
        for (int c = peek(); c != END && ",'\"]}".indexOf(c) < 0; c = peek()) {
            if (c == '\\' && text.startsWith("\\,", at)) {
                at++;
            }
            value.append(text.charAt(at));
            at++;
        }
        int length = value.length();
        while (length > 0 && isBlank(value.charAt(length - 1))) {
            length--;
        }
        return new Text(value.substring(0, length));
    }

    private void skipBlanks() {
        while (" \t\n\u000B\f\r".indexOf(peek()) >= 0) {
            at++;
        }
    }

    /** What Python, and so the AWS CLI, strips from the end of a text, though before a text less is skipped. */
    private static boolean isBlank(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\u0085';
    }

    private int peek() {
        return at < text.length() ? text.charAt(at) : END;
    }

    private boolean take(char c) {
        boolean isThere = peek() == c;
        at += isThere ? 1 : 0;
        return isThere;
    }

    private ShorthandException expected(String what) {
        String found = peek() == END ? "EOF" : Character.toString(text.codePointAt(at));
        return new ShorthandException("Expected: '" + what + "'", ", received: '" + found + "'", text, at);
    }
}
