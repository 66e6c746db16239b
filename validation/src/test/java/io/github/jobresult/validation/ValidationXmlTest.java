package io.github.jobresult.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.jobresult.model.ExecutionDetails;
import jakarta.validation.Validation;
import jakarta.validation.ValidationException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.hibernate.validator.HibernateValidator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** In an application whose META-INF/validation.xml would make any validator that regards it fail. */
@Tag("both-paths")
class ValidationXmlTest {

    private static final String VALIDATION_XML = """
            <validation-config xmlns="https://jakarta.ee/xml/ns/validation/configuration" version="3.0">
              <message-interpolator>no.such.Interpolator</message-interpolator>
            </validation-config>
            """;

    /** Has the application's file, and loads the classes under test anew, so that the standard validator is made anew. */
    private static final class ApplicationClassLoader extends ClassLoader {

        private static final String OURS = "io.github.jobresult.validation.";

        ApplicationClassLoader() {
            super(JobResultValidator.class.getClassLoader());
        }

        @Override
        public InputStream getResourceAsStream(String name) {
            return name.equals("META-INF/validation.xml")
                    ? new ByteArrayInputStream(VALIDATION_XML.getBytes(StandardCharsets.UTF_8))
                    : super.getResourceAsStream(name);
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            synchronized (getClassLoadingLock(name)) {
                Class<?> loaded = findLoadedClass(name);
                if (loaded == null) {
                    loaded = name.startsWith(OURS) ? define(name) : super.loadClass(name, resolve);
                }
                return loaded;
            }
        }

        private Class<?> define(String name) {
            try (InputStream in =
                    JobResultValidator.class.getResourceAsStream(name.substring(OURS.length()) + ".class")) {
                byte[] bytes = in.readAllBytes();
                return defineClass(name, bytes, 0, bytes.length);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private final ClassLoader before = Thread.currentThread().getContextClassLoader();
    private final ClassLoader application = new ApplicationClassLoader();

    @BeforeEach
    void enterApplication() {
        Thread.currentThread().setContextClassLoader(application);
    }

    @AfterEach
    void leaveApplication() {
        Thread.currentThread().setContextClassLoader(before);
    }

    @Test
    void aValidatorThatRegardsItCannotBeMade() {
        assertThatExceptionOfType(ValidationException.class)
                .isThrownBy(() -> Validation.byProvider(HibernateValidator.class)
                        .configure()
                        .buildValidatorFactory())
                .withMessageContaining("no.such.Interpolator");
    }

    @Test
    void theStandardValidatorDoesNotRegardIt() throws Exception {
        Class<?> type = application.loadClass(JobResultValidator.class.getName());
        assertThat(type).isNotSameAs(JobResultValidator.class);

        Object report = type.getMethod("check", ExecutionDetails.class)
                .invoke(
                        type.getMethod("standard").invoke(null),
                        ExecutionDetails.builder().percentComplete(101).build());

        assertThat(report).hasToString("""
                        ExecutionDetails breaks 1 rule:
                          percentComplete  must be 0 to 100, is 101\
                        """);
    }
}
