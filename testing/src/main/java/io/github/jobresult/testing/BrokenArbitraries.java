package io.github.jobresult.testing;

import io.github.jobresult.model.CurrentRevision;
import io.github.jobresult.model.ExecutionDetails;
import io.github.jobresult.model.PutJobSuccessResultRequest;
import io.github.jobresult.model.PutThirdPartyJobSuccessResultRequest;
import net.jqwik.api.Arbitrary;

/**
 * Values that break rules on purpose, each with exactly the violations that a service must report.
 *
 * <p>There is a breakage for each rule of each member and each side of it: missing, below, above, not matching, ill-formed,
 * conflicting, too big. Each comes as often as any other. What is not broken is any valid value, see {@link
 * JobResultArbitraries}, and shrinks like one; what is broken shrinks to the shortest that is still broken.
 *
 * <p>There is no breakage for a variable without a name or a value, though a partial request can hold one: no rule of the
 * service speaks of it, and on the wire it is a matter of type, see {@link WireArbitraries#brokenPutJobSuccessResultBodies()}.
 *
 * <p>The arbitraries are immutable and safe to share.
 */
public final class BrokenArbitraries {

    private BrokenArbitraries() {}

    /**
     * Requests of custom actions that break exactly one rule.
     *
     * @return broken requests with one expected violation
     */
    public static Arbitrary<Broken<PutJobSuccessResultRequest>> putJobSuccessResultRequests() {
        return Breakage.one(JobResultArbitraries.putJobSuccessResultRequests(), Breakages.ofRequest());
    }

    /**
     * Requests of custom actions that break two to five rules, at as many members.
     *
     * @return broken requests with all violations
     */
    public static Arbitrary<Broken<PutJobSuccessResultRequest>> severalPutJobSuccessResultRequests() {
        return Breakage.several(JobResultArbitraries.putJobSuccessResultRequests(), Breakages.ofRequest());
    }

    /**
     * Requests of partner actions that break exactly one rule.
     *
     * @return broken requests with one expected violation
     */
    public static Arbitrary<Broken<PutThirdPartyJobSuccessResultRequest>> putThirdPartyJobSuccessResultRequests() {
        return Breakage.one(
                JobResultArbitraries.putThirdPartyJobSuccessResultRequests(), Breakages.ofThirdPartyRequest());
    }

    /**
     * Requests of partner actions that break two to five rules, at as many members.
     *
     * @return broken requests with all violations
     */
    public static Arbitrary<Broken<PutThirdPartyJobSuccessResultRequest>>
            severalPutThirdPartyJobSuccessResultRequests() {
        return Breakage.several(
                JobResultArbitraries.putThirdPartyJobSuccessResultRequests(), Breakages.ofThirdPartyRequest());
    }

    /**
     * Revisions that break exactly one rule.
     *
     * @return broken revisions with one expected violation
     */
    public static Arbitrary<Broken<CurrentRevision>> currentRevisions() {
        return Breakage.one(JobResultArbitraries.currentRevisions(), Breakages.ofRevision());
    }

    /**
     * Execution details that break exactly one rule.
     *
     * @return broken details with one expected violation
     */
    public static Arbitrary<Broken<ExecutionDetails>> executionDetails() {
        return Breakage.one(JobResultArbitraries.executionDetails(), Breakages.ofDetails());
    }
}
