package io.github.jobresult.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.jobresult.model.JobSuccessRequest;
import io.github.jobresult.model.PutJobSuccessResultRequest;
import io.github.jobresult.model.PutThirdPartyJobSuccessResultRequest;
import io.github.jobresult.validation.JobResultValidator;
import io.github.jobresult.validation.Rule;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;

/** The validator and the plain table of rules agree on whatever comes. */
class OracleProperties {

    /** One in 50 is too big: there would be none among 500 in one of 5,000 runs. */
    @Property(tries = 2000)
    void theValidatorSaysWhatTheTableSays(@ForAll("requests") PutJobSuccessResultRequest request) {
        requireAgreement(request);
    }

    @Property(tries = 500)
    void theValidatorSaysWhatTheTableSaysOfPartnerActions(
            @ForAll("thirdPartyRequests") PutThirdPartyJobSuccessResultRequest request) {
        requireAgreement(request);
    }

    private static void requireAgreement(JobSuccessRequest request) {
        var report = JobResultValidator.standard().check(request);

        List<String> said = report.violations().stream()
                .map(violation -> violation.path() + " " + violation.rule())
                .toList();
        assertThat(said).containsExactlyInAnyOrderElementsOf(Oracle.check(request));

        report.violations().forEach(violation -> Statistics.label("rules").collect(violation.rule()));
        Statistics.label("verdict").collect(report.isValid() ? "valid" : "invalid");
        Statistics.label("verdict").coverage(verdicts -> {
            verdicts.check("valid").count(count -> count > 0);
            verdicts.check("invalid").count(count -> count > 0);
        });
        boolean put = request instanceof PutJobSuccessResultRequest;
        Statistics.label("rules").coverage(rules -> {
            for (Rule rule : Rule.values()) {
                boolean possible =
                        put || !List.of(Rule.PATTERN, Rule.CONFLICT, Rule.SIZE).contains(rule);
                rules.check(rule).count(count -> count > 0 == possible);
            }
        });
    }

    @Provide
    Arbitrary<PutJobSuccessResultRequest> requests() {
        return Arbitraries.oneOf(
                JobResultArbitraries.putJobSuccessResultRequests(),
                BrokenArbitraries.putJobSuccessResultRequests().map(Broken::value),
                BrokenArbitraries.severalPutJobSuccessResultRequests().map(Broken::value),
                HalfBuilt.putJobSuccessResultRequests());
    }

    @Provide
    Arbitrary<PutThirdPartyJobSuccessResultRequest> thirdPartyRequests() {
        return Arbitraries.oneOf(
                JobResultArbitraries.putThirdPartyJobSuccessResultRequests(),
                BrokenArbitraries.putThirdPartyJobSuccessResultRequests().map(Broken::value),
                BrokenArbitraries.severalPutThirdPartyJobSuccessResultRequests().map(Broken::value),
                HalfBuilt.putThirdPartyJobSuccessResultRequests());
    }
}
