package io.github.jobresult.awssdk;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.jobresult.service.ServiceError;
import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.spi.ToolProvider;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The code of docs/aws-sdk.md compiles without a warning and prints what the page shows. It runs in a process of its
 * own: the SDK looks for class-path files with the class loader that has loaded it.
 */
class AwsSdkPageTest {

    private static final Path PAGE = Path.of("..", "docs", "aws-sdk.md");

    /** The page's code beside a service that knows all jobs but one. */
    private static final String SOURCE = """
            import com.sun.net.httpserver.HttpServer;
            import io.github.jobresult.awssdk.*;
            import io.github.jobresult.model.ExecutionDetails;
            import io.github.jobresult.service.*;
            import io.github.jobresult.validation.*;
            import java.net.*;
            import java.nio.charset.StandardCharsets;
            import java.nio.file.*;
            import java.time.Duration;
            import java.util.List;
            import java.util.concurrent.CopyOnWriteArrayList;
            import software.amazon.awssdk.services.codepipeline.CodePipelineClient;
            import software.amazon.awssdk.services.codepipeline.model.CodePipelineException;
            import software.amazon.awssdk.services.codepipeline.model.PutJobSuccessResultRequest;
            public class Page {
            %s
                private static final String KNOWN = "b2f7e3a4-5c1d-4e8f-9a6b-0d1c2e3f4a5b";
                private static final String UNKNOWN = "ffffffff-5c1d-4e8f-9a6b-0d1c2e3f4a5b";
                private static final List<String> RECEIVED = new CopyOnWriteArrayList<>();

                public static void main(String[] args) throws Exception {
                    InetAddress loopback = InetAddress.getLoopbackAddress();
                    HttpServer service = HttpServer.create(new InetSocketAddress(loopback, 0), 0);
                    service.createContext("/", exchange -> {
                        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
                        RECEIVED.add(body);
                        byte[] answer = body.contains(UNKNOWN)
                                ? ServiceError.of(
                                                ServiceErrorType.JOB_NOT_FOUND,
                                                ServiceWording.jobDoesNotExist(UNKNOWN))
                                        .toBody()
                                : "{}".getBytes(StandardCharsets.UTF_8);
                        exchange.sendResponseHeaders(body.contains(UNKNOWN) ? 400 : 200, answer.length);
                        exchange.getResponseBody().write(answer);
                        exchange.close();
                    });
                    service.start();
                    System.setProperty("aws.endpointUrl", "http://127.0.0.1:" + service.getAddress().getPort());
                    switch (args[0]) {
                        case "guarded" -> {
                            Worker worker = Worker.create();
                            worker.succeed(KNOWN, "a".repeat(70_000));
                            worker.succeed("42", "done");
                            worker.succeed(UNKNOWN, "done");
                        }
                        case "unguarded" -> new Worker(CodePipelineClient.create()).succeed("42", "done");
                        case "converted" -> {
                            PutJobSuccessResultRequest request = PutJobSuccessResultRequest.builder()
                                    .jobId("42")
                                    .overrideConfiguration(o -> o.apiCallTimeout(Duration.ofSeconds(1)))
                                    .build();
                            System.out.println(withoutSummary(request.toBuilder()
                                            .executionDetails(details -> details.summary("done"))
                                            .build())
                                    .equals(request));
                        }
                        default -> {
                            System.out.println(checked(KNOWN, "a".repeat(70_000))
                                    .getExecutionDetails().orElseThrow().getSummary().orElseThrow().length());
                            System.out.println(advice(400, "ThrottlingException", "Rate exceeded"));
                        }
                    }
                    service.stop(0);
                    Files.write(Path.of("received"), RECEIVED);
                }
            }
            """;

    @TempDir
    private Path folder;

    @Test
    void theWorkerPrintsWhatThePageShows() throws Exception {
        assertThat(run("guarded")).isEqualTo(blocks("text").get(0) + "\n");
        assertThat(received()).hasSize(2);
        assertThat(received().get(0)).contains("a".repeat(2047) + "…").doesNotContain("a".repeat(2048));
    }

    @Test
    void theFileRegistersTheGuard() throws Exception {
        String name = "software/amazon/awssdk/services/codepipeline/execution.interceptors";
        assertThat(Files.readString(PAGE)).contains(name);
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, blocks("properties").get(0));

        assertThat(run("unguarded")).startsWith("PutJobSuccessResultRequest breaks 1 rule:\n  jobId  must match");
        assertThat(received()).isEmpty();
    }

    @Test
    void thereIsNoGuardWithoutTheFile() throws Exception {
        assertThat(run("unguarded")).isEmpty();
        assertThat(received()).hasSize(1);
    }

    @Test
    void aConversionKeepsTheOverrideConfiguration() throws Exception {
        assertThat(run("converted")).isEqualTo("true\n");
    }

    @Test
    void aUserOfVersion1ChecksAndGetsAdvice() throws Exception {
        assertThat(run("version 1"))
                .isEqualTo("2048\n" + new ServiceError(400, "ThrottlingException", "Rate exceeded").advice() + "\n");
    }

    private List<String> received() throws IOException {
        return Files.readAllLines(folder.resolve("received"));
    }

    private static List<String> blocks(String language) throws IOException {
        return Pattern.compile("```" + language + "\n(.*?)\n```", Pattern.DOTALL)
                .matcher(Files.readString(PAGE))
                .results()
                .map(result -> result.group(1))
                .toList();
    }

    private String run(String what) throws Exception {
        String classPath = Stream.of("java.class.path", "jdk.module.path")
                .map(property -> System.getProperty(property, ""))
                .filter(path -> !path.isEmpty())
                .collect(Collectors.joining(File.pathSeparator));
        Path source =
                Files.writeString(folder.resolve("Page.java"), SOURCE.formatted(String.join("\n", blocks("java"))));
        StringWriter messages = new StringWriter();
        PrintWriter writer = new PrintWriter(messages);
        int exitCode = ToolProvider.findFirst("javac")
                .orElseThrow()
                .run(
                        writer,
                        writer,
                        "-Xlint:all,-classfile,-path",
                        "-Werror",
                        "-proc:none",
                        "-cp",
                        classPath,
                        "-d",
                        folder.toString(),
                        source.toString());
        assertThat(exitCode).as(messages.toString()).isZero();
        Path out = folder.resolve("out");
        Path err = folder.resolve("err");
        int status = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-Dfile.encoding=UTF-8",
                        "-Daws.region=us-east-1",
                        "-Daws.accessKeyId=key",
                        "-Daws.secretAccessKey=secret",
                        "-cp",
                        folder + File.pathSeparator + classPath,
                        "Page",
                        what)
                .directory(folder.toFile())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile())
                .start()
                .waitFor();
        assertThat(status).as(() -> contents(err)).isZero();
        return Files.readString(out);
    }

    private static String contents(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            return e.toString();
        }
    }
}
