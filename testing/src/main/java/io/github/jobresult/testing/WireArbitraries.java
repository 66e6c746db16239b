package io.github.jobresult.testing;

import io.github.jobresult.model.JobSuccessRequest;
import io.github.jobresult.model.PutJobSuccessResultRequest;
import io.github.jobresult.model.PutThirdPartyJobSuccessResultRequest;
import io.github.jobresult.serialization.JobResultCodec;
import io.github.jobresult.testing.JsonText.Literal;
import io.github.jobresult.testing.JsonText.Spelling;
import io.github.jobresult.testing.RequestTree.Choices;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/**
 * Bodies as they come over the wire: valid requests in every legal spelling, and bodies that cannot be read. {@link
 * JobResultDomain} provides the same by type.
 *
 * <p>The arbitraries are immutable and safe to share.
 */
public final class WireArbitraries {

    private WireArbitraries() {}

    /**
     * Valid requests of custom actions in any legal spelling: members in any order, white space anywhere, characters as
     * escapes, {@code 50.0} and {@code 5E1}, times with trailing zeros, exponents or finer digits, {@code null} or an empty
     * object for what is absent, unknown members with nested content at every level.
     *
     * @return shrinks to the request alone in its plainest spelling
     */
    public static Arbitrary<WireBody<PutJobSuccessResultRequest>> putJobSuccessResultBodies() {
        return bodies(JobResultArbitraries.putJobSuccessResultRequests());
    }

    /**
     * Valid requests of partner actions in any legal spelling.
     *
     * @return shrinks to the request alone in its plainest spelling
     * @see #putJobSuccessResultBodies()
     */
    public static Arbitrary<WireBody<PutThirdPartyJobSuccessResultRequest>> putThirdPartyJobSuccessResultBodies() {
        return bodies(JobResultArbitraries.putThirdPartyJobSuccessResultRequests());
    }

    /**
     * Bodies that cannot be read as a request of a custom action, for one reason each: a member of the wrong JSON type, a
     * member twice, a body cut off anywhere or with one bit flipped, content after the end, and so on. Bodies of more than
     * {@value JobResultCodec#DEFAULT_MAX_BODY_BYTES} bytes and of more than {@value JobResultCodec#DEFAULT_MAX_NESTING} levels
     * are among them.
     *
     * @return each way to break a body about as often; the request inside shrinks as far as it can
     */
    public static Arbitrary<BrokenBody<PutJobSuccessResultRequest>> brokenPutJobSuccessResultBodies() {
        return brokenPutJobSuccessResultBodies(
                JobResultCodec.DEFAULT_MAX_BODY_BYTES, JobResultCodec.DEFAULT_MAX_NESTING);
    }

    /**
     * The same for a reader with other limits.
     *
     * @param maxBodyBytes the longest body that the reader takes
     * @param maxNesting how deep arrays and objects may be nested for the reader
     * @return each way to break a body about as often; the request inside shrinks as far as it can
     * @see #brokenPutJobSuccessResultBodies()
     */
    public static Arbitrary<BrokenBody<PutJobSuccessResultRequest>> brokenPutJobSuccessResultBodies(
            int maxBodyBytes, int maxNesting) {
        return broken(
                JobResultArbitraries.putJobSuccessResultRequests(), BodyBreakages.ofRequest(maxBodyBytes, maxNesting));
    }

    /**
     * Bodies that cannot be read as a request of a partner action, for one reason each.
     *
     * @return each way to break a body about as often; the request inside shrinks as far as it can
     * @see #brokenPutJobSuccessResultBodies()
     */
    public static Arbitrary<BrokenBody<PutThirdPartyJobSuccessResultRequest>>
            brokenPutThirdPartyJobSuccessResultBodies() {
        return brokenPutThirdPartyJobSuccessResultBodies(
                JobResultCodec.DEFAULT_MAX_BODY_BYTES, JobResultCodec.DEFAULT_MAX_NESTING);
    }

    /**
     * The same for a reader with other limits.
     *
     * @param maxBodyBytes the longest body that the reader takes
     * @param maxNesting how deep arrays and objects may be nested for the reader
     * @return each way to break a body about as often; the request inside shrinks as far as it can
     * @see #brokenPutJobSuccessResultBodies()
     */
    public static Arbitrary<BrokenBody<PutThirdPartyJobSuccessResultRequest>> brokenPutThirdPartyJobSuccessResultBodies(
            int maxBodyBytes, int maxNesting) {
        return broken(
                JobResultArbitraries.putThirdPartyJobSuccessResultRequests(),
                BodyBreakages.ofThirdPartyRequest(maxBodyBytes, maxNesting));
    }

    private static <T extends JobSuccessRequest> Arbitrary<BrokenBody<T>> broken(
            Arbitrary<T> requests, List<BodyBreakages.BodyBreakage<T>> breakages) {
        return Combinators.combine(
                        requests,
                        Arbitraries.of(breakages),
                        Arbitraries.integers().between(0, 1_000_000))
                .as((request, breakage, place) -> breakage.of(RequestTree.plain(request), place));
    }

    private static <T extends JobSuccessRequest> Arbitrary<WireBody<T>> bodies(Arbitrary<T> requests) {
        return Combinators.combine(requests, choices())
                .as((request, choices) ->
                        new WireBody<>(JsonText.write(RequestTree.of(request, choices), choices.spelling()), request));
    }

    private static Arbitrary<Choices> choices() {
        Arbitrary<Spelling> spellings = Combinators.combine(
                        Texts.of(" \n\t\r", 0, 3),
                        Arbitraries.of(JsonText.Escapes.class),
                        Arbitraries.integers().between(0, 4),
                        Arbitraries.of(false, true))
                .as(Spelling::new);
        return Combinators.combine(
                        spellings,
                        Arbitraries.of(RequestTree.PercentSpelling.class),
                        Arbitraries.of(RequestTree.TimeSpelling.class),
                        Arbitraries.of(RequestTree.Absence.class),
                        anything().list().ofMaxSize(3))
                .as(Choices::new);
    }

    private static Arbitrary<Object> anything() {
        Arbitrary<Object> scalars = Arbitraries.oneOf(
                Arbitraries.of("null", "true", "false", "0", "-1.5e300", "1e-9", "[]", "{}")
                        .map(Literal::new),
                Texts.ofLength(0, 10));
        return Arbitraries.recursive(
                () -> scalars,
                inner -> Arbitraries.oneOf(
                        inner.list().ofMaxSize(3).map(list -> list),
                        inner.list().ofMaxSize(3).map(WireArbitraries::numbered)),
                0,
                3);
    }

    private static Object numbered(List<?> values) {
        Map<String, Object> object = new LinkedHashMap<>();
        values.forEach(value -> object.put("name" + object.size(), value));
        return object;
    }
}
