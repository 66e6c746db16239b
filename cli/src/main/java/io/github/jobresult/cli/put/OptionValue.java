package io.github.jobresult.cli.put;

import java.util.List;
import java.util.Map;

/**
 * What an option says of a member, whether in JSON or in shorthand, before anybody has asked whether the member can hold it.
 * It may be a secret, so nothing of it is shown.
 */
sealed interface OptionValue {

    /**
     * A text.
     *
     * @param text the text
     * @param isReferred whether a file or an environment variable holds it
     */
    record Text(String text, boolean isReferred) implements OptionValue {

        Text(String text) {
            this(text, false);
        }

        @Override
        public String toString() {
            return "a text";
        }
    }

    /** A number, {@code true}, {@code false} or {@code null}, as JSON spells it. */
    record Literal(String json) implements OptionValue {

        boolean isNull() {
            return json.equals("null");
        }

        boolean isNumber() {
            return !isNull() && !json.equals("true") && !json.equals("false");
        }

        @Override
        public String toString() {
            return "a literal";
        }
    }

    /** An array of JSON or a list of shorthand. */
    record Items(List<OptionValue> items) implements OptionValue {
        @Override
        public String toString() {
            return "a list";
        }
    }

    /** An object of JSON or names and values of shorthand, in the order in which they were given. */
    record Structure(Map<String, OptionValue> members) implements OptionValue {
        @Override
        public String toString() {
            return "a structure";
        }
    }
}
