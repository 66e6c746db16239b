package io.github.jobresult.testing;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * JSON in a chosen spelling. A value is a {@link Map}, a {@link List}, a {@link String}, or a {@link Literal} that is
 * written as it is.
 */
final class JsonText {

    /** A number, {@code true}, {@code false}, {@code null} or a whole JSON text. */
    record Literal(String text) {
        static final Literal NULL = new Literal("null");
    }

    /** Which characters of texts are written as escapes, and how. */
    enum Escapes {
        NEEDED,
        /** Of two characters wherever JSON has one, also where none is needed. */
        SHORT,
        BEYOND_ASCII,
        ALL
    }

    /** Each with the letter that stands for it. */
    private static final Map<Character, Character> SHORT_ESCAPES =
            Map.of('"', '"', '\\', '\\', '/', '/', '\b', 'b', '\f', 'f', '\n', 'n', '\r', 'r', '\t', 't');

    private static final HexFormat LOWER_CASE = HexFormat.of();
    private static final HexFormat UPPER_CASE = LOWER_CASE.withUpperCase();

    /**
     * All that is free in JSON.
     *
     * @param space what stands between two tokens
     * @param escapes which characters are escaped
     * @param rotation by how many places members are moved on
     * @param reversed whether members stand the other way round
     */
    record Spelling(String space, Escapes escapes, int rotation, boolean reversed) {
        static final Spelling PLAIN = new Spelling("", Escapes.NEEDED, 0, false);
    }

    private final Spelling spelling;
    private final StringBuilder text = new StringBuilder();

    private JsonText(Spelling spelling) {
        this.spelling = spelling;
    }

    static String write(Object value, Spelling spelling) {
        JsonText json = new JsonText(spelling);
        json.token("");
        json.value(value);
        return json.text.toString();
    }

    private void token(String token) {
        text.append(token).append(spelling.space());
    }

    private void value(Object value) {
        if (value instanceof Map<?, ?> members) {
            members(members);
        } else if (value instanceof List<?> elements) {
            token("[");
            String comma = "";
            for (Object element : elements) {
                separator(comma);
                value(element);
                comma = ",";
            }
            token("]");
        } else if (value instanceof Literal literal) {
            token(literal.text());
        } else {
            token(quoted((String) value));
        }
    }

    private void members(Map<?, ?> members) {
        List<Map.Entry<?, ?>> entries = new ArrayList<>(members.entrySet());
        if (!entries.isEmpty()) {
            Collections.rotate(entries, spelling.rotation());
        }
        if (spelling.reversed()) {
            Collections.reverse(entries);
        }
        token("{");
        String comma = "";
        for (Map.Entry<?, ?> entry : entries) {
            separator(comma);
            token(quoted((String) entry.getKey()));
            token(":");
            value(entry.getValue());
            comma = ",";
        }
        token("}");
    }

    private void separator(String comma) {
        if (!comma.isEmpty()) {
            token(comma);
        }
    }

    private String quoted(String string) {
        StringBuilder quoted = new StringBuilder("\"");
        for (int i = 0; i < string.length(); i++) {
            char unit = string.charAt(i);
            Character letter = shortEscape(unit);
            if (!escaped(unit)) {
                quoted.append(unit);
            } else if (letter != null) {
                quoted.append('\\').append(letter.charValue());
            } else {
                // Hexadecimal digits of both cases are legal.
                HexFormat digits = i % 2 == 0 ? LOWER_CASE : UPPER_CASE;
                quoted.append("\\u").append(digits.toHexDigits(unit));
            }
        }
        return quoted.append('"').toString();
    }

    private boolean escaped(char unit) {
        boolean needed = unit < ' ' || unit == '"' || unit == '\\';
        return needed
                || switch (spelling.escapes()) {
                    case NEEDED -> false;
                    case SHORT -> unit == '/';
                    case BEYOND_ASCII -> unit > '~';
                    case ALL -> true;
                };
    }

    private @Nullable Character shortEscape(char unit) {
        return switch (spelling.escapes()) {
            case SHORT -> SHORT_ESCAPES.get(unit);
            case NEEDED, BEYOND_ASCII -> unit < ' ' ? null : SHORT_ESCAPES.get(unit);
            case ALL -> null;
        };
    }
}
