package io.github.jobresult.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Folders, and files of many bodies. */
class CheckManyTest {

    private static final String GOOD = "{\"jobId\":\"b2f7e3a4-5c1d-4e8f-9a6b-0d1c2e3f4a5b\"}";
    private static final int MAX_BODY_BYTES = 1 << 20;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Test
    void aFolderStandsForItsFilesSortedAndThoseOfFoldersInIt() throws IOException {
        write("b/2.json", GOOD);
        write("b/1.json", "{");
        write("b.json", GOOD);
        write("a/x/y/deep.json", GOOD);
        write("a/notes.txt", "no body");
        write("a/lines.ndjson", "no body either");
        Files.createDirectory(folder.resolve("empty.json"));

        Command run = Command.run("check", "samples/good-continuation.json", folder.toString());

        assertThat(run.out()).isEqualTo("""
                        samples/good-continuation.json: ok
                        F/a/x/y/deep.json: ok
                        F/b/1.json: PutJobSuccessResultRequest cannot be read, 1 problem:
                          1:2 the body ends too early
                        F/b/2.json: ok
                        F/b.json: ok
                        """.replace("F/", folder + "/"));
        assertThat(run.err()).isEqualTo("jobresult: 5 read, 1 refused (1 malformed)\n");
        assertThat(run.exitCode()).isEqualTo(1);
    }

    @Test
    void linksToFilesAreFollowedAndThoseToFoldersAreNot() throws IOException {
        write("in/1.json", GOOD);
        write("out/2.json", GOOD);
        Files.createSymbolicLink(folder.resolve("in/2.json"), folder.resolve("out/2.json"));
        Files.createSymbolicLink(folder.resolve("in/3.json"), folder.resolve("nowhere"));
        Files.createSymbolicLink(folder.resolve("in/loop"), folder.resolve("in"));
        Files.createSymbolicLink(folder.resolve("in/out.json"), folder.resolve("out"));
        Files.createSymbolicLink(folder.resolve("itself"), folder.resolve("in"));

        Command run = Command.run("check", folder.resolve("itself").toString());

        assertThat(run.out()).isEqualTo("""
                        F/1.json: ok
                        F/2.json: ok
                        """.replace("F/", folder.resolve("itself") + "/"));
        assertThat(run.exitCode()).isEqualTo(2);
    }

    @Test
    void aFolderWithoutSuchFilesIsNotTakenForAcceptable() throws IOException {
        write("lines.jsonl", GOOD);

        Command run = Command.run("check", folder.toString());

        assertThat(run)
                .isEqualTo(new Command(2, "", "jobresult: " + folder + ": no file in it that ends with .json\n"));
        assertThat(Command.run("check", "--ndjson", folder.toString()).exitCode())
                .isZero();
    }

    @Test
    void eachLineIsABodyAndToldOfByItsNumber() throws IOException {
        Path file = write("some.ndjson", GOOD + "\n{\"jobId\":7}\r\n\n  \t\r\n" + GOOD + "\r\n{");

        Command run = Command.run("check", "--ndjson", file.toString());

        assertThat(run.out()).isEqualTo("""
                        F:1: ok
                        F:2: PutJobSuccessResultRequest cannot be read, 1 problem:
                          1:10 jobId: must be a string, is a number
                        F:5: ok
                        F:6: PutJobSuccessResultRequest cannot be read, 1 problem:
                          1:2 the body ends too early
                        """.replace("F:", file + ":"));
        assertThat(run.err()).isEqualTo("jobresult: 4 read, 2 refused (1 malformed, 1 type)\n");
    }

    @Test
    void linesOfStandardInputAreToldOfLikewise() {
        Command run = Command.runWithInput("\n" + GOOD + "\n", "check", "--ndjson", "--format", "json", "-");

        assertThat(run)
                .isEqualTo(new Command(
                        0,
                        "{\"source\":\"-:2\",\"operation\":\"PutJobSuccessResult\",\"valid\":true,\"problems\":[]}\n",
                        ""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n\n", " \t\r\n"})
    void anInputWithoutAnyBodyIsNotTakenForAcceptable(String input) throws IOException {
        write("good.ndjson", GOOD);
        Path empty = write("none/empty.ndjson", input);

        assertThat(Command.runWithInput(input, "check", "--ndjson"))
                .isEqualTo(new Command(2, "", "jobresult: -: no body in it (--allow-empty accepts that)\n"));
        assertThat(Command.runWithInput(input, "check", "--ndjson", "--format", "json")
                        .out())
                .isEqualTo("{\"source\":\"-\",\"valid\":false,\"problems\":[{\"rule\":\"unreadable\",\"path\":\"\","
                        + "\"pointer\":\"\",\"message\":\"no body in it (--allow-empty accepts that)\"}]}\n");
        assertThat(Command.runWithInput(input, "check", "--ndjson", "--allow-empty"))
                .isEqualTo(new Command(0, "", ""));
        assertThat(Command.run("check", "--ndjson", folder.toString()))
                .isEqualTo(new Command(
                        2,
                        folder + "/good.ndjson:1: ok\n",
                        "jobresult: " + empty + ": no body in it (--allow-empty accepts that)\n"
                                + "jobresult: 1 read, 0 refused, 1 cannot be read\n"));
    }

    @Test
    void whatIsEmptyIsAcceptedOnRequestAndWhatIsMissingIsNot() {
        assertThat(Command.run("check", "--allow-empty", folder.toString())).isEqualTo(new Command(0, "", ""));
        assertThat(Command.run(
                                "check",
                                "--allow-empty",
                                folder.resolve("missing").toString())
                        .exitCode())
                .isEqualTo(2);
        assertThat(Command.runWithInput("", "check", "--allow-empty").exitCode())
                .isEqualTo(1);
    }

    @Test
    void aLineAsLongAsABodyMayBeIsReadAndTheNextByteIsTooMuch() {
        String longest = GOOD + " ".repeat(MAX_BODY_BYTES - GOOD.length());

        Command run = Command.runWithInput(
                longest + "\n" + longest + " \n" + longest + GOOD.repeat(100_000) + "\n" + GOOD, "check", "--ndjson");

        assertThat(run.out()).isEqualTo("""
                        -:1: ok
                        -:2: PutJobSuccessResultRequest cannot be read, 1 problem:
                          1:1 the body has more than 1048576 bytes
                        -:3: PutJobSuccessResultRequest cannot be read, 1 problem:
                          1:1 the body has more than 1048576 bytes
                        -:4: ok
                        """);
    }

    @Test
    void aByteOrderMarkOfTheFileIsNotOneOfItsFirstBody() {
        assertThat(Command.runWithInput("\uFEFF" + GOOD + "\n\uFEFF" + GOOD, "check", "--ndjson")
                        .out())
                .isEqualTo("""
                        -:1: ok
                        -:2: PutJobSuccessResultRequest cannot be read, 1 problem:
                          1:1 the body starts with a byte order mark
                        """);
        assertThat(Command.runWithInput("\uFEFF\n" + GOOD, "check", "--ndjson").out())
                .isEqualTo("-:2: ok\n");
        assertThat(Command.runWithInput("\uFEFF", "check", "--ndjson").exitCode())
                .isEqualTo(2);
    }

    @Test
    void aFileOfLinesThatCannotBeReadIsNoLine() {
        Command run = Command.run("check", "--ndjson", folder.resolve("missing").toString());

        assertThat(run).isEqualTo(new Command(2, "", "jobresult: " + folder.resolve("missing") + ": no such file\n"));
    }

    private Path write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }
}
