package io.github.jobresult.testing;

import io.github.jobresult.model.JobSuccessRequest;
import io.github.jobresult.model.PutJobSuccessResultRequest;
import io.github.jobresult.model.PutThirdPartyJobSuccessResultRequest;
import io.github.jobresult.serialization.JobResultCodec;
import io.github.jobresult.serialization.ReadingProblem;
import io.github.jobresult.serialization.UnreadableRequestException;
import io.github.jobresult.validation.InvalidRequestException;
import io.github.jobresult.validation.Rule;
import io.github.jobresult.validation.Violation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.domains.Domain;

/**
 * The laws of the wire form, to hold a codec or a whole service to them. A test class that implements this interface runs
 * them all with jqwik:
 *
 * <pre>{@code
 * class GatewayContractTest implements JobResultCodecContract {
 *     public byte[] encode(JobSuccessRequest request) { ... }
 *     public <T extends JobSuccessRequest> T decode(byte[] body, Class<T> type) { ... }
 *     public Set<String> codes(RuntimeException refusal) { ... }
 * }
 * }</pre>
 *
 * <p>A law that does not hold fails with an {@link AssertionError} that shows neither tokens nor values of variables. What the
 * codec itself throws and {@link #codes} does not take is passed on as it is.
 *
 * <p>Bodies that are too long or too deeply nested are among those to refuse, by default where {@link JobResultCodec} does;
 * see {@link #maxBodyBytes()} and {@link #maxNesting()}.
 */
public interface JobResultCodecContract {

    /**
     * Writes a request.
     *
     * @param request any request, also one that breaks rules
     * @return its wire JSON
     * @throws RuntimeException if the request breaks rules; what {@link #codes} makes of it must be exactly these rules
     */
    byte[] encode(JobSuccessRequest request);

    /**
     * Reads a request.
     *
     * @param <T> the type of the request
     * @param body any bytes
     * @param type the type of the request
     * @return the request
     * @throws RuntimeException if the body cannot be read or the request breaks rules; what {@link #codes} makes of it must be
     *     exactly the reasons
     */
    <T extends JobSuccessRequest> T decode(byte[] body, Class<T> type);

    /**
     * The reasons for a refusal: names of {@link Rule} or {@link ReadingProblem.Kind} in lower case. Unless overridden it
     * knows this library's own exceptions and passes any other one on.
     *
     * @param refusal what {@link #encode} or {@link #decode} has thrown
     * @return such as {@code length} and {@code pattern}, or {@code malformed}
     * @throws RuntimeException the given one, if it is no refusal but a failure
     */
    default Set<String> codes(RuntimeException refusal) {
        if (refusal instanceof InvalidRequestException invalid) {
            return lowerCase(
                    invalid.report().violations().stream().map(Violation::rule).toList());
        }
        if (refusal instanceof UnreadableRequestException unreadable) {
            return lowerCase(
                    unreadable.problems().stream().map(ReadingProblem::kind).toList());
        }
        throw refusal;
    }

    /**
     * The longest body that is read; a longer one must be refused as {@code malformed}. No valid body of the laws is longer than
     * the default.
     *
     * @return bytes; unless overridden {@value JobResultCodec#DEFAULT_MAX_BODY_BYTES}
     */
    default int maxBodyBytes() {
        return JobResultCodec.DEFAULT_MAX_BODY_BYTES;
    }

    /**
     * How deep arrays and objects may be nested. A body that is nested deeper must be refused as {@code malformed}.
     *
     * @return levels, the outermost object being the first; unless overridden {@value JobResultCodec#DEFAULT_MAX_NESTING}
     */
    default int maxNesting() {
        return JobResultCodec.DEFAULT_MAX_NESTING;
    }

    /**
     * Called by jqwik.
     *
     * @return bodies of custom actions that cannot be read with these limits
     */
    @Provide
    default Arbitrary<BrokenBody<PutJobSuccessResultRequest>> brokenBodies() {
        return WireArbitraries.brokenPutJobSuccessResultBodies(maxBodyBytes(), maxNesting());
    }

    /**
     * Called by jqwik.
     *
     * @return bodies of partner actions that cannot be read with these limits
     */
    @Provide
    default Arbitrary<BrokenBody<PutThirdPartyJobSuccessResultRequest>> brokenBodiesOfPartnerActions() {
        return WireArbitraries.brokenPutThirdPartyJobSuccessResultBodies(maxBodyBytes(), maxNesting());
    }

    /**
     * What was written is read as it was.
     *
     * @param request a valid request
     */
    @Property
    @Domain(JobResultDomain.class)
    default void readsWhatItWrites(@ForAll PutJobSuccessResultRequest request) {
        requireEqual(request, decode(encode(request), PutJobSuccessResultRequest.class));
    }

    /**
     * What was written is read as it was, for partner actions.
     *
     * @param request a valid request
     */
    @Property
    @Domain(JobResultDomain.class)
    default void readsWhatItWritesOfPartnerActions(@ForAll PutThirdPartyJobSuccessResultRequest request) {
        requireEqual(request, decode(encode(request), PutThirdPartyJobSuccessResultRequest.class));
    }

    /**
     * Equal requests give equal bytes, also when their variables were put in another order: only then is a repeated report
     * the same for the service.
     *
     * @param request a valid request
     */
    @Property
    @Domain(JobResultDomain.class)
    default void writesEqualRequestsAlike(@ForAll PutJobSuccessResultRequest request) {
        List<Map.Entry<String, String>> variables =
                new ArrayList<>(request.getOutputVariables().entrySet());
        Collections.reverse(variables);
        PutJobSuccessResultRequest.Builder equal = request.toBuilder().outputVariables(Map.of());
        variables.forEach(variable -> equal.putOutputVariable(variable.getKey(), variable.getValue()));
        requireEqualBytes(request, equal.build());
    }

    /**
     * Equal requests give equal bytes, for partner actions.
     *
     * @param request a valid request
     */
    @Property
    @Domain(JobResultDomain.class)
    default void writesEqualRequestsOfPartnerActionsAlike(@ForAll PutThirdPartyJobSuccessResultRequest request) {
        requireEqualBytes(request, request.toBuilder().build());
    }

    /**
     * Each legal spelling is read as the request that it spells.
     *
     * @param body a valid body
     */
    @Property
    @Domain(JobResultDomain.class)
    default void readsEverySpelling(@ForAll WireBody<PutJobSuccessResultRequest> body) {
        requireEqual(body.request(), decode(body.bytes(), PutJobSuccessResultRequest.class));
    }

    /**
     * Each legal spelling is read as the request that it spells, for partner actions.
     *
     * @param body a valid body
     */
    @Property
    @Domain(JobResultDomain.class)
    default void readsEverySpellingOfPartnerActions(@ForAll WireBody<PutThirdPartyJobSuccessResultRequest> body) {
        requireEqual(body.request(), decode(body.bytes(), PutThirdPartyJobSuccessResultRequest.class));
    }

    /**
     * A request that breaks a rule is not written, and the rule is named.
     *
     * @param broken a request and the rule that it breaks
     */
    @Property
    @Domain(JobResultDomain.class)
    default void refusesToWriteBrokenRequests(@ForAll Broken<PutJobSuccessResultRequest> broken) {
        requireRefusal(codes(broken), broken, () -> encode(broken.value()));
    }

    /**
     * A request that breaks a rule is not written, and the rule is named, for partner actions.
     *
     * @param broken a request and the rule that it breaks
     */
    @Property
    @Domain(JobResultDomain.class)
    default void refusesToWriteBrokenRequestsOfPartnerActions(
            @ForAll Broken<PutThirdPartyJobSuccessResultRequest> broken) {
        requireRefusal(codes(broken), broken, () -> encode(broken.value()));
    }

    /**
     * A request that breaks a rule is not read, and the rule is named.
     *
     * @param broken a request and the rule that it breaks
     */
    @Property
    @Domain(JobResultDomain.class)
    default void refusesToReadBrokenRequests(@ForAll Broken<PutJobSuccessResultRequest> broken) {
        byte[] body = JobResultCodec.standard().encodeUnchecked(broken.value());
        requireRefusal(broken, () -> decode(body, PutJobSuccessResultRequest.class));
    }

    /**
     * A request that breaks a rule is not read, and the rule is named, for partner actions.
     *
     * @param broken a request and the rule that it breaks
     */
    @Property
    @Domain(JobResultDomain.class)
    default void refusesToReadBrokenRequestsOfPartnerActions(
            @ForAll Broken<PutThirdPartyJobSuccessResultRequest> broken) {
        byte[] body = JobResultCodec.standard().encodeUnchecked(broken.value());
        requireRefusal(broken, () -> decode(body, PutThirdPartyJobSuccessResultRequest.class));
    }

    /**
     * A body that is not the JSON of a request is not read, and it is told whether a type is wrong or the body malformed.
     *
     * @param broken a body that cannot be read
     */
    @Property
    default void refusesToReadBrokenBodies(@ForAll("brokenBodies") BrokenBody<PutJobSuccessResultRequest> broken) {
        requireRefusal(broken);
    }

    /**
     * A body that is not the JSON of a request is not read, and it is told whether a type is wrong or the body malformed, for
     * partner actions.
     *
     * @param broken a body that cannot be read
     */
    @Property
    default void refusesToReadBrokenBodiesOfPartnerActions(
            @ForAll("brokenBodiesOfPartnerActions") BrokenBody<PutThirdPartyJobSuccessResultRequest> broken) {
        requireRefusal(broken);
    }

    private void requireRefusal(BrokenBody<?> broken) {
        requireRefusal(lowerCase(List.of(broken.kind())), broken, () -> decode(broken.bytes(), broken.type()));
    }

    private void requireEqualBytes(JobSuccessRequest request, JobSuccessRequest equal) {
        if (!Arrays.equals(encode(request), encode(equal))) {
            throw new AssertionError("Equal requests give different bytes: " + request);
        }
    }

    private static void requireEqual(JobSuccessRequest expected, JobSuccessRequest actual) {
        if (!expected.equals(actual)) {
            throw new AssertionError("Read\n  " + actual + "\ninstead of\n  " + expected);
        }
    }

    /** JSON parsers may refuse half a surrogate pair themselves, as RFC 8259 leaves its meaning open. */
    private void requireRefusal(Broken<?> broken, Runnable action) {
        boolean illFormed = broken.violations().stream().anyMatch(violation -> violation.rule() == Rule.UNICODE);
        if (!illFormed || !refusalOf(action).equals(lowerCase(List.of(ReadingProblem.Kind.MALFORMED)))) {
            requireRefusal(codes(broken), broken, action);
        }
    }

    private Set<String> refusalOf(Runnable action) {
        try {
            action.run();
            return Set.of();
        } catch (RuntimeException e) {
            return codes(e);
        }
    }

    private void requireRefusal(Set<String> expected, Object broken, Runnable action) {
        Set<String> actual = refusalOf(action);
        if (!expected.equals(actual)) {
            throw new AssertionError("Refused for " + actual + " instead of " + expected + ": " + broken);
        }
    }

    private static Set<String> codes(Broken<?> broken) {
        return lowerCase(
                broken.violations().stream().map(ExpectedViolation::rule).toList());
    }

    private static Set<String> lowerCase(List<? extends Enum<?>> constants) {
        return constants.stream()
                .map(constant -> constant.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
