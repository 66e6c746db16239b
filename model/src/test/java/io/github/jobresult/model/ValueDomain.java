package io.github.jobresult.model;

import java.time.Instant;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Provide;
import net.jqwik.api.domains.DomainContextBase;

/**
 * Random values that {@code build()} takes. Content is random too and mostly nothing that the service would take, as
 * the laws of the value types hold for any; members come from few texts, so that equal values are common.
 */
class ValueDomain extends DomainContextBase {

    @Provide
    Arbitrary<Instant> times() {
        return Combinators.combine(
                        Arbitraries.longs().between(Instant.MIN.getEpochSecond(), Instant.MAX.getEpochSecond()),
                        Arbitraries.longs().between(0, 999_999_999))
                .as(Instant::ofEpochSecond);
    }

    @Provide
    Arbitrary<CurrentRevision> revisions() {
        return Combinators.combine(text(), text(), times().injectNull(0.5), text().injectNull(0.5))
                .as((revision, changeIdentifier, created, summary) -> CurrentRevision.builder()
                        .revision(revision)
                        .changeIdentifier(changeIdentifier)
                        .created(created)
                        .revisionSummary(summary)
                        .build());
    }

    @Provide
    Arbitrary<ExecutionDetails> details() {
        return Combinators.combine(
                        text().injectNull(0.3),
                        text().injectNull(0.3),
                        Arbitraries.of(0, 101, -1).injectNull(0.3))
                .as((summary, externalExecutionId, percent) -> ExecutionDetails.builder()
                        .summary(summary)
                        .externalExecutionId(externalExecutionId)
                        .percentComplete(percent)
                        .build());
    }

    @Provide
    Arbitrary<PutJobSuccessResultRequest> requests() {
        return Combinators.combine(
                        text(),
                        revisions().injectNull(0.7),
                        text().injectNull(0.5),
                        details().injectNull(0.7),
                        variables())
                .as((jobId, revision, token, details, variables) -> PutJobSuccessResultRequest.builder()
                        .jobId(jobId)
                        .currentRevision(revision)
                        .continuationToken(token)
                        .executionDetails(details)
                        .outputVariables(variables)
                        .build());
    }

    @Provide
    Arbitrary<PutThirdPartyJobSuccessResultRequest> thirdPartyRequests() {
        return Combinators.combine(
                        text(),
                        text(),
                        revisions().injectNull(0.7),
                        text().injectNull(0.5),
                        details().injectNull(0.7))
                .as((jobId, clientToken, revision, token, details) -> PutThirdPartyJobSuccessResultRequest.builder()
                        .jobId(jobId)
                        .clientToken(clientToken)
                        .currentRevision(revision)
                        .continuationToken(token)
                        .executionDetails(details)
                        .build());
    }

    private static Arbitrary<Map<String, String>> variables() {
        return Arbitraries.maps(text(), text()).ofMaxSize(3);
    }

    private static Arbitrary<String> text() {
        return Arbitraries.of("", "a", "\uD83D\uDE00", "\uD83D");
    }
}
