package io.github.jobresult.testing;

import io.github.jobresult.model.CurrentRevision;
import io.github.jobresult.model.ExecutionDetails;
import io.github.jobresult.model.JobSuccessRequest;
import io.github.jobresult.model.PutJobSuccessResultRequest;
import io.github.jobresult.model.PutThirdPartyJobSuccessResultRequest;
import io.github.jobresult.serialization.JobResultCodec;
import io.github.jobresult.serialization.ReadingProblem.Kind;
import io.github.jobresult.testing.JsonText.Literal;
import io.github.jobresult.testing.JsonText.Spelling;
import io.github.jobresult.validation.Pointer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
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

    private static final List<Literal> NO_STRING = literals("0", "-1.5", "true", "[]", "{}", "[\"a\"]");
    private static final List<Literal> NO_NUMBER = literals("\"50\"", "\"\"", "false", "[]", "{}", "[1]");
    private static final List<Literal> NO_OBJECT = literals("\"{}\"", "0", "true", "[]", "[{}]");
    private static final List<Literal> NO_INTEGER =
            literals("50.5", "0.1", "2147483648", "-2147483649", "1e10", "5e-1", "1e999999999");
    private static final List<Literal> NO_TIME = literals("\"2026-11-20T10:15:30Z\"", "1e20", "-1e999999999");

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
     * member twice, a body cut off anywhere or with one byte spoilt, content after the end, and so on.
     *
     * @return each way to break a body about as often; the request inside shrinks as far as it can
     */
    public static Arbitrary<BrokenBody> brokenPutJobSuccessResultBodies() {
        return broken(JobResultArbitraries.putJobSuccessResultRequests(), true);
    }

    /**
     * Bodies that cannot be read as a request of a partner action, for one reason each.
     *
     * @return each way to break a body about as often; the request inside shrinks as far as it can
     * @see #brokenPutJobSuccessResultBodies()
     */
    public static Arbitrary<BrokenBody> brokenPutThirdPartyJobSuccessResultBodies() {
        return broken(JobResultArbitraries.putThirdPartyJobSuccessResultRequests(), false);
    }

    // Spellings

    private enum PercentSpelling {
        INTEGER,
        DECIMAL,
        EXPONENT,
        NEGATIVE_EXPONENT;

        Literal of(int percent) {
            return new Literal(
                    switch (this) {
                        case INTEGER -> String.valueOf(percent);
                        case DECIMAL -> percent + ".00";
                        case EXPONENT -> BigDecimal.valueOf(percent, 1).toPlainString() + "E+1";
                        case NEGATIVE_EXPONENT -> percent * 10 + "e-1";
                    });
        }
    }

    private enum TimeSpelling {
        SHORTEST,
        TRAILING_ZEROS,
        EXPONENT,
        FINER_THAN_MILLISECONDS;

        Literal of(Instant time) {
            BigDecimal seconds = BigDecimal.valueOf(time.toEpochMilli(), 3);
            BigDecimal aLittleLater = seconds.add(new BigDecimal("0.000999999999"));
            return new Literal(
                    switch (this) {
                        case SHORTEST -> seconds.stripTrailingZeros().toPlainString();
                        case TRAILING_ZEROS -> seconds.toPlainString() + "000";
                        case EXPONENT -> time.toEpochMilli() + "e-3";
                        case FINER_THAN_MILLISECONDS -> aLittleLater.toPlainString();
                    });
        }
    }

    /** What may stand for an absent member. */
    private enum Absence {
        LEFT_OUT,
        NULL,
        EMPTY_WHERE_POSSIBLE
    }

    private record Choices(
            Spelling spelling, PercentSpelling percent, TimeSpelling time, Absence absence, List<Object> unknown) {}

    private static Arbitrary<Choices> choices() {
        Arbitrary<Spelling> spellings = Combinators.combine(
                        Texts.of(" \n\t\r", 0, 3),
                        Arbitraries.of(JsonText.Escapes.class),
                        Arbitraries.integers().between(0, 4),
                        Arbitraries.of(false, true))
                .as(Spelling::new);
        return Combinators.combine(
                        spellings,
                        Arbitraries.of(PercentSpelling.class),
                        Arbitraries.of(TimeSpelling.class),
                        Arbitraries.of(Absence.class),
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

    private static <T extends JobSuccessRequest> Arbitrary<WireBody<T>> bodies(Arbitrary<T> requests) {
        return Combinators.combine(requests, choices())
                .as((request, choices) ->
                        new WireBody<>(JsonText.write(tree(request, choices), choices.spelling()), request));
    }

    private static Map<String, Object> tree(JobSuccessRequest request, Choices choices) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("jobId", request.getJobId());
        if (request instanceof PutThirdPartyJobSuccessResultRequest thirdParty) {
            members.put("clientToken", thirdParty.getClientToken());
        }
        put(members, "currentRevision", request.getCurrentRevision().map(revision -> tree(revision, choices)), choices);
        put(members, "continuationToken", request.getContinuationToken(), choices);
        put(members, "executionDetails", request.getExecutionDetails().map(details -> tree(details, choices)), choices);
        if (request instanceof PutJobSuccessResultRequest put) {
            Map<String, String> variables = put.getOutputVariables();
            boolean empty = variables.isEmpty() && choices.absence() == Absence.EMPTY_WHERE_POSSIBLE;
            put(members, "outputVariables", Optional.of(variables).filter(some -> empty || !some.isEmpty()), choices);
        }
        return withUnknown(members, choices);
    }

    private static Map<String, Object> tree(CurrentRevision revision, Choices choices) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("revision", revision.getRevision());
        members.put("changeIdentifier", revision.getChangeIdentifier());
        put(members, "created", revision.getCreated().map(choices.time()::of), choices);
        put(members, "revisionSummary", revision.getRevisionSummary(), choices);
        return withUnknown(members, choices);
    }

    private static Map<String, Object> tree(ExecutionDetails details, Choices choices) {
        Map<String, Object> members = new LinkedHashMap<>();
        put(members, "summary", details.getSummary(), choices);
        put(members, "externalExecutionId", details.getExternalExecutionId(), choices);
        put(members, "percentComplete", details.getPercentComplete().map(choices.percent()::of), choices);
        return withUnknown(members, choices);
    }

    private static void put(Map<String, Object> members, String name, Optional<?> value, Choices choices) {
        if (value.isPresent()) {
            members.put(name, value.get());
        } else if (choices.absence() == Absence.NULL) {
            members.put(name, Literal.NULL);
        }
    }

    private static Map<String, Object> withUnknown(Map<String, Object> members, Choices choices) {
        choices.unknown().forEach(value -> members.put("unknown" + members.size(), value));
        return members;
    }

    // Breakages

    private static final Choices PLAIN =
            new Choices(Spelling.PLAIN, PercentSpelling.INTEGER, TimeSpelling.SHORTEST, Absence.LEFT_OUT, List.of());

    /** Makes the plain tree of a valid request a body that cannot be read. */
    private interface Break {
        BrokenBody of(Map<String, Object> tree, int place);
    }

    private static <T extends JobSuccessRequest> Arbitrary<BrokenBody> broken(
            Arbitrary<T> requests, boolean variables) {
        List<Break> breaks = new ArrayList<>();
        text(breaks, "jobId");
        if (!variables) {
            text(breaks, "clientToken");
        }
        breaks.add(type("currentRevision", NO_OBJECT));
        text(breaks, "currentRevision", "revision");
        text(breaks, "currentRevision", "changeIdentifier");
        breaks.add(type("currentRevision", "created", NO_NUMBER));
        breaks.add(type("currentRevision", "created", NO_TIME));
        text(breaks, "currentRevision", "revisionSummary");
        text(breaks, "continuationToken");
        breaks.add(type("executionDetails", NO_OBJECT));
        text(breaks, "executionDetails", "summary");
        text(breaks, "executionDetails", "externalExecutionId");
        breaks.add(type("executionDetails", "percentComplete", NO_NUMBER));
        breaks.add(type("executionDetails", "percentComplete", NO_INTEGER));
        if (variables) {
            breaks.add(type("outputVariables", NO_OBJECT));
            text(breaks, "outputVariables", "name");
            breaks.add(type("outputVariables", "name", literals("null")));
        }
        breaks.addAll(malformed());
        return Combinators.combine(
                        requests, Arbitraries.of(breaks), Arbitraries.integers().between(0, 1_000_000))
                .as((request, way, place) -> way.of(tree(request, PLAIN), place));
    }

    private static void text(List<Break> breaks, String... names) {
        breaks.add(names.length == 1 ? type(names[0], NO_STRING) : type(names[0], names[1], NO_STRING));
    }

    private static Break type(String name, List<Literal> wrong) {
        return (tree, place) -> {
            tree.put(name, wrong.get(place % wrong.size()));
            return wrongType(tree, name);
        };
    }

    private static Break type(String outer, String name, List<Literal> wrong) {
        return (tree, place) -> {
            Map<String, Object> inner = new LinkedHashMap<>();
            if (outer.equals("currentRevision")) {
                inner.put("revision", "a");
                inner.put("changeIdentifier", "a");
            } else if (outer.equals("outputVariables")) {
                tree.remove("continuationToken");
            }
            if (tree.get(outer) instanceof Map<?, ?> members) {
                members.forEach((member, value) -> inner.put((String) member, value));
            }
            inner.put(name, wrong.get(place % wrong.size()));
            tree.put(outer, inner);
            return wrongType(tree, outer, name);
        };
    }

    private static BrokenBody wrongType(Map<String, Object> tree, String... names) {
        return new BrokenBody(
                String.join(".", names) + " of a wrong type",
                utf8(JsonText.write(tree, Spelling.PLAIN)),
                Kind.TYPE,
                Pointer.of(names));
    }

    private static List<Break> malformed() {
        return List.of(
                (tree, place) -> new BrokenBody(
                        "no object",
                        utf8(List.of("[]", "null", "\"{}\"", "0", "true").get(place % 5)),
                        Kind.TYPE,
                        ""),
                malformed("empty", (body, place) -> " \n".repeat(place % 3)),
                (tree, place) -> {
                    byte[] whole = utf8(JsonText.write(tree, Spelling.PLAIN));
                    return new BrokenBody("cut off", Arrays.copyOf(whole, place % whole.length), Kind.MALFORMED, "");
                },
                malformed("a member twice", (body, place) -> body.substring(0, body.length() - 1) + ",\"jobId\":\"\"}"),
                malformed(
                        "a nested member twice",
                        (body, place) ->
                                body.substring(0, body.length() - 1) + ",\"unknown\":[{\"a\":1,\"\\u0061\":2}]}"),
                malformed(
                        "something after the end",
                        (body, place) ->
                                body + List.of("{}", "]", "x", ",", "\0").get(place % 5)),
                malformed(
                        "something before the start",
                        (body, place) -> List.of("\uFEFF", ",", "\0", "]").get(place % 4) + body),
                malformed("a comma too many", (body, place) -> body.substring(0, body.length() - 1) + ",}"),
                malformed(
                        "no JSON",
                        (body, place) -> body.substring(0, body.length() - 1)
                                + List.of(
                                                ",'a':1}",
                                                ",\"a\":NaN}",
                                                ",\"a\":01}",
                                                ",\"a\":1/**/}",
                                                ",\"a\":\"\\x\"}",
                                                ",a:1}")
                                        .get(place % 6)),
                malformed("a control character", (body, place) -> insert(body, place, "\u0001")),
                malformed(
                        "too deep",
                        (body, place) -> body.substring(0, body.length() - 1) + ",\"unknown\":"
                                + "[".repeat(JobResultCodec.DEFAULT_MAX_NESTING)
                                + "]".repeat(JobResultCodec.DEFAULT_MAX_NESTING) + "}"),
                malformed("too long", (body, place) -> body + " ".repeat(JobResultCodec.DEFAULT_MAX_BODY_BYTES)),
                (tree, place) -> {
                    byte[] bytes =
                            utf8(JsonText.write(tree, new Spelling("", JsonText.Escapes.BEYOND_ASCII, 0, false)));
                    // A byte beyond ASCII with nothing but ASCII beside it is no UTF-8.
                    bytes[place % bytes.length] |= (byte) 0x80;
                    return new BrokenBody("a flipped bit", bytes, Kind.MALFORMED, "");
                },
                (tree, place) -> new BrokenBody(
                        "another encoding",
                        JsonText.write(tree, Spelling.PLAIN)
                                .getBytes(place % 2 == 0 ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16),
                        Kind.MALFORMED,
                        ""));
    }

    private static Break malformed(String breakage, BiFunction<String, Integer, String> change) {
        return (tree, place) -> new BrokenBody(
                breakage, utf8(change.apply(JsonText.write(tree, Spelling.PLAIN), place)), Kind.MALFORMED, "");
    }

    private static String insert(String body, int place, String what) {
        int at = body.offsetByCodePoints(0, place % (body.codePointCount(0, body.length()) + 1));
        return body.substring(0, at) + what + body.substring(at);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static List<Literal> literals(String... texts) {
        return Arrays.stream(texts).map(Literal::new).toList();
    }
}
