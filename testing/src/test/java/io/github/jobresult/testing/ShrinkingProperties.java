package io.github.jobresult.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.jobresult.model.CurrentRevision;
import io.github.jobresult.model.ExecutionDetails;
import io.github.jobresult.model.PutJobSuccessResultRequest;
import io.github.jobresult.model.PutThirdPartyJobSuccessResultRequest;
import io.github.jobresult.serialization.JobResultCodec;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Predicate;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Shrinkable;

/** Whatever fails is shown as the smallest value that still fails. */
class ShrinkingProperties {

    @Property(tries = 5)
    void aRequestShrinksToItsJobId(@ForAll Random random) {
        assertThat(shrink(JobResultArbitraries.putJobSuccessResultRequests(), random, request -> true))
                .isEqualTo(PutJobSuccessResultRequest.builder()
                        .jobId("00000000-0000-0000-0000-000000000000")
                        .build());
    }

    @Property(tries = 5)
    void aRequestOfAPartnerActionShrinksToOneLetterForEachRequiredMember(@ForAll Random random) {
        assertThat(shrink(JobResultArbitraries.putThirdPartyJobSuccessResultRequests(), random, request -> true))
                .isEqualTo(PutThirdPartyJobSuccessResultRequest.builder()
                        .jobId("a")
                        .clientToken("a")
                        .build());
    }

    @Property(tries = 5)
    void onlyWhatMattersRemainsOfARevision(@ForAll Random random) {
        CurrentRevision shrunk = shrink(
                JobResultArbitraries.currentRevisions(), random, revision -> codePoints(revision.getRevision()) > 3);

        assertThat(shrunk)
                .isEqualTo(CurrentRevision.builder()
                        .revision("aaaa")
                        .changeIdentifier("a")
                        .build());
    }

    @Property(tries = 5)
    void aPercentageShrinksToTheFirstThatFails(@ForAll Random random) {
        ExecutionDetails shrunk = shrink(
                JobResultArbitraries.executionDetails(),
                random,
                details -> details.getPercentComplete().orElse(0) >= 50);

        assertThat(shrunk)
                .isEqualTo(ExecutionDetails.builder().percentComplete(50).build());
    }

    @Property(tries = 5)
    void oneVariableRemainsWhenVariablesMatter(@ForAll Random random) {
        PutJobSuccessResultRequest shrunk = shrink(
                JobResultArbitraries.putJobSuccessResultRequests(),
                random,
                request -> !request.getOutputVariables().isEmpty());

        assertThat(shrunk.getOutputVariables()).hasSize(1);
        assertThat(JobResultCodec.standard().encode(shrunk))
                .asString(StandardCharsets.UTF_8)
                .isEqualTo("{\"jobId\":\"00000000-0000-0000-0000-000000000000\",\"outputVariables\":{\"a\":\"\"}}");
    }

    @Property(tries = 5)
    void theOneVariableThatMattersRemainsOfMany(@ForAll Random random) {
        PutJobSuccessResultRequest shrunk = shrink(
                JobResultArbitraries.putJobSuccessResultRequests(),
                random,
                request -> request.getOutputVariables().values().stream().anyMatch(value -> value.contains("\n")));

        assertThat(shrunk.getOutputVariables()).isEqualTo(Map.of("a", "\n"));
    }

    @Property(tries = 5)
    void aSpellingShrinksToThePlainOne(@ForAll Random random) {
        WireBody<PutJobSuccessResultRequest> shrunk =
                shrink(WireArbitraries.putJobSuccessResultBodies(), random, body -> true);

        assertThat(shrunk.text()).isEqualTo("{\"jobId\":\"00000000-0000-0000-0000-000000000000\"}");
    }

    @Property(tries = 5)
    void aSpellingOfAPartnerActionShrinksToThePlainOne(@ForAll Random random) {
        WireBody<PutThirdPartyJobSuccessResultRequest> shrunk =
                shrink(WireArbitraries.putThirdPartyJobSuccessResultBodies(), random, body -> true);

        assertThat(shrunk.text()).isEqualTo("{\"jobId\":\"a\",\"clientToken\":\"a\"}");
    }

    @Property(tries = 5)
    void theOneCharacterThatMattersRemainsOfAText(@ForAll Random random) {
        ExecutionDetails shrunk = shrink(
                JobResultArbitraries.executionDetails(),
                random,
                details -> details.getSummary().orElse("").contains("\u2028"));

        assertThat(shrunk)
                .isEqualTo(ExecutionDetails.builder().summary("\u2028").build());
    }

    @Property(tries = 5)
    void aTextThatMustBeLongShrinksToLettersAndTheOneCharacterThatMatters(@ForAll Random random) {
        String shrunk = shrink(Texts.ofLength(20, 200), random, text -> text.contains("\uD83D\uDC4D"));

        assertThat(shrunk).isEqualTo("a".repeat(19) + "\uD83D\uDC4D");
    }

    @Property(tries = 5)
    void aTokenThatIsTooLongShrinksToTheFirstThatIs(@ForAll Random random) {
        Broken<PutThirdPartyJobSuccessResultRequest> shrunk = shrink(
                BrokenArbitraries.putThirdPartyJobSuccessResultRequests(),
                random,
                broken -> broken.breakages().contains("continuationToken above"));

        assertThat(shrunk.value())
                .isEqualTo(PutThirdPartyJobSuccessResultRequest.builder()
                        .jobId("a")
                        .clientToken("a")
                        .continuationToken("a".repeat(2049))
                        .build());
    }

    @Property(tries = 5)
    void aNestedBreakageShrinksToTheLeastThatCanHoldIt(@ForAll Random random) {
        Broken<PutJobSuccessResultRequest> shrunk = shrink(
                BrokenArbitraries.putJobSuccessResultRequests(),
                random,
                broken -> broken.breakages().contains("executionDetails.percentComplete above"));

        assertThat(shrunk.value())
                .isEqualTo(PutJobSuccessResultRequest.builder()
                        .jobId("00000000-0000-0000-0000-000000000000")
                        .executionDetails(
                                ExecutionDetails.builder().percentComplete(101).build())
                        .build());
    }

    @Property(tries = 5)
    void aBrokenBodyShrinksToTheLeastThatCanBeBrokenSo(@ForAll Random random) {
        BrokenBody<PutJobSuccessResultRequest> shrunk = shrink(
                WireArbitraries.brokenPutJobSuccessResultBodies(),
                random,
                broken -> broken.breakage().equals("currentRevision.created is no number"));

        assertThat(shrunk.bytes())
                .asString(StandardCharsets.UTF_8)
                .isEqualTo("{\"jobId\":\"00000000-0000-0000-0000-000000000000\",\"currentRevision\":"
                        + "{\"revision\":\"a\",\"changeIdentifier\":\"a\",\"created\":\"50\"}}");
    }

    /** Texts shrink by code points: three of them can have four UTF-16 units, and are then as small as four letters. */
    private static int codePoints(String text) {
        return text.codePointCount(0, text.length());
    }

    /** As jqwik does it: on with the first smaller value that still fails, until there is none. */
    private static <T> T shrink(Arbitrary<T> arbitrary, Random random, Predicate<T> fails) {
        Shrinkable<T> sample = arbitrary.generator(1000).stream(random)
                .filter(shrinkable -> fails.test(shrinkable.value()))
                .findFirst()
                .orElseThrow();
        for (Optional<Shrinkable<T>> smaller = Optional.of(sample); smaller.isPresent(); ) {
            Shrinkable<T> smallest = smaller.get();
            sample = smallest;
            smaller = smallest.shrink()
                    .filter(candidate -> candidate.distance().compareTo(smallest.distance()) < 0)
                    .filter(candidate -> fails.test(candidate.value()))
                    .findFirst();
        }
        return sample.value();
    }
}
