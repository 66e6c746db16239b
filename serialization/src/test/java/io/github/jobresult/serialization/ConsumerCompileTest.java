package io.github.jobresult.serialization;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonFormat;
import io.github.jobresult.model.JobSuccessRequest;
import io.github.jobresult.validation.JobResultValidator;
import jakarta.validation.Validator;
import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.spi.ToolProvider;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.json.JsonMapper;

/** Who uses the three modules gets no warning from them. */
class ConsumerCompileTest {

    private static final String CONSUMER = """
            import io.github.jobresult.model.CurrentRevision;
            import io.github.jobresult.model.ExecutionDetails;
            import io.github.jobresult.model.PutJobSuccessResultRequest;
            import io.github.jobresult.model.PutThirdPartyJobSuccessResultRequest;
            import io.github.jobresult.serialization.JobResultCodec;
            import io.github.jobresult.serialization.JobResultModule;
            import io.github.jobresult.serialization.ReadingProblem;
            import io.github.jobresult.serialization.UnreadableRequestException;
            import io.github.jobresult.validation.InvalidRequestException;
            import io.github.jobresult.validation.JobResultValidator;
            import io.github.jobresult.validation.Rule;
            import io.github.jobresult.validation.Violation;
            import java.io.ByteArrayInputStream;
            import java.io.ByteArrayOutputStream;
            import java.io.IOException;
            import java.time.Instant;
            import tools.jackson.databind.json.JsonMapper;

            public class Consumer {
                public Consumer() {}

                public static String report(byte[] body) throws IOException {
                    JobResultCodec codec = JobResultCodec.standard()
                            .withMaxBodyBytes(1000)
                            .withMaxNesting(8)
                            .withValidator(JobResultValidator.standard());
                    try {
                        PutThirdPartyJobSuccessResultRequest request =
                                codec.decode(body, PutThirdPartyJobSuccessResultRequest.class);
                        return request.getCurrentRevision().map(CurrentRevision::getRevision).orElse("");
                    } catch (UnreadableRequestException e) {
                        StringBuilder text = new StringBuilder();
                        for (ReadingProblem problem : e.problems()) {
                            text.append(problem.kind() == ReadingProblem.Kind.TYPE).append(problem.pointer());
                        }
                        return text.toString();
                    } catch (InvalidRequestException e) {
                        for (Violation violation : e.report().violations()) {
                            if (violation.rule() == Rule.REQUIRED) {
                                return violation.path();
                            }
                        }
                        return e.getMessage();
                    }
                }

                public static PutJobSuccessResultRequest roundTrip() throws IOException {
                    PutJobSuccessResultRequest request = PutJobSuccessResultRequest.builder()
                            .jobId("01234567-89ab-cdef-0123-456789abcdef")
                            .currentRevision(CurrentRevision.builder()
                                    .revision("r")
                                    .changeIdentifier("c")
                                    .created(Instant.EPOCH)
                                    .build())
                            .executionDetails(ExecutionDetails.builder().percentComplete(100).build())
                            .putOutputVariable("a", "1")
                            .build();
                    ByteArrayOutputStream out = new ByteArrayOutputStream();
                    JobResultCodec.standard().encode(request, out);
                    JsonMapper mapper = JsonMapper.builder().addModule(new JobResultModule()).build();
                    PutJobSuccessResultRequest read =
                            mapper.readValue(out.toByteArray(), PutJobSuccessResultRequest.class);
                    return JobResultCodec.standard()
                            .decode(new ByteArrayInputStream(mapper.writeValueAsBytes(read)), read.getClass());
                }
            }
            """;

    @Test
    void aConsumerCompilesWithoutAWarning(@TempDir Path folder) throws IOException {
        assertThat(javacOn(CONSUMER, folder)).isEqualTo("exit code 0: ");
    }

    /** Else the test above could not fail. */
    @Test
    void aWarningWouldBeSeen(@TempDir Path folder) throws IOException {
        String careless = CONSUMER.replace(
                "public Consumer() {}",
                "public Consumer() { java.util.List list = new java.util.ArrayList<String>(); }");

        assertThat(javacOn(careless, folder)).startsWith("exit code 1: ").contains("[rawtypes]");
    }

    /** What the compiler has to say; as a service it is there on the module path, too. */
    private static String javacOn(String source, Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("Consumer.java"), source);
        StringWriter said = new StringWriter();
        PrintWriter out = new PrintWriter(said, true);
        int code = ToolProvider.findFirst("javac")
                .orElseThrow()
                .run(
                        out,
                        out,
                        "-Xlint:all",
                        "-Werror",
                        "-proc:none",
                        "-classpath",
                        classPath(),
                        "-d",
                        folder.toString(),
                        file.toString());
        return "exit code " + code + ": " + said;
    }

    private static String classPath() {
        return Stream.of(
                        JobSuccessRequest.class,
                        JobResultValidator.class,
                        JobResultCodec.class,
                        Validator.class,
                        NullMarked.class,
                        JsonParser.class,
                        JsonMapper.class,
                        JsonFormat.class)
                .map(ConsumerCompileTest::codeSource)
                .distinct()
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static String codeSource(Class<?> type) {
        try {
            return Path.of(type.getProtectionDomain()
                            .getCodeSource()
                            .getLocation()
                            .toURI())
                    .toString();
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
