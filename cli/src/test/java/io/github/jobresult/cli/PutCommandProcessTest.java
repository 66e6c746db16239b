package io.github.jobresult.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What only a process of its own can show: its environment, its working directory, its streams. */
class PutCommandProcessTest {

    private static final String JOB_ID = "b2f7e3a4-5c1d-4e8f-9a6b-0d1c2e3f4a5b";

    @TempDir
    @SuppressWarnings("NullAway")
    private Path folder;

    @SuppressWarnings("NullAway")
    private CommandProcess process;

    @BeforeEach
    void prepare() {
        process = new CommandProcess(folder);
    }

    /** That of these tests, which cannot pass on to a process what it does not carry. */
    private static void assumeThatTheLocaleCarriesAnyCharacter() {
        assumeThat(System.getProperty("sun.jnu.encoding")).isEqualTo("UTF-8");
    }

    @Test
    void takesSecretsFromTheEnvironmentAndFromFilesOfTheWorkingDirectory() throws Exception {
        assumeThatTheLocaleCarriesAnyCharacter();
        Files.writeString(folder.resolve("token"), "next é👍");

        Command run = process.with("CLIENT_TOKEN", "client é👍")
                .jobresult(
                        "put-third-party-job-success-result",
                        "--job-id",
                        "é👍",
                        "--client-token",
                        "env://CLIENT_TOKEN",
                        "--continuation-token",
                        "file://token");

        assertThat(run)
                .isEqualTo(new Command(
                        0,
                        "{\"jobId\":\"é👍\",\"clientToken\":\"client é👍\",\"continuationToken\":\"next é👍\"}\n",
                        ""));
    }

    @Test
    void readsTheInputFromStandardInput() throws Exception {
        assumeThat(Path.of("/dev/stdin")).exists();
        String input = "{\"jobId\":\"" + JOB_ID + "\"}\n";

        assertThat(process.withInput(input.getBytes(StandardCharsets.UTF_8))
                        .jobresult("put-job-success-result", "--cli-input-json", "file:///dev/stdin"))
                .isEqualTo(new Command(0, input, ""));
    }

    @Test
    void refusesArgumentsThatTheLocaleHasLost() throws Exception {
        assumeThatTheLocaleCarriesAnyCharacter();
        process.with("LC_ALL", "C").with("SUMMARY", "summary=é");

        // From Java 18 on, or elsewhere, it may carry them after all.
        for (String details : List.of("summary=é", "env://SUMMARY")) {
            Command run =
                    process.jobresult("put-job-success-result", "--job-id", JOB_ID, "--execution-details", details);
            assertThat(run.exitCode() == 0 ? run.out() : run.err())
                    .isEqualTo(
                            run.exitCode() == 0
                                    ? "{\"jobId\":\"" + JOB_ID + "\",\"executionDetails\":{\"summary\":\"é\"}}\n"
                                    : "--execution-details: has characters that are lost in this locale;"
                                            + " set LC_ALL=C.UTF-8 or use file://\n");
        }
    }

    @Test
    void aFullDiskIsNoSuccess() throws Exception {
        assumeThat(Path.of("/dev/full")).exists();

        Command run = process.run(List.of(
                "/bin/sh",
                "-c",
                "\"$@\" > /dev/full",
                "sh",
                CommandProcess.java(),
                "-cp",
                CommandProcess.classPath(),
                Main.class.getName(),
                "put-job-success-result",
                "--job-id",
                JOB_ID));

        assertThat(run).isEqualTo(new Command(255, "", "jobresult: failed: java.io.IOException\n"));
    }

    @ParameterizedTest
    @CsvSource({
        "jobresult pu,put-job-success-result put-third-party-job-success-result",
        "jobresult put-job-success-result --c,--continuation-token --cli-input-json --current-revision",
        "jobresult put-job-success-result --format '',json pretty",
        "jobresult put-third-party-job-success-result --generate-cli-skeleton '',example input output",
        "jobresult check --operation '',auto PutJobSuccessResult PutThirdPartyJobSuccessResult",
        "jobresult check --format '',text json",
        "jobresult check --input-format '',strict lenient",
        "jobresult check --unknown-members '',ignore warn refuse",
        "jobresult check cli/sam,cli/samples",
        "cli/jobresult check cli/samples/g,cli/samples/good.json cli/samples/great.json",
        "jobresult check --format json cli/samples/goo,cli/samples/good.json",
        "jobresult check --ndjson - cli/samples/good.json cli/samples/gr,cli/samples/great.json",
    })
    void theShellCompletesCommandsOptionsValuesAndFiles(String line, String completions) throws Exception {
        assumeThat(Stream.of("/bin/bash", "/usr/bin/bash").map(Path::of)).anyMatch(Files::isExecutable);
        Path samples = Files.createDirectories(folder.resolve("cli/samples"));
        Files.createFile(samples.resolve("good.json"));
        Files.createFile(samples.resolve("great.json"));
        Files.writeString(
                folder.resolve("completion"), Command.run("generate-completion").out());

        Command run = process.run(List.of("bash", "-c", """
                source completion
                eval "COMP_WORDS=($1)"
                COMP_CWORD=$((${#COMP_WORDS[@]} - 1))
                _complete_jobresult
                printf '%s\\n' "${COMPREPLY[@]}"
                """, "bash", line));

        assertThat(run.out().lines()).containsExactlyInAnyOrder(completions.split(" "));
    }
}
