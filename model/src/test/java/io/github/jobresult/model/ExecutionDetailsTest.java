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
        ExecutionDetails details = ExecutionDetails.builder()
                .from(Examples.details())
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
    void fromLeavesAloneWhatTheOtherLacks() {
        ExecutionDetails joined = ExecutionDetails.builder()
                .from(Examples.details())
                .from(ExecutionDetails.builder().percentComplete(1).build())
                .build();

        assertThat(joined)
                .isEqualTo(ExecutionDetails.builder()
                        .from(Examples.details())
                        .percentComplete(1)
                        .build());
    }

    @Test
    void anyOtherMemberMakesOtherDetails() {
        ExecutionDetails details = Examples.details();

        assertThat(details)
                .isNotEqualTo(ExecutionDetails.builder()
                        .from(details)
                        .summary("other")
                        .build())
                .isNotEqualTo(ExecutionDetails.builder()
                        .from(details)
                        .externalExecutionId("other")
                        .build())
                .isNotEqualTo(ExecutionDetails.builder()
                        .from(details)
                        .percentComplete(null)
                        .build())
                .isNotEqualTo(null)
                .isNotEqualTo(Examples.revision());
    }

    @Test
    void toStringShowsItsMembers() {
        assertThat(Examples.details().toString()).contains("Deployed to two regions", "deployment-77", "100");
    }
}
