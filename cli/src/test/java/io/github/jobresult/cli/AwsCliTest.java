package io.github.jobresult.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.ByteArrayInputStream;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The AWS CLI understands the same options the same, where this machine has it. It sends to this machine only. */
class AwsCliTest {

    private static final String JOB_ID = "b2f7e3a4-5c1d-4e8f-9a6b-0d1c2e3f4a5b";

    @TempDir
    @SuppressWarnings("NullAway")
    private Path folder;

    @BeforeAll
    static void skipWithoutTheAwsCli() {
        assumeThat(Stream.of(System.getenv("PATH").split(File.pathSeparator))
                        .map(path -> Path.of(path, "aws"))
                        .filter(Files::isExecutable))
                .as("the AWS CLI on the PATH")
                .isNotEmpty();
    }

    @BeforeEach
    void writeFiles() throws Exception {
        Files.writeString(folder.resolve("text"), "text");
        Files.writeString(folder.resolve("shorthand"), "summary=\"a\" , percentComplete=1\n");
        Files.writeString(
                folder.resolve("json"), "\n{\"revision\":\"1\",\"changeIdentifier\":\"2\",\"created\":-86400}\n");
    }

    static Stream<List<String>> acceptedOptions() {
        return Stream.of(
                List.of(
                        "put-job-success-result",
                        "--job-id",
                        JOB_ID,
                        "--current-revision",
                        "revision=a=b,changeIdentifier=\"x,\\\"y\\\\\",created=2020-01-02T03:04:05,revisionSummary= é\\,f ",
                        "--execution-details",
                        "summary='it\\'s 👍',externalExecutionId=x{[,percentComplete=050",
                        "--output-variables",
                        "a=,b-_1=\" \",c=http://no"),
                List.of(
                        "put-job-success-result",
                        "--job-id=" + JOB_ID,
                        "--current-revision",
                        " {\"revision\":\"1\",\"changeIdentifier\":\"\\u00e9\",\"created\":\"2020-01-02T03:04:05+01:00\"}",
                        "--execution-details",
                        "{}",
                        "--continuation-token=-t"),
                List.of(
                        "put-job-success-result",
                        "--cli-input-json",
                        "{\"jobId\":\"replaced\",\"executionDetails\":{\"summary\":\"s\",\"percentComplete\":7},"
                                + "\"outputVariables\":{\"a@b\":\"\"}}",
                        "--execution-details",
                        "externalExecutionId=1",
                        "--job-id",
                        "replaced too",
                        "--job-id",
                        JOB_ID),
                List.of(
                        "put-third-party-job-success-result",
                        "--job-id",
                        "file://text",
                        "--client-token",
                        "file://text",
                        "--execution-details",
                        "file://shorthand",
                        "--current-revision",
                        "file://json"));
    }

    @ParameterizedTest
    @MethodSource("acceptedOptions")
    void sendsWhatWePrint(List<String> options) throws Exception {
        List<String> withHttp = new ArrayList<>(options);
        withHttp.add("--http");
        Command ours = new CommandProcess(folder).jobresult(withHttp.toArray(String[]::new));
        assertThat(ours.exitCode()).as(ours.err()).isZero();

        LoopbackServer.Request sent = aws(options);

        LoopbackServer.Request printed =
                LoopbackServer.read(new ByteArrayInputStream(ours.out().getBytes(UTF_8)));
        assertThat(sent.head()).containsAll(withoutLength(printed));
        assertThat(withoutLength(printed)).hasSize(2);
        assertThat(json(printed.body())).isEqualTo(json(sent.body()));
    }

    /** Which differs: the AWS CLI escapes what is not ASCII, and puts spaces between members. */
    private static List<String> withoutLength(LoopbackServer.Request request) {
        return request.head().stream()
                .filter(line -> !line.startsWith("content-length:"))
                .toList();
    }

    @Test
    void sendsWhatWePrintWhenItTakesThatFromAFile() throws Exception {
        String command = "put-job-success-result";
        String example =
                Command.run(command, "--generate-cli-skeleton", "example").out();
        String printed = Command.run(command, "--cli-input-json", example).out();
        Files.writeString(folder.resolve("report.json"), printed);

        LoopbackServer.Request sent = aws(List.of(command, "--cli-input-json", "file://report.json"));

        assertThat(json(sent.body())).isEqualTo(json(printed)).isEqualTo(json(example));
    }

    static Stream<List<String>> refusedOptions() {
        return Stream.of(
                List.of(),
                List.of("--job-id", "file://missing"),
                List.of("--generate-cli-skeleton", "output"),
                List.of("--cli-input-json", "{\"jobId\":\"x\",\"bogus\":1}"),
                List.of("--job-id", "x", "--execution-details", "summary=a,b"),
                List.of("--job-id", "x", "--output-variables", "a=\"b\"c"));
    }

    @ParameterizedTest
    @MethodSource("refusedOptions")
    void refusesThisToo(List<String> options) throws Exception {
        List<String> command = new ArrayList<>(List.of("put-job-success-result"));
        command.addAll(options);

        Command theirs = run("http://127.0.0.1:1", command);

        assertThat(Command.run(command.toArray(String[]::new)).exitCode()).isEqualTo(252);
        // The former is of version 2, the others of version 1.
        assertThat(theirs.exitCode()).isIn(252, 2, 255);
    }

    @ParameterizedTest
    @ValueSource(strings = {"put-job-success-result", "put-third-party-job-success-result"})
    void printsTheSameSkeleton(String command) throws Exception {
        List<String> options = List.of(command, "--generate-cli-skeleton");

        assertThat(run("http://127.0.0.1:1", options)).isEqualTo(Command.run(options.toArray(String[]::new)));
    }

    private LoopbackServer.Request aws(List<String> options) throws Exception {
        try (LoopbackServer server = new LoopbackServer()) {
            assertThat(run(server.url(), options)).isEqualTo(new Command(0, "", ""));
            return server.request();
        }
    }

    private Command run(String url, List<String> options) throws Exception {
        List<String> command = new ArrayList<>(List.of("aws", "codepipeline", "--endpoint-url", url));
        command.addAll(options);
        return new CommandProcess(folder)
                .with("AWS_ACCESS_KEY_ID", "nobody")
                .with("AWS_SECRET_ACCESS_KEY", "nothing")
                .with("AWS_DEFAULT_REGION", "us-east-1")
                .with("AWS_CONFIG_FILE", "/dev/null")
                .with("AWS_SHARED_CREDENTIALS_FILE", "/dev/null")
                .with("AWS_EC2_METADATA_DISABLED", "true")
                .with("AWS_PAGER", "")
                .with("NO_PROXY", "127.0.0.1")
                .run(command);
    }

    private static JsonNode json(String body) {
        return JsonMapper.shared().readTree(body);
    }
}
