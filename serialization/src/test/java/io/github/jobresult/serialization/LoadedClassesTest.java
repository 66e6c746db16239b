package io.github.jobresult.serialization;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.jobresult.model.JobSuccessRequest;
import io.github.jobresult.validation.JobResultValidator;
import io.github.jobresult.validation.RejectedRequestException;
import jakarta.validation.Valid;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.JsonParser;

/** A first call must not wait for classes that it does without, and a native image must not need to know of them. */
class LoadedClassesTest {

    private static final String BODY = """
            {
              "jobId": "01234567-89ab-cdef-0123-456789abcdef",
              "currentRevision": {"revision": "r\\n", "changeIdentifier": "é€😀", "created": 1577934245.678},
              "executionDetails": {"summary": "s", "externalExecutionId": "?", "percentComplete": 50},
              "outputVariables": {"a": "1", "b": ""}
            }
            """;

    @Test
    void aValidBodyInUsualSpellingLoadsNoJackson() throws Exception {
        assertThat(classesLoadedFor(BODY))
                .contains(FastJsonInput.class.getName(), FastJsonOutput.class.getName())
                .noneMatch(LoadedClassesTest::isOfJacksonLane);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"jobId\":\"01234567-89ab-cdef-0123-456789abcdef\",\"more\":1}", "{\"jobId\":7}"})
    void anyOtherBodyDoes(String body) throws Exception {
        assertThat(classesLoadedFor(body)).anyMatch(LoadedClassesTest::isOfJacksonLane);
    }

    /** A native image would need to know of them. ArchitectureTest looks for reflection. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                BODY,
                "{\"jobId\":\"01234567-89ab-cdef-0123-456789abcdef\",\"more\":1}",
                "{\"jobId\":7,\"outputVariables\":{\"a\":[]}}",
                "{\"jobId\":\"\",\"continuationToken\":\"\",\"outputVariables\":{\"?\":\"\"}}",
                "{"
            })
    void noBodyNeedsServices(String body) throws Exception {
        assertThat(classesLoadedFor(body)).doesNotContain("java.util.ServiceLoader");
    }

    /** Without it, the test above could not fail. */
    @Test
    void servicesWouldBeFound() throws Exception {
        assertThat(classesLoadedFor("", "services")).contains("java.util.ServiceLoader");
    }

    private static boolean isOfJacksonLane(String name) {
        return name.startsWith("tools.jackson.") || name.contains(".JacksonJson");
    }

    private static List<String> classesLoadedFor(String body, String... arguments)
            throws IOException, InterruptedException {
        String classPath = Stream.of(
                        JobResultCodec.class,
                        JobResultValidator.class,
                        JobSuccessRequest.class,
                        Valid.class,
                        JsonParser.class,
                        LoadedClassesTest.class)
                .map(LoadedClassesTest::location)
                .collect(Collectors.joining(File.pathSeparator));
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xlog:class+load=info",
                "-cp",
                classPath,
                RoundTrip.class.getName()));
        command.addAll(List.of(arguments));
        Process java = new ProcessBuilder(command).redirectErrorStream(true).start();
        java.getOutputStream().write(body.getBytes(UTF_8));
        java.getOutputStream().close();
        String log = new String(java.getInputStream().readAllBytes(), UTF_8);
        assertThat(java.waitFor()).as(log).isZero();
        return log.lines()
                .map(line -> line.replaceFirst("^(?:\\[[^]]*\\])+ ", "").replaceFirst(" .*", ""))
                .toList();
    }

    private static String location(Class<?> type) {
        return Path.of(URI.create(
                        type.getProtectionDomain().getCodeSource().getLocation().toString()))
                .toString();
    }

    /** The program of a fresh virtual machine. */
    static final class RoundTrip {

        public static void main(String[] args) throws Exception {
            if (args.length > 0) {
                System.out.println(ServiceLoader.load(Runnable.class).findFirst());
                return;
            }
            JobResultCodec codec = JobResultCodec.standard();
            try {
                codec.encode(codec.decode(System.in.readAllBytes(), Requests.PUT));
            } catch (RejectedRequestException e) {
                System.out.println(e.total());
            }
        }
    }
}
