package io.github.jobresult.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.jobresult.model.CurrentRevision;
import io.github.jobresult.model.ExecutionDetails;
import io.github.jobresult.model.PutJobSuccessResultRequest;
import io.github.jobresult.model.PutThirdPartyJobSuccessResultRequest;
import io.github.jobresult.validation.JobResultValidator;
import io.github.jobresult.validation.ViolationReport;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import net.jqwik.api.statistics.Statistics;

/** What is broken breaks exactly what it says, and every rule and side of it comes. */
@Domain(JobResultDomain.class)
@Domain(DomainContext.Global.class)
class BrokenProperties {

    private static final JobResultValidator VALIDATOR = JobResultValidator.standard();

    private static final List<String> OF_REVISION = List.of(
            "revision missing",
            "revision below",
            "revision above",
            "revision ill-formed",
            "changeIdentifier missing",
            "changeIdentifier below",
            "changeIdentifier above",
            "changeIdentifier ill-formed",
            "created below",
            "created above",
            "revisionSummary below",
            "revisionSummary above",
            "revisionSummary ill-formed");

    private static final List<String> OF_DETAILS = List.of(
            "summary below",
            "summary above",
            "summary ill-formed",
            "externalExecutionId below",
            "externalExecutionId above",
            "externalExecutionId ill-formed",
            "percentComplete below",
            "percentComplete above");

    private static final List<String> OF_TOKEN =
            List.of("continuationToken below", "continuationToken above", "continuationToken ill-formed");

    @Property
    void aBrokenRequestBreaksExactlyTheRuleThatItSays(@ForAll Broken<PutJobSuccessResultRequest> broken) {
        List<String> breakages = nested();
        breakages.addAll(OF_TOKEN);
        breakages.addAll(List.of(
                "jobId missing",
                "jobId not matching",
                "jobId ill-formed",
                "outputVariables conflicting",
                "outputVariables too big",
                "outputVariables name not matching",
                "outputVariables name ill-formed",
                "outputVariables value ill-formed"));
        requireExactly(broken, VALIDATOR::check, breakages);
    }

    @Property
    void aBrokenRequestOfAPartnerActionBreaksExactlyTheRuleThatItSays(
            @ForAll Broken<PutThirdPartyJobSuccessResultRequest> broken) {
        List<String> breakages = nested();
        breakages.addAll(OF_TOKEN);
        for (String member : List.of("jobId", "clientToken")) {
            for (String side : List.of("missing", "below", "above", "ill-formed")) {
                breakages.add(member + " " + side);
            }
        }
        requireExactly(broken, VALIDATOR::check, breakages);
    }

    @Property(tries = 500)
    void aBrokenRevisionBreaksExactlyTheRuleThatItSays(@ForAll Broken<CurrentRevision> broken) {
        requireExactly(broken, VALIDATOR::check, OF_REVISION);
    }

    @Property(tries = 500)
    void brokenDetailsBreakExactlyTheRuleThatTheySay(@ForAll Broken<ExecutionDetails> broken) {
        requireExactly(broken, VALIDATOR::check, OF_DETAILS);
    }

    @Property(tries = 300)
    void aRequestThatBreaksSeveralRulesListsAllOfThem(@ForAll("several") Broken<PutJobSuccessResultRequest> broken) {
        assertThat(broken.violations()).hasSizeBetween(2, 5);
        requireExactly(broken, VALIDATOR::check, List.of());
    }

    @Property(tries = 300)
    void aRequestOfAPartnerActionThatBreaksSeveralRulesListsAllOfThem(
            @ForAll("severalOfPartnerActions") Broken<PutThirdPartyJobSuccessResultRequest> broken) {
        assertThat(broken.violations()).hasSizeBetween(2, 5);
        requireExactly(broken, VALIDATOR::check, List.of());
    }

    @Provide
    Arbitrary<Broken<PutJobSuccessResultRequest>> several() {
        return BrokenArbitraries.severalPutJobSuccessResultRequests();
    }

    @Provide
    Arbitrary<Broken<PutThirdPartyJobSuccessResultRequest>> severalOfPartnerActions() {
        return BrokenArbitraries.severalPutThirdPartyJobSuccessResultRequests();
    }

    private static List<String> nested() {
        List<String> breakages = new ArrayList<>();
        OF_REVISION.forEach(breakage -> breakages.add("currentRevision." + breakage));
        OF_DETAILS.forEach(breakage -> breakages.add("executionDetails." + breakage));
        return breakages;
    }

    private static <T> void requireExactly(
            Broken<T> broken, Function<T, ViolationReport> check, List<String> breakagesToBeSeen) {
        assertThat(ExpectedViolation.allOf(check.apply(broken.value())))
                .containsExactlyInAnyOrderElementsOf(broken.violations());

        if (!breakagesToBeSeen.isEmpty()) {
            assertThat(broken.breakages()).hasSize(1).isSubsetOf(breakagesToBeSeen);
            Statistics.label("breakages").collect(broken.breakages().get(0));
            Statistics.label("breakages")
                    .coverage(coverage -> breakagesToBeSeen.forEach(
                            breakage -> coverage.check(breakage).count(count -> count > 0)));
        }
    }
}
