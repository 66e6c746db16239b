package io.github.jobresult.awssdk;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.util.VersionInfo;

/** The tests run with the version of the SDK that the build says. */
@Tag("both-paths")
class SdkVersionTest {

    @Test
    void isTheOneThatTheBuildSays() throws ReflectiveOperationException {
        // The compiler would copy the constant of the version that it sees.
        Object version = VersionInfo.class.getField("SDK_VERSION").get(null);

        assertThat(version).isEqualTo(System.getProperty("sdk.version"));
    }
}
