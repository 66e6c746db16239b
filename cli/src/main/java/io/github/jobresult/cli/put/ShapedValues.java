package io.github.jobresult.cli.put;

import io.github.jobresult.cli.put.OptionValue.Items;
import io.github.jobresult.cli.put.OptionValue.Literal;
import io.github.jobresult.cli.put.OptionValue.Structure;
import io.github.jobresult.cli.put.OptionValue.Text;
import io.github.jobresult.cli.shell.Shape;
import io.github.jobresult.model.constraint.UnicodeText;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Fits values of options to the shapes of members. */
final class ShapedValues {

    /** More digits than any number has that is close to being legal; unfolding very many takes its time. */
    private static final Pattern DIGITS = Pattern.compile("[+-]?[0-9]{1,100}");

    private ShapedValues() {}

    /**
     * Converts the value of a member from shorthand, which has texts only.
     *
     * @param subject names the member in messages; empty where the name of an option does
     * @throws UnusableValueException if such a member cannot have the value
     */
    static OptionValue ofShorthand(Shape shape, String subject, OptionValue value) throws UnusableValueException {
        if (value instanceof Structure structure) {
            Map<String, OptionValue> typed = new LinkedHashMap<>();
            for (Map.Entry<String, OptionValue> member : structure.members().entrySet()) {
                String name = member.getKey();
                typed.put(name, ofShorthand(shape.member(name), name + " ", member.getValue()));
            }
            return new Structure(typed);
        }
        if (value instanceof Items) {
            throw new UnusableValueException(
                    "a value is a list; a comma in a text is written \\, or the text stands in quotes");
        }
        return value instanceof Text text ? ofText(shape, subject, text) : value;
    }

    /** Does the same for a text. */
    static OptionValue ofText(Shape shape, String subject, Text value) throws UnusableValueException {
        String text = value.text();
        if (shape == Shape.TOKEN && value.isReferred() && (text.endsWith("\n") || text.endsWith("\r"))) {
            throw new UnusableValueException(subject + "ends with a line break; tr -d '\\r\\n' removes it");
        }
        if (shape != Shape.INTEGER) {
            return value;
        }
        if (!DIGITS.matcher(text).matches()) {
            throw new UnusableValueException(subject + "must be a whole number");
        }
        return new Literal(new BigInteger(text).toString());
    }

    /**
     * Notes what the AWS CLI refuses in JSON, while readers of the wire let it pass: unknown members, {@code null}, and
     * percentages with a fraction or in a text.
     */
    static void check(Shape shape, OptionValue value, String path, List<String> problems) {
        if (shape == Shape.INTEGER && value instanceof Text) {
            problems.add(path + ": must be a number, is a string");
        }
        if (value instanceof Literal literal) {
            if (literal.isNull()) {
                problems.add(path + ": must not be null; leave it out instead");
            } else if (shape == Shape.INTEGER && hasFraction(literal)) {
                problems.add(path + ": must be a whole number");
            }
        }
        if (value instanceof Structure structure && !shape.names().isEmpty()) {
            structure.members().forEach((name, member) -> checkMember(shape, name, member, path, problems));
        }
    }

    private static void checkMember(Shape shape, String name, OptionValue value, String path, List<String> problems) {
        if (!shape.names().contains(name)) {
            problems.add("Unknown parameter in " + (path.isEmpty() ? "input" : path) + ": \""
                    + UnicodeText.printable(name) + "\", must be one of: " + String.join(", ", shape.names()));
        } else {
            check(shape.member(name), value, path.isEmpty() ? name : path + "." + name, problems);
        }
    }

    private static boolean hasFraction(Literal literal) {
        try {
            return literal.isNumber()
                    && new BigDecimal(literal.json()).stripTrailingZeros().scale() > 0;
        } catch (NumberFormatException e) {
            // Of an exponent that nothing can hold the codec says so.
            return false;
        }
    }
}
