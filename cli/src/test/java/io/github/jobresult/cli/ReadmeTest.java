package io.github.jobresult.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.spi.ToolProvider;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What README.md shows compiles without a warning and prints what README.md says. */
class ReadmeTest {

    private static final Path README = Path.of("..", "README.md");
    private static final Path PAGE_OF_COMMAND = Path.of("..", "docs", "cli.md");

    /** What the SDK's client asks its surroundings for; nobody listens there. */
    private static final Map<String, String> SDK_PROPERTIES = Map.of(
            "aws.region", "us-east-1",
            "aws.accessKeyId", "key",
            "aws.secretAccessKey", "secret",
            "aws.endpointUrl", "http://127.0.0.1:1");

    private static final String IMPORTS = """
            import static java.nio.charset.StandardCharsets.UTF_8;
            import static org.assertj.core.api.Assertions.assertThat;
            import io.github.jobresult.awssdk.*;
            import io.github.jobresult.model.*;
            import io.github.jobresult.serialization.*;
            import io.github.jobresult.service.*;
            import io.github.jobresult.testing.*;
            import io.github.jobresult.testing.fake.*;
            import io.github.jobresult.validation.*;
            import jakarta.validation.*;
            import java.net.URI;
            import java.time.Duration;
            import java.util.Map;
            import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
            import net.jqwik.api.ForAll;
            import net.jqwik.api.Property;
            import net.jqwik.api.domains.Domain;
            import org.junit.jupiter.api.Test;
            import org.junit.jupiter.api.extension.ExtendWith;
            import software.amazon.awssdk.services.codepipeline.CodePipelineClient;
            import tools.jackson.databind.json.JsonMapper;
            """;

    @BeforeAll
    static void setSdkProperties() {
        SDK_PROPERTIES.forEach(System::setProperty);
    }

    @AfterAll
    static void clearSdkProperties() {
        SDK_PROPERTIES.keySet().forEach(System::clearProperty);
    }

    @Test
    void everyJavaExampleCompilesAndRunsAndPrintsWhatIsShown(@TempDir Path folder) throws Exception {
        List<String> examples = blocks("java");
        String types = examples.stream().filter(ReadmeTest::isType).collect(Collectors.joining("\n"));
        String code = examples.stream().filter(example -> !isType(example)).collect(Collectors.joining("\n"));
        Path source = Files.writeString(folder.resolve("Readme.java"), IMPORTS + """
                public class Readme {
                    public static void main(String[] args) throws Exception {
                        Validator applicationValidator = Validation.byDefaultProvider().configure()
                                .messageInterpolator(new ParameterMessageInterpolator())
                                .buildValidatorFactory().getValidator();
                %s
                        if (!read.equals(request)) throw new AssertionError("the mapper reads something else");
                        codec.encode(request);
                        try (FakeCodePipeline service = FakeCodePipeline.start()) {
                            new WorkerTest().reportsAgainWhenThrottled(service);
                        }
                    }
                }
                record Worker(URI endpoint) {
                    void start() {
                        Thread thread = new Thread(() -> {
                            try (CodePipelineClient client =
                                    CodePipelineClient.builder().endpointOverride(endpoint).build()) {
                                client.pollForJobs(poll -> poll.actionTypeId(type -> type.category("Build")
                                        .owner("Custom").provider("Mine").version("1")))
                                        .jobs()
                                        .forEach(job -> {
                                            client.acknowledgeJob(ack -> ack.jobId(job.id()).nonce(job.nonce()));
                                            if (!"main".equals(job.data().actionConfiguration().configuration().get("Branch"))) {
                                                throw new AssertionError(job);
                                            }
                                            client.putJobSuccessResult(put -> put.jobId(job.id()));
                                        });
                            }
                        });
                        thread.start();
                    }
                }
                %s
                """.formatted(code, types));
        compile(source, folder);

        String printed = run(folder);

        assertThat(printed).isEqualTo(blocks("json").get(0) + String.join("\n", blocks("text")) + "\n");
    }

    /** Both examples of a receiver. */
    @Test
    void theHandlersCatchAMalformedBody(@TempDir Path folder) throws Exception {
        String handlers = blocks("java").stream()
                .filter(example -> example.contains("received"))
                .collect(Collectors.joining("\n"));
        String malformed = Pattern.compile("byte\\[] received = \"\"\".*?\"\"\"", Pattern.DOTALL)
                .matcher(handlers)
                .replaceFirst(Matcher.quoteReplacement("byte[] received = \"{\\\"jobId\\\"\""));
        assertThat(malformed).isNotEqualTo(handlers);
        Path source = Files.writeString(folder.resolve("Readme.java"), IMPORTS + """
                public class Readme {
                    public static void main(String[] args) {
                %s
                    }
                }
                """.formatted(malformed));
        compile(source, folder);

        assertThat(run(folder))
                .startsWith("PutJobSuccessResultRequest cannot be read, 1 problem:\n")
                .endsWith("\n{\"__type\":\"SerializationException\"}\n");
    }

    @Test
    void theFirstCommandChecksAGoodAndABadSample() throws IOException {
        String first = blocks("sh").get(0);
        assertThat(first).startsWith("cli/jobresult check ");
        String[] args = first.replace("cli/jobresult ", "")
                .replace("cli/samples/", "samples/")
                .split(" ");

        assertThat(Command.run(args).out())
                .contains("good-build-with-variables.json: ok\n")
                .contains("breaks 6 rules");
    }

    /** With a stand-in for the AWS CLI that prints what it is given. */
    @Test
    void theExamplesThatPrintRequestsDo(@TempDir Path folder) throws Exception {
        String commands = blocks(PAGE_OF_COMMAND, "sh").stream()
                .filter(block -> block.startsWith("jobresult put-"))
                .collect(Collectors.joining("\n"));

        Command run = runInShell(folder, """
                aws() { [ "$*" = 'codepipeline put-job-success-result --cli-input-json file://report.json' ] && cat report.json; }
                """ + commands);

        assertThat(run)
                .isEqualTo(new Command(
                        0, blocks("json").get(0) + """

                                POST / HTTP/1.1\r
                                X-Amz-Target: CodePipeline_20150709.PutThirdPartyJobSuccessResult\r
                                Content-Type: application/x-amz-json-1.1\r
                                Content-Length: 168\r
                                \r
                                {"jobId":"b2f7e3a4-5c1d-4e8f-9a6b-0d1c2e3f4a5b","clientToken":"token",\
                                "currentRevision":{"revision":"8f14e45f","changeIdentifier":"build-1042",\
                                "created":1795166130.25}}\
                                """ + Files.readString(folder.resolve("example.json")), ""));
    }

    @Test
    void theExampleForGitReportsTheLastCommit(@TempDir Path folder) throws Exception {
        String command = blocks(PAGE_OF_COMMAND, "sh").stream()
                .filter(block -> block.contains("git log"))
                .collect(Collectors.joining("\n"));

        Matcher inHelp = Pattern.compile("  (SUMMARY=.*?\\))\n\n", Pattern.DOTALL)
                .matcher(Command.run("put-job-success-result", "--help").out());
        assertThat(inHelp.find()).isTrue();

        Command run = runInShell(folder, """
                export GIT_CONFIG_GLOBAL=/dev/null GIT_CONFIG_SYSTEM=/dev/null
                export GIT_AUTHOR_NAME=a GIT_AUTHOR_EMAIL=a GIT_COMMITTER_NAME=a GIT_COMMITTER_EMAIL=a
                export GIT_COMMITTER_DATE='2026-01-02 03:04:05 +0100'
                git init -q work
                cd work
                git commit -q --allow-empty -m 'Say "a, b"=c'
                git log -1 --format='%H %h'
                """ + command + "\n" + inHelp.group(1));

        assertThat(run.exitCode()).as(run.err()).isZero();
        String[] printed = run.out().split("[ \n]", 3);
        String request = "{\"jobId\":\"b2f7e3a4-5c1d-4e8f-9a6b-0d1c2e3f4a5b\",\"currentRevision\":{\"revision\":\""
                + printed[0] + "\",\"changeIdentifier\":\"" + printed[1]
                + "\",\"created\":1767319445,\"revisionSummary\":\"Say \\\"a, b\\\"=c\"}}\n";
        assertThat(printed[2]).isEqualTo(request + request);
    }

    private static Command runInShell(Path folder, String commands) throws Exception {
        assumeThat(Path.of("/bin/sh")).exists();
        Path launcher = Files.createDirectory(folder.resolve("bin")).resolve("jobresult");
        Files.writeString(
                launcher,
                "#!/bin/sh\nexec '" + CommandProcess.java()
                        + "' -cp \"$CLASS_PATH\" io.github.jobresult.cli.Main \"$@\"\n");
        Files.setPosixFilePermissions(launcher, PosixFilePermissions.fromString("rwx------"));
        return new CommandProcess(folder)
                .with("JOB_ID", "b2f7e3a4-5c1d-4e8f-9a6b-0d1c2e3f4a5b")
                .with("CLIENT_TOKEN", "token")
                .with("CLASS_PATH", CommandProcess.classPath())
                .with("PATH", launcher.getParent() + ":" + System.getenv("PATH"))
                .run(List.of("/bin/sh", "-ec", commands));
    }

    @Test
    void thePageOfTheCommandNamesEveryOption() throws IOException {
        String page = Files.readString(PAGE_OF_COMMAND);
        for (String command : List.of("check", "put-job-success-result", "put-third-party-job-success-result")) {
            Matcher option = Pattern.compile("--[a-z-]+[a-z]")
                    .matcher(Command.run(command, "--help").out());
            while (option.find()) {
                if (!List.of("--help", "--version").contains(option.group())) {
                    assertThat(page).contains("`" + option.group());
                }
            }
        }
    }

    private static boolean isType(String example) {
        return example.startsWith("@");
    }

    private static List<String> blocks(String language) throws IOException {
        return blocks(README, language);
    }

    private static List<String> blocks(Path page, String language) throws IOException {
        return Pattern.compile("```" + language + "\n(.*?)\n```", Pattern.DOTALL)
                .matcher(Files.readString(page))
                .results()
                .map(result -> result.group(1))
                .toList();
    }

    private static void compile(Path source, Path folder) throws IOException {
        StringWriter messages = new StringWriter();
        int exitCode = ToolProvider.findFirst("javac")
                .orElseThrow()
                .run(
                        new PrintWriter(messages),
                        new PrintWriter(messages),
                        "-Xlint:all",
                        "-Werror",
                        "-proc:none",
                        "-cp",
                        CommandProcess.classPath(),
                        "-d",
                        folder.toString(),
                        source.toString());
        assertThat(exitCode).as(messages.toString()).isZero();
    }

    private static String run(Path folder) throws Exception {
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        PrintStream out = System.out;
        try (URLClassLoader loader =
                new URLClassLoader(new URL[] {folder.toUri().toURL()}, ReadmeTest.class.getClassLoader())) {
            System.setOut(new PrintStream(printed, true, UTF_8));
            loader.loadClass("Readme").getMethod("main", String[].class).invoke(null, (Object) new String[0]);
        } finally {
            System.setOut(out);
        }
        return printed.toString(UTF_8);
    }
}
