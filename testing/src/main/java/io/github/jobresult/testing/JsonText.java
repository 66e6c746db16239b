package io.github.jobresult.testing;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * JSON in a chosen spelling. A value is a {@link Map}, a {@link List}, a {@link String}, or a {@link Literal} that is
 * written as it is.
 */
final class JsonText {

    /** A number, {@code true}, {@code false}, {@code null} or a whole JSON text. */
    record Literal(String text) {
        static final Literal NULL = new Literal("null");
    }

    /** Which characters of texts are written as escapes. */
    enum Escapes {
        NEEDED,
        BEYOND_ASCII,
        ALL
    }

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
            boolean escaped = switch (spelling.escapes()) {
                case NEEDED -> unit < ' ' || unit == '"' || unit == '\\';
                case BEYOND_ASCII -> unit < ' ' || unit == '"' || unit == '\\' || unit > '~';
                case ALL -> true;
            };
            if (!escaped) {
                quoted.append(unit);
            } else if ((unit == '"' || unit == '\\' || unit == '/') && spelling.escapes() != Escapes.ALL) {
                quoted.append('\\').append(unit);
            } else {
                // Hexadecimal digits of both cases are legal.
                String digits = String.format("%04x", (int) unit);
                quoted.append("\\u").append(i % 2 == 0 ? digits : digits.toUpperCase(Locale.ROOT));
            }
        }
        return quoted.append('"').toString();
    }
}
