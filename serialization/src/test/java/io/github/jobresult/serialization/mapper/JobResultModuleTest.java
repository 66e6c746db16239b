package io.github.jobresult.serialization.mapper;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.jobresult.model.ExecutionDetails;
import io.github.jobresult.serialization.JobResultModule;
import io.github.jobresult.serialization.mapper.TestMapper.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

@Tag("both-paths")
class JobResultModuleTest extends WireFormTests {

    private final JsonMapper jackson =
            JsonMapper.builder().addModule(new JobResultModule()).build();

    @Override
    protected TestMapper mapper(Settings settings) {
        return new Jackson3Mapper(settings);
    }

    // Finding; OptionalDatabindTest has it on both paths.

    @Test
    void canBeAddedBesideTheOneThatIsFound() {
        JsonMapper both = JsonMapper.builder()
                .findAndAddModules()
                .addModule(new JobResultModule())
                .build();

        assertThat(both.registeredModules().stream().filter(JobResultModule.class::isInstance))
                .hasSize(1);
        assertThat(both.writeValueAsString(SMALL)).isEqualTo(SMALL_JSON);
    }

    @Test
    void hasANameOfItsOwn() {
        assertThat(new JobResultModule().getModuleName())
                .isEqualTo("io.github.jobresult.serialization.JobResultModule");
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
                .isEqualTo("io.github.jobresult/jobresult-serialization/" + version);
    }

    public record Optionally(Optional<ExecutionDetails> details) {}

    @Test
    void readsAndWritesOptionalValues() {
        for (Optionally value : List.of(new Optionally(Optional.empty()), new Optionally(Optional.of(percent(7))))) {
            assertThat(jackson.readValue(jackson.writeValueAsString(value), Optionally.class))
                    .isEqualTo(value);
        }
    }
}
