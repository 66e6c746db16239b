package io.github.jobresult.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SuiteTest {

    /** In this JVM, as short as possible. */
    private static final Suite SMOKE = new Suite(0, 0, 1, 1);

    @TempDir
    private Path folder;

    private final ByteArrayOutputStream progress = new ByteArrayOutputStream();

    @ParameterizedTest
    @EnumSource
    void measuresAllContestantsThatHaveTheOperation(Operation operation) throws Exception {
        List<Fork> forks = run(SMOKE, operation, EnumSet.of(Payload.TYPICAL), EnumSet.allOf(Contestant.class));

        assertThat(forks)
                .extracting(Fork::contestant)
                .containsOnly(EnumSet.allOf(Contestant.class).stream()
                        .filter(contestant -> contestant.operations().contains(operation)
                                || (!contestant.checks()
                                        && contestant.operations().contains(operation.unchecked())))
                        .toArray(Contestant[]::new));
        assertThat(forks).allSatisfy(fork -> {
            assertThat(fork.operation()).isEqualTo(fork.contestant().checks() ? operation : operation.unchecked());
            assertThat(fork.nanoseconds()).hasSize(1).allMatch(time -> time > 0);
            assertThat(fork.bytes() == null).isEqualTo(operation.isFirst());
        });
        assertThat(ResultTable.of(forks)).contains("| " + operation.label() + " | typical |");
    }

    @Test
    void interleavesForksOfAllContestants() throws Exception {
        List<Fork> forks = run(
                new Suite(2, 0, 1, 1),
                Operation.ENCODE,
                EnumSet.of(Payload.SMALL),
                EnumSet.of(Contestant.OURS, Contestant.MEMORY_COPY));

        assertThat(forks)
                .extracting(Fork::contestant)
                .containsExactly(Contestant.OURS, Contestant.MEMORY_COPY, Contestant.OURS, Contestant.MEMORY_COPY);
        assertThat(progress.toString(StandardCharsets.UTF_8).lines().toList())
                .hasSize(4)
                .first()
                .isEqualTo("[1/4] fork 1 of 2: encode, SMALL, jobresult");
    }

    @Test
    void measuresMixedTraffic() throws Exception {
        assertThat(run(SMOKE, Operation.CHECK_AND_ENCODE, EnumSet.of(Payload.MIXED), EnumSet.of(Contestant.OURS)))
                .hasSize(1);
    }

    @Test
    void doesNotDecodeValuesMadeByDecoding() throws Exception {
        Set<Payload> decoded = EnumSet.of(Payload.DECODED);

        assertThat(run(SMOKE, Operation.DECODE, decoded, EnumSet.of(Contestant.OURS)))
                .isEmpty();
        assertThat(run(SMOKE, Operation.CHECK_VALID, decoded, EnumSet.of(Contestant.OURS)))
                .hasSize(1);
    }

    private List<Fork> run(Suite suite, Operation operation, Set<Payload> payloads, Set<Contestant> contestants)
            throws Exception {
        Path file = folder.resolve("results");
        Files.deleteIfExists(file);
        suite.run(
                "a run",
                EnumSet.of(operation),
                payloads,
                contestants,
                file,
                new PrintStream(OutputStream.nullOutputStream()),
                new PrintStream(progress, true, StandardCharsets.UTF_8));
        return Files.exists(file) ? Fork.read(file) : new ArrayList<>();
    }
}
