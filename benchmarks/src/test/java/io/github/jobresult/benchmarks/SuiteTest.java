package io.github.jobresult.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.OutputStream;
import java.io.PrintStream;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openjdk.jmh.runner.RunnerException;

class SuiteTest {

    private static final Suite SMOKE = new Suite(0, 0, 1, 1);

    private final PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream());

    @ParameterizedTest
    @EnumSource
    void measuresAllThatCanDoTheOperation(Operation operation) throws RunnerException {
        List<Measurement> measurements = SMOKE.run(operation, "typical", EnumSet.allOf(Contestant.class), nowhere);

        assertThat(measurements)
                .extracting(Measurement::contestant)
                .containsExactlyInAnyOrderElementsOf(Stream.of(Contestant.values())
                        .filter(contestant -> contestant.approach().operations().contains(operation))
                        .collect(Collectors.toList()));
        assertThat(measurements).allSatisfy(measurement -> {
            assertThat(measurement.operation()).isEqualTo(operation);
            assertThat(measurement.payload()).isEqualTo("typical");
            assertThat(measurement.nanoseconds()).isPositive();
            assertThat(measurement.bytes()).isNotNegative();
        });
        assertThat(ResultTable.of(measurements)).contains(operation.label());
    }

    @ParameterizedTest
    @EnumSource(names = "ENCODE")
    void failsWhenABenchmarkFails(Operation operation) {
        assertThatThrownBy(() -> SMOKE.run(operation, "no such payload", EnumSet.of(Contestant.OURS), nowhere))
                .isInstanceOf(RunnerException.class);
    }
}
