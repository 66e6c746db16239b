package io.github.jobresult.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ExecutionDetailsTest {

    @Test
    void buildKeepsEveryMember() {
        ExecutionDetails details = ExecutionDetails.builder()
                .summary("s")
                .externalExecutionId("e")
                .percentComplete(50)
                .build();

        assertThat(details.getSummary()).contains("s");
        assertThat(details.getExternalExecutionId()).contains("e");
        assertThat(details.getPercentComplete()).contains(50);
    }

    @Test
    void buildTakesNothingAtAll() {
        ExecutionDetails details = ExecutionDetails.builder().build();

        assertThat(details.getSummary()).isEmpty();
        assertThat(details.getExternalExecutionId()).isEmpty();
        assertThat(details.getPercentComplete()).isEmpty();
        assertThat(details).isEqualTo(ExecutionDetails.builder().buildPartial());
    }

    @Test
    void nullTakesAMemberAway() {
        ExecutionDetails details = Examples.details().toBuilder()
                .summary(null)
                .externalExecutionId(null)
                .percentComplete(null)
                .build();

        assertThat(details).isEqualTo(ExecutionDetails.builder().build());
    }

    @Test
    void buildDoesNotLookAtContent() {
        ExecutionDetails details = ExecutionDetails.builder()
                .summary("\uDE00")
                .externalExecutionId("")
                .percentComplete(101)
                .build();

        assertThat(details.getSummary()).contains("\uDE00");
        assertThat(details.getExternalExecutionId()).contains("");
        assertThat(details.getPercentComplete()).contains(101);
    }

    @Test
    void toBuilderHoldsAllMembersAndLeavesTheValueAlone() {
        assertThat(Examples.details().toBuilder().build()).isEqualTo(Examples.details());
    }

    @Test
    void anyOtherMemberMakesOtherDetails() {
        ExecutionDetails details = Examples.details();

        assertThat(details)
                .isNotEqualTo(details.toBuilder().summary("other").build())
                .isNotEqualTo(details.toBuilder().externalExecutionId("other").build())
                .isNotEqualTo(details.toBuilder().percentComplete(null).build())
                .isNotEqualTo(null)
                .isNotEqualTo(Examples.revision());
    }

    @Test
    void toStringShowsItsMembers() {
        assertThat(Examples.details().toString()).contains("Deployed to two regions", "deployment-77", "100");
    }
}
