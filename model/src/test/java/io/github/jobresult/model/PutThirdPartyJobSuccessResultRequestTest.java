package io.github.jobresult.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.lang.reflect.Method;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PutThirdPartyJobSuccessResultRequestTest {

    @Test
    void buildKeepsEveryMember() {
        PutThirdPartyJobSuccessResultRequest request = PutThirdPartyJobSuccessResultRequest.builder()
                .jobId("j")
                .clientToken("c")
                .currentRevision(Examples.revision())
                .continuationToken("token")
                .executionDetails(Examples.details())
                .build();

        assertThat(request.getJobId()).isEqualTo("j");
        assertThat(request.getClientToken()).isEqualTo("c");
        assertThat(request.getCurrentRevision()).contains(Examples.revision());
        assertThat(request.getContinuationToken()).contains("token");
        assertThat(request.getExecutionDetails()).contains(Examples.details());
    }

    @Test
    void buildTakesOptionalMembersAsAbsent() {
        PutThirdPartyJobSuccessResultRequest request = PutThirdPartyJobSuccessResultRequest.builder()
                .jobId("j")
                .clientToken("c")
                .build();

        assertThat(request.getCurrentRevision()).isEmpty();
        assertThat(request.getContinuationToken()).isEmpty();
        assertThat(request.getExecutionDetails()).isEmpty();
    }

    @Test
    void buildNamesAllMissingMembersAlsoThoseInside() {
        assertThatIllegalStateException()
                .isThrownBy(PutThirdPartyJobSuccessResultRequest.builder()
                        .currentRevision(CurrentRevision.builder().buildPartial())::build)
                .withMessage("PutThirdPartyJobSuccessResultRequest lacks required members: jobId, clientToken,"
                        + " currentRevision.revision, currentRevision.changeIdentifier");
    }

    @Test
    void buildNamesTheMissingClientTokenBeforeWhatTheRevisionLacks() {
        assertThatIllegalStateException()
                .isThrownBy(PutThirdPartyJobSuccessResultRequest.builder()
                        .jobId("j")
                        .currentRevision(CurrentRevision.builder().revision("r").buildPartial())::build)
                .withMessage("PutThirdPartyJobSuccessResultRequest lacks required members: clientToken,"
                        + " currentRevision.changeIdentifier");
    }

    @Test
    void buildNamesTheMissingJobId() {
        assertThatIllegalStateException()
                .isThrownBy(PutThirdPartyJobSuccessResultRequest.builder().clientToken("c")::build)
                .withMessage("PutThirdPartyJobSuccessResultRequest lacks required members: jobId");
    }

    @Test
    void buildPartialAcceptsNothingAtAll() {
        PutThirdPartyJobSuccessResultRequest request =
                PutThirdPartyJobSuccessResultRequest.builder().buildPartial();

        assertThat(request.getJobId()).isNull();
        assertThat(request.getClientToken()).isNull();
        assertThat(request.getCurrentRevision()).isEmpty();
        assertThat(request.getContinuationToken()).isEmpty();
        assertThat(request.getExecutionDetails()).isEmpty();
    }

    @Test
    void nullTakesAMemberAway() {
        PutThirdPartyJobSuccessResultRequest request = Examples.thirdPartyRequest().toBuilder()
                .jobId(null)
                .clientToken(null)
                .currentRevision(null)
                .continuationToken(null)
                .executionDetails(null)
                .buildPartial();

        assertThat(request)
                .isEqualTo(PutThirdPartyJobSuccessResultRequest.builder().buildPartial());
    }

    @Test
    void buildDoesNotLookAtContent() {
        PutThirdPartyJobSuccessResultRequest request = PutThirdPartyJobSuccessResultRequest.builder()
                .jobId("")
                .clientToken("x".repeat(257))
                .continuationToken("\uD83D")
                .build();

        assertThat(request.getJobId()).isEmpty();
        assertThat(request.getClientToken()).hasSize(257);
        assertThat(request.getContinuationToken()).contains("\uD83D");
    }

    @Test
    void toStringShowsAbsentMembersAsAbsent() {
        assertThat(PutThirdPartyJobSuccessResultRequest.builder().jobId("j").buildPartial())
                .hasToString("PutThirdPartyJobSuccessResultRequest{jobId=j}");
        assertThat(PutThirdPartyJobSuccessResultRequest.builder()
                        .clientToken("t")
                        .buildPartial())
                .hasToString("PutThirdPartyJobSuccessResultRequest{clientToken=***}");
    }

    @Test
    void toBuilderHoldsAllMembersAndLeavesTheValueAlone() {
        assertThat(Examples.thirdPartyRequest().toBuilder().build()).isEqualTo(Examples.thirdPartyRequest());
    }

    @Test
    void anyOtherMemberMakesAnotherRequest() {
        PutThirdPartyJobSuccessResultRequest request = Examples.thirdPartyRequest();

        assertThat(request)
                .isNotEqualTo(request.toBuilder().jobId("other").build())
                .isNotEqualTo(request.toBuilder().clientToken("other").build())
                .isNotEqualTo(request.toBuilder().currentRevision(null).build())
                .isNotEqualTo(request.toBuilder().continuationToken("other").build())
                .isNotEqualTo(request.toBuilder().executionDetails(null).build())
                .isNotEqualTo(null);
    }

    @Test
    void cannotCarryOutputVariables() {
        Stream<String> names = Stream.of(
                        PutThirdPartyJobSuccessResultRequest.class, PutThirdPartyJobSuccessResultRequest.Builder.class)
                .flatMap(type -> Stream.of(type.getMethods()))
                .map(Method::getName);

        assertThat(names).noneMatch(name -> name.contains("utputVariable"));
    }

    @Test
    void toStringShowsWhatIsNoSecret() {
        assertThat(Examples.thirdPartyRequest().toString())
                .contains("partner job 1", "build-1042", "deployment-77")
                .doesNotContain("client token 1", "continuation token 1");
    }
}
