package io.github.jobresult.cli.check;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class ProgressTest {

    private final ByteArrayOutputStream terminal = new ByteArrayOutputStream();

    @Test
    void tellsHowMuchOfAllIsDone() {
        try (Progress progress = progress(-1)) {
            progress.expect(200_000_000);
            progress.step(100_000_000);
            progress.step(100_000_000);
        }

        assertThat(shown()).contains("check").contains("100%").contains("200/200 MB");
    }

    @Test
    void tellsHowMuchIsDoneOfWhatNobodyKnows() {
        try (Progress progress = progress(-1)) {
            progress.expect(-1);
            progress.step(7_000_000);
        }

        assertThat(shown()).contains("7/? MB");
    }

    @Test
    void showsNothingOfWhatIsSoonOver() {
        try (Progress progress = progress(TimeUnit.HOURS.toNanos(1))) {
            assertThat(progress.isShown()).isTrue();
            progress.expect(10);
            progress.step(10);
        }

        assertThat(shown()).isEmpty();
    }

    @Test
    void showsNothingWithoutATerminal() {
        try (Progress progress = new Progress(null, -1)) {
            assertThat(progress.isShown()).isFalse();
            progress.expect(10);
            progress.step(10);
        }

        assertThat(shown()).isEmpty();
    }

    private Progress progress(long patience) {
        return new Progress(new PrintStream(terminal, true, UTF_8), patience);
    }

    private String shown() {
        return terminal.toString(UTF_8);
    }
}
