package io.github.jobresult.cli;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class TrainingRunTest {

    @Test
    void asksForNothingThatFails() {
        assertThatCode(() -> TrainingRun.main(new String[] {"samples"})).doesNotThrowAnyException();
    }

    @Test
    void saysWhatFails() {
        assertThatThrownBy(() -> TrainingRun.main(new String[] {"no such folder"}))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("failed: check no such folder");
    }
}
