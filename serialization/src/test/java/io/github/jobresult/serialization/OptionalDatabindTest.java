package io.github.jobresult.serialization;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonFormat;
import io.github.jobresult.model.JobSuccessRequest;
import io.github.jobresult.validation.JobResultValidator;
import jakarta.validation.Validator;
import java.io.File;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.spi.ToolProvider;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.json.JsonMapper;

/** Runs programs on paths of their own: the codec needs neither jackson-databind nor jackson-annotations. */
class OptionalDatabindTest {

    private static final String CODEC = """
            package app;

            import static java.nio.charset.StandardCharsets.UTF_8;

            import io.github.jobresult.model.CurrentRevision;
            import io.github.jobresult.model.ExecutionDetails;
            import io.github.jobresult.model.PutJobSuccessResultRequest;
            import io.github.jobresult.serialization.JobResultCodec;
            import io.github.jobresult.service.ServiceError;
            import io.github.jobresult.validation.RejectedRequestException;
            import java.io.ByteArrayInputStream;
            import java.io.ByteArrayOutputStream;
            import java.time.Instant;

            public class Program {
                private Program() {}

                public static void main(String[] args) throws Exception {
                    find("tools.jackson.databind.JacksonModule");
                    find("com.fasterxml.jackson.annotation.JsonFormat");
                    PutJobSuccessResultRequest request = PutJobSuccessResultRequest.builder()
                            .jobId("01234567-89ab-cdef-0123-456789abcdef")
                            .currentRevision(CurrentRevision.builder()
                                    .revision("r")
                                    .changeIdentifier("c")
                                    .created(Instant.EPOCH)
                                    .build())
                            .executionDetails(ExecutionDetails.builder().percentComplete(100).build())
                            .putOutputVariable("a", "\\"1\\"")
                            .build();
                    JobResultCodec codec = JobResultCodec.standard();
                    ByteArrayOutputStream out = new ByteArrayOutputStream();
                    codec.encode(request, out);
                    System.out.println(out.toString(UTF_8));
                    System.out.println(codec.decode(codec.encode(request), PutJobSuccessResultRequest.class)
                            .equals(request));
                    System.out.println(codec.withLenientReading()
                            .decode(new ByteArrayInputStream(out.toByteArray()), PutJobSuccessResultRequest.class)
                            .equals(request));
                    String body = "{\\"unknown\\":[{}],\\"jobId\\":\\"01234567-89ab-cdef-0123-456789abcdef\\"}";
                    System.out.println(codec.decode(body.getBytes(UTF_8), PutJobSuccessResultRequest.class)
                            .getJobId());
                    reject("{\\"jobId\\":\\"x\\"}");
                    reject("{\\"jobId\\":7}");
                    reject("{\\"jobId\\"");
                }

                private static void find(String type) {
                    try {
                        Class.forName(type);
                        System.out.println(type);
                    } catch (ClassNotFoundException e) {
                        System.out.println("absent");
                    }
                }

                private static void reject(String body) {
                    try {
                        JobResultCodec.standard().decode(body.getBytes(UTF_8), PutJobSuccessResultRequest.class);
                    } catch (RejectedRequestException e) {
                        ServiceError error = ServiceError.of(e);
                        ServiceError read = ServiceError.read(error.status(), null, error.toBody());
                        System.out.println(e.getClass().getSimpleName() + " " + read.code() + " " + read.equals(error));
                    }
                }
            }
            """;

    private static final String CODEC_RESULT = """
            {"jobId":"01234567-89ab-cdef-0123-456789abcdef",\
            "currentRevision":{"revision":"r","changeIdentifier":"c","created":0},\
            "executionDetails":{"percentComplete":100},"outputVariables":{"a":"\\"1\\""}}
            true
            true
            01234567-89ab-cdef-0123-456789abcdef
            InvalidRequestException ValidationException true
            UnreadableRequestException SerializationException true
            UnreadableRequestException SerializationException true
            """;

    private static final String MAPPER = """
            package app;

            import io.github.jobresult.model.CurrentRevision;
            import io.github.jobresult.serialization.JobResultModule;
            import java.time.Instant;
            import tools.jackson.databind.json.JsonMapper;

            public class Program {
                private Program() {}

                public static void main(String[] args) {
                    JsonMapper mapper = args[0].equals("find")
                            ? JsonMapper.builder().findAndAddModules().build()
                            : JsonMapper.builder().addModule(new JobResultModule()).build();
                    CurrentRevision revision = CurrentRevision.builder()
                            .revision("r")
                            .changeIdentifier("c")
                            .created(Instant.EPOCH)
                            .build();
                    String json = mapper.writeValueAsString(revision);
                    System.out.println(json);
                    System.out.println(mapper.readValue(json, CurrentRevision.class).equals(revision));
                }
            }
            """;

    private static final String MAPPER_RESULT = """
            {"revision":"r","changeIdentifier":"c","created":0}
            true
            """;

    private static final List<String> WITHOUT_DATABIND = Stream.of(
                    JobSuccessRequest.class,
                    JobResultValidator.class,
                    JobResultCodec.class,
                    Validator.class,
                    NullMarked.class,
                    JsonParser.class)
            .map(OptionalDatabindTest::codeSource)
            .toList();

    private static final List<String> WITH_DATABIND = Stream.concat(
                    WITHOUT_DATABIND.stream(),
                    Stream.of(JsonMapper.class, JsonFormat.class).map(OptionalDatabindTest::codeSource))
            .toList();

    @TempDir
    private Path folder;

    @Test
    void theCodecRunsOnAClassPathWithoutDatabind() throws Exception {
        Path program = compile(CODEC, "--class-path", WITHOUT_DATABIND);

        assertThat(java("--class-path", WITHOUT_DATABIND, program, "app.Program"))
                .isEqualTo("absent\nabsent\n" + CODEC_RESULT);
    }

    @Test
    void theCodecRunsOnAModulePathWithoutDatabind() throws Exception {
        Path program = compileModule(CODEC, WITHOUT_DATABIND);

        assertThat(java("--module-path", WITHOUT_DATABIND, program, "--module", "app/app.Program"))
                .isEqualTo("absent\nabsent\n" + CODEC_RESULT);
    }

    /** Without it, the tests above could not fail. */
    @Test
    void databindWouldBeFound() throws Exception {
        Path program = compile(CODEC, "--class-path", WITHOUT_DATABIND);

        assertThat(java("--class-path", WITH_DATABIND, program, "app.Program"))
                .isEqualTo("tools.jackson.databind.JacksonModule\ncom.fasterxml.jackson.annotation.JsonFormat\n"
                        + CODEC_RESULT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"find", "add"})
    void aMapperFindsTheModuleOnAClassPath(String how) throws Exception {
        Path program = compile(MAPPER, "--class-path", WITH_DATABIND);

        assertThat(java("--class-path", WITH_DATABIND, program, "app.Program", how))
                .isEqualTo(MAPPER_RESULT);
    }

    @Test
    void aMapperTakesTheModuleOnAModulePath() throws Exception {
        Path program = compileModule(MAPPER, WITH_DATABIND, "tools.jackson.databind");

        assertThat(java("--module-path", WITH_DATABIND, program, "--module", "app/app.Program", "add"))
                .isEqualTo(MAPPER_RESULT);
    }

    private Path compileModule(String program, List<String> path, String... required) throws Exception {
        String requires = Stream.concat(Stream.of("io.github.jobresult.serialization"), Stream.of(required))
                .map(module -> "requires " + module + ";")
                .collect(Collectors.joining(" "));
        Files.writeString(folder.resolve("module-info.java"), "module app { " + requires + " }");
        return compile(program, "--module-path", path);
    }

    private Path compile(String program, String pathOption, List<String> path) throws Exception {
        Files.writeString(folder.resolve("Program.java"), program);
        List<String> options = new ArrayList<>(List.of("-Xlint:all", "-Werror", "-proc:none"));
        options.addAll(List.of(pathOption, String.join(File.pathSeparator, path)));
        Path classes = folder.resolve("classes");
        options.addAll(List.of("-d", classes.toString()));
        try (Stream<Path> sources = Files.list(folder)) {
            sources.map(Path::toString).filter(file -> file.endsWith(".java")).forEach(options::add);
        }
        StringWriter messages = new StringWriter();
        PrintWriter out = new PrintWriter(messages, true);
        int code = ToolProvider.findFirst("javac").orElseThrow().run(out, out, options.toArray(String[]::new));
        assertThat(code).as(messages.toString()).isZero();
        return classes;
    }

    private String java(String pathOption, List<String> path, Path program, String... main) throws Exception {
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), pathOption));
        command.add(program + File.pathSeparator + String.join(File.pathSeparator, path));
        command.addAll(List.of(main));
        Path printed = folder.resolve("printed");
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(printed.toFile())
                .start();
        try {
            assertThat(process.waitFor(5, TimeUnit.MINUTES)).isTrue();
        } finally {
            process.destroyForcibly();
        }
        return Files.readString(printed, UTF_8).replace(System.lineSeparator(), "\n");
    }

    private static String codeSource(Class<?> type) {
        return Path.of(URI.create(
                        type.getProtectionDomain().getCodeSource().getLocation().toString()))
                .toString();
    }
}
