package io.github.jobresult.serialization;

import io.github.jobresult.model.CurrentRevision;
import io.github.jobresult.model.ExecutionDetails;
import io.github.jobresult.model.JobSuccessRequest;
import io.github.jobresult.model.PutJobSuccessResultRequest;
import io.github.jobresult.model.PutThirdPartyJobSuccessResultRequest;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Random requests, valid ones and broken ones, with what a codec can stumble over in most of them. */
public final class RequestArbitraries {

    private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("9999-12-31T23:59:59.999Z");

    private static final String NAME_CHARACTERS = "ABCXYZabcxyz0189@-_";

    /** Quotes, controls, ends of the UTF-8 lengths, characters that join or break lines elsewhere. */
    private static final List<Integer> ODD_CODE_POINTS = List.of(
            (int) '"',
            (int) '\\',
            (int) '/',
            0x00,
            0x01,
            0x08,
            0x09,
            0x0A,
            0x0C,
            0x0D,
            0x1F,
            0x7F,
            0x80,
            0x85,
            0x301,
            0x7FF,
            0x800,
            0x200D,
            0x2028,
            0x2029,
            0xD7FF,
            0xE000,
            0xFEFF,
            0xFFFD,
            0xFFFF,
            0x10000,
            0x1F600,
            0x10FFFF);

    private RequestArbitraries() {}

    static Arbitrary<JobSuccessRequest> valid() {
        return Arbitraries.oneOf(validPut(), validThirdParty());
    }

    static Arbitrary<PutJobSuccessResultRequest> validPut() {
        return Combinators.combine(
                        jobIds(),
                        revisions().injectNull(0.3),
                        details().injectNull(0.3),
                        Arbitraries.oneOf(variables(), Arbitraries.just(Map.<String, String>of())),
                        text(1, 2048).injectNull(0.5))
                .as((jobId, revision, details, variables, token) -> PutJobSuccessResultRequest.builder()
                        .jobId(jobId)
                        .currentRevision(revision)
                        .executionDetails(details)
                        .outputVariables(variables)
                        .continuationToken(variables.isEmpty() ? token : null)
                        .build());
    }

    static Arbitrary<PutThirdPartyJobSuccessResultRequest> validThirdParty() {
        return Combinators.combine(
                        text(1, 512),
                        text(1, 256),
                        revisions().injectNull(0.3),
                        details().injectNull(0.3),
                        text(1, 2048).injectNull(0.5))
                .as((jobId, clientToken, revision, details, token) -> PutThirdPartyJobSuccessResultRequest.builder()
                        .jobId(jobId)
                        .clientToken(clientToken)
                        .currentRevision(revision)
                        .executionDetails(details)
                        .continuationToken(token)
                        .build());
    }

    private static Arbitrary<String> jobIds() {
        return Combinators.combine(Arbitraries.longs(), Arbitraries.longs())
                .as((high, low) -> new UUID(high, low).toString());
    }

    private static Arbitrary<CurrentRevision> revisions() {
        return Combinators.combine(
                        text(1, 1500),
                        text(1, 100),
                        times().injectNull(0.3),
                        text(1, 2048).injectNull(0.5))
                .as((revision, changeIdentifier, created, summary) -> CurrentRevision.builder()
                        .revision(revision)
                        .changeIdentifier(changeIdentifier)
                        .created(created)
                        .revisionSummary(summary)
                        .build());
    }

    private static Arbitrary<ExecutionDetails> details() {
        return Combinators.combine(
                        text(1, 2048).injectNull(0.5),
                        text(1, 1500).injectNull(0.5),
                        Arbitraries.integers().between(0, 100).injectNull(0.3))
                .as((summary, externalExecutionId, percentComplete) -> ExecutionDetails.builder()
                        .summary(summary)
                        .externalExecutionId(externalExecutionId)
                        .percentComplete(percentComplete)
                        .build());
    }

    private static Arbitrary<Instant> times() {
        return Arbitraries.oneOf(
                Arbitraries.of(FIRST, LAST, Instant.EPOCH, Instant.ofEpochMilli(-1), Instant.ofEpochMilli(1)),
                Arbitraries.longs().between(-100_000, 100_000).map(Instant::ofEpochMilli),
                Arbitraries.longs()
                        .between(FIRST.toEpochMilli(), LAST.toEpochMilli())
                        .map(Instant::ofEpochMilli),
                Arbitraries.longs()
                        .between(FIRST.getEpochSecond(), LAST.getEpochSecond())
                        .map(Instant::ofEpochSecond));
    }

    private static Arbitrary<Map<String, String>> variables() {
        Arbitrary<String> names = Arbitraries.strings()
                .withChars(NAME_CHARACTERS.toCharArray())
                .ofMinLength(1)
                .ofMaxLength(12);
        return Arbitraries.frequencyOf(
                Tuple.of(9, Arbitraries.maps(names, text(0, 3000)).ofMaxSize(6)),
                Tuple.of(1, Arbitraries.randomValue(RequestArbitraries::manyVariables)));
    }

    private static Map<String, String> manyVariables(Random random) {
        Map<String, String> variables = new LinkedHashMap<>();
        int count = random.nextInt(3000);
        for (int i = 0; i < count; i++) {
            variables.put(random.nextInt(10_000) + "@" + random.nextInt(10), random.nextBoolean() ? "" : "\u00e9" + i);
        }
        return variables;
    }

    /** Mostly short ones, which shrink, and some at and near the greatest length. */
    public static Arbitrary<String> text(int minLength, int maxLength) {
        return Arbitraries.frequencyOf(
                Tuple.of(
                        9,
                        codePoints()
                                .list()
                                .ofMinSize(minLength)
                                .ofMaxSize(Math.min(maxLength, 20))
                                .map(RequestArbitraries::text)),
                Tuple.of(1, Arbitraries.randomValue(random -> longText(random, minLength, maxLength))));
    }

    private static Arbitrary<Integer> codePoints() {
        return Arbitraries.frequencyOf(
                Tuple.of(4, Arbitraries.integers().between('a', 'z')),
                Tuple.of(4, Arbitraries.of(ODD_CODE_POINTS)),
                Tuple.of(1, Arbitraries.integers().between(0, 0xD7FF)),
                Tuple.of(1, Arbitraries.integers().between(0xE000, 0x10FFFF)));
    }

    private static String text(List<Integer> codePoints) {
        StringBuilder text = new StringBuilder();
        codePoints.forEach(text::appendCodePoint);
        return text.toString();
    }

    private static String longText(Random random, int minLength, int maxLength) {
        int length = switch (random.nextInt(4)) {
            case 0 -> minLength;
            case 1 -> maxLength;
            default -> minLength + random.nextInt(maxLength - minLength + 1);
        };
        int plain = random.nextInt(10);
        int odd = ODD_CODE_POINTS.get(random.nextInt(ODD_CODE_POINTS.size()));
        boolean mixed = random.nextBoolean();
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < length; i++) {
            boolean isPlain = mixed ? random.nextInt(10) < plain : i < plain;
            text.appendCodePoint(isPlain ? 'a' : odd);
        }
        return text.toString();
    }

    /** Anything that a builder takes and that has a wire form. */
    public static Arbitrary<JobSuccessRequest> broken() {
        return Arbitraries.oneOf(brokenPut(), brokenThirdParty());
    }

    private static Arbitrary<PutJobSuccessResultRequest> brokenPut() {
        return Combinators.combine(
                        brokenText().injectNull(0.3),
                        brokenRevisions().injectNull(0.3),
                        brokenDetails().injectNull(0.3),
                        // A name with a lone surrogate can be written, but the parser does not read it.
                        Arbitraries.maps(text(0, 300), brokenText()).ofMaxSize(5),
                        brokenText().injectNull(0.5))
                .as((jobId, revision, details, variables, token) -> PutJobSuccessResultRequest.builder()
                        .jobId(jobId)
                        .currentRevision(revision)
                        .executionDetails(details)
                        .outputVariables(variables)
                        .continuationToken(token)
                        .buildPartial());
    }

    private static Arbitrary<PutThirdPartyJobSuccessResultRequest> brokenThirdParty() {
        return Combinators.combine(
                        brokenText().injectNull(0.3),
                        brokenText().injectNull(0.3),
                        brokenRevisions().injectNull(0.3),
                        brokenDetails().injectNull(0.3),
                        brokenText().injectNull(0.5))
                .as((jobId, clientToken, revision, details, token) -> PutThirdPartyJobSuccessResultRequest.builder()
                        .jobId(jobId)
                        .clientToken(clientToken)
                        .currentRevision(revision)
                        .executionDetails(details)
                        .continuationToken(token)
                        .buildPartial());
    }

    private static Arbitrary<CurrentRevision> brokenRevisions() {
        Arbitrary<Instant> times = Combinators.combine(
                        Arbitraries.longs().between(Instant.MIN.getEpochSecond(), Instant.MAX.getEpochSecond()),
                        Arbitraries.integers().between(0, 999))
                .as((second, millisecond) -> Instant.ofEpochSecond(second, millisecond * 1_000_000L));
        return Combinators.combine(
                        brokenText().injectNull(0.3),
                        brokenText().injectNull(0.3),
                        times.injectNull(0.2),
                        brokenText().injectNull(0.5))
                .as((revision, changeIdentifier, created, summary) -> CurrentRevision.builder()
                        .revision(revision)
                        .changeIdentifier(changeIdentifier)
                        .created(created)
                        .revisionSummary(summary)
                        .buildPartial());
    }

    private static Arbitrary<ExecutionDetails> brokenDetails() {
        return Combinators.combine(
                        brokenText().injectNull(0.5),
                        brokenText().injectNull(0.5),
                        Arbitraries.integers().injectNull(0.3))
                .as((summary, externalExecutionId, percentComplete) -> ExecutionDetails.builder()
                        .summary(summary)
                        .externalExecutionId(externalExecutionId)
                        .percentComplete(percentComplete)
                        .buildPartial());
    }

    private static Arbitrary<String> brokenText() {
        return Arbitraries.frequencyOf(
                Tuple.of(9, brokenCharacters().list().ofMaxSize(20).map(characters -> {
                    StringBuilder text = new StringBuilder();
                    characters.forEach(text::append);
                    return text.toString();
                })),
                Tuple.of(1, Arbitraries.randomValue(RequestArbitraries::brokenLongText)));
    }

    private static Arbitrary<Character> brokenCharacters() {
        return Arbitraries.oneOf(
                Arbitraries.of('a', '\u00e9', '"', '\n', '\ud83d', '\udbff', '\ud800', '\udc00', '\ude00', '\udfff'),
                Arbitraries.chars().range('\u0000', '\uffff'));
    }

    private static String brokenLongText(Random random) {
        StringBuilder text = new StringBuilder(longText(random, 0, 9000));
        for (int i = random.nextInt(5); i > 0; i--) {
            text.insert(random.nextInt(text.length() + 1), random.nextBoolean() ? '\ud83d' : '\ude00');
        }
        return text.toString();
    }
}
