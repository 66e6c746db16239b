package io.github.jobresult.validation;

import static io.github.jobresult.validation.Requests.EMOJI;
import static io.github.jobresult.validation.Requests.LONE_HIGH;
import static io.github.jobresult.validation.Requests.LONE_LOW;
import static io.github.jobresult.validation.Requests.put;
import static io.github.jobresult.validation.Requests.revision;
import static io.github.jobresult.validation.Requests.thirdParty;
import static org.assertj.core.api.Assertions.assertThat;
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

class FittingTest {

    private static final int LIMIT = 2048;

    private static ExecutionDetails details(String summary) {
        return ExecutionDetails.builder().summary(summary).build();
    }

    /** What becomes of a summary of either kind in a request of either kind. */
    private static String fitted(String text) {
        String fitted = Fitting.of(put().executionDetails(details(text)).build())
                .request()
                .getExecutionDetails()
                .flatMap(ExecutionDetails::getSummary)
                .orElseThrow();
        CurrentRevision revision = revision().revisionSummary(text).build();
        assertThat(Fitting.of(put().currentRevision(revision).build())
                        .request()
                        .getCurrentRevision()
                        .flatMap(CurrentRevision::getRevisionSummary))
                .hasValue(fitted);
        PutThirdPartyJobSuccessResultRequest both = Fitting.of(thirdParty()
                        .executionDetails(details(text))
                        .currentRevision(revision)
                        .build())
                .request();
        assertThat(both.getExecutionDetails().flatMap(ExecutionDetails::getSummary))
                .hasValue(fitted);
        assertThat(both.getCurrentRevision().flatMap(CurrentRevision::getRevisionSummary))
                .hasValue(fitted);
        return fitted;
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "\u00e9", EMOJI, LONE_HIGH})
    void leavesATextAtItsLimitAlone(String character) {
        for (int length : new int[] {0, 1, LIMIT - 1, LIMIT}) {
            String text = character.repeat(length);

            assertThat(fitted(text)).isEqualTo(text);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "\u00e9", EMOJI, LONE_HIGH})
    void cutsOneCharacterMoreDownToTheLimit(String character) {
        for (int length : new int[] {LIMIT + 1, LIMIT + 2, 100_000}) {
            assertThat(fitted(character.repeat(length))).isEqualTo(character.repeat(LIMIT - 1) + "\u2026");
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

            assertThat(fitted(before + character + "b".repeat(codePoints + 1)))
                    .as("%d letters before", kept)
                    .isEqualTo(before + whole + "\u2026");
        }
    }

    @Test
    void flagsAreToldApartFromTheFirstOneOn() {
        String german = "\uD83C\uDDE9\uD83C\uDDEA";

        assertThat(fitted(german.repeat(1025))).isEqualTo(german.repeat(1023) + "\u2026");
        assertThat(fitted("a" + german.repeat(1024))).isEqualTo("a" + german.repeat(1023) + "\u2026");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u0301", "\u200d", "\uDB40\uDC61"})
    void oneCharacterAsLongAsTheLimitIsCutItself(String mark) {
        for (int marks : new int[] {LIMIT, 1_000_000}) {
            String fitted = Assertions.assertTimeoutPreemptively(
                    Duration.ofMinutes(5), () -> fitted(EMOJI + mark.repeat(marks)));

            assertThat(fitted).isEqualTo(EMOJI + mark.repeat(LIMIT - 2) + "\u2026");
        }
    }

    @Test
    void oneCharacterAsLongAsTheLimitIsLeftOutWhereThereIsAnother() {
        assertThat(fitted("ab" + "\u0301".repeat(LIMIT))).isEqualTo("a\u2026");
    }

    @Test
    void mendsNothingButLength() {
        assertThat(fitted(LONE_LOW + "a".repeat(LIMIT) + LONE_HIGH))
                .isEqualTo(LONE_LOW + "a".repeat(LIMIT - 2) + "\u2026");
        assertThat(fitted("a".repeat(LIMIT - 2) + LONE_HIGH + "bb"))
                .isEqualTo("a".repeat(LIMIT - 2) + LONE_HIGH + "\u2026");
    }

    @Test
    void saysWhatWasCutAndHowMuch() {
        Fitting<PutJobSuccessResultRequest> fitting = Fitting.of(put().executionDetails(details(EMOJI.repeat(70_000)))
                .currentRevision(revision()
                        .revisionSummary("a".repeat(LIMIT - 2) + "e\u0301".repeat(2))
                        .build())
                .build());

        assertThat(fitting.cuts())
                .containsExactly(
                        new Fitting.Cut("currentRevision.revisionSummary", 2050, 2047),
                        new Fitting.Cut("executionDetails.summary", 70_000, 2048));
        assertThat(fitting.cuts())
                .map(Fitting.Cut::toString)
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

        assertThat(Fitting.of(bare).request()).isSameAs(bare);
        assertThat(Fitting.of(full).request()).isSameAs(full);
        assertThat(Fitting.of(withoutTexts).request()).isSameAs(withoutTexts);
        assertThat(Fitting.of(full).cuts()).isEmpty();
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

        Fitting<PutJobSuccessResultRequest> fitting = Fitting.of(request.currentRevision(
                        revision.revisionSummary("r".repeat(2049)).buildPartial())
                .executionDetails(details.summary("s".repeat(2049)).build())
                .buildPartial());

        assertThat(fitting.request())
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

        Fitting<PutThirdPartyJobSuccessResultRequest> fitting =
                Fitting.of(request.executionDetails(details("s".repeat(2049))).build());

        assertThat(fitting.request())
                .isEqualTo(request.executionDetails(details("s".repeat(2047) + "\u2026"))
                        .build());
    }

    @Test
    void whatFitsPassesTheValidator() {
        PutJobSuccessResultRequest request =
                put().executionDetails(details(EMOJI.repeat(LIMIT + 1))).build();

        assertThat(JobResultValidator.standard().check(request).isValid()).isFalse();
        assertThat(JobResultValidator.standard()
                        .check(Fitting.of(request).request())
                        .isValid())
                .isTrue();
    }

    @Test
    void nothingCannotBeFitted() {
        assertThatNullPointerException().isThrownBy(() -> Fitting.of((PutJobSuccessResultRequest) null));
    }
}
