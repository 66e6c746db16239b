package io.github.jobresult.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

class MainTest {

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void measuresWhatIsSelectedAndPrintsTheTable() throws Exception {
        String file = folder.resolve("results").toString();

        assertThat(run(
                        "measure",
                        file,
                        "--quick",
                        "--operations=encode",
                        "--payloads=small",
                        "--contestants=memory_copy"))
                .isZero();
        assertThat(Fork.read(Path.of(file)))
                .extracting(Fork::contestant)
                .containsExactly(Contestant.OURS, Contestant.MEMORY_COPY);
        assertThat(run("table", file)).isZero();
        assertThat(out.toString())
                .contains(
                        "| encode | small |",
                        "JDK " + Runtime.version(),
                        "benchmarks/run measure " + file + " --quick");
    }

    @Test
    void appendsToTheResultsOfEarlierRuns() throws Exception {
        Path file = folder.resolve("results");
        Fork earlier = new Fork("earlier", Operation.ENCODE, Payload.SMALL, Contestant.OURS, List.of(5.0), 0.0);
        Fork.append(file, earlier);

        run("measure", file.toString(), "--quick", "--operations=encode", "--payloads=small", "--contestants=ours");

        assertThat(Fork.read(file)).hasSize(2).first().isEqualTo(earlier);
        assertThat(Files.exists(folder.resolve("results.log"))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "measure",
                "measure results --operations=encrypt",
                "measure results --payloads=huge",
                "measure results --contestants=nobody",
                "slow"
            })
    void refusesWhatItDoesNotKnow(String arguments) {
        assertThat(run(arguments.split(" "))).isEqualTo(CommandLine.ExitCode.USAGE);
        assertThat(err.toString()).isNotEmpty();
    }

    private int run(String... args) {
        return Main.commandLine(args)
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(args);
    }
}
