package io.github.jobresult.jackson2;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.cfg.PackageVersion;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.jobresult.model.PutJobSuccessResultRequest;
import io.github.jobresult.serialization.mapper.TestMapper;
import io.github.jobresult.serialization.mapper.TestMapper.Settings;
import io.github.jobresult.serialization.mapper.WireFormTests;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("both-paths")
class JobResultModuleTest extends WireFormTests {

    @Override
    protected TestMapper mapper(Settings settings) {
        return new Jackson2Mapper(settings);
    }

    @Test
    void runsOnTheVersionThatIsAskedFor() {
        assertThat(PackageVersion.VERSION).hasToString(System.getProperty("jackson2.version"));
    }

    @Test
    void isFound() throws IOException {
        JsonMapper mapper = JsonMapper.builder()
                .findAndAddModules()
                .addModule(new JobResultModule())
                .build();

        assertThat(JsonMapper.builder().findAndAddModules().build().getRegisteredModuleIds())
                .containsExactly("io.github.jobresult.jackson2.JobResultModule");
        assertThat(mapper.getRegisteredModuleIds()).hasSize(1);
        assertThat(mapper.writeValueAsString(
                        PutJobSuccessResultRequest.builder().jobId("j").build()))
                .isEqualTo("{\"jobId\":\"j\"}");
    }

    @Test
    void hasANameOfItsOwn() {
        assertThat(new JobResultModule().getModuleName()).isEqualTo("io.github.jobresult.jackson2.JobResultModule");
    }

    @Test
    void itsVersionIsThatOfTheArtifact() throws IOException {
        String version = Pattern.compile("<version>(.*)</version>")
                .matcher(Files.readString(Path.of("pom.xml")))
                .results()
                .findFirst()
                .orElseThrow()
                .group(1);

        assertThat(new JobResultModule().version().toFullString())
                .isEqualTo("io.github.jobresult/jobresult-jackson2/" + version);
    }
}
