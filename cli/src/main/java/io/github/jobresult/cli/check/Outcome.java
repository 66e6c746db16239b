package io.github.jobresult.cli.check;

import io.github.jobresult.cli.shell.ExitCode;
import io.github.jobresult.cli.shell.Messages;
import io.github.jobresult.serialization.ReadingProblem;
import io.github.jobresult.serialization.UnreadableRequestException;
import io.github.jobresult.service.Operation;
import io.github.jobresult.validation.InvalidRequestException;
import io.github.jobresult.validation.Rule;
import io.github.jobresult.validation.Violation;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * What became of one input.
 *
 * @param source the file as it was named
 * @param operation the operation whose request it should be; {@code null} where there is no body
 * @param exitCode what it alone would make of the exit code
 * @param text the outcome for people, several lines perhaps
 * @param rules names of the rules that it breaks, each once
 * @param problems writes each problem as a JSON object
 * @param leftOut how many more problems there are
 * @param warnings writes each warning as a JSON object
 */
record Outcome(
        String source,
        @Nullable Operation operation,
        int exitCode,
        String text,
        Set<String> rules,
        List<Consumer<JsonGenerator>> problems,
        int leftOut,
        List<Consumer<JsonGenerator>> warnings) {

    /** How many unknown members are listed, as many as problems of other kinds. */
    private static final int MAX_UNKNOWN = 100;

    /** Created for the first outcome that is printed as JSON, because text does not need it. */
    private static final class Json {
        static final JsonFactory FACTORY = new JsonFactory();
    }

    static Outcome acceptable(String source, Operation operation) {
        return new Outcome(source, operation, ExitCode.ACCEPTABLE, "ok", Set.of(), List.of(), 0, List.of());
    }

    static Outcome of(String source, Operation operation, boolean isAssumed, InvalidRequestException refusal) {
        List<Violation> violations = refusal.report().violations();
        boolean isOtherJobId = violations.stream()
                .anyMatch(violation -> violation.path().equals("jobId") && violation.rule() == Rule.PATTERN);
        return new Outcome(
                source,
                operation,
                ExitCode.REFUSED,
                refusal.report() + (isAssumed ? assumption(operation, isOtherJobId) : ""),
                violations.stream().map(violation -> name(violation.rule())).collect(Collectors.toSet()),
                violations.stream().map(Outcome::json).toList(),
                refusal.report().total() - violations.size(),
                List.of());
    }

    static Outcome of(String source, Operation operation, boolean isAssumed, UnreadableRequestException refusal) {
        return new Outcome(
                source,
                operation,
                ExitCode.REFUSED,
                Messages.forShell(String.valueOf(refusal.getMessage()))
                        + (isAssumed ? assumption(operation, false) : ""),
                refusal.problems().stream().map(problem -> name(problem.kind())).collect(Collectors.toSet()),
                refusal.problems().stream().map(Outcome::json).toList(),
                refusal.total() - refusal.problems().size(),
                List.of());
    }

    /** Says which operation was assumed, where the other one could accept the body. */
    private static String assumption(Operation assumed, boolean isOtherJobId) {
        if (assumed == Operation.PUT_THIRD_PARTY_JOB_SUCCESS_RESULT) {
            return "\n  assumed: PutThirdPartyJobSuccessResult, because there is a clientToken (see --operation)";
        }
        return isOtherJobId
                ? "\n  assumed: PutJobSuccessResult, because there is no clientToken (see --operation)"
                : "";
    }

    static Outcome noBody(String source, String reason) {
        Consumer<JsonGenerator> problem = json -> problem(json, "unreadable", "", "", reason);
        return new Outcome(source, null, ExitCode.UNUSABLE, reason, Set.of(), List.of(problem), 0, List.of());
    }

    /** The same outcome with what unknown members make of it. */
    Outcome with(List<UnknownMember> unknown, boolean isRefused) {
        if (unknown.isEmpty()) {
            return this;
        }
        String prefix = isRefused ? "\n  " : "\n  warning: ";
        List<UnknownMember> first = unknown.subList(0, Math.min(unknown.size(), MAX_UNKNOWN));
        int more = unknown.size() - first.size();
        String lines = first.stream()
                        .map(member -> prefix + member.path() + ": " + member.message())
                        .collect(Collectors.joining())
                + (more == 0 ? "" : prefix + "and " + more + " more");
        List<Consumer<JsonGenerator>> all = first.stream()
                .<Consumer<JsonGenerator>>map(
                        member -> json -> problem(json, "unknown", member.path(), member.pointer(), member.message()))
                .toList();
        if (!isRefused) {
            return new Outcome(source, operation, exitCode, text + lines, rules, problems, leftOut, all);
        }
        String start = exitCode == ExitCode.ACCEPTABLE
                ? "has " + unknown.size() + (unknown.size() == 1 ? " unknown member:" : " unknown members:")
                : text;
        return new Outcome(
                source,
                operation,
                ExitCode.REFUSED,
                start + lines,
                Stream.concat(rules.stream(), Stream.of("unknown")).collect(Collectors.toSet()),
                Stream.concat(problems.stream(), all.stream()).toList(),
                leftOut + more,
                List.of());
    }

    byte[] print(OutcomeFormat format) {
        return format == OutcomeFormat.json ? json() : (source + ": " + text + "\n").getBytes(StandardCharsets.UTF_8);
    }

    private byte[] json() {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        try (JsonGenerator json = Json.FACTORY.createGenerator(ObjectWriteContext.empty(), line)) {
            json.writeStartObject();
            json.writeStringProperty("source", source);
            if (operation != null) {
                json.writeStringProperty("operation", operation.operationName());
            }
            json.writeBooleanProperty("valid", exitCode == ExitCode.ACCEPTABLE);
            array(json, "problems", problems);
            if (leftOut > 0) {
                json.writeNumberProperty("problemsLeftOut", leftOut);
            }
            if (!warnings.isEmpty()) {
                array(json, "warnings", warnings);
            }
            json.writeEndObject();
        }
        line.write('\n');
        return line.toByteArray();
    }

    private static void array(JsonGenerator json, String name, List<Consumer<JsonGenerator>> objects) {
        json.writeArrayPropertyStart(name);
        for (Consumer<JsonGenerator> object : objects) {
            json.writeStartObject();
            object.accept(json);
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static Consumer<JsonGenerator> json(Violation violation) {
        return json -> {
            problem(json, name(violation.rule()), violation.path(), violation.pointer(), violation.message());
            number(json, "minimum", violation.minimum());
            number(json, "maximum", violation.maximum());
            number(json, "measured", violation.measured());
            if (violation.pattern() != null) {
                json.writeStringProperty("pattern", violation.pattern());
            }
        };
    }

    private static Consumer<JsonGenerator> json(ReadingProblem problem) {
        return json -> {
            problem(
                    json,
                    name(problem.kind()),
                    problem.path(),
                    problem.pointer(),
                    Messages.forShell(problem.message()));
            json.writeNumberProperty("line", problem.line());
            json.writeNumberProperty("column", problem.column());
        };
    }

    private static String name(Enum<?> rule) {
        return rule.name().toLowerCase(Locale.ROOT);
    }

    private static void problem(JsonGenerator json, String rule, String path, String pointer, String message) {
        json.writeStringProperty("rule", rule);
        json.writeStringProperty("path", path);
        json.writeStringProperty("pointer", pointer);
        json.writeStringProperty("message", message);
    }

    private static void number(JsonGenerator json, String name, @Nullable Long value) {
        if (value != null) {
            json.writeNumberProperty(name, value);
        }
    }
}
