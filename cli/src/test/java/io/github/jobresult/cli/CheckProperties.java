package io.github.jobresult.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@Tag("both-paths")
class CheckProperties {

    private static final String VALID = "{\"jobId\":\"b2f7e3a4-5c1d-4e8f-9a6b-0d1c2e3f4a5b\"}";

    @SuppressWarnings("NullAway")
    private static Path folder;

    @BeforeContainer
    static void makeFolder() throws IOException {
        folder = Files.createTempDirectory("check");
    }

    @AfterContainer
    static void deleteFolder() throws IOException {
        try (var files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(folder);
    }

    @Provide
    Arbitrary<String> bodies() {
        return Arbitraries.oneOf(
                Arbitraries.just(VALID),
                Arbitraries.just("{\"jobId\":7}"),
                Arbitraries.just("{\"jobId\":\"\"}"),
                Arbitraries.strings().ofMaxLength(40));
    }

    @Property(tries = 100)
    void everyInputHasItsLineOfJsonAndTheExitCodeSumsThemUp(@ForAll @Size(max = 5) List<@From("bodies") String> noise)
            throws IOException {
        List<String> bodies = new ArrayList<>(noise);
        bodies.add(VALID);
        List<String> args = new ArrayList<>(List.of("check", "--format", "json"));
        for (int i = 0; i < bodies.size(); i++) {
            Path file = folder.resolve(i + ".json");
            Files.write(file, bodies.get(i).getBytes(StandardCharsets.UTF_8));
            args.add(file.toString());
        }

        Command run = Command.run(args.toArray(String[]::new));

        List<JsonNode> lines = run.json();
        assertThat(lines).extracting(line -> line.get("source").asString()).isEqualTo(args.subList(3, args.size()));
        assertThat(lines)
                .allSatisfy(line -> assertThat(line.get("valid").asBoolean())
                        .isEqualTo(line.get("problems").isEmpty()));
        assertThat(run.exitCode())
                .isEqualTo(lines.stream().allMatch(line -> line.get("valid").asBoolean()) ? 0 : 1);
    }

    @Property(tries = 100)
    void aLineIsToldOfAsAFileOfItsOwn(@ForAll @Size(max = 5) List<@From("bodies") String> noise) {
        List<String> bodies = new ArrayList<>();
        noise.forEach(body -> bodies.add(body.replace('\n', ' ')));

        String outcomes = Command.runWithInput(String.join("\n", bodies), "check", "--ndjson", "--allow-empty")
                .out();

        StringBuilder alone = new StringBuilder();
        for (int i = 0; i < bodies.size(); i++) {
            if (!bodies.get(i).matches("[ \t\r]*")) {
                String outcome = Command.runWithInput(bodies.get(i), "check").out();
                alone.append("-:").append(i + 1).append(outcome.substring(1));
            }
        }
        assertThat(outcomes).isEqualTo(alone.toString());
    }

    @Property(tries = 200)
    void noOutputShowsATokenOrTheValueOfAVariable(
            @ForAll @AlphaChars @StringLength(min = 12, max = 12) String secret, @ForAll("breaks") String breakage) {
        JsonNode template = JsonMapper.shared()
                .readTree(
                        "{\"jobId\":\"\",\"clientToken\":\"S\",\"continuationToken\":\"S\",\"outputVariables\":{\"a b\":\"S\"}}");
        String body = template.toString().replace("S", secret + "x".repeat(2048)) + breakage;

        for (String operation : List.of("PutJobSuccessResult", "PutThirdPartyJobSuccessResult")) {
            for (String format : List.of("text", "json")) {
                Command run = Command.runWithInput(body, "check", "--operation", operation, "--format", format);
                assertThat(run.exitCode()).isEqualTo(1);
                assertThat(run.out() + run.err()).doesNotContain(secret);
            }
        }
    }

    @Provide
    Arbitrary<String> breaks() {
        return Arbitraries.of("", "x", "{}", "\"");
    }
}
