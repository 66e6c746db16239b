package io.github.jobresult.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.jobresult.model.JobSuccessRequest;
import io.github.jobresult.model.PutJobSuccessResultRequest;
import io.github.jobresult.model.PutThirdPartyJobSuccessResultRequest;
import io.github.jobresult.serialization.JobResultCodec;
import io.github.jobresult.serialization.ReadingProblem;
import io.github.jobresult.serialization.UnreadableRequestException;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import net.jqwik.api.statistics.Statistics;
import tools.jackson.databind.json.JsonMapper;

/** Spellings are legal JSON and all different, broken bodies are broken as they say, and every kind comes. */
@Domain(JobResultDomain.class)
@Domain(DomainContext.Global.class)
class WireProperties {

    private static final JobResultCodec CODEC = JobResultCodec.standard();

    private static final int MANY_BYTES = JobResultCodec.DEFAULT_MAX_BODY_BYTES * 2;
    private static final int FEW_LEVELS = 10;

    private static final List<String> OF_ANY_REQUEST = List.of(
            "no object",
            "jobId is no string",
            "currentRevision is no object",
            "currentRevision.revision is no string",
            "currentRevision.changeIdentifier is no string",
            "currentRevision.created is no number",
            "currentRevision.created is beyond any time",
            "currentRevision.revisionSummary is no string",
            "continuationToken is no string",
            "executionDetails is no object",
            "executionDetails.summary is no string",
            "executionDetails.externalExecutionId is no string",
            "executionDetails.percentComplete is no number",
            "executionDetails.percentComplete is no integer",
            "executionDetails.percentComplete is beyond 32 bits",
            "jobId twice",
            "currentRevision.revision twice",
            "executionDetails.summary twice",
            "an unknown member twice",
            "empty",
            "cut off",
            "something before the start",
            "something after the end",
            "a comma too many",
            "no JSON",
            "a control character",
            "too deep",
            "too long",
            "a flipped bit",
            "forbidden UTF-8",
            "a byte order mark",
            "UTF-16",
            "UTF-16 without a byte order mark");

    @Property
    void everySpellingIsLegalAndReadAsItsRequest(@ForAll WireBody<PutJobSuccessResultRequest> body) {
        requireLegal(body, PutJobSuccessResultRequest.class);
    }

    @Property
    void everySpellingOfPartnerActionsIsLegalAndReadAsItsRequest(
            @ForAll WireBody<PutThirdPartyJobSuccessResultRequest> body) {
        requireLegal(body, PutThirdPartyJobSuccessResultRequest.class);
    }

    private static <T extends JobSuccessRequest> void requireLegal(WireBody<T> body, Class<T> type) {
        assertThat(JsonMapper.shared().readTree(body.bytes()).isObject()).isTrue();
        assertThat(CODEC.decode(body.bytes(), type)).isEqualTo(body.request());

        String text = body.text();
        see("white space", text.startsWith(" ") || text.startsWith("\n") || text.startsWith("\t"));
        see("escaped letters", text.contains("\"\\u006"));
        see("an escaped pair", text.matches("(?is).*\\\\ud8[0-9a-f]{2}\\\\ud[c-f].*"));
        see("a short escape that is needed", text.matches("(?s).*[^\\\\](\\\\\\\\)*\\\\[nrtbf].*"));
        see("a short escape that is not needed", text.contains("\\/"));
        see("a percentage with a point", percent(body, ".0"));
        see("a percentage with an exponent", percent(body, "E"));
        see("a percentage with a negative exponent", percent(body, "e-1"));
        see("null", text.contains("null"));
        see("an unknown member", text.contains("\"unknown"));
        see("jobId last", text.matches("(?s).*\"jobId\"\\s*:\\s*\"[^\"]*\"\\s*}\\s*"));
    }

    private static boolean percent(WireBody<?> body, String spelling) {
        return body.text().matches("(?s).*\"percentComplete\"\\s*:\\s*[0-9]+\\Q%s\\E.*".formatted(spelling));
    }

    private static void see(String what, boolean seen) {
        Statistics.label(what).collect(seen);
        Statistics.label(what).coverage(coverage -> coverage.check(true).count(count -> count > 0));
    }

    @Property
    void everyBrokenBodyIsRefusedForItsReason(@ForAll BrokenBody<PutJobSuccessResultRequest> body) {
        requireRefusal(
                body,
                List.of(
                        "outputVariables is no object",
                        "outputVariables.name is no string",
                        "outputVariables.name is null",
                        "outputVariables.name twice"));
    }

    @Property
    void everyBrokenBodyOfPartnerActionsIsRefusedForItsReason(
            @ForAll BrokenBody<PutThirdPartyJobSuccessResultRequest> body) {
        requireRefusal(body, List.of("clientToken is no string"));
    }

    private static void requireRefusal(BrokenBody<?> body, List<String> ofThisType) {
        ReadingProblem problem = onlyProblem(CODEC, body);
        assertThat(problem.kind()).isEqualTo(body.kind());
        if (body.kind() == ReadingProblem.Kind.TYPE) {
            assertThat(problem.pointer()).isEqualTo(body.pointer());
        }

        List<String> expected =
                Stream.concat(OF_ANY_REQUEST.stream(), ofThisType.stream()).toList();
        assertThat(expected).contains(body.breakage());
        Statistics.label("breakages").collect(body.breakage());
        Statistics.label("breakages")
                .coverage(coverage ->
                        expected.forEach(breakage -> coverage.check(breakage).count(count -> count > 0)));
    }

    @Property(tries = 300)
    void aReaderWithOtherLimitsRefusesWhatIsJustBeyondThem(
            @ForAll("forOtherLimits") BrokenBody<PutJobSuccessResultRequest> body) {
        JobResultCodec codec = CODEC.withMaxBodyBytes(MANY_BYTES).withMaxNesting(FEW_LEVELS);

        assertThat(onlyProblem(codec, body).kind()).isEqualTo(body.kind());
    }

    @Provide
    Arbitrary<BrokenBody<PutJobSuccessResultRequest>> forOtherLimits() {
        return WireArbitraries.brokenPutJobSuccessResultBodies(MANY_BYTES, FEW_LEVELS);
    }

    private static ReadingProblem onlyProblem(JobResultCodec codec, BrokenBody<?> body) {
        UnreadableRequestException refusal =
                catchThrowableOfType(UnreadableRequestException.class, () -> codec.decode(body.bytes(), body.type()));
        assertThat(refusal.problems()).hasSize(1);
        return refusal.problems().get(0);
    }
}
