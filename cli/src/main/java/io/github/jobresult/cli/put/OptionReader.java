package io.github.jobresult.cli.put;

import io.github.jobresult.cli.put.OptionValue.Structure;
import io.github.jobresult.cli.put.OptionValue.Text;
import io.github.jobresult.cli.shell.Messages;
import io.github.jobresult.cli.shell.Shape;
import io.github.jobresult.model.JobSuccessRequest;
import io.github.jobresult.serialization.JobResultCodec;
import io.github.jobresult.serialization.ReadingProblem;
import io.github.jobresult.serialization.UnreadableRequestException;
import io.github.jobresult.service.Operation;
import io.github.jobresult.validation.JobResultValidator;
import io.github.jobresult.validation.Truncation;
import io.github.jobresult.validation.ViolationReport;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Makes a request of what the options of a call say, and notes everything that is wrong with them. */
final class OptionReader {

    private static final String STANDARD_INPUT = "-";

    private final Operation operation;
    private final Shape shape;
    private final InputStream in;
    private final boolean truncates;
    private final List<String> problems = new ArrayList<>();
    private final List<String> changes = new ArrayList<>();

    /**
     * Makes the requests of an operation.
     *
     * @param in what {@code -} stands for
     * @param truncates whether texts for people are made acceptable
     */
    OptionReader(Operation operation, InputStream in, boolean truncates) {
        this.operation = operation;
        this.shape = Shape.of(operation);
        this.in = in;
        this.truncates = truncates;
    }

    /** What is wrong, for people, without a secret. */
    List<String> problems() {
        return problems;
    }

    /** What was changed to make the request acceptable, for people. */
    List<String> changes() {
        return changes;
    }

    /**
     * The valid request, or none where there are problems.
     *
     * @param cliInputJson the value of {@code --cli-input-json}
     * @param options the values of the options for each member, by the name of the member; a whole member of theirs goes
     *     before that of the JSON
     */
    Optional<JobSuccessRequest> request(@Nullable String cliInputJson, Map<String, List<String>> options) {
        Map<String, OptionValue> members = new LinkedHashMap<>();
        if (cliInputJson != null) {
            members.putAll(input(cliInputJson));
        }
        options.forEach((member, values) -> {
            if (!values.isEmpty()) {
                members.put(member, option(member, values));
            }
        });
        // Without the members that could not be read there would be others wrong than there are.
        return problems.isEmpty() ? checked(new Structure(members)) : Optional.empty();
    }

    private Map<String, OptionValue> input(String text) {
        try {
            String json = text.equals(STANDARD_INPUT)
                    ? standardInput()
                    : Reference.resolve(text).text();
            if (Json.read(json) instanceof Structure structure) {
                return structure.members();
            }
            throw new UnusableValueException("must be a JSON object");
        } catch (UnusableValueException e) {
            boolean isJson = text.stripLeading().matches("(?s)[{\\[].*");
            problems.add("--cli-input-json: " + e.reason() + (isJson ? "" : advice("; ", text)));
            return Map.of();
        }
    }

    private String standardInput() throws UnusableValueException {
        try {
            return Reference.read(in);
        } catch (CharacterCodingException e) {
            throw new UnusableValueException("standard input is not UTF-8");
        } catch (IOException e) {
            throw new UnusableValueException("standard input cannot be read");
        }
    }

    private static String advice(String separator, String text) {
        String advice = text.equals(STANDARD_INPUT) ? "" : Reference.advice(text);
        return advice.isEmpty() ? "" : separator + advice;
    }

    private OptionValue option(String member, List<String> values) {
        // Of a text that is given twice the last counts, as with the AWS CLI.
        String text = values.get(values.size() - 1);
        // The value is not used where there are problems.
        OptionValue none = new Text("");
        Shape of = shape.member(member);
        String option = "--" + member.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT) + ": ";
        if (of.isStructured() && values.size() > 1) {
            problems.add(option + "is there more than once; put all names and values into one");
        }
        try {
            Text referred = Reference.resolve(text);
            if (!of.isStructured()) {
                return ShapedValues.ofText(of, "", referred);
            }
            String value = referred.text();
            return value.stripLeading().startsWith("{")
                    ? Json.read(value)
                    : ShapedValues.ofShorthand(of, "", Shorthand.parse(value));
        } catch (UnusableValueException e) {
            problems.add(option + e.reason());
            return none;
        } catch (ShorthandException e) {
            boolean isFile = Reference.advice(text).endsWith(text);
            String reason = of == Shape.TEXTS_BY_NAME ? e.withoutText() : e.withText();
            problems.add(option + reason + (isFile ? advice("\n", text) : ""));
            return none;
        }
    }

    private Optional<JobSuccessRequest> checked(Structure members) {
        ShapedValues.check(shape, members, "", problems);
        try {
            JobSuccessRequest read = JobResultCodec.standard()
                    .withLenientReading()
                    .decodeUnchecked(Json.write(members), operation.requestType());
            Truncation<JobSuccessRequest> truncation = Truncation.of(read);
            JobSuccessRequest request = truncates ? truncation.request() : read;
            ViolationReport report = JobResultValidator.standard().check(request);
            if (!report.isValid()) {
                problems.add(report.toString());
            }
            if (truncates) {
                truncation.changes().forEach(change -> changes.add(change.toString()));
            } else if (!truncation.changes().isEmpty()) {
                problems.add("--truncate makes the texts for people acceptable");
            }
            return problems.isEmpty() ? Optional.of(request) : Optional.empty();
        } catch (UnreadableRequestException e) {
            // Its lines and columns are those of a document that nobody has seen.
            for (ReadingProblem problem : e.problems()) {
                problems.add(
                        (problem.path().isEmpty() ? "" : problem.path() + ": ") + Messages.forShell(problem.message()));
            }
            if (e.total() > e.problems().size()) {
                problems.add("and " + (e.total() - e.problems().size()) + " more");
            }
            return Optional.empty();
        }
    }
}
