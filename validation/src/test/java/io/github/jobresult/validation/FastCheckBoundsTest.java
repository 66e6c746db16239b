package io.github.jobresult.validation;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.jobresult.model.CurrentRevision;
import io.github.jobresult.model.ExecutionDetails;
import io.github.jobresult.model.PutJobSuccessResultRequest;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The fast check knows by itself what is just valid: whatever it leaves to Hibernate Validator would only be slow. */
class FastCheckBoundsTest {

    private static final String JOB_ID = "00000000-0000-0000-0000-000000000000";

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 99, 100})
    void knowsPercentagesAtTheirBounds(int percent) {
        assertThat(FastCheck.isValid(
                        ExecutionDetails.builder().percentComplete(percent).build()))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0001-01-01T00:00:00Z", "9999-12-31T23:59:59.999Z"})
    void knowsTimesAtTheirBounds(String time) {
        assertThat(FastCheck.isValid(CurrentRevision.builder()
                        .revision("a")
                        .changeIdentifier("a".repeat(100))
                        .created(Instant.parse(time))
                        .build()))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "\u00e9", "\uD83D\uDE00"})
    void knowsTextsAtTheirBounds(String character) {
        for (int length : new int[] {1, 2048}) {
            assertThat(FastCheck.isValid(ExecutionDetails.builder()
                            .summary(character.repeat(length))
                            .build()))
                    .isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 122_879 / 3, 122_879 / 3 + 1, 122_879})
    void knowsVariablesUpToTheirQuota(int length) {
        assertThat(FastCheck.isValid(PutJobSuccessResultRequest.builder()
                        .jobId(JOB_ID)
                        .putOutputVariable("a", "b".repeat(length))
                        .build()))
                .isTrue();
    }

    @Test
    void knowsARequestWithoutVariables() {
        assertThat(FastCheck.isValid(PutJobSuccessResultRequest.builder()
                        .jobId(JOB_ID)
                        .continuationToken("a")
                        .build()))
                .isTrue();
    }
}
