package io.github.jobresult.validation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.jobresult.model.CurrentRevision;
import jakarta.validation.NoProviderFoundException;
import jakarta.validation.Validation;
import java.io.File;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** In a virtual machine whose class path holds this library and what it requires, but no Jakarta provider. */
class WithoutProviderTest {

    static final class Program {

        private Program() {}

        public static void main(String[] arguments) {
            JobResultValidator validator = JobResultValidator.standard();
            System.out.println(validator.check(Requests.put().build()));
            System.out.println(validator.require(Requests.thirdParty().build()).getJobId());
            System.out.println(validator.check(Requests.brokenPut()));
            try {
                validator.require(Requests.brokenThirdParty());
            } catch (RejectedRequestException e) {
                System.out.println(e.getMessage());
            }
            try {
                Validation.buildDefaultValidatorFactory();
            } catch (NoProviderFoundException e) {
                System.out.println("no provider");
            }
        }
    }

    @Test
    void theStandardValidatorWorks(@TempDir Path directory) throws Exception {
        Path output = directory.resolve("output");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        classPath(),
                        Program.class.getName())
                .redirectOutput(output.toFile())
                .redirectErrorStream(true)
                .start();
        try {
            assertThat(process.waitFor(5, TimeUnit.MINUTES)).isTrue();
        } finally {
            process.destroyForcibly();
        }

        assertThat(Files.readString(output, UTF_8).lines())
                .containsExactlyElementsOf(Stream.of(
                                "PutJobSuccessResultRequest breaks no rule",
                                "job",
                                Requests.BROKEN_PUT_REPORT,
                                Requests.BROKEN_THIRD_PARTY_REPORT,
                                "no provider")
                        .flatMap(String::lines)
                        .toList());
    }

    private static String classPath() {
        Stream<Path> libraries = Stream.of(
                        JobResultValidator.class, CurrentRevision.class, Validation.class, Nullable.class)
                .map(type -> Path.of(URI.create(
                        type.getProtectionDomain().getCodeSource().getLocation().toString())));
        return Stream.concat(
                        libraries, Stream.of(Path.of("target", "test-classes").toAbsolutePath()))
                .map(Path::toString)
                .collect(Collectors.joining(File.pathSeparator));
    }
}
