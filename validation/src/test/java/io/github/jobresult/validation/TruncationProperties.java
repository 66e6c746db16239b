package io.github.jobresult.validation;

import static io.github.jobresult.validation.Requests.LONE_HIGH;
import static io.github.jobresult.validation.Requests.LONE_LOW;
import static io.github.jobresult.validation.Requests.put;
import static io.github.jobresult.validation.Requests.revision;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.jobresult.model.CurrentRevision;
import io.github.jobresult.model.ExecutionDetails;
import io.github.jobresult.model.PutJobSuccessResultRequest;
import io.github.jobresult.model.constraint.UnicodeText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class TruncationProperties {

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
                .orElse("");
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

        assertThat(summary(Truncation.of(request(text, "r")).request())).isEqualTo(expected.toString());
    }

    @Property(tries = 300)
    void anyTextBecomesAShorterStartOfItsCharactersOrStaysAsItIs(
            @ForAll("anyText") String summary, @ForAll("anyText") String revisionSummary) {
        PutJobSuccessResultRequest request = request(summary, revisionSummary);

        Truncation<PutJobSuccessResultRequest> truncation = Truncation.of(request);

        PutJobSuccessResultRequest truncated = truncation.request();
        assertIsStart(truncated.getExecutionDetails().flatMap(ExecutionDetails::getSummary), summary);
        assertIsStart(truncated.getCurrentRevision().flatMap(CurrentRevision::getRevisionSummary), revisionSummary);
        assertThat(truncation.changes().isEmpty()).isEqualTo(truncated == request);
        assertThat(Truncation.of(truncated).request()).isSameAs(truncated);
    }

    private static void assertIsStart(Optional<String> truncated, String text) {
        String characters = text.codePoints()
                .filter(codePoint -> Character.getType(codePoint) != Character.SURROGATE)
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
        if (characters.isEmpty()) {
            assertThat(truncated).isEmpty();
        } else if (length(characters) <= LIMIT) {
            assertThat(truncated).hasValue(characters);
        } else {
            assertThat(truncated).hasValueSatisfying(cut -> {
                assertThat(length(cut)).isBetween(2, LIMIT);
                assertThat(cut).endsWith("\u2026");
                assertThat(characters).startsWith(cut.substring(0, cut.length() - 1));
                assertThat(UnicodeText.isWellFormed(cut)).isTrue();
            });
        }
    }

    @Property(tries = 100)
    void aRequestIsValidAfterwards(@ForAll("anyText") String summary, @ForAll("anyText") String revisionSummary) {
        PutJobSuccessResultRequest truncated =
                Truncation.of(request(summary, revisionSummary)).request();

        assertThat(JobResultValidator.standard().check(truncated).violations()).isEmpty();
    }
}
