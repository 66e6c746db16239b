package io.github.jobresult.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.jobresult.model.JobSuccessRequest;
import io.github.jobresult.model.PutJobSuccessResultRequest;
import io.github.jobresult.model.PutThirdPartyJobSuccessResultRequest;
import io.github.jobresult.serialization.JobResultCodec;
import io.github.jobresult.serialization.ReadingProblem.Kind;
import io.github.jobresult.testing.JsonSchema.Verdict;
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

    /** Malformed for the codec, but Jackson's parser without limits and the schema accept them. */
    private static final Set<String> NOT_CHECKED = Set.of(
            "outputVariables.name twice",
            "an unknown member twice",
            "too deep",
            "too long",
            "forbidden UTF-8",
            "a byte order mark",
            "UTF-16",
            "UTF-16 without a byte order mark");

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
        assertRefused(PUT, broken, Set.of("jobId ill-formed", "outputVariables name ill-formed"));
    }

    @Property
    void refusesRequestsOfPartnerActionsThatBreakARule(@ForAll Broken<PutThirdPartyJobSuccessResultRequest> broken) {
        assertRefused(THIRD_PARTY, broken, Set.of());
    }

    /** A schema cannot say the rules of size and of Unicode. Some ill-formed texts do not match a pattern, though. */
    private static void assertRefused(
            JsonSchema schema, Broken<? extends JobSuccessRequest> broken, Set<String> illFormedWithPattern) {
        boolean refused = switch (broken.violations().get(0).rule()) {
            case SIZE -> false;
            case UNICODE -> illFormedWithPattern.containsAll(broken.breakages());
            default -> true;
        };

        Verdict verdict = schema.check(JobResultCodec.standard().encodeUnchecked(broken.value()));

        assertThat(verdict != Verdict.VALID).isEqualTo(refused);
    }

    /** One in 84 has forbidden UTF-8 that Jackson reads. Fewer than one in a billion runs of 2,000 has none. */
    @Property(tries = 2_000)
    void refusesBodiesThatCannotBeRead(@ForAll BrokenBody<PutJobSuccessResultRequest> body) {
        assertRefused(PUT, body);
        Statistics.coverage(coverage ->
                NOT_CHECKED.forEach(breakage -> coverage.check(breakage).count(count -> count > 0)));
    }

    @Property
    void refusesBodiesOfPartnerActionsThatCannotBeRead(@ForAll BrokenBody<PutThirdPartyJobSuccessResultRequest> body) {
        assertRefused(THIRD_PARTY, body);
    }

    private static void assertRefused(JsonSchema schema, BrokenBody<?> body) {
        Verdict verdict = schema.check(body.bytes());

        Statistics.collect(verdict == Verdict.VALID ? body.breakage() : verdict);
        if (body.kind() == Kind.TYPE) {
            assertThat(verdict).isEqualTo(Verdict.INVALID);
        } else if (!NOT_CHECKED.contains(body.breakage())) {
            assertThat(verdict).isNotEqualTo(Verdict.VALID);
        }
    }
}
