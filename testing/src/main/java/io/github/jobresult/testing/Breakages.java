package io.github.jobresult.testing;

import static io.github.jobresult.testing.JobResultArbitraries.FIRST;
import static io.github.jobresult.testing.JobResultArbitraries.LAST;
import static io.github.jobresult.testing.JobResultArbitraries.MAX_VARIABLES_BYTES;

import io.github.jobresult.model.CurrentRevision;
import io.github.jobresult.model.ExecutionDetails;
import io.github.jobresult.model.PutJobSuccessResultRequest;
import io.github.jobresult.model.PutThirdPartyJobSuccessResultRequest;
import io.github.jobresult.model.constraint.UnicodeText;
import io.github.jobresult.validation.Pointer;
import io.github.jobresult.validation.Rule;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Every row of the rules and every side of it, for each type. */
final class Breakages {

    private static final String OUTPUT_VARIABLES = "outputVariables";
    private static final CurrentRevision REVISION =
            CurrentRevision.builder().revision("a").changeIdentifier("a").build();
    private static final ExecutionDetails DETAILS = ExecutionDetails.builder().build();

    private Breakages() {}

    static List<Breakage<CurrentRevision>> ofRevision() {
        List<Breakage<CurrentRevision>> all = new ArrayList<>();
        all.add(Breakage.missing(
                "revision",
                revision ->
                        CurrentRevision.builder().from(revision).revision(null).buildPartial()));
        all.addAll(Breakage.ofText(
                "revision",
                1500,
                (revision, text) ->
                        CurrentRevision.builder().from(revision).revision(text).buildPartial()));
        all.add(Breakage.missing(
                "changeIdentifier",
                revision -> CurrentRevision.builder()
                        .from(revision)
                        .changeIdentifier(null)
                        .buildPartial()));
        all.addAll(Breakage.ofText(
                "changeIdentifier",
                100,
                (revision, text) -> CurrentRevision.builder()
                        .from(revision)
                        .changeIdentifier(text)
                        .buildPartial()));
        all.add(created("below", Instant.ofEpochMilli(Long.MIN_VALUE), FIRST.minusMillis(1)));
        all.add(created("above", LAST.plusMillis(1), Instant.ofEpochMilli(Long.MAX_VALUE)));
        all.addAll(Breakage.ofText(
                "revisionSummary",
                2048,
                (revision, text) -> CurrentRevision.builder()
                        .from(revision)
                        .revisionSummary(text)
                        .buildPartial()));
        return all;
    }

    private static Breakage<CurrentRevision> created(String side, Instant first, Instant last) {
        return Breakage.of(
                "created",
                side,
                Rule.RANGE,
                JobResultArbitraries.times(first, last),
                (revision, time) ->
                        CurrentRevision.builder().from(revision).created(time).buildPartial());
    }

    static List<Breakage<ExecutionDetails>> ofDetails() {
        List<Breakage<ExecutionDetails>> all = new ArrayList<>(Breakage.ofText(
                "summary",
                2048,
                (details, text) ->
                        ExecutionDetails.builder().from(details).summary(text).build()));
        all.addAll(Breakage.ofText(
                "externalExecutionId",
                1500,
                (details, text) -> ExecutionDetails.builder()
                        .from(details)
                        .externalExecutionId(text)
                        .build()));
        all.add(percent("below", Integer.MIN_VALUE, -1));
        all.add(percent("above", 101, Integer.MAX_VALUE));
        return all;
    }

    private static Breakage<ExecutionDetails> percent(String side, int min, int max) {
        return Breakage.of(
                "percentComplete",
                side,
                Rule.RANGE,
                JobResultArbitraries.integers(min, max),
                (details, percent) -> ExecutionDetails.builder()
                        .from(details)
                        .percentComplete(percent)
                        .build());
    }

    static List<Breakage<PutThirdPartyJobSuccessResultRequest>> ofThirdPartyRequest() {
        List<Breakage<PutThirdPartyJobSuccessResultRequest>> all = new ArrayList<>();
        all.add(Breakage.missing("jobId", request -> edit(request).jobId(null).buildPartial()));
        all.addAll(Breakage.ofText(
                "jobId", 512, (request, text) -> edit(request).jobId(text).buildPartial()));
        all.add(Breakage.missing(
                "clientToken", request -> edit(request).clientToken(null).buildPartial()));
        all.addAll(Breakage.ofText(
                "clientToken",
                256,
                (request, text) -> edit(request).clientToken(text).buildPartial()));
        ofRevision()
                .forEach(breakage -> all.add(breakage.within(
                        "currentRevision",
                        REVISION,
                        PutThirdPartyJobSuccessResultRequest::getCurrentRevision,
                        (request, revision) ->
                                edit(request).currentRevision(revision).buildPartial())));
        all.addAll(Breakage.ofText(
                "continuationToken",
                2048,
                (request, text) -> edit(request).continuationToken(text).buildPartial()));
        ofDetails()
                .forEach(breakage -> all.add(breakage.within(
                        "executionDetails",
                        DETAILS,
                        PutThirdPartyJobSuccessResultRequest::getExecutionDetails,
                        (request, details) ->
                                edit(request).executionDetails(details).buildPartial())));
        return all;
    }

    private static PutThirdPartyJobSuccessResultRequest.Builder edit(PutThirdPartyJobSuccessResultRequest request) {
        return PutThirdPartyJobSuccessResultRequest.builder().from(request);
    }

    static List<Breakage<PutJobSuccessResultRequest>> ofRequest() {
        List<Breakage<PutJobSuccessResultRequest>> all = new ArrayList<>();
        all.add(Breakage.missing("jobId", request -> edit(request).jobId(null).buildPartial()));
        all.add(Breakage.of(
                "jobId",
                "not matching",
                Rule.PATTERN,
                jobIdsOfAnotherForm(),
                (request, text) -> edit(request).jobId(text).buildPartial()));
        all.add(Breakage.illFormed(
                "jobId", (request, text) -> edit(request).jobId(text).buildPartial()));
        ofRevision()
                .forEach(breakage -> all.add(breakage.within(
                        "currentRevision",
                        REVISION,
                        PutJobSuccessResultRequest::getCurrentRevision,
                        (request, revision) ->
                                edit(request).currentRevision(revision).buildPartial())));
        ofDetails()
                .forEach(breakage -> all.add(breakage.within(
                        "executionDetails",
                        DETAILS,
                        PutJobSuccessResultRequest::getExecutionDetails,
                        (request, details) ->
                                edit(request).executionDetails(details).buildPartial())));
        // One of these at a time: a token and variables would break one more rule.
        Breakage.<PutJobSuccessResultRequest>ofText(
                        "continuationToken",
                        2048,
                        (request, text) -> edit(request)
                                .outputVariables(Map.of())
                                .continuationToken(text)
                                .buildPartial())
                .forEach(breakage -> all.add(oneAtATime(breakage)));
        all.add(oneAtATime(Breakage.of(
                OUTPUT_VARIABLES,
                "conflicting",
                Rule.CONFLICT,
                Combinators.combine(JobResultArbitraries.outputVariables(), JobResultArbitraries.continuationTokens())
                        .as((variables, token) -> request -> edit(request)
                                .outputVariables(variables)
                                .continuationToken(token)
                                .buildPartial()))));
        all.add(oneAtATime(Breakage.of(
                OUTPUT_VARIABLES,
                "too big",
                Rule.SIZE,
                JobResultArbitraries.integers(MAX_VARIABLES_BYTES + 1, MAX_VARIABLES_BYTES + 5_000),
                (request, bytes) -> edit(request)
                        .continuationToken(null)
                        .outputVariables(JobResultArbitraries.fill(few(request), bytes))
                        .buildPartial())));
        all.add(variable("name not matching", Rule.PATTERN, namesOfAnotherForm(), Texts.ofLength(0, 20)));
        all.add(variable(
                "name ill-formed", Rule.UNICODE, Texts.illFormed(Texts.ofLength(0, 20)), Texts.ofLength(0, 20)));
        all.add(variable(
                "value ill-formed",
                Rule.UNICODE,
                JobResultArbitraries.variableNames(),
                Texts.illFormed(Texts.ofLength(0, 20))));
        return all;
    }

    private static PutJobSuccessResultRequest.Builder edit(PutJobSuccessResultRequest request) {
        return PutJobSuccessResultRequest.builder().from(request);
    }

    private static <T> Breakage<T> oneAtATime(Breakage<T> breakage) {
        return new Breakage<>(breakage.name(), "continuationToken or outputVariables", breakage.changes());
    }

    private static Breakage<PutJobSuccessResultRequest> variable(
            String side, Rule rule, Arbitrary<String> names, Arbitrary<String> values) {
        return new Breakage<>(
                OUTPUT_VARIABLES + " " + side,
                "continuationToken or outputVariables",
                Combinators.combine(names, values).as((name, value) -> request -> {
                    Map<String, String> variables = new LinkedHashMap<>(few(request));
                    variables.put(name, value);
                    return new Breakage.Change<>(
                            edit(request)
                                    .continuationToken(null)
                                    .outputVariables(variables)
                                    .buildPartial(),
                            new ExpectedViolation(OUTPUT_VARIABLES, Pointer.of(OUTPUT_VARIABLES, name), rule));
                }));
    }

    /** The variables of the request, if they leave room for another one. */
    private static Map<String, String> few(PutJobSuccessResultRequest request) {
        Map<String, String> variables = request.getOutputVariables();
        return UnicodeText.utf8Size(variables) > MAX_VARIABLES_BYTES / 2 ? Map.of() : variables;
    }

    /** Well-formed texts that are nearly job IDs. */
    private static Arbitrary<String> jobIdsOfAnotherForm() {
        return Combinators.combine(
                        JobResultArbitraries.jobIds(),
                        Arbitraries.integers().between(0, 35),
                        Arbitraries.of(JobIdSlip.values()))
                .as((jobId, at, slip) -> slip.make(jobId, at));
    }

    private enum JobIdSlip {
        EMPTY,
        ONE_LESS,
        ONE_MORE,
        NO_DIGIT,
        UPPER_CASE,
        LINE_BREAK_AT_THE_END,
        NO_HYPHENS,
        BEYOND_THE_BMP;

        String make(String jobId, int at) {
            return switch (this) {
                case EMPTY -> "";
                case ONE_LESS -> jobId.substring(0, at) + jobId.substring(at + 1);
                case ONE_MORE -> jobId.substring(0, at) + "0" + jobId.substring(at);
                case NO_DIGIT -> jobId.substring(0, at) + "g" + jobId.substring(at + 1);
                case UPPER_CASE -> "A" + jobId.substring(1).toUpperCase(java.util.Locale.ROOT);
                case LINE_BREAK_AT_THE_END -> jobId + "\n";
                case NO_HYPHENS -> jobId.replace("-", "");
                case BEYOND_THE_BMP -> jobId.substring(0, at) + "😀" + jobId.substring(at + 1);
            };
        }
    }

    private static Arbitrary<String> namesOfAnotherForm() {
        Arbitrary<String> withAnotherCharacter = Combinators.combine(
                        Texts.of(JobResultArbitraries.NAME_CHARACTERS, 0, 20),
                        Arbitraries.of(".", " ", "\n", "#", "{", "/", "~", "\"", "\\", "\0", "é", "a\u0301", "😀"),
                        Texts.of(JobResultArbitraries.NAME_CHARACTERS, 0, 20))
                .as((before, other, after) -> before + other + after);
        return Arbitraries.oneOf(Arbitraries.just(""), withAnotherCharacter);
    }
}
