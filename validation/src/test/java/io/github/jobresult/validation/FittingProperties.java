package io.github.jobresult.validation;

import static io.github.jobresult.validation.Requests.LONE_HIGH;
import static io.github.jobresult.validation.Requests.LONE_LOW;
import static io.github.jobresult.validation.Requests.put;
import static io.github.jobresult.validation.Requests.revision;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.jobresult.model.CurrentRevision;
import io.github.jobresult.model.ExecutionDetails;
import io.github.jobresult.model.PutJobSuccessResultRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class FittingProperties {

    private static final int LIMIT = 2048;

    /** Each is one character for a reader, by every version of Unicode. */
    private static final List<String> CHARACTERS = List.of(
            "a",
            "\u6f22",
            "\uD83D\uDE00",
            "e\u0301",
            "\r\n",
            "\u1112\u1161\u11ab",
            "\uD83C\uDDE9\uD83C\uDDEA",
            "\uD83D\uDC69\u200D\uD83D\uDCBB");

    /** Pieces that make and break characters beside one another. */
    private static final List<String> PIECES = List.of(
            "a",
            "\r",
            "\n",
            "\u0301",
            "\u200d",
            "\u0600",
            "\u0915\u094d",
            "\u1112",
            "\u1161",
            "\ufe0f",
            "\uD83D\uDC69",
            "\uD83C\uDFFD",
            "\uD83C\uDDE9",
            LONE_HIGH,
            LONE_LOW);

    @Provide
    Arbitrary<List<String>> characters() {
        return manyOf(CHARACTERS);
    }

    @Provide
    Arbitrary<String> anyText() {
        return Arbitraries.oneOf(
                manyOf(PIECES).map(pieces -> String.join("", pieces)), Arbitraries.of("", "\u0301".repeat(5000)));
    }

    /** Lengths on both sides of the limit; all pieces alike, or mixed. */
    private static Arbitrary<List<String>> manyOf(List<String> pieces) {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 2 * LIMIT),
                        Arbitraries.subsetOf(pieces).ofMinSize(1),
                        Arbitraries.randoms())
                .as((length, chosen, random) -> many(length, List.copyOf(chosen), random));
    }

    private static List<String> many(int length, List<String> pieces, Random random) {
        List<String> many = new ArrayList<>(length);
        for (int i = 0; i < length; i++) {
            many.add(pieces.get(random.nextInt(pieces.size())));
        }
        return many;
    }

    private static PutJobSuccessResultRequest request(String summary, String revisionSummary) {
        return put().executionDetails(ExecutionDetails.builder()
                        .summary(summary)
                        .percentComplete(50)
                        .build())
                .currentRevision(revision().revisionSummary(revisionSummary).build())
                .putOutputVariable("k", "v")
                .build();
    }

    private static String summary(PutJobSuccessResultRequest request) {
        return request.getExecutionDetails()
                .flatMap(ExecutionDetails::getSummary)
                .orElseThrow();
    }

    private static String revisionSummary(PutJobSuccessResultRequest request) {
        return request.getCurrentRevision()
                .flatMap(CurrentRevision::getRevisionSummary)
                .orElseThrow();
    }

    private static int length(String text) {
        return text.codePointCount(0, text.length());
    }

    @Property(tries = 300)
    void keepsAsManyWholeCharactersAsThereIsRoomFor(@ForAll("characters") List<String> characters) {
        String text = String.join("", characters);
        StringBuilder expected = new StringBuilder();
        if (length(text) <= LIMIT) {
            expected.append(text);
        } else {
            for (String character : characters) {
                if (length(expected.toString()) + length(character) > LIMIT - 1) {
                    break;
                }
                expected.append(character);
            }
            expected.append('\u2026');
        }

        assertThat(summary(Fitting.of(request(text, "")).request())).isEqualTo(expected.toString());
    }

    @Property(tries = 300)
    void anyTextBecomesAShorterStartOfItselfOrStaysAsItIs(
            @ForAll("anyText") String summary, @ForAll("anyText") String revisionSummary) {
        PutJobSuccessResultRequest request = request(summary, revisionSummary);

        Fitting<PutJobSuccessResultRequest> fitting = Fitting.of(request);

        String shortSummary = summary(fitting.request());
        String shortRevisionSummary = revisionSummary(fitting.request());
        List<Fitting.Cut> cuts = new ArrayList<>();
        assertIsStart("currentRevision.revisionSummary", shortRevisionSummary, revisionSummary, cuts);
        assertIsStart("executionDetails.summary", shortSummary, summary, cuts);
        assertThat(fitting.cuts()).isEqualTo(cuts);
        assertThat(fitting.request()).isEqualTo(request(shortSummary, shortRevisionSummary));
        assertThat(Fitting.of(fitting.request()).request()).isSameAs(fitting.request());
    }

    private static void assertIsStart(String path, String fitted, String text, List<Fitting.Cut> cuts) {
        if (length(text) <= LIMIT) {
            assertThat(fitted).isSameAs(text);
            return;
        }
        assertThat(length(fitted)).isBetween(2, LIMIT);
        String kept = fitted.substring(0, fitted.length() - 1);
        assertThat(fitted).isEqualTo(kept + "\u2026");
        assertThat(text).startsWith(kept);
        boolean splitsAPair = Character.isHighSurrogate(text.charAt(kept.length() - 1))
                && Character.isLowSurrogate(text.charAt(kept.length()));
        assertThat(splitsAPair).isFalse();
        cuts.add(new Fitting.Cut(path, length(text), length(fitted)));
    }

    @Property(tries = 100)
    void whatIsSaidOfARequestAfterwardsIsAllButItsTwoLengths(
            @ForAll("anyText") String summary, @ForAll("anyText") String revisionSummary) {
        PutJobSuccessResultRequest request = request(summary, revisionSummary).toBuilder()
                .continuationToken("")
                .build();

        assertThat(JobResultValidator.standard()
                        .check(Fitting.of(request).request())
                        .violations())
                .filteredOn(violation -> violation.rule() == Rule.LENGTH && violation.measured() > 0)
                .isEmpty();
    }
}
