package io.github.jobresult.validation;

import static io.github.jobresult.validation.Requests.EMOJI;
import static io.github.jobresult.validation.Requests.LONE_HIGH;
import static io.github.jobresult.validation.Requests.LONE_LOW;
import static io.github.jobresult.validation.Requests.put;
import static io.github.jobresult.validation.Requests.revision;
import static io.github.jobresult.validation.Requests.thirdParty;
import static io.github.jobresult.validation.Truncation.Change.Kind.LEFT_OUT;
import static io.github.jobresult.validation.Truncation.Change.Kind.LONE_SURROGATES_DROPPED;
import static io.github.jobresult.validation.Truncation.Change.Kind.TRUNCATED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import io.github.jobresult.model.CurrentRevision;
import io.github.jobresult.model.ExecutionDetails;
import io.github.jobresult.model.PutJobSuccessResultRequest;
import io.github.jobresult.model.PutThirdPartyJobSuccessResultRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TruncationTest {

    private static final int LIMIT = 2048;

    private static ExecutionDetails details(String summary) {
        return ExecutionDetails.builder().summary(summary).build();
    }

    /** What becomes of a summary of either kind in a request of either kind. */
    private static String truncated(String text) {
        String truncated = Truncation.of(put().executionDetails(details(text)).build())
                .request()
                .getExecutionDetails()
                .flatMap(ExecutionDetails::getSummary)
                .orElseThrow();
        CurrentRevision revision = revision().revisionSummary(text).build();
        assertThat(Truncation.of(put().currentRevision(revision).build())
                        .request()
                        .getCurrentRevision()
                        .flatMap(CurrentRevision::getRevisionSummary))
                .hasValue(truncated);
        PutThirdPartyJobSuccessResultRequest both = Truncation.of(thirdParty()
                        .executionDetails(details(text))
                        .currentRevision(revision)
                        .build())
                .request();
        assertThat(both.getExecutionDetails().flatMap(ExecutionDetails::getSummary))
                .hasValue(truncated);
        assertThat(both.getCurrentRevision().flatMap(CurrentRevision::getRevisionSummary))
                .hasValue(truncated);
        return truncated;
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "\u00e9", EMOJI})
    void leavesATextAtItsLimitAlone(String character) {
        for (int length : new int[] {1, LIMIT - 1, LIMIT}) {
            String text = character.repeat(length);

            assertThat(truncated(text)).isEqualTo(text);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "\u00e9", EMOJI})
    void cutsOneCharacterMoreDownToTheLimit(String character) {
        for (int length : new int[] {LIMIT + 1, LIMIT + 2, 100_000}) {
            assertThat(truncated(character.repeat(length))).isEqualTo(character.repeat(LIMIT - 1) + "\u2026");
        }
    }

    /** What a reader sees as one character: each is whole or gone. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "e\u0301",
                "o\u0302\u0323",
                "\r\n",
                "\u1112\u1161\u11ab",
                "#\ufe0f\u20e3",
                "\uD83D\uDC4D\uD83C\uDFFD",
                "\uD83C\uDDE9\uD83C\uDDEA",
                "\uD83D\uDC69\u200D\uD83D\uDCBB",
                "\uD83D\uDC68\u200D\uD83D\uDC69\u200D\uD83D\uDC67\u200D\uD83D\uDC66",
                "\uD83C\uDFF4\u200D\u2620\ufe0f"
            })
    void neverCutsWhatAReaderSeesAsOneCharacter(String character) {
        int codePoints = character.codePointCount(0, character.length());
        for (int kept = LIMIT - 1 - codePoints; kept < LIMIT - 1; kept++) {
            String before = "a".repeat(kept);
            String whole = kept + codePoints == LIMIT - 1 ? character : "";

            assertThat(truncated(before + character + "b".repeat(codePoints + 1)))
                    .as("%d letters before", kept)
                    .isEqualTo(before + whole + "\u2026");
        }
    }

    @Test
    void flagsAreToldApartFromTheFirstOneOn() {
        String german = "\uD83C\uDDE9\uD83C\uDDEA";

        assertThat(truncated(german.repeat(1025))).isEqualTo(german.repeat(1023) + "\u2026");
        assertThat(truncated("a" + german.repeat(1024))).isEqualTo("a" + german.repeat(1023) + "\u2026");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u0301", "\u200d", "\uDB40\uDC61"})
    void oneCharacterAsLongAsTheLimitIsCutItself(String mark) {
        for (int marks : new int[] {LIMIT, 1_000_000}) {
            String truncated = Assertions.assertTimeoutPreemptively(
                    Duration.ofMinutes(5), () -> truncated(EMOJI + mark.repeat(marks)));

            assertThat(truncated).isEqualTo(EMOJI + mark.repeat(LIMIT - 2) + "\u2026");
        }
    }

    @Test
    void oneCharacterAsLongAsTheLimitIsLeftOutWhereThereIsAnother() {
        assertThat(truncated("ab" + "\u0301".repeat(LIMIT))).isEqualTo("a\u2026");
    }

    @ParameterizedTest
    @ValueSource(strings = {LONE_HIGH, LONE_LOW, LONE_LOW + LONE_HIGH})
    void dropsLoneSurrogates(String lone) {
        assertThat(truncated(lone + "ab" + EMOJI + lone)).isEqualTo("ab" + EMOJI);
        assertThat(truncated("a" + lone + "b")).isEqualTo("ab");
    }

    @Test
    void dropsLoneSurrogatesBeforeItMeasures() {
        assertThat(truncated(LONE_HIGH + "a".repeat(LIMIT))).isEqualTo("a".repeat(LIMIT));
        assertThat(truncated(LONE_HIGH + "a".repeat(LIMIT + 1))).isEqualTo("a".repeat(LIMIT - 1) + "\u2026");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", LONE_HIGH, LONE_LOW + LONE_HIGH})
    void leavesOutATextThatIsEmptyOrBecomesEmpty(String text) {
        PutThirdPartyJobSuccessResultRequest request = thirdParty()
                .executionDetails(details(text).toBuilder().percentComplete(7).build())
                .currentRevision(revision().revisionSummary(text).build())
                .build();

        assertThat(Truncation.of(request).request())
                .isEqualTo(thirdParty()
                        .executionDetails(
                                ExecutionDetails.builder().percentComplete(7).build())
                        .currentRevision(revision().build())
                        .build());
    }

    @Test
    void tellsEachChangeOfEachText() {
        Truncation<PutJobSuccessResultRequest> truncation =
                Truncation.of(put().executionDetails(details(LONE_LOW + "a".repeat(LIMIT + 1) + LONE_HIGH))
                        .currentRevision(revision().revisionSummary(LONE_HIGH).build())
                        .build());

        assertThat(truncation.changes())
                .containsExactly(
                        new Truncation.Change("currentRevision.revisionSummary", LONE_SURROGATES_DROPPED, 1, 0),
                        new Truncation.Change("currentRevision.revisionSummary", LEFT_OUT, 0, 0),
                        new Truncation.Change("executionDetails.summary", LONE_SURROGATES_DROPPED, 2051, 2049),
                        new Truncation.Change("executionDetails.summary", TRUNCATED, 2049, 2048));
        assertThat(truncation.changes())
                .map(Truncation.Change::toString)
                .containsExactly(
                        "currentRevision.revisionSummary lost 1 lone surrogate",
                        "currentRevision.revisionSummary left out, as it was empty",
                        "executionDetails.summary lost 2 lone surrogates",
                        "executionDetails.summary cut from 2049 to 2048 characters");
    }

    @Test
    void cutsASingleText() {
        assertThat(Truncation.truncate("abc", 3)).isEqualTo("abc");
        assertThat(Truncation.truncate("abcd", 3)).isEqualTo("ab\u2026");
        assertThat(Truncation.truncate(EMOJI.repeat(3), 3)).isEqualTo(EMOJI.repeat(3));
        assertThat(Truncation.truncate(EMOJI.repeat(4), 3)).isEqualTo(EMOJI.repeat(2) + "\u2026");
        assertThat(Truncation.truncate("ab", 1)).isEqualTo("\u2026");
        assertThat(Truncation.truncate("", 1)).isEmpty();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Truncation.truncate("", 0))
                .withMessage("max must be 1 or more, is 0");
    }

    @Test
    void saysWhatWasCutAndHowMuch() {
        Truncation<PutJobSuccessResultRequest> truncation =
                Truncation.of(put().executionDetails(details(EMOJI.repeat(70_000)))
                        .currentRevision(revision()
                                .revisionSummary("a".repeat(LIMIT - 2) + "e\u0301".repeat(2))
                                .build())
                        .build());

        assertThat(truncation.changes())
                .containsExactly(
                        new Truncation.Change("currentRevision.revisionSummary", TRUNCATED, 2050, 2047),
                        new Truncation.Change("executionDetails.summary", TRUNCATED, 70_000, 2048));
        assertThat(truncation.changes())
                .map(Truncation.Change::toString)
                .containsExactly(
                        "currentRevision.revisionSummary cut from 2050 to 2047 characters",
                        "executionDetails.summary cut from 70000 to 2048 characters");
    }

    @Test
    void returnsTheVeryRequestWhenThereIsNothingToCut() {
        PutJobSuccessResultRequest bare = put().build();
        PutThirdPartyJobSuccessResultRequest full = thirdParty()
                .currentRevision(revision().revisionSummary("a".repeat(LIMIT)).build())
                .executionDetails(details("a".repeat(LIMIT)))
                .build();
        PutJobSuccessResultRequest withoutTexts = put().currentRevision(
                        revision().build())
                .executionDetails(ExecutionDetails.builder().build())
                .build();

        assertThat(Truncation.of(bare).request()).isSameAs(bare);
        assertThat(Truncation.of(full).request()).isSameAs(full);
        assertThat(Truncation.of(withoutTexts).request()).isSameAs(withoutTexts);
        assertThat(Truncation.of(full).changes()).isEmpty();
    }

    @Test
    void leavesEverythingElseOfARequestAsItIsHoweverWrong() {
        CurrentRevision.Builder revision =
                CurrentRevision.builder().revision("r".repeat(1501)).created(Instant.parse("+10000-01-01T00:00:00Z"));
        ExecutionDetails.Builder details =
                ExecutionDetails.builder().externalExecutionId("e".repeat(1501)).percentComplete(101);
        PutJobSuccessResultRequest.Builder request = PutJobSuccessResultRequest.builder()
                .continuationToken("t".repeat(2049))
                .outputVariables(Collections.singletonMap(null, null));

        Truncation<PutJobSuccessResultRequest> truncation = Truncation.of(request.currentRevision(
                        revision.revisionSummary("r".repeat(2049)).buildPartial())
                .executionDetails(details.summary("s".repeat(2049)).build())
                .buildPartial());

        assertThat(truncation.request())
                .isEqualTo(request.currentRevision(revision.revisionSummary("r".repeat(2047) + "\u2026")
                                .buildPartial())
                        .executionDetails(
                                details.summary("s".repeat(2047) + "\u2026").build())
                        .buildPartial());
    }

    @Test
    void leavesEverythingElseOfAPartnerActionsRequestAsItIs() {
        PutThirdPartyJobSuccessResultRequest.Builder request =
                thirdParty().continuationToken("").jobId("");

        Truncation<PutThirdPartyJobSuccessResultRequest> truncation = Truncation.of(
                request.executionDetails(details("s".repeat(2049))).build());

        assertThat(truncation.request())
                .isEqualTo(request.executionDetails(details("s".repeat(2047) + "\u2026"))
                        .build());
    }

    @Test
    void whatIsTruncatedPassesTheValidator() {
        PutJobSuccessResultRequest request =
                put().executionDetails(details(EMOJI.repeat(LIMIT + 1))).build();

        assertThat(JobResultValidator.standard().check(request).isValid()).isFalse();
        assertThat(JobResultValidator.standard()
                        .check(Truncation.of(request).request())
                        .isValid())
                .isTrue();
    }

    @Test
    void nullIsRefused() {
        assertThatNullPointerException().isThrownBy(() -> Truncation.of((PutJobSuccessResultRequest) null));
    }
}
