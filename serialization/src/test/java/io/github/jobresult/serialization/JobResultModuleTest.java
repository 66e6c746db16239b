package io.github.jobresult.serialization;

import static io.github.jobresult.serialization.Requests.PUT;
import static io.github.jobresult.serialization.Requests.THIRD_PARTY;
import static io.github.jobresult.serialization.Requests.everyMember;
import static io.github.jobresult.serialization.Requests.everyThirdPartyMember;
import static io.github.jobresult.serialization.Requests.put;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.github.jobresult.model.CurrentRevision;
import io.github.jobresult.model.ExecutionDetails;
import io.github.jobresult.model.JobSuccessRequest;
import io.github.jobresult.model.PutJobSuccessResultRequest;
import io.github.jobresult.model.PutThirdPartyJobSuccessResultRequest;
import java.io.IOException;
import java.io.StringReader;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.core.SerializableString;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.Version;
import tools.jackson.core.io.CharacterEscapes;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JacksonModule;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.deser.Deserializers;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.json.JsonMapper;

@Tag("both-paths")
class JobResultModuleTest {

    private static final PutJobSuccessResultRequest REQUEST = everyMember()
            .putOutputVariable("b", "\u00e9/\ud83d\ude00\"\n")
            .putOutputVariable("a", "")
            .build();
    private static final PutThirdPartyJobSuccessResultRequest THIRD =
            everyThirdPartyMember().build();

    private static final String REQUEST_JSON = text(REQUEST);
    private static final String THIRD_JSON = text(THIRD);
    private static final String REVISION_JSON = "{\"revision\":\"8f14e45f\",\"changeIdentifier\":\"build-1042\","
            + "\"created\":1577934245.678,\"revisionSummary\":\"Fix the leak\"}";
    private static final String DETAILS_JSON =
            "{\"summary\":\"All tests passed\",\"externalExecutionId\":\"run-7\",\"percentComplete\":100}";

    private final JsonMapper mapper =
            JsonMapper.builder().addModule(new JobResultModule()).build();

    /** An application's own type, with a date of its own. */
    public record Report(
            int reportNumber,
            Instant sentAt,
            PutJobSuccessResultRequest wholeRequest,
            List<PutThirdPartyJobSuccessResultRequest> thirdParties,
            Map<String, CurrentRevision> byBranch,
            Optional<ExecutionDetails> details,
            PutJobSuccessResultRequest none) {}

    private static final Report REPORT = new Report(
            7,
            Instant.ofEpochSecond(60),
            REQUEST,
            List.of(THIRD, THIRD),
            Map.of("main", REQUEST.getCurrentRevision().orElseThrow()),
            REQUEST.getExecutionDetails(),
            null);

    public static class Envelope {
        public PutJobSuccessResultRequest request;
        public List<JobSuccessRequest> several;
        public Object anything;
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
        assertThat(both.writeValueAsString(REQUEST)).isEqualTo(REQUEST_JSON);
    }

    @Test
    void isAPlainModuleWithANameOfItsOwn() {
        JacksonModule module = new JobResultModule();

        assertThat(module.getModuleName()).isEqualTo("io.github.jobresult.serialization.JobResultModule");
    }

    @Test
    void itsVersionIsThatOfTheArtifact() throws IOException {
        Version version = new JobResultModule().version();

        assertThat(version.toFullString()).isEqualTo("io.github.jobresult/jobresult-serialization/" + projectVersion());
    }

    private static String projectVersion() throws IOException {
        return Pattern.compile("<version>(.*)</version>")
                .matcher(Files.readString(Path.of("pom.xml")))
                .results()
                .findFirst()
                .orElseThrow()
                .group(1);
    }

    /** Mappers may ask before they look for the deserializer itself. */
    @Test
    void knowsForWhichTypesItHasADeserializer() {
        List<Deserializers> added = new ArrayList<>();
        new JobResultModule().setupModule((JacksonModule.SetupContext) Proxy.newProxyInstance(
                JacksonModule.SetupContext.class.getClassLoader(),
                new Class<?>[] {JacksonModule.SetupContext.class},
                (proxy, method, arguments) -> {
                    if (method.getName().equals("addDeserializers")) {
                        added.add((Deserializers) arguments[0]);
                    }
                    return proxy;
                }));

        assertThat(added).singleElement().satisfies(deserializers -> {
            for (Class<?> type : List.of(
                    PUT,
                    THIRD_PARTY,
                    JobSuccessRequest.class,
                    CurrentRevision.class,
                    ExecutionDetails.class,
                    REQUEST.getClass())) {
                assertThat(deserializers.hasDeserializerFor(mapper.deserializationConfig(), type))
                        .as("%s", type)
                        .isTrue();
            }
            for (Class<?> type : List.of(Object.class, String.class, Envelope.class)) {
                assertThat(deserializers.hasDeserializerFor(mapper.deserializationConfig(), type))
                        .as("%s", type)
                        .isFalse();
            }
        });
    }

    // The wire form.

    @Test
    void writesTheSameTextAsTheCodec() {
        assertThat(mapper.writeValueAsString(REQUEST)).isEqualTo(REQUEST_JSON);
        assertThat(mapper.writeValueAsBytes(REQUEST))
                .isEqualTo(JobResultCodec.standard().encode(REQUEST));
        assertThat(mapper.writeValueAsString(THIRD)).isEqualTo(THIRD_JSON);
        assertThat(mapper.writeValueAsString(REQUEST.getCurrentRevision())).isEqualTo(REVISION_JSON);
        assertThat(mapper.writeValueAsString(REQUEST.getExecutionDetails())).isEqualTo(DETAILS_JSON);
    }

    @Test
    void readsWhatTheCodecWrites() {
        assertThat(mapper.readValue(REQUEST_JSON, PUT)).isEqualTo(REQUEST);
        assertThat(mapper.readValue(JobResultCodec.standard().encode(THIRD), THIRD_PARTY))
                .isEqualTo(THIRD);
        assertThat(mapper.readValue(REVISION_JSON, CurrentRevision.class))
                .isEqualTo(REQUEST.getCurrentRevision().orElseThrow());
        assertThat(mapper.readValue(DETAILS_JSON, ExecutionDetails.class))
                .isEqualTo(REQUEST.getExecutionDetails().orElseThrow());
    }

    @Test
    void writesAllOfARequestThatIsDeclaredAsTheCommonParent() {
        JsonMapper declared = JsonMapper.builder()
                .addModule(new JobResultModule())
                .enable(MapperFeature.USE_STATIC_TYPING)
                .build();

        assertThat(mapper.writerFor(JobSuccessRequest.class).writeValueAsString(REQUEST))
                .isEqualTo(REQUEST_JSON);
        assertThat(mapper.writerFor(new TypeReference<List<JobSuccessRequest>>() {})
                        .writeValueAsString(List.of(REQUEST, THIRD)))
                .isEqualTo("[" + REQUEST_JSON + "," + THIRD_JSON + "]");
        assertThat(declared.writerFor(new TypeReference<List<JobSuccessRequest>>() {})
                        .writeValueAsString(List.of(REQUEST, THIRD)))
                .isEqualTo("[" + REQUEST_JSON + "," + THIRD_JSON + "]");
    }

    @Test
    void readsIntoTheRuntimeClassOfAValue() {
        assertThat(mapper.readValue(REQUEST_JSON, REQUEST.getClass())).isEqualTo(REQUEST);
        assertThat(mapper.readValue(THIRD_JSON, THIRD.getClass())).isEqualTo(THIRD);
    }

    @Test
    void readsAPartialRequestAndLeavesCheckingToTheApplication() {
        assertThat(mapper.readValue("{\"executionDetails\":{\"percentComplete\":101}}", PUT))
                .isEqualTo(PutJobSuccessResultRequest.builder()
                        .executionDetails(Requests.percent(101))
                        .buildPartial());
    }

    @Test
    void nullIsNull() {
        assertThat(mapper.readValue("null", PUT)).isNull();
        assertThat(mapper.readValue("[null]", new TypeReference<List<CurrentRevision>>() {}))
                .containsExactly((CurrentRevision) null);
        assertThat(mapper.writerFor(PUT).writeValueAsString(null)).isEqualTo("null");
    }

    @Test
    void readsSeveralFromOneSource() throws Exception {
        try (var requests =
                mapper.readerFor(PUT).<PutJobSuccessResultRequest>readValues(REQUEST_JSON + "\n" + REQUEST_JSON)) {
            assertThat(requests.readAll()).containsExactly(REQUEST, REQUEST);
        }
        assertThat(mapper.readValue(new StringReader("[" + REQUEST_JSON + "]"), PutJobSuccessResultRequest[].class))
                .containsExactly(REQUEST);
    }

    // Whatever else the mapper does.

    static Stream<Named<JsonMapper>> mappers() {
        return Stream.of(
                Named.of("plain", builder().build()),
                Named.of(
                        "snake case",
                        builder()
                                .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
                                .build()),
                Named.of(
                        "upper camel case",
                        builder()
                                .propertyNamingStrategy(PropertyNamingStrategies.UPPER_CAMEL_CASE)
                                .build()),
                Named.of("only what is not empty", including(JsonInclude.Include.NON_EMPTY)),
                Named.of("only what is not default", including(JsonInclude.Include.NON_DEFAULT)),
                Named.of("only what is not null", including(JsonInclude.Include.NON_NULL)),
                Named.of("all", including(JsonInclude.Include.ALWAYS)),
                Named.of(
                        "dates as numbers",
                        builder()
                                .enable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS)
                                .build()),
                Named.of(
                        "dates as texts",
                        builder()
                                .disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS)
                                .build()),
                Named.of(
                        "dates in milliseconds",
                        builder()
                                .enable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS)
                                .disable(
                                        DateTimeFeature.WRITE_DATE_TIMESTAMPS_AS_NANOSECONDS,
                                        DateTimeFeature.READ_DATE_TIMESTAMPS_AS_NANOSECONDS)
                                .build()),
                Named.of(
                        "no unknown members",
                        builder()
                                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                                .build()),
                Named.of(
                        "sorted the other way",
                        builder()
                                .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
                                .build()),
                Named.of(
                        "sorted",
                        builder()
                                .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
                                .build()),
                Named.of(
                        "doubles",
                        builder()
                                .disable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                                .build()),
                Named.of(
                        "static typing",
                        builder().enable(MapperFeature.USE_STATIC_TYPING).build()),
                Named.of(
                        "arrays that may be left out",
                        builder()
                                .enable(
                                        DeserializationFeature.ACCEPT_SINGLE_VALUE_AS_ARRAY,
                                        DeserializationFeature.ACCEPT_EMPTY_STRING_AS_NULL_OBJECT)
                                .build()));
    }

    @ParameterizedTest
    @MethodSource("mappers")
    void theWireFormStandsUnchangedInAnApplicationsOwnTypes(JsonMapper settings) {
        String json = settings.writeValueAsString(REPORT);

        assertThat(json)
                .contains(":" + REQUEST_JSON)
                .contains("[" + THIRD_JSON + "," + THIRD_JSON + "]")
                .contains("{\"main\":" + REVISION_JSON + "}")
                .contains(":" + DETAILS_JSON);
        assertThat(settings.readValue(json, Report.class)).isEqualTo(REPORT);
    }

    @ParameterizedTest
    @MethodSource("mappers")
    void unknownMembersAreSkippedAndAbsentOnesLeftOut(JsonMapper settings) {
        assertThat(settings.readValue(
                        "{\"jobId\":\"" + Requests.JOB_ID + "\",\"x\":{\"y\":[1]},\"continuationToken\":null}", PUT))
                .isEqualTo(put().build());
        assertThat(settings.writeValueAsString(put().build())).isEqualTo(Requests.PUT_JSON);
    }

    @Test
    void theApplicationsOwnMembersKeepItsSettings() {
        JsonMapper snake = builder()
                .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
                .disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS)
                .build();

        assertThat(snake.writeValueAsString(REPORT))
                .contains("\"sent_at\":\"1970-01-01T00:01:00Z\"")
                .contains("\"whole_request\":{\"jobId\":");
    }

    @Test
    void prettyPrintingChangesNothingButWhitespace() {
        JsonMapper pretty = builder().enable(SerializationFeature.INDENT_OUTPUT).build();

        String json = pretty.writeValueAsString(REQUEST);

        assertThat(json.lines()).hasSizeGreaterThan(10);
        assertThat(json).contains("\"created\" : 1577934245.678,");
        assertThat(JobResultCodec.standard().decode(Requests.utf8(json), PUT)).isEqualTo(REQUEST);
    }

    /** Escapes one letter beside those that JSON must have. */
    private static final class EscapedJ extends CharacterEscapes {

        private static final long serialVersionUID = 1L;

        @Override
        public int[] getEscapeCodesForAscii() {
            int[] escapes = standardAsciiEscapesForJSON();
            escapes['j'] = ESCAPE_STANDARD;
            return escapes;
        }

        @Override
        public @Nullable SerializableString getEscapeSequence(int character) {
            return null;
        }
    }

    @Test
    void escapesOfTheApplicationsHoldForNamesAndTexts() {
        JsonMapper escaping = JsonMapper.builder(
                        JsonFactory.builder().characterEscapes(new EscapedJ()).build())
                .addModule(new JobResultModule())
                .build();
        PutThirdPartyJobSuccessResultRequest request = PutThirdPartyJobSuccessResultRequest.builder()
                .jobId("j")
                .clientToken("t")
                .build();

        String json = escaping.writeValueAsString(request);

        assertThat(json).isEqualTo("{\"\\u006AobId\":\"\\u006A\",\"clientToken\":\"t\"}");
        assertThat(escaping.writeValueAsBytes(request)).isEqualTo(Requests.utf8(json));
    }

    @Test
    void writesValuesWhoseTypeIsKnownOnlyWhenRunning() {
        Envelope envelope = new Envelope();
        envelope.several = List.of(REQUEST, THIRD);
        envelope.anything = THIRD.getExecutionDetails().orElseThrow();

        assertThat(mapper.writeValueAsString(envelope))
                .contains("\"several\":[" + REQUEST_JSON + "," + THIRD_JSON + "]")
                .contains("\"anything\":" + DETAILS_JSON);
    }

    @Test
    void treesHoldTheWireForm() {
        JsonNode tree = mapper.valueToTree(REQUEST);

        assertThat(Trees.areEqual(tree, JsonText.of(REQUEST).tree()))
                .as("%s", tree)
                .isTrue();
        assertThat(mapper.treeToValue(tree, PUT)).isEqualTo(REQUEST);
        assertThat(mapper.treeToValue(mapper.readTree(THIRD_JSON), THIRD_PARTY)).isEqualTo(THIRD);
    }

    @Test
    void convertsToMapsAndBack() {
        Map<String, Object> map = mapper.convertValue(REQUEST, new TypeReference<>() {});

        assertThat(map).containsOnlyKeys("jobId", "currentRevision", "executionDetails", "outputVariables");
        assertThat(mapper.convertValue(map, PUT)).isEqualTo(REQUEST);
    }

    // What cannot be read.

    @Test
    void namesAllProblemsOfAValue() {
        MismatchedInputException e = refused(
                "{\"jobId\":1,\n\"executionDetails\":{\"percentComplete\":\"50\"},\"outputVariables\":{\"a\":null},\"x\":{\"y\":1,\"y\":2}}");

        assertThat(e.getOriginalMessage()).isEqualTo("""
                PutJobSuccessResultRequest cannot be read, 4 problems:
                  1:10 jobId: must be a string, is a number
                  2:39 executionDetails.percentComplete: must be a number, is a string
                  2:68 outputVariables: variable "a" must be a string, is null
                  2:85 x.y: is there more than once""");
        assertThat(e.getTargetType()).isEqualTo(PUT);
    }

    @Test
    void namesTheWayThroughTheApplicationsOwnTypes() {
        MismatchedInputException e = catchThrowableOfType(
                MismatchedInputException.class,
                () -> mapper.readValue("{\"thirdParties\":[{},{\"clientToken\":1}]}", Report.class));

        assertThat(e.getOriginalMessage())
                .isEqualTo("PutThirdPartyJobSuccessResultRequest cannot be read, 1 problem:\n"
                        + "  1:36 thirdParties.1.clientToken: must be a string, is a number");
        assertThat(e.getPath()).hasSize(2);
    }

    @Test
    void claimsNoPlaceWhereATreeHasNone() {
        MismatchedInputException e = catchThrowableOfType(
                MismatchedInputException.class,
                () -> mapper.treeToValue(mapper.readTree("{\"jobId\":1,\"outputVariables\":[]}"), PUT));
        MismatchedInputException whole = catchThrowableOfType(
                MismatchedInputException.class, () -> mapper.treeToValue(mapper.readTree("[]"), PUT));

        assertThat(e.getOriginalMessage()).isEqualTo("""
                PutJobSuccessResultRequest cannot be read, 2 problems:
                  jobId: must be a string, is a number
                  outputVariables: must be an object, is an array""");
        assertThat(whole.getOriginalMessage())
                .isEqualTo(
                        "PutJobSuccessResultRequest cannot be read, 1 problem:\n" + "  must be an object, is an array");
    }

    @Test
    void showsNoValues() {
        for (String body : List.of(
                "{\"executionDetails\":{\"percentComplete\":\"S3CRET\"}}",
                "{\"jobId\":[\"S3CRET\"],\"outputVariables\":\"S3CRET\"}",
                "{\"outputVariables\":{\"a\":{\"b\":\"S3CRET\"}}}",
                "\"S3CRET\"",
                "[\"S3CRET\"]")) {
            assertThat(refused(body)).message().doesNotContain("S3CRET");
        }
    }

    @Test
    void aFormatCharacterInANameIsNoFormat() {
        assertThat(refused("{\"outputVariables\":{\"%s%d%n\":1}}").getOriginalMessage())
                .endsWith("variable \"%s%d%n\" must be a string, is a number");
    }

    @Test
    @Timeout(value = 5, unit = TimeUnit.MINUTES)
    void refusesANumberOfAMillionDigitsAtOnceEvenFromAMapperThatReadsThem() {
        JsonMapper unlimited = JsonMapper.builder(JsonFactory.builder()
                        .streamReadConstraints(StreamReadConstraints.builder()
                                .maxNumberLength(Integer.MAX_VALUE)
                                .build())
                        .build())
                .addModule(new JobResultModule())
                .build();
        String number = "1".repeat(1_000_000);

        for (String body : List.of(
                "{\"currentRevision\":{\"created\":" + number + "}}",
                "{\"executionDetails\":{\"percentComplete\":" + number + "}}")) {
            assertThat(catchThrowableOfType(MismatchedInputException.class, () -> unlimited.readValue(body, PUT)))
                    .message()
                    .contains("must be a number of at most 1000 digits, is a longer one");
        }
    }

    private MismatchedInputException refused(String json) {
        return catchThrowableOfType(MismatchedInputException.class, () -> mapper.readValue(json, PUT));
    }

    private static JsonMapper.Builder builder() {
        return JsonMapper.builder().addModule(new JobResultModule());
    }

    private static JsonMapper including(JsonInclude.Include inclusion) {
        return builder()
                .changeDefaultPropertyInclusion(
                        old -> old.withValueInclusion(inclusion).withContentInclusion(inclusion))
                .build();
    }

    private static String text(JobSuccessRequest request) {
        return new String(JobResultCodec.standard().encode(request), StandardCharsets.UTF_8);
    }

    record Jobs(Map<String, PutJobSuccessResultRequest> outputVariables) {}

    @Test
    void anApplicationsOwnMemberNamedLikeTheVariablesIsNotTakenForThem() {
        assertThatThrownBy(() -> JsonMapper.builder()
                        .addModule(new JobResultModule())
                        .build()
                        .readValue(
                                "{\"outputVariables\":{\"x\":{\"jobId\":1,\"outputVariables\":{\"a.b\":2}}}}",
                                Jobs.class))
                .hasMessageContaining("outputVariables.x.jobId: must be a string, is a number")
                .hasMessageContaining(
                        "outputVariables.x.outputVariables: variable \"a.b\" must be a string, is a number");
    }
}
