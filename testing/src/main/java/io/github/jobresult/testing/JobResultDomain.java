package io.github.jobresult.testing;

import io.github.jobresult.model.CurrentRevision;
import io.github.jobresult.model.ExecutionDetails;
import io.github.jobresult.model.PutJobSuccessResultRequest;
import io.github.jobresult.model.PutThirdPartyJobSuccessResultRequest;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Provide;
import net.jqwik.api.domains.DomainContextBase;

/**
 * The jqwik domain of success reports. On a test class or a property it makes parameters of these types just work:
 *
 * <ul>
 *   <li>{@link PutJobSuccessResultRequest}, {@link PutThirdPartyJobSuccessResultRequest}, {@link CurrentRevision}, {@link
 *       ExecutionDetails}: valid values, see {@link JobResultArbitraries}
 *   <li>{@link Broken}{@code <PutJobSuccessResultRequest>} and so on for all four: values that break exactly one rule, see
 *       {@link BrokenArbitraries}
 *   <li>{@link WireBody}{@code <PutJobSuccessResultRequest>} and the same of partner actions: bodies in any legal spelling, see
 *       {@link WireArbitraries}
 *   <li>{@link BrokenBody}{@code <PutJobSuccessResultRequest>} and the same of partner actions: bodies that cannot be read
 * </ul>
 *
 * <p>With a domain of its own a property no longer sees jqwik's defaults for other types; {@code
 * @Domain(DomainContext.Global.class)} beside this one brings them back.
 *
 * <pre>{@code
 * @Domain(JobResultDomain.class)
 * class GatewayProperties {
 *     @Property
 *     void refusesWhatTheServiceWouldRefuse(@ForAll Broken<PutJobSuccessResultRequest> broken) {
 *         assertThat(gateway.send(broken.value()).violations()).hasSameSizeAs(broken.violations());
 *     }
 * }
 * }</pre>
 */
public class JobResultDomain extends DomainContextBase {

    /** Called by jqwik. */
    public JobResultDomain() {}

    /**
     * Valid requests of custom actions.
     *
     * @return see {@link JobResultArbitraries#putJobSuccessResultRequests()}
     */
    @Provide
    public Arbitrary<PutJobSuccessResultRequest> putJobSuccessResultRequests() {
        return JobResultArbitraries.putJobSuccessResultRequests();
    }

    /**
     * Valid requests of partner actions.
     *
     * @return see {@link JobResultArbitraries#putThirdPartyJobSuccessResultRequests()}
     */
    @Provide
    public Arbitrary<PutThirdPartyJobSuccessResultRequest> putThirdPartyJobSuccessResultRequests() {
        return JobResultArbitraries.putThirdPartyJobSuccessResultRequests();
    }

    /**
     * Valid revisions.
     *
     * @return see {@link JobResultArbitraries#currentRevisions()}
     */
    @Provide
    public Arbitrary<CurrentRevision> currentRevisions() {
        return JobResultArbitraries.currentRevisions();
    }

    /**
     * Valid execution details.
     *
     * @return see {@link JobResultArbitraries#executionDetails()}
     */
    @Provide
    public Arbitrary<ExecutionDetails> executionDetails() {
        return JobResultArbitraries.executionDetails();
    }

    /**
     * Requests of custom actions that break one rule.
     *
     * @return see {@link BrokenArbitraries#putJobSuccessResultRequests()}
     */
    @Provide
    public Arbitrary<Broken<PutJobSuccessResultRequest>> brokenPutJobSuccessResultRequests() {
        return BrokenArbitraries.putJobSuccessResultRequests();
    }

    /**
     * Requests of partner actions that break one rule.
     *
     * @return see {@link BrokenArbitraries#putThirdPartyJobSuccessResultRequests()}
     */
    @Provide
    public Arbitrary<Broken<PutThirdPartyJobSuccessResultRequest>> brokenPutThirdPartyJobSuccessResultRequests() {
        return BrokenArbitraries.putThirdPartyJobSuccessResultRequests();
    }

    /**
     * Revisions that break one rule.
     *
     * @return see {@link BrokenArbitraries#currentRevisions()}
     */
    @Provide
    public Arbitrary<Broken<CurrentRevision>> brokenCurrentRevisions() {
        return BrokenArbitraries.currentRevisions();
    }

    /**
     * Execution details that break one rule.
     *
     * @return see {@link BrokenArbitraries#executionDetails()}
     */
    @Provide
    public Arbitrary<Broken<ExecutionDetails>> brokenExecutionDetails() {
        return BrokenArbitraries.executionDetails();
    }

    /**
     * Bodies of custom actions in any legal spelling.
     *
     * @return see {@link WireArbitraries#putJobSuccessResultBodies()}
     */
    @Provide
    public Arbitrary<WireBody<PutJobSuccessResultRequest>> putJobSuccessResultBodies() {
        return WireArbitraries.putJobSuccessResultBodies();
    }

    /**
     * Bodies of partner actions in any legal spelling.
     *
     * @return see {@link WireArbitraries#putThirdPartyJobSuccessResultBodies()}
     */
    @Provide
    public Arbitrary<WireBody<PutThirdPartyJobSuccessResultRequest>> putThirdPartyJobSuccessResultBodies() {
        return WireArbitraries.putThirdPartyJobSuccessResultBodies();
    }

    /**
     * Bodies that cannot be read as a request of a custom action.
     *
     * @return see {@link WireArbitraries#brokenPutJobSuccessResultBodies()}
     */
    @Provide
    public Arbitrary<BrokenBody<PutJobSuccessResultRequest>> brokenPutJobSuccessResultBodies() {
        return WireArbitraries.brokenPutJobSuccessResultBodies();
    }

    /**
     * Bodies that cannot be read as a request of a partner action.
     *
     * @return see {@link WireArbitraries#brokenPutThirdPartyJobSuccessResultBodies()}
     */
    @Provide
    public Arbitrary<BrokenBody<PutThirdPartyJobSuccessResultRequest>> brokenPutThirdPartyJobSuccessResultBodies() {
        return WireArbitraries.brokenPutThirdPartyJobSuccessResultBodies();
    }
}
