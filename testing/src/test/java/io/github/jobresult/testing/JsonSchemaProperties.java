package io.github.jobresult.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.jobresult.model.JobSuccessRequest;
import io.github.jobresult.model.PutJobSuccessResultRequest;
import io.github.jobresult.model.PutThirdPartyJobSuccessResultRequest;
import io.github.jobresult.serialization.JobResultCodec;
import io.github.jobresult.serialization.ReadingProblem.Kind;
import io.github.jobresult.testing.JsonSchema.Verdict;
import io.github.jobresult.validation.Rule;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.statistics.Statistics;

/** Holds the published schemas to the validator and the codec, but for what docs/json-schema.md lists. */
@Domain(JobResultDomain.class)
class JsonSchemaProperties {

    private static final JsonSchema PUT = JsonSchema.of(PutJobSuccessResultRequest.class);
    private static final JsonSchema THIRD_PARTY = JsonSchema.of(PutThirdPartyJobSuccessResultRequest.class);

    /** Malformed for the codec, but a JSON parser without limits and the schema accept them. */
    private static final Set<String> NOT_CHECKED = Set.of(
            "currentRevision.revision twice",
            "executionDetails.summary twice",
            "an unknown member twice",
            "half a pair in a name",
            "too deep",
            "too long");

    @Property
    void acceptsValidRequestsInEverySpelling(@ForAll WireBody<PutJobSuccessResultRequest> body) {
        assertThat(PUT.check(body.bytes())).isEqualTo(Verdict.VALID);
    }

    @Property
    void acceptsValidRequestsOfPartnerActionsInEverySpelling(
            @ForAll WireBody<PutThirdPartyJobSuccessResultRequest> body) {
        assertThat(THIRD_PARTY.check(body.bytes())).isEqualTo(Verdict.VALID);
    }

    @Property
    void refusesRequestsThatBreakARule(@ForAll Broken<PutJobSuccessResultRequest> broken) {
        assertVerdict(PUT, broken, Set.of("jobId ill-formed", "outputVariables name ill-formed"));
    }

    @Property
    void refusesRequestsOfPartnerActionsThatBreakARule(@ForAll Broken<PutThirdPartyJobSuccessResultRequest> broken) {
        assertVerdict(THIRD_PARTY, broken, Set.of());
    }

    /** Ill-formed texts are only refused where a pattern leaves no room for them. */
    private static void assertVerdict(
            JsonSchema schema, Broken<? extends JobSuccessRequest> broken, Set<String> illFormedAndRefused) {
        Rule rule = broken.violations().get(0).rule();
        boolean cannotBeSaid = rule == Rule.SIZE
                || (rule == Rule.UNICODE
                        && !illFormedAndRefused.contains(broken.breakages().get(0)));

        assertThat(schema.check(JobResultCodec.standard().encodeUnchecked(broken.value())))
                .isEqualTo(cannotBeSaid ? Verdict.VALID : Verdict.INVALID);
    }

    @Property
    void refusesBodiesThatCannotBeRead(@ForAll BrokenBody<PutJobSuccessResultRequest> body) {
        assertVerdict(PUT, body);
        Statistics.coverage(coverage -> {
            NOT_CHECKED.forEach(breakage -> coverage.check(breakage).count(count -> count > 0));
            coverage.check("outputVariables.name twice").count(count -> count > 0);
        });
    }

    @Property
    void refusesBodiesOfPartnerActionsThatCannotBeRead(@ForAll BrokenBody<PutThirdPartyJobSuccessResultRequest> body) {
        assertVerdict(THIRD_PARTY, body);
        Statistics.coverage(coverage ->
                NOT_CHECKED.forEach(breakage -> coverage.check(breakage).count(count -> count > 0)));
    }

    private static void assertVerdict(JsonSchema schema, BrokenBody<?> body) {
        Verdict verdict = schema.check(body.bytes());

        Statistics.collect(verdict == Verdict.VALID ? body.breakage() : verdict);
        if (body.kind() == Kind.TYPE) {
            assertThat(verdict).isEqualTo(Verdict.INVALID);
        } else if (!NOT_CHECKED.contains(body.breakage()) && !body.breakage().equals("outputVariables.name twice")) {
            assertThat(verdict).isNotEqualTo(Verdict.VALID);
        }
    }
}
