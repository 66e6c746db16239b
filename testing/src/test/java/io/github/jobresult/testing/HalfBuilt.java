package io.github.jobresult.testing;

import io.github.jobresult.model.CurrentRevision;
import io.github.jobresult.model.ExecutionDetails;
import io.github.jobresult.model.PutJobSuccessResultRequest;
import io.github.jobresult.model.PutThirdPartyJobSuccessResultRequest;
import java.time.Instant;
import java.util.HashMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Requests that nobody has taken care of: any member may be missing, too long, not well-formed, out of range. */
final class HalfBuilt {

    private HalfBuilt() {}

    private static Arbitrary<String> anyText() {
        return Arbitraries.oneOf(
                        JobResultArbitraries.jobIds(),
                        Texts.ofLength(0, 3),
                        Texts.illFormed(Texts.ofLength(0, 3)),
                        Arbitraries.of(99, 100, 101, 255, 256, 257, 511, 512, 513, 1499, 1500, 1501, 2047, 2048, 2049)
                                .flatMap(
                                        length -> Arbitraries.of("x", "é", "😀").map(unit -> unit.repeat(length))))
                .injectNull(0.3);
    }

    private static Arbitrary<CurrentRevision> revisions() {
        Arbitrary<Instant> times = Arbitraries.oneOf(
                JobResultArbitraries.times(Instant.ofEpochMilli(Long.MIN_VALUE), Instant.ofEpochMilli(Long.MAX_VALUE)),
                JobResultArbitraries.times(JobResultArbitraries.FIRST, JobResultArbitraries.LAST),
                Arbitraries.of(
                        JobResultArbitraries.FIRST.minusMillis(1),
                        JobResultArbitraries.LAST.plusMillis(1),
                        Instant.MIN,
                        Instant.MAX));
        return Combinators.combine(anyText(), anyText(), times.injectNull(0.3), anyText())
                .as((revision, changeIdentifier, created, summary) -> CurrentRevision.builder()
                        .revision(revision)
                        .changeIdentifier(changeIdentifier)
                        .created(created)
                        .revisionSummary(summary)
                        .buildPartial())
                .injectNull(0.3);
    }

    private static Arbitrary<ExecutionDetails> details() {
        return Combinators.combine(
                        anyText(),
                        anyText(),
                        Arbitraries.integers().between(-2, 102).injectNull(0.3))
                .as((summary, id, percent) -> ExecutionDetails.builder()
                        .summary(summary)
                        .externalExecutionId(id)
                        .percentComplete(percent)
                        .build())
                .injectNull(0.3);
    }

    static Arbitrary<PutJobSuccessResultRequest> putJobSuccessResultRequests() {
        Arbitrary<HashMap<String, String>> variables = Combinators.combine(
                        anyText(),
                        anyText(),
                        JobResultArbitraries.outputVariables().injectNull(0.5))
                .as((name, value, more) -> {
                    HashMap<String, String> map = new HashMap<>(more == null ? java.util.Map.of() : more);
                    map.put(name, value);
                    return map;
                });
        return Combinators.combine(anyText(), revisions(), anyText(), details(), variables.injectNull(0.5))
                .as((jobId, revision, token, details, map) -> PutJobSuccessResultRequest.builder()
                        .jobId(jobId)
                        .currentRevision(revision)
                        .continuationToken(token)
                        .executionDetails(details)
                        .outputVariables(map == null ? java.util.Map.of() : map)
                        .buildPartial());
    }

    static Arbitrary<PutThirdPartyJobSuccessResultRequest> putThirdPartyJobSuccessResultRequests() {
        return Combinators.combine(anyText(), anyText(), revisions(), anyText(), details())
                .as((jobId, clientToken, revision, token, details) -> PutThirdPartyJobSuccessResultRequest.builder()
                        .jobId(jobId)
                        .clientToken(clientToken)
                        .currentRevision(revision)
                        .continuationToken(token)
                        .executionDetails(details)
                        .buildPartial());
    }
}
