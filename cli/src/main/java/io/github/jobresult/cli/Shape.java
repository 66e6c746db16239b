package io.github.jobresult.cli;

import io.github.jobresult.cli.Value.Items;
import io.github.jobresult.cli.Value.Literal;
import io.github.jobresult.cli.Value.Structure;
import io.github.jobresult.cli.Value.Text;
import io.github.jobresult.model.constraint.UnicodeText;
import io.github.jobresult.service.Operation;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** What can be said of a member, as far as the command line must know it before the codec does. */
enum Shape {
    TEXT,
    /** A text without a line break at its end, as files have one: a token, an identifier or a time. */
    TOKEN,
    INTEGER,
    TEXTS_BY_NAME,
    CURRENT_REVISION(
            Map.entry("revision", TOKEN),
            Map.entry("changeIdentifier", TOKEN),
            Map.entry("created", TOKEN),
            Map.entry("revisionSummary", TEXT)),
    EXECUTION_DETAILS(
            Map.entry("summary", TEXT), Map.entry("externalExecutionId", TOKEN), Map.entry("percentComplete", INTEGER)),
    PUT_JOB_SUCCESS_RESULT(
            Map.entry("jobId", TOKEN),
            Map.entry("currentRevision", CURRENT_REVISION),
            Map.entry("continuationToken", TOKEN),
            Map.entry("executionDetails", EXECUTION_DETAILS),
            Map.entry("outputVariables", TEXTS_BY_NAME)),
    PUT_THIRD_PARTY_JOB_SUCCESS_RESULT(
            Map.entry("jobId", TOKEN),
            Map.entry("clientToken", TOKEN),
            Map.entry("currentRevision", CURRENT_REVISION),
            Map.entry("continuationToken", TOKEN),
            Map.entry("executionDetails", EXECUTION_DETAILS));

    /** More digits than any number has that is close to being legal; unfolding very many takes its time. */
    private static final Pattern DIGITS = Pattern.compile("[+-]?[0-9]{1,100}");

    /** In the order of the service's model; empty for what has no members. */
    @SuppressWarnings("ImmutableEnumChecker") // Nobody changes it once it is filled.
    private final Map<String, Shape> members = new LinkedHashMap<>();

    @SafeVarargs
    Shape(Map.Entry<String, Shape>... members) {
        for (Map.Entry<String, Shape> member : members) {
            this.members.put(member.getKey(), member.getValue());
        }
    }

    static Shape of(Operation operation) {
        return operation == Operation.PUT_JOB_SUCCESS_RESULT
                ? PUT_JOB_SUCCESS_RESULT
                : PUT_THIRD_PARTY_JOB_SUCCESS_RESULT;
    }

    /** The names of the members of this structure; none of what has no members. */
    Set<String> names() {
        return members.keySet();
    }

    /** A member of this structure. */
    Shape member(String name) {
        return members.getOrDefault(name, TEXT);
    }

    /** Whether options tell it in JSON or shorthand. */
    boolean isStructured() {
        return !members.isEmpty() || this == TEXTS_BY_NAME;
    }

    /**
     * Converts the value of a member of this shape from shorthand, which has texts only.
     *
     * @param subject names the member in messages; empty where the name of an option does
     * @throws UnusableValueException if such a member cannot have the value
     */
    Value ofShorthand(String subject, Value value) throws UnusableValueException {
        if (value instanceof Structure structure) {
            Map<String, Value> typed = new LinkedHashMap<>();
            for (Map.Entry<String, Value> member : structure.members().entrySet()) {
                String name = member.getKey();
                typed.put(name, member(name).ofShorthand(name + " ", member.getValue()));
            }
            return new Structure(typed);
        }
        if (value instanceof Items) {
            throw new UnusableValueException(
                    "a value is a list; a comma in a text is written \\, or the text stands in quotes");
        }
        return value instanceof Text text ? ofText(subject, text) : value;
    }

    /** Does the same for a text. */
    Value ofText(String subject, Text value) throws UnusableValueException {
        String text = value.text();
        if (this == TOKEN && value.isReferred() && (text.endsWith("\n") || text.endsWith("\r"))) {
            throw new UnusableValueException(subject + "ends with a line break; tr -d '\\r\\n' removes it");
        }
        if (this != INTEGER) {
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
    void check(Value value, String path, List<String> problems) {
        if (this == INTEGER && value instanceof Text) {
            problems.add(path + ": must be a number, is a string");
        }
        if (value instanceof Literal literal) {
            if (literal.isNull()) {
                problems.add(path + ": must not be null; leave it out instead");
            } else if (this == INTEGER && hasFraction(literal)) {
                problems.add(path + ": must be a whole number");
            }
        }
        if (value instanceof Structure structure && !members.isEmpty()) {
            structure.members().forEach((name, member) -> checkMember(name, member, path, problems));
        }
    }

    private void checkMember(String name, Value value, String path, List<String> problems) {
        Shape shape = members.get(name);
        if (shape == null) {
            problems.add("Unknown parameter in " + (path.isEmpty() ? "input" : path) + ": \""
                    + UnicodeText.printable(name) + "\", must be one of: " + String.join(", ", members.keySet()));
        } else {
            shape.check(value, path.isEmpty() ? name : path + "." + name, problems);
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
