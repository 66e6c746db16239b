package io.github.jobresult.cli;

import io.github.jobresult.cli.Value.Structure;
import io.github.jobresult.cli.Value.Text;
import io.github.jobresult.model.JobSuccessRequest;
import io.github.jobresult.serialization.JobResultCodec;
import io.github.jobresult.serialization.ReadingProblem;
import io.github.jobresult.serialization.UnreadableRequestException;
import io.github.jobresult.service.Operation;
import io.github.jobresult.validation.JobResultValidator;
import io.github.jobresult.validation.ViolationReport;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Makes a request of what the options of a call say, and notes everything that is wrong with them. */
final class Parameters {

    private final Operation operation;
    private final Shape shape;
    private final List<String> problems = new ArrayList<>();

    Parameters(Operation operation) {
        this.operation = operation;
        this.shape = Shape.of(operation);
    }

    /** What is wrong, for people, without a secret. */
    List<String> problems() {
        return problems;
    }

    /**
     * The valid request, or none where there are problems.
     *
     * @param cliInputJson the value of {@code --cli-input-json}
     * @param options the values of the options for each member, by the name of the member; a whole member of theirs goes
     *     before that of the JSON
     */
    Optional<JobSuccessRequest> request(@Nullable String cliInputJson, Map<String, @Nullable String> options) {
        Map<String, Value> members = new LinkedHashMap<>();
        if (cliInputJson != null) {
            members.putAll(input(cliInputJson));
        }
        options.forEach((member, value) -> {
            if (value != null) {
                members.put(member, option(member, value));
            }
        });
        // Without the members that could not be read there would be others wrong than there are.
        return problems.isEmpty() ? checked(new Structure(members)) : Optional.empty();
    }

    private Map<String, Value> input(String text) {
        try {
            if (Json.read(Reference.resolve(text).text()) instanceof Structure structure) {
                return structure.members();
            }
            throw new UnusableValueException("must be a JSON object");
        } catch (UnusableValueException e) {
            problems.add("--cli-input-json: " + e.reason());
            return Map.of();
        }
    }

    private Value option(String member, String text) {
        // The value is not used where there are problems.
        Value none = new Text("");
        Shape of = shape.member(member);
        String option = "--" + member.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT) + ": ";
        try {
            Text referred = Reference.resolve(text);
            if (!of.isStructured()) {
                return of.ofText("", referred);
            }
            String value = referred.text();
            return value.stripLeading().startsWith("{") ? Json.read(value) : of.ofShorthand("", Shorthand.parse(value));
        } catch (UnusableValueException e) {
            problems.add(option + e.reason());
            return none;
        } catch (ShorthandException e) {
            problems.add(option + (of == Shape.TEXTS_BY_NAME ? e.withoutText() : e.withText()));
            return none;
        }
    }

    private Optional<JobSuccessRequest> checked(Structure members) {
        shape.check(members, "", problems);
        try {
            JobSuccessRequest request = JobResultCodec.standard()
                    .withLenientReading()
                    .decodeUnchecked(Json.write(members), operation.requestType());
            ViolationReport report = JobResultValidator.standard().check(request);
            if (!report.isValid()) {
                problems.add(report.toString());
            }
            return problems.isEmpty() ? Optional.of(request) : Optional.empty();
        } catch (UnreadableRequestException e) {
            // Its lines and columns are those of a document that nobody has seen.
            for (ReadingProblem problem : e.problems()) {
                problems.add((problem.path().isEmpty() ? "" : problem.path() + ": ") + problem.message());
            }
            if (e.total() > e.problems().size()) {
                problems.add("and " + (e.total() - e.problems().size()) + " more");
            }
            return Optional.empty();
        }
    }
}
