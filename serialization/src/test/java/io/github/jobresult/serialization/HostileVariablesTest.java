package io.github.jobresult.serialization;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.jobresult.validation.InvalidRequestException;
import io.github.jobresult.validation.JobResultValidator;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A body of the default size limit that breaks as many rules as possible. Hibernate Validator keeps an object for each
 * violation, though the report keeps only the first hundred.
 */
@Tag("huge")
class HostileVariablesTest {

    static final class Program {

        private Program() {}

        public static void main(String[] arguments) {
            Validator validator = Validation.byDefaultProvider()
                    .configure()
                    .messageInterpolator(new ParameterMessageInterpolator())
                    .buildValidatorFactory()
                    .getValidator();
            JobResultCodec codec = JobResultCodec.standard().withValidator(JobResultValidator.using(validator));
            try {
                codec.decode(body(), Requests.PUT);
            } catch (InvalidRequestException e) {
                System.out.print(
                        e.report().total() + " " + e.report().violations().size());
            }
        }
    }

    /** Short names with a blank, as a parser refuses lone surrogates in names, and values that are one lone surrogate. */
    private static byte[] body() {
        StringBuilder body = new StringBuilder("{\"outputVariables\":{");
        for (int i = 0; body.length() < (1 << 20) - 40; i++) {
            body.append(i == 0 ? "\" " : ",\" ")
                    .append(Integer.toString(i, Character.MAX_RADIX))
                    .append("\":\"\\ud800\"");
        }
        return body.append("}}").toString().getBytes(UTF_8);
    }

    @Test
    void hibernateValidatorTakesLittleMemoryForManyViolations(@TempDir Path directory) throws Exception {
        int total = JobResultValidator.standard()
                .check(JobResultCodec.standard().decodeUnchecked(body(), Requests.PUT))
                .total();
        assertThat(total).isGreaterThan(125_000);

        Path output = directory.resolve("output");
        Path errors = directory.resolve("errors");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-cp",
                        classPath(),
                        Program.class.getName())
                .redirectOutput(output.toFile())
                .redirectError(errors.toFile())
                .start();
        try {
            assertThat(process.waitFor(10, TimeUnit.MINUTES)).isTrue();
        } finally {
            process.destroyForcibly();
        }

        assertThat(process.exitValue())
                .as("%s", Files.readString(errors, UTF_8))
                .isZero();
        assertThat(Files.readString(output, UTF_8)).isEqualTo(total + " 100");
    }

    /** Of the tests, also where they run on the module path. */
    private static String classPath() {
        return Stream.of(
                        System.getProperty("java.class.path"),
                        System.getProperty("jdk.module.path", ""),
                        Path.of("target", "test-classes").toAbsolutePath().toString())
                .filter(path -> !path.isEmpty())
                .collect(Collectors.joining(File.pathSeparator));
    }
}
