package io.github.jobresult.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import java.util.Collections;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PutJobSuccessResultRequestTest {

    @Test
    void buildKeepsEveryMember() {
        PutJobSuccessResultRequest request = PutJobSuccessResultRequest.builder()
                .jobId(Examples.JOB_ID)
                .currentRevision(Examples.revision())
                .continuationToken("token")
                .executionDetails(Examples.details())
                .putOutputVariable("k", "v")
                .build();

        assertThat(request.getJobId()).isEqualTo(Examples.JOB_ID);
        assertThat(request.getCurrentRevision()).contains(Examples.revision());
        assertThat(request.getContinuationToken()).contains("token");
        assertThat(request.getExecutionDetails()).contains(Examples.details());
        assertThat(request.getOutputVariables()).containsExactly(entry("k", "v"));
    }

    @Test
    void buildTakesOptionalMembersAsAbsent() {
        PutJobSuccessResultRequest request =
                PutJobSuccessResultRequest.builder().jobId(Examples.JOB_ID).build();

        assertThat(request.getCurrentRevision()).isEmpty();
        assertThat(request.getContinuationToken()).isEmpty();
        assertThat(request.getExecutionDetails()).isEmpty();
        assertThat(request.getOutputVariables()).isEmpty();
    }

    @Test
    void buildNamesTheMissingJobId() {
        assertThatIllegalStateException()
                .isThrownBy(PutJobSuccessResultRequest.builder()::build)
                .withMessage("PutJobSuccessResultRequest lacks required members: jobId");
    }

    @Test
    void buildNamesAllMissingMembersAlsoThoseInside() {
        PutJobSuccessResultRequest.Builder builder = PutJobSuccessResultRequest.builder()
                .currentRevision(CurrentRevision.builder().buildPartial())
                .putOutputVariable(null, "v")
                .putOutputVariable("k", null);

        assertThatIllegalStateException()
                .isThrownBy(builder::build)
                .withMessage("PutJobSuccessResultRequest lacks required members: jobId, currentRevision.revision,"
                        + " currentRevision.changeIdentifier, a name in outputVariables,"
                        + " the value of output variable \"k\"");
    }

    @Test
    void buildNamesWhatAPartialRevisionLacks() {
        PutJobSuccessResultRequest.Builder builder = PutJobSuccessResultRequest.builder()
                .jobId(Examples.JOB_ID)
                .currentRevision(CurrentRevision.builder().changeIdentifier("c").buildPartial());

        assertThatIllegalStateException()
                .isThrownBy(builder::build)
                .withMessage("PutJobSuccessResultRequest lacks required members: currentRevision.revision");
    }

    @Test
    void buildRefusesANullNameAndANullValueOfTheOnlyVariable() {
        PutJobSuccessResultRequest.Builder builder =
                PutJobSuccessResultRequest.builder().jobId(Examples.JOB_ID);

        assertThatIllegalStateException()
                .isThrownBy(builder.outputVariables(Collections.singletonMap(null, "v"))::build)
                .withMessage("PutJobSuccessResultRequest lacks required members: a name in outputVariables");
        assertThatIllegalStateException()
                .isThrownBy(builder.outputVariables(Collections.singletonMap("k", null))::build)
                .withMessage("PutJobSuccessResultRequest lacks required members: the value of output variable \"k\"");
    }

    @Test
    void buildPartialAcceptsNothingAtAll() {
        PutJobSuccessResultRequest request =
                PutJobSuccessResultRequest.builder().buildPartial();

        assertThat(request.getJobId()).isNull();
        assertThat(request.getCurrentRevision()).isEmpty();
        assertThat(request.getContinuationToken()).isEmpty();
        assertThat(request.getExecutionDetails()).isEmpty();
        assertThat(request.getOutputVariables()).isEmpty();
    }

    @Test
    void buildPartialAcceptsNullNamesAndValues() {
        Map<String, String> variables = new HashMap<>();
        variables.put(null, "v");
        variables.put("k", null);

        assertThat(PutJobSuccessResultRequest.builder()
                        .outputVariables(variables)
                        .buildPartial()
                        .getOutputVariables())
                .isEqualTo(variables);
    }

    @Test
    void nullTakesAMemberAway() {
        PutJobSuccessResultRequest request = Examples.request().toBuilder()
                .continuationToken("token")
                .jobId(null)
                .currentRevision(null)
                .continuationToken(null)
                .executionDetails(null)
                .outputVariables(Map.of())
                .buildPartial();

        assertThat(request).isEqualTo(PutJobSuccessResultRequest.builder().buildPartial());
    }

    @Test
    void buildDoesNotLookAtContent() {
        String tooLong = "x".repeat(200_000);
        ExecutionDetails details =
                ExecutionDetails.builder().percentComplete(101).build();
        PutJobSuccessResultRequest request = PutJobSuccessResultRequest.builder()
                .jobId("not a job id")
                .continuationToken("\uD83D")
                .executionDetails(details)
                .putOutputVariable("bad name", tooLong)
                .build();

        assertThat(request.getJobId()).isEqualTo("not a job id");
        assertThat(request.getContinuationToken()).contains("\uD83D");
        assertThat(request.getExecutionDetails()).contains(details);
        assertThat(request.getOutputVariables()).containsExactly(entry("bad name", tooLong));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 5})
    void outputVariablesCannotBeChanged(int size) {
        PutJobSuccessResultRequest request = withVariables(numbered(size));
        Map<String, String> variables = request.getOutputVariables();

        assertThatThrownBy(() -> variables.put("new", "v")).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> variables.putAll(Map.of("new", "v")))
                .isInstanceOf(UnsupportedOperationException.class);
        assertThat(variables).isEqualTo(numbered(size));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 5})
    void outputVariablesThatAreThereCannotBeTakenAway(int size) {
        PutJobSuccessResultRequest request = withVariables(numbered(size));
        Map<String, String> variables = request.getOutputVariables();

        assertThatThrownBy(() -> variables.remove("k0")).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(variables::clear).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> variables.replaceAll((name, value) -> "changed"))
                .isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> variables.keySet().remove("k0")).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> variables.values().remove("v0")).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> {
                    Iterator<Map.Entry<String, String>> entries =
                            variables.entrySet().iterator();
                    entries.next();
                    entries.remove();
                })
                .isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> variables.entrySet().iterator().next().setValue("changed"))
                .isInstanceOf(UnsupportedOperationException.class);
        assertThat(variables).isEqualTo(numbered(size));
    }

    @Test
    void outputVariablesStayInTheOrderInWhichTheyWerePut() {
        PutJobSuccessResultRequest request = PutJobSuccessResultRequest.builder()
                .jobId(Examples.JOB_ID)
                .putOutputVariable("zebra", "1")
                .putOutputVariable("apple", "2")
                .putOutputVariable("mango", "3")
                .build();

        assertThat(request.getOutputVariables())
                .containsExactly(entry("zebra", "1"), entry("apple", "2"), entry("mango", "3"));
    }

    @Test
    void outputVariablesTakeTheOrderOfTheGivenMap() {
        Map<String, String> given = new LinkedHashMap<>();
        given.put("z", "1");
        given.put("a", "2");
        given.put("m", "3");

        assertThat(withVariables(given).getOutputVariables())
                .containsExactly(entry("z", "1"), entry("a", "2"), entry("m", "3"));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 3})
    void outputVariablesDoNotChangeWithTheGivenMap(int size) {
        Map<String, String> given = numbered(size);
        PutJobSuccessResultRequest request = withVariables(given);
        given.put("later", "v");
        given.put("k0", "changed");

        assertThat(request.getOutputVariables()).isEqualTo(numbered(size));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 3})
    void outputVariablesDoNotChangeWithTheBuilder(int size) {
        PutJobSuccessResultRequest.Builder builder =
                PutJobSuccessResultRequest.builder().jobId(Examples.JOB_ID).outputVariables(numbered(size));
        PutJobSuccessResultRequest request = builder.build();
        builder.putOutputVariable("later", "v").putOutputVariable("k0", "changed");

        assertThat(request.getOutputVariables()).isEqualTo(numbered(size));
        assertThat(builder.build().getOutputVariables()).containsEntry("later", "v");
    }

    @Test
    void theGivenMapCanChangeBeforeTheRequestIsBuilt() {
        Map<String, String> given = numbered(2);
        PutJobSuccessResultRequest.Builder builder =
                PutJobSuccessResultRequest.builder().jobId(Examples.JOB_ID).outputVariables(given);
        given.clear();

        assertThat(builder.build().getOutputVariables()).isEqualTo(numbered(2));
    }

    @Test
    void putOutputVariableReplacesOneOfTheSameName() {
        PutJobSuccessResultRequest request = PutJobSuccessResultRequest.builder()
                .jobId(Examples.JOB_ID)
                .putOutputVariable("k", "old")
                .putOutputVariable("other", "v")
                .putOutputVariable("k", "new")
                .build();

        assertThat(request.getOutputVariables()).containsOnly(entry("k", "new"), entry("other", "v"));
    }

    @Test
    void outputVariablesReplacesAllThatWerePutBefore() {
        PutJobSuccessResultRequest request = PutJobSuccessResultRequest.builder()
                .jobId(Examples.JOB_ID)
                .putOutputVariable("before", "v")
                .outputVariables(Map.of("k", "v"))
                .putOutputVariable("after", "v")
                .build();

        assertThat(request.getOutputVariables()).containsExactly(entry("k", "v"), entry("after", "v"));
    }

    @Test
    void toBuilderHoldsAllMembersAndLeavesTheValueAlone() {
        PutJobSuccessResultRequest request =
                Examples.request().toBuilder().continuationToken("t").build();

        assertThat(request.toBuilder().build()).isEqualTo(request);
        assertThat(request.toBuilder().putOutputVariable("more", "v").build()).isNotEqualTo(request);
        assertThat(request.toBuilder().build()).isEqualTo(request);
    }

    @Test
    void outputVariablesOfNullRemovesAll() {
        assertThat(Examples.request().toBuilder().outputVariables(null).build().getOutputVariables())
                .isEmpty();
    }

    @Test
    void toStringShowsAbsentMembersAsAbsent() {
        assertThat(PutJobSuccessResultRequest.builder().jobId("j").build())
                .hasToString("PutJobSuccessResultRequest{jobId=j}");
        assertThat(PutJobSuccessResultRequest.builder().continuationToken("t").buildPartial())
                .hasToString("PutJobSuccessResultRequest{continuationToken=***}");
        assertThat(PutJobSuccessResultRequest.builder()
                        .putOutputVariable("k", "v")
                        .buildPartial())
                .hasToString("PutJobSuccessResultRequest{outputVariables=***}");
    }

    @Test
    void theOrderOfOutputVariablesMakesNoDifference() {
        PutJobSuccessResultRequest.Builder builder =
                PutJobSuccessResultRequest.builder().jobId(Examples.JOB_ID);
        PutJobSuccessResultRequest one =
                builder.putOutputVariable("a", "1").putOutputVariable("b", "2").build();
        PutJobSuccessResultRequest two = builder.outputVariables(Map.of())
                .putOutputVariable("b", "2")
                .putOutputVariable("a", "1")
                .build();

        assertThat(one.getOutputVariables().keySet()).containsExactly("a", "b");
        assertThat(two.getOutputVariables().keySet()).containsExactly("b", "a");
        assertThat(one).isEqualTo(two).hasSameHashCodeAs(two);
    }

    @Test
    void anyOtherMemberMakesAnotherRequest() {
        PutJobSuccessResultRequest request = Examples.request();

        assertThat(request)
                .isNotEqualTo(request.toBuilder().jobId("other").build())
                .isNotEqualTo(request.toBuilder().currentRevision(null).build())
                .isNotEqualTo(request.toBuilder().continuationToken("other").build())
                .isNotEqualTo(request.toBuilder().executionDetails(null).build())
                .isNotEqualTo(
                        request.toBuilder().putOutputVariable("region", "other").build())
                .isNotEqualTo(null);
    }

    @Test
    void isNeverEqualToAThirdPartyRequest() {
        JobSuccessRequest one = PutJobSuccessResultRequest.builder().jobId("j").build();
        JobSuccessRequest other = PutThirdPartyJobSuccessResultRequest.builder()
                .jobId("j")
                .clientToken("c")
                .build();

        assertThat(one).isNotEqualTo(other);
        assertThat(other).isNotEqualTo(one);
    }

    @Test
    void toStringShowsWhatIsNoSecret() {
        assertThat(Examples.request().toString())
                .contains(Examples.JOB_ID, "build-1042", "deployment-77")
                .doesNotContain("1.4.2", "eu-central-1");
    }

    private static PutJobSuccessResultRequest withVariables(Map<String, String> variables) {
        return PutJobSuccessResultRequest.builder()
                .jobId(Examples.JOB_ID)
                .outputVariables(variables)
                .build();
    }

    private static Map<String, String> numbered(int size) {
        Map<String, String> variables = new LinkedHashMap<>();
        for (int i = 0; i < size; i++) {
            variables.put("k" + i, "v" + i);
        }
        return variables;
    }
}
