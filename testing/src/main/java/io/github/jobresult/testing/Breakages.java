package io.github.jobresult.testing;

import static io.github.jobresult.testing.JobResultArbitraries.FIRST;
import static io.github.jobresult.testing.JobResultArbitraries.LAST;

import io.github.jobresult.model.CurrentRevision;
import io.github.jobresult.model.ExecutionDetails;
import io.github.jobresult.model.Limits;
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
                "revision", revision -> revision.toBuilder().revision(null).buildPartial()));
        all.addAll(Breakage.ofText(
                "revision",
                Limits.REVISION,
                (revision, text) -> revision.toBuilder().revision(text).buildPartial()));
        all.add(Breakage.missing(
                "changeIdentifier",
                revision -> revision.toBuilder().changeIdentifier(null).buildPartial()));
        all.addAll(Breakage.ofText(
                "changeIdentifier",
                Limits.CHANGE_IDENTIFIER,
                (revision, text) -> revision.toBuilder().changeIdentifier(text).buildPartial()));
        all.add(created("below", Instant.ofEpochMilli(Long.MIN_VALUE), FIRST.minusMillis(1)));
        all.add(created("above", LAST.plusMillis(1), Instant.ofEpochMilli(Long.MAX_VALUE)));
        all.addAll(Breakage.ofText(
                "revisionSummary",
                Limits.REVISION_SUMMARY,
                (revision, text) -> revision.toBuilder().revisionSummary(text).buildPartial()));
        return all;
    }

    private static Breakage<CurrentRevision> created(String side, Instant first, Instant last) {
        return Breakage.of(
                "created",
                side,
                Rule.RANGE,
                JobResultArbitraries.times(first, last),
                (revision, time) -> revision.toBuilder().created(time).buildPartial());
    }

    static List<Breakage<ExecutionDetails>> ofDetails() {
        List<Breakage<ExecutionDetails>> all = new ArrayList<>(Breakage.ofText(
                "summary",
                Limits.SUMMARY,
                (details, text) -> details.toBuilder().summary(text).build()));
        all.addAll(Breakage.ofText(
                "externalExecutionId",
                Limits.EXTERNAL_EXECUTION_ID,
                (details, text) -> details.toBuilder().externalExecutionId(text).build()));
        all.add(percent("below", Integer.MIN_VALUE, Limits.PERCENT_COMPLETE_MIN - 1));
        all.add(percent("above", Limits.PERCENT_COMPLETE_MAX + 1, Integer.MAX_VALUE));
        return all;
    }

    private static Breakage<ExecutionDetails> percent(String side, int min, int max) {
        return Breakage.of(
                "percentComplete",
                side,
                Rule.RANGE,
                JobResultArbitraries.integers(min, max),
                (details, percent) ->
                        details.toBuilder().percentComplete(percent).build());
    }

    static List<Breakage<PutThirdPartyJobSuccessResultRequest>> ofThirdPartyRequest() {
        List<Breakage<PutThirdPartyJobSuccessResultRequest>> all = new ArrayList<>();
        all.add(Breakage.missing("jobId", request -> edit(request).jobId(null).buildPartial()));
        all.addAll(Breakage.ofText(
                "jobId",
                Limits.THIRD_PARTY_JOB_ID,
                (request, text) -> edit(request).jobId(text).buildPartial()));
        all.add(Breakage.missing(
                "clientToken", request -> edit(request).clientToken(null).buildPartial()));
        all.addAll(Breakage.ofText(
                "clientToken",
                Limits.CLIENT_TOKEN,
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
                Limits.CONTINUATION_TOKEN,
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
        return request.toBuilder();
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
                        Limits.CONTINUATION_TOKEN,
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
                JobResultArbitraries.integers(Limits.OUTPUT_VARIABLES_BYTES + 1, Limits.OUTPUT_VARIABLES_BYTES + 5_000),
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
        return request.toBuilder();
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
        return UnicodeText.utf8Size(variables) > Limits.OUTPUT_VARIABLES_BYTES / 2 ? Map.of() : variables;
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
