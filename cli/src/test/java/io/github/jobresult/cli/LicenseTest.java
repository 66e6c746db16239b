package io.github.jobresult.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.jobresult.awssdk.JobResultInterceptor;
import io.github.jobresult.model.CurrentRevision;
import io.github.jobresult.serialization.JobResultCodec;
import io.github.jobresult.testing.JobResultDomain;
import io.github.jobresult.validation.JobResultValidator;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The license in each artifact: in its folder of classes before the package phase, in its jar after it. */
class LicenseTest {

    @ParameterizedTest
    @ValueSource(
            classes = {
                CurrentRevision.class,
                JobResultValidator.class,
                JobResultCodec.class,
                JobResultDomain.class,
                JobResultInterceptor.class,
                Main.class
            })
    void everyArtifactCarriesTheLicense(Class<?> type) throws IOException {
        URL artifact = type.getProtectionDomain().getCodeSource().getLocation();

        try (URLClassLoader alone = new URLClassLoader(new URL[] {artifact}, null);
                InputStream license = alone.getResourceAsStream("META-INF/LICENSE")) {
            assertThat(license).as("the license in %s", artifact).isNotNull();
            assertThat(new String(license.readAllBytes(), UTF_8))
                    .isEqualTo(Files.readString(Path.of("..", "LICENSE"), UTF_8));
        }
    }
}
