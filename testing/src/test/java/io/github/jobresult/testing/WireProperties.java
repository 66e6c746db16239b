package io.github.jobresult.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.jobresult.model.JobSuccessRequest;
import io.github.jobresult.model.PutJobSuccessResultRequest;
import io.github.jobresult.model.PutThirdPartyJobSuccessResultRequest;
import io.github.jobresult.serialization.JobResultCodec;
import io.github.jobresult.serialization.ReadingProblem;
import io.github.jobresult.serialization.UnreadableRequestException;
import java.util.ArrayList;
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

    private static final List<String> TYPES = List.of(
            "no object",
            "jobId of a wrong type",
            "currentRevision of a wrong type",
            "currentRevision.revision of a wrong type",
            "currentRevision.changeIdentifier of a wrong type",
            "currentRevision.created of a wrong type",
            "currentRevision.revisionSummary of a wrong type",
            "continuationToken of a wrong type",
            "executionDetails of a wrong type",
            "executionDetails.summary of a wrong type",
            "executionDetails.externalExecutionId of a wrong type",
            "executionDetails.percentComplete of a wrong type");

    private static final List<String> MALFORMED = List.of(
            "empty",
            "cut off",
            "a member twice",
            "a nested member twice",
            "something after the end",
            "something before the start",
            "a comma too many",
            "no JSON",
            "a control character",
            "too deep",
            "too long",
            "a flipped bit",
            "another encoding");

    @Property
    void everySpellingIsLegalAndReadAsItsRequest(@ForAll WireBody<PutJobSuccessResultRequest> body) {
        requireLegal(body, PutJobSuccessResultRequest.class);
    }

    @Property(tries = 500)
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
        see("a percentage with a point", text.contains(".00"));
        see("an exponent", text.contains("E+1") || text.contains("e-"));
        see("null", text.contains("null"));
        see("an unknown member", text.contains("\"unknown"));
        see("jobId last", text.matches("(?s).*\"jobId\"\\s*:\\s*\"[^\"]*\"\\s*}\\s*"));
    }

    private static void see(String what, boolean seen) {
        Statistics.label(what).collect(seen);
        Statistics.label(what).coverage(coverage -> coverage.check(true).count(count -> count > 0));
    }

    @Property
    void everyBrokenBodyIsRefusedForItsReason(@ForAll BrokenBody body) {
        requireRefusal(
                body,
                PutJobSuccessResultRequest.class,
                List.of("outputVariables of a wrong type", "outputVariables.name of a wrong type"));
    }

    @Property
    void everyBrokenBodyOfPartnerActionsIsRefusedForItsReason(@ForAll("ofPartnerActions") BrokenBody body) {
        requireRefusal(body, PutThirdPartyJobSuccessResultRequest.class, List.of("clientToken of a wrong type"));
    }

    @Provide
    Arbitrary<BrokenBody> ofPartnerActions() {
        return WireArbitraries.brokenPutThirdPartyJobSuccessResultBodies();
    }

    private static void requireRefusal(
            BrokenBody body, Class<? extends JobSuccessRequest> type, List<String> ofThisType) {
        UnreadableRequestException refusal =
                catchThrowableOfType(UnreadableRequestException.class, () -> CODEC.decode(body.bytes(), type));

        assertThat(refusal.problems()).hasSize(1);
        ReadingProblem problem = refusal.problems().get(0);
        assertThat(problem.kind()).isEqualTo(body.kind());
        if (body.kind() == ReadingProblem.Kind.TYPE) {
            assertThat(problem.pointer()).isEqualTo(body.pointer());
        }

        List<String> expected = new ArrayList<>(
                Stream.of(TYPES, MALFORMED, ofThisType).flatMap(List::stream).toList());
        assertThat(expected).contains(body.breakage());
        Statistics.label("breakages").collect(body.breakage());
        Statistics.label("breakages")
                .coverage(coverage ->
                        expected.forEach(breakage -> coverage.check(breakage).count(count -> count > 0)));
    }
}
