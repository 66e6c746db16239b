package io.github.jobresult.serialization.mapper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.jobresult.model.CurrentRevision;
import io.github.jobresult.model.ExecutionDetails;
import io.github.jobresult.model.JobSuccessRequest;
import io.github.jobresult.model.PutJobSuccessResultRequest;
import io.github.jobresult.model.PutThirdPartyJobSuccessResultRequest;
import io.github.jobresult.serialization.JobResultCodec;
import io.github.jobresult.serialization.mapper.TestMapper.Generic;
import io.github.jobresult.serialization.mapper.TestMapper.Option;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/** The wire form, whatever else the mapper does. */
@SuppressWarnings("JavaUtilDate")
public abstract class WireFormTests extends MapperTests {

    /** An application's own type, with a date of its own, of the kind that Jackson 2 knows. */
    public record Report(
            int reportNumber,
            Date sentAt,
            PutJobSuccessResultRequest wholeRequest,
            List<PutThirdPartyJobSuccessResultRequest> thirdParties,
            Map<String, CurrentRevision> byBranch,
            ExecutionDetails details,
            @Nullable PutJobSuccessResultRequest none) {}

    private static final Report REPORT =
            new Report(7, new Date(60_000), REQUEST, List.of(THIRD, THIRD), Map.of("main", REVISION), DETAILS, null);

    public static class Envelope {
        public List<JobSuccessRequest> several = List.of(REQUEST, THIRD);
        public Object anything = DETAILS;
    }

    private static final Type REQUESTS = new Generic<List<JobSuccessRequest>>() {}.type();

    // Both ways.

    @Test
    void writesTheSameTextAsTheCodec() throws Exception {
        assertThat(mapper.write(REQUEST)).isEqualTo(REQUEST_JSON);
        assertThat(mapper.bytes(THIRD)).isEqualTo(JobResultCodec.standard().encode(THIRD));
        // Jackson 2 escapes what is beyond the BMP.
        assertThat(JobResultCodec.standard().decode(mapper.bytes(REQUEST), PUT)).isEqualTo(REQUEST);
        assertThat(mapper.write(THIRD)).isEqualTo(THIRD_JSON);
        assertThat(mapper.write(REVISION)).isEqualTo(REVISION_JSON);
        assertThat(mapper.write(DETAILS)).isEqualTo(DETAILS_JSON);
    }

    @Test
    void writesIllFormedTextAndAbsentValuesAsTheCodecDoes() throws Exception {
        PutJobSuccessResultRequest odd = PutJobSuccessResultRequest.builder()
                .continuationToken("\ud800")
                .putOutputVariable("a", null)
                .buildPartial();

        String json = mapper.write(odd);

        assertThat(mapper.read(json, Map.class).size()).isEqualTo(2);
        assertThat(json).endsWith("\"outputVariables\":{\"a\":null}}");
        assertThat(mapper.read(json.replace("null", "\"\""), PUT).getContinuationToken())
                .contains("\ud800");
    }

    @Test
    void writesTimesAsPlainDecimals() throws Exception {
        for (String time : List.of("1970-01-01T00:00:00Z", "1969-12-31T23:59:59.5Z", "9999-12-31T23:59:59.999Z")) {
            CurrentRevision revision =
                    REVISION.toBuilder().created(java.time.Instant.parse(time)).build();

            assertThat(mapper.write(revision)).doesNotContain("E");
            assertThat(mapper.read(mapper.write(revision), CurrentRevision.class))
                    .isEqualTo(revision);
        }
    }

    @Test
    void readsWhatTheCodecWrites() throws Exception {
        assertThat(mapper.read(REQUEST_JSON, PUT)).isEqualTo(REQUEST);
        assertThat(mapper.read(JobResultCodec.standard().encode(THIRD), THIRD_PARTY))
                .isEqualTo(THIRD);
        assertThat(mapper.read(REVISION_JSON, CurrentRevision.class)).isEqualTo(REVISION);
        assertThat(mapper.read(DETAILS_JSON, ExecutionDetails.class)).isEqualTo(DETAILS);
    }

    @Test
    void writesAllOfARequestThatIsDeclaredAsTheCommonParent() throws Exception {
        List<JobSuccessRequest> requests = List.of(REQUEST, THIRD);
        String json = "[" + REQUEST_JSON + "," + THIRD_JSON + "]";

        assertThat(mapper.write(REQUEST, JobSuccessRequest.class)).isEqualTo(REQUEST_JSON);
        assertThat(mapper.write(requests, REQUESTS)).isEqualTo(json);
        assertThat(mapper(Option.STATIC_TYPING).write(requests, REQUESTS)).isEqualTo(json);
    }

    @Test
    void readsIntoTheRuntimeClassOfAValue() throws Exception {
        assertThat(mapper.read(REQUEST_JSON, REQUEST.getClass())).isEqualTo(REQUEST);
        assertThat(mapper.read(THIRD_JSON, THIRD.getClass())).isEqualTo(THIRD);
    }

    @Test
    void readsAPartialRequestAndLeavesCheckingToTheApplication() throws Exception {
        assertThat(mapper.read("{\"executionDetails\":{\"percentComplete\":101}}", PUT))
                .isEqualTo(PutJobSuccessResultRequest.builder()
                        .executionDetails(percent(101))
                        .buildPartial());
    }

    @Test
    void nullIsNull() throws Exception {
        assertThat(mapper.read("null", PUT)).isNull();
        assertThat(mapper.read("[null]", new Generic<List<CurrentRevision>>() {}.type()))
                .isEqualTo(Arrays.asList((Object) null));
        assertThat(mapper.write(null, PUT)).isEqualTo("null");
    }

    @Test
    void readsSeveralFromOneSource() throws Exception {
        assertThat(mapper.readAll(REQUEST_JSON + "\n" + REQUEST_JSON, PUT)).containsExactly(REQUEST, REQUEST);
        assertThat(mapper.read("[" + REQUEST_JSON + "]", PutJobSuccessResultRequest[].class))
                .containsExactly(REQUEST);
    }

    @Test
    void readsNumbersExactly() throws Exception {
        String json = "{\"created\":1577934245.67899999999999999999}";

        assertThat(mapper.read(json, CurrentRevision.class).getCreated()).isEqualTo(REVISION.getCreated());
    }

    // Whatever else the mapper does.

    @ParameterizedTest
    @EnumSource(
            mode = Mode.EXCLUDE,
            names = {"INDENTED", "ESCAPED_J"})
    void theWireFormStandsUnchangedInAnApplicationsOwnTypes(Option option) throws Exception {
        TestMapper settings = mapper(option);
        String json = settings.write(REPORT);

        assertThat(json)
                .contains(":" + REQUEST_JSON)
                .contains("[" + THIRD_JSON + "," + THIRD_JSON + "]")
                .contains("{\"main\":" + REVISION_JSON + "}")
                .contains(":" + DETAILS_JSON);
        assertThat(settings.read(json, Report.class)).isEqualTo(REPORT);
    }

    @ParameterizedTest
    @EnumSource(
            mode = Mode.EXCLUDE,
            names = {"INDENTED", "ESCAPED_J"})
    void unknownMembersAreSkippedAndAbsentOnesLeftOut(Option option) throws Exception {
        TestMapper settings = mapper(option);

        assertThat(settings.read("{\"jobId\":\"" + JOB_ID + "\",\"x\":{\"y\":[1]},\"continuationToken\":null}", PUT))
                .isEqualTo(SMALL);
        assertThat(settings.write(SMALL)).isEqualTo(SMALL_JSON);
    }

    @Test
    void theApplicationsOwnMembersKeepItsSettings() throws Exception {
        assertThat(mapper(Option.SNAKE_CASE, Option.DATES_AS_TEXTS).write(REPORT))
                .contains("\"sent_at\":\"1970-01-01T00:01:00.000")
                .contains("\"whole_request\":{\"jobId\":");
    }

    @Test
    void prettyPrintingChangesNothingButWhitespace() throws Exception {
        String json = mapper(Option.INDENTED).write(REQUEST);

        assertThat(json.lines()).hasSizeGreaterThan(10);
        assertThat(json).contains("\"created\" : 1577934245.678,");
        assertThat(JobResultCodec.standard().decode(json.getBytes(StandardCharsets.UTF_8), PUT))
                .isEqualTo(REQUEST);
    }

    @Test
    void escapesOfTheApplicationsHoldForNamesAndTexts() throws Exception {
        TestMapper escaping = mapper(Option.ESCAPED_J);
        PutThirdPartyJobSuccessResultRequest request = PutThirdPartyJobSuccessResultRequest.builder()
                .jobId("j")
                .clientToken("t")
                .build();

        String json = escaping.write(request);

        assertThat(json).isEqualTo("{\"\\u006AobId\":\"\\u006A\",\"clientToken\":\"t\"}");
        assertThat(escaping.bytes(request)).asString(StandardCharsets.UTF_8).isEqualTo(json);
    }

    @Test
    void writesValuesWhoseTypeIsKnownOnlyWhenRunning() throws Exception {
        assertThat(mapper.write(new Envelope()))
                .contains("\"several\":[" + REQUEST_JSON + "," + THIRD_JSON + "]")
                .contains("\"anything\":" + DETAILS_JSON);
    }

    // Other sources than text.

    @Test
    void treesHoldTheWireForm() throws Exception {
        Object tree = mapper.tree(REQUEST);

        assertThat(tree).hasToString(REQUEST_JSON);
        assertThat(mapper.fromTree(tree, PUT)).isEqualTo(REQUEST);
        assertThat(mapper.fromTree(mapper.readTree(THIRD_JSON), THIRD_PARTY)).isEqualTo(THIRD);
    }

    @Test
    void takesAValueThatATreeHolds() throws Exception {
        Object tree = mapper.treeAround(REQUEST);

        assertThat(mapper.fromTree(tree, PUT)).isEqualTo(REQUEST);
        assertThat(catchThrowable(() -> mapper.fromTree(tree, THIRD_PARTY))).isInstanceOf(mapper.mismatchedInput());
    }

    @Test
    void convertsToMapsAndBack() throws Exception {
        Object map = mapper.convert(REQUEST, Map.class);

        assertThat(((Map<?, ?>) map).keySet().toArray())
                .containsExactly("jobId", "currentRevision", "executionDetails", "outputVariables");
        assertThat(mapper.convert(map, PUT)).isEqualTo(REQUEST);
    }

    @Test
    void readsABufferOfTokens() throws Exception {
        assertThat(mapper.throughBuffer(REQUEST, PUT)).isEqualTo(REQUEST);
    }

    // What cannot be read.

    @Test
    void namesAllProblemsOfAValue() {
        String json = "{\"jobId\":1,\n\"executionDetails\":{\"percentComplete\":\"50\"},"
                + "\"outputVariables\":{\"a\":null},\"x\":{\"y\":1,\"y\":2}}";

        Throwable e = catchThrowable(() -> mapper.read(json, PUT));

        assertThat(mapper.originalMessage(e)).isEqualTo("""
                PutJobSuccessResultRequest cannot be read, 4 problems:
                  1:10 jobId: must be a string, is a number
                  2:39 executionDetails.percentComplete: must be a number, is a string
                  2:68 outputVariables: variable "a" must be a string, is null
                  2:85 x.y: is there more than once""");
        assertThat(mapper.targetType(e)).isEqualTo(PUT);
    }

    @Test
    void namesTheWayThroughTheApplicationsOwnTypes() {
        Throwable e = catchThrowable(() -> mapper.read("{\"thirdParties\":[{},{\"clientToken\":1}]}", Report.class));

        assertThat(mapper.originalMessage(e))
                .isEqualTo("PutThirdPartyJobSuccessResultRequest cannot be read, 1 problem:\n"
                        + "  1:36 thirdParties.1.clientToken: must be a string, is a number");
        assertThat(mapper.pathLength(e)).isEqualTo(2);
    }

    public record Jobs(Map<String, PutJobSuccessResultRequest> outputVariables) {}

    @Test
    void anApplicationsOwnMemberNamedLikeTheVariablesIsNotTakenForThem() {
        assertThat(refused(
                        mapper,
                        "{\"outputVariables\":{\"x\":{\"jobId\":1,\"outputVariables\":{\"a.b\":2}}}}",
                        Jobs.class))
                .contains("outputVariables.x.jobId: must be a string, is a number")
                .contains("outputVariables.x.outputVariables: variable \"a.b\" must be a string, is a number");
    }

    @Test
    void claimsNoPlaceWhereATreeHasNone() throws Exception {
        Object tree = mapper.readTree("{\"jobId\":1,\"outputVariables\":[]}");
        Object array = mapper.readTree("[]");

        assertThat(mapper.originalMessage(catchThrowable(() -> mapper.fromTree(tree, PUT))))
                .isEqualTo("""
                PutJobSuccessResultRequest cannot be read, 2 problems:
                  jobId: must be a string, is a number
                  outputVariables: must be an object, is an array""");
        assertThat(mapper.originalMessage(catchThrowable(() -> mapper.fromTree(array, PUT))))
                .isEqualTo("""
                PutJobSuccessResultRequest cannot be read, 1 problem:
                  must be an object, is an array""");
    }

    @Test
    void showsNoValues() {
        for (String body : List.of(
                "{\"executionDetails\":{\"percentComplete\":\"S3CRET\"}}",
                "{\"jobId\":[\"S3CRET\"],\"outputVariables\":\"S3CRET\"}",
                "{\"outputVariables\":{\"a\":{\"b\":\"S3CRET\"}}}",
                "\"S3CRET\"",
                "[\"S3CRET\"]")) {
            assertThat(catchThrowable(() -> mapper.read(body, PUT)))
                    .isInstanceOf(mapper.mismatchedInput())
                    .message()
                    .doesNotContain("S3CRET");
        }
    }

    @Test
    void aFormatCharacterInANameIsNoFormat() {
        assertThat(refused(mapper, "{\"outputVariables\":{\"%s%d%n\":1}}", PUT))
                .endsWith("variable \"%s%d%n\" must be a string, is a number");
    }

    @Test
    @Timeout(value = 5, unit = TimeUnit.MINUTES)
    void refusesANumberOfAMillionDigitsAtOnceEvenFromAMapperThatReadsThem() {
        String number = "1".repeat(1_000_000);

        for (String body : List.of(
                "{\"currentRevision\":{\"created\":" + number + "}}",
                "{\"executionDetails\":{\"percentComplete\":" + number + "}}")) {
            assertThat(refused(mapper(Option.UNLIMITED), body, PUT))
                    .contains("must be a number of at most 1000 digits, is a longer one");
        }
    }

    @Test
    void aRequestOfUnknownTypeIsRefused() {
        assertInvalidDefinition(
                () -> mapper.read(SMALL_JSON, JobSuccessRequest.class),
                "JobSuccessRequest is abstract: declare one of its two types, or use @JsonTypeInfo");
    }
}
