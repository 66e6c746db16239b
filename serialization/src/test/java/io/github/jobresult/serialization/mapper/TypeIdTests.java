package io.github.jobresult.serialization.mapper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.github.jobresult.model.CurrentRevision;
import io.github.jobresult.model.ExecutionDetails;
import io.github.jobresult.model.JobSuccessRequest;
import io.github.jobresult.model.PutJobSuccessResultRequest;
import io.github.jobresult.model.PutThirdPartyJobSuccessResultRequest;
import io.github.jobresult.serialization.mapper.TestMapper.Generic;
import io.github.jobresult.serialization.mapper.TestMapper.Settings;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Type ids: a mapper that is configured to write them reads back what it writes. */
public abstract class TypeIdTests extends MapperTests {

    @JsonSubTypes({
        @JsonSubTypes.Type(value = PutJobSuccessResultRequest.class, name = "PutJobSuccessResult"),
        @JsonSubTypes.Type(value = PutThirdPartyJobSuccessResultRequest.class, name = "PutThirdPartyJobSuccessResult")
    })
    abstract static class Operations {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "operation")
    abstract static class AsProperty extends Operations {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "operation", visible = true)
    abstract static class AsVisibleProperty extends Operations {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, include = JsonTypeInfo.As.EXISTING_PROPERTY, property = "operation")
    abstract static class AsExistingProperty extends Operations {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, include = JsonTypeInfo.As.WRAPPER_OBJECT)
    abstract static class AsWrapperObject extends Operations {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, include = JsonTypeInfo.As.WRAPPER_ARRAY)
    abstract static class AsWrapperArray extends Operations {}

    /** At a class, Jackson treats it as it treats a property. */
    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, include = JsonTypeInfo.As.EXTERNAL_PROPERTY, property = "operation")
    abstract static class AsExternalProperty extends Operations {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "operation")
    interface WithoutNames {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "operation")
    interface BySimpleName {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.CLASS, property = "operation")
    interface ByClass {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.MINIMAL_CLASS, property = "operation")
    interface ByMinimalClass {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.DEDUCTION)
    abstract static class Deduced extends Operations {}

    /** A mix-in, and what {@link #SMALL} looks like with it. */
    enum Configuration {
        PROPERTY(AsProperty.class, property("PutJobSuccessResult")),
        VISIBLE_PROPERTY(AsVisibleProperty.class, property("PutJobSuccessResult")),
        EXISTING_PROPERTY(AsExistingProperty.class, property("PutJobSuccessResult")),
        WRAPPER_OBJECT(AsWrapperObject.class, "{\"PutJobSuccessResult\":" + SMALL_JSON + "}"),
        WRAPPER_ARRAY(AsWrapperArray.class, "[\"PutJobSuccessResult\"," + SMALL_JSON + "]"),
        EXTERNAL_PROPERTY(AsExternalProperty.class, property("PutJobSuccessResult")),
        WITHOUT_NAMES(WithoutNames.class, property("PutJobSuccessResultRequest")),
        SIMPLE_NAME(BySimpleName.class, property("PutJobSuccessResultRequest")),
        CLASS(ByClass.class, property(PUT.getName())),
        MINIMAL_CLASS(ByMinimalClass.class, property(".PutJobSuccessResultRequest")),
        CUSTOM(null, property("custom"));

        private final @Nullable Class<?> mixIn;
        private final String json;

        Configuration(@Nullable Class<?> mixIn, String json) {
            this.mixIn = mixIn;
            this.json = json;
        }

        private static String property(String id) {
            return "{\"operation\":\"" + id + "\",\"jobId\":\"" + JOB_ID + "\"}";
        }
    }

    public record Declared(String region, PutJobSuccessResultRequest report, List<JobSuccessRequest> several) {}

    private TestMapper mapper(Configuration configuration) {
        if (configuration == Configuration.SIMPLE_NAME) {
            assumeThat(Arrays.toString(JsonTypeInfo.Id.values())).contains("SIMPLE_NAME");
        }
        return mixing(configuration.mixIn == null ? mapper.customIds() : configuration.mixIn);
    }

    private TestMapper mixing(Class<?> mixIn) {
        return mixing(JobSuccessRequest.class, mixIn);
    }

    @ParameterizedTest
    @EnumSource
    void readsBackWhatItWritesWithATypeId(Configuration configuration) throws Exception {
        TestMapper mapper = mapper(configuration);
        String json = configuration.json;
        Declared declared = new Declared("eu", REQUEST, List.of(THIRD, REQUEST));
        Type map = new Generic<Map<String, JobSuccessRequest>>() {}.type();
        Map<String, JobSuccessRequest> requests = new LinkedHashMap<>();
        requests.put("a", REQUEST);
        requests.put("b", THIRD);

        if (configuration != Configuration.MINIMAL_CLASS) {
            // Jackson 2.15 writes the whole name of the class, and reads both.
            assertThat(mapper.write(SMALL)).isEqualTo(json);
        }
        assertThat(mapper.read(json, JobSuccessRequest.class)).isEqualTo(SMALL);
        assertThat(mapper.read(json, PUT)).isEqualTo(SMALL);
        assertThat(mapper.read(mapper.write(declared), Declared.class)).isEqualTo(declared);
        assertThat(mapper.read(mapper.write(requests, map), map)).isEqualTo(requests);
        assertThat(mapper.fromTree(mapper.tree(THIRD), JobSuccessRequest.class)).isEqualTo(THIRD);
        assertThat(mapper.convert(REQUEST, JobSuccessRequest.class)).isEqualTo(REQUEST);
    }

    @Test
    void findsTheTypeWhereverItsPropertyIs() throws Exception {
        TestMapper mapper = mixing(AsProperty.class);
        String type = "\"operation\":\"PutThirdPartyJobSuccessResult\"";
        String first = "{" + type + "," + THIRD_JSON.substring(1);
        String last = THIRD_JSON.substring(0, THIRD_JSON.length() - 1) + "," + type + "}";
        String middle = "{\"jobId\":\"j\"," + type + ",\"clientToken\":\"t\"}";

        assertThat(mapper.read(first, JobSuccessRequest.class)).isEqualTo(THIRD);
        assertThat(mapper.read(last, JobSuccessRequest.class)).isEqualTo(THIRD);
        assertThat(mapper.read(middle, JobSuccessRequest.class))
                .isEqualTo(PutThirdPartyJobSuccessResultRequest.builder()
                        .jobId("j")
                        .clientToken("t")
                        .build());
        assertThat(mapper.read("{" + type + "}", JobSuccessRequest.class))
                .isEqualTo(PutThirdPartyJobSuccessResultRequest.builder().buildPartial());
        assertThat(mapper.read("[" + first + "," + last + "]", new Generic<List<JobSuccessRequest>>() {}.type()))
                .isEqualTo(List.of(THIRD, THIRD));
    }

    /** Jackson buffers what comes before the type. */
    @Test
    void readsNumbersBeforeTheTypeAsExactlyAsBehindIt() throws Exception {
        String time = "{\"created\":1577934245.67899999999999999999}";
        String type = "\"operation\":\"PutJobSuccessResult\"";

        for (String json : List.of(
                "{\"currentRevision\":" + time + "," + type + "}", "{" + type + ",\"currentRevision\":" + time + "}")) {
            JobSuccessRequest read = mixing(AsProperty.class).read(json, JobSuccessRequest.class);

            assertThat(read.getCurrentRevision().orElseThrow().getCreated()).isEqualTo(REVISION.getCreated());
        }
    }

    public record Event(
            @JsonTypeInfo(
                    use = JsonTypeInfo.Id.NAME,
                    include = JsonTypeInfo.As.EXTERNAL_PROPERTY,
                    property = "operation")
            @JsonSubTypes({
                @JsonSubTypes.Type(value = PutJobSuccessResultRequest.class, name = "PutJobSuccessResult"),
                @JsonSubTypes.Type(
                        value = PutThirdPartyJobSuccessResultRequest.class,
                        name = "PutThirdPartyJobSuccessResult")
            })
            @Nullable
            JobSuccessRequest request,

            String region) {}

    @Test
    void readsBackATypeIdBesideTheRequest() throws Exception {
        Event event = new Event(THIRD, "eu");
        Event none = new Event(null, "eu");

        String json = mapper.write(event);

        assertThat(json)
                .isEqualTo("{\"request\":" + THIRD_JSON
                        + ",\"operation\":\"PutThirdPartyJobSuccessResult\",\"region\":\"eu\"}");
        assertThat(mapper.read(json, Event.class)).isEqualTo(event);
        assertThat(mapper.read(
                        "{\"region\":\"eu\",\"operation\":\"PutThirdPartyJobSuccessResult\",\"request\":" + THIRD_JSON
                                + "}",
                        Event.class))
                .isEqualTo(event);
        assertThat(mapper.read(mapper.write(none), Event.class)).isEqualTo(none);
    }

    public static class Holder {

        @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
        @JsonSubTypes({
            @JsonSubTypes.Type(value = PutJobSuccessResultRequest.class, name = "own"),
            @JsonSubTypes.Type(value = CurrentRevision.class, name = "revision"),
            @JsonSubTypes.Type(value = ExecutionDetails.class, name = "details")
        })
        public List<Object> values = List.of();

        @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, include = JsonTypeInfo.As.EXISTING_PROPERTY, property = "kind")
        @JsonSubTypes(@JsonSubTypes.Type(value = PutJobSuccessResultRequest.class, name = "own"))
        public @Nullable JobSuccessRequest whole;
    }

    @Test
    void writesTypeIdsThatAPropertyAsksFor() throws Exception {
        Holder holder = new Holder();
        holder.values = List.of(SMALL, REVISION, percent(7));
        holder.whole = SMALL;

        String json = mapper.write(holder);
        Holder read = mapper.read(json, Holder.class);

        assertThat(json)
                .startsWith("{\"values\":[{\"kind\":\"own\",\"jobId\":\"" + JOB_ID + "\"},{\"kind\":\"revision\",")
                .endsWith("{\"kind\":\"details\",\"percentComplete\":7}],\"whole\":{\"kind\":\"own\",\"jobId\":\""
                        + JOB_ID + "\"}}");
        assertThat(read.values).isEqualTo(holder.values);
        assertThat(read.whole).isEqualTo(SMALL);
    }

    public record Anything(
            Object anything,
            PutJobSuccessResultRequest request,
            Map<String, Object> map,
            @Nullable List<JobSuccessRequest> list) {}

    @ParameterizedTest
    @EnumSource(names = {"WRAPPER_ARRAY", "WRAPPER_OBJECT", "PROPERTY"})
    void readsBackWhatItWritesWithDefaultTyping(JsonTypeInfo.As inclusion) throws Exception {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("request", REQUEST);
        map.put("third", THIRD);
        map.put("revision", REVISION);
        map.put("details", DETAILS);
        Type type = new Generic<Map<String, Object>>() {}.type();

        for (String typing : mapper.typings()) {
            TestMapper typed = mapper(Settings.of().typing(typing, inclusion));
            // Declared requests get no id then, and are abstract.
            boolean isPossible = !typing.equals("JAVA_LANG_OBJECT");
            Anything anything =
                    new Anything(THIRD, REQUEST, map, isPossible ? new ArrayList<>(List.of(REQUEST, THIRD)) : null);

            assertThat(typed.read(typed.write(map, type), type)).as(typing).isEqualTo(map);
            assertThat(typed.read(typed.write(anything), Anything.class))
                    .as(typing)
                    .isEqualTo(anything);
        }
    }

    /** Names of generated classes are not for documents that live longer than a version. */
    @Test
    void defaultTypingNamesThePublicClass() throws Exception {
        TestMapper typed = mapper(Settings.of().typing("NON_FINAL", JsonTypeInfo.As.WRAPPER_ARRAY));

        String json = typed.write(SMALL);

        assertThat(json).isEqualTo("[\"io.github.jobresult.model.PutJobSuccessResultRequest\"," + SMALL_JSON + "]");
        assertThat(typed.read(json, Object.class)).isEqualTo(SMALL);
        assertThat(typed.read(json, PUT)).isEqualTo(SMALL);
    }

    /** Requests differ by members that either may lack. */
    @Test
    void refusesToLeaveTheTypeToBeDeduced() {
        TestMapper mapper = mixing(Deduced.class);

        assertInvalidDefinition(
                () -> mapper.write(REQUEST), "The type of a request cannot be deduced from its members");
        assertThat(catchThrowable(() -> mapper.read(THIRD_JSON, JobSuccessRequest.class)))
                .isInstanceOf(mapper.databindException())
                .hasMessageContaining("deduce");
    }

    // What cannot be read.

    @Test
    void aTypeIdOfAnotherTypeIsRefused() {
        TestMapper mapper = mixing(AsProperty.class);

        assertThat(refused(mapper, "{\"operation\":\"PutThirdPartyJobSuccessResult\"}", PUT))
                .isNotEmpty();
        assertThat(refused(mapper, "{\"operation\":\"PollForJobs\"}", JobSuccessRequest.class))
                .isNotEmpty();
        assertThat(refused(mapper, SMALL_JSON, JobSuccessRequest.class)).isNotEmpty();
    }

    @Test
    void namesPlacesBehindTheTypeOnly() {
        TestMapper mapper = mixing(AsProperty.class);

        assertThat(refused(
                        mapper,
                        "{\"operation\":\"PutJobSuccessResult\",\"jobId\":1,\"outputVariables\":{\"a\":2}}",
                        JobSuccessRequest.class))
                .isEqualTo("""
                        PutJobSuccessResultRequest cannot be read, 2 problems:
                          1:44 jobId: must be a string, is a number
                          1:69 outputVariables: variable "a" must be a string, is a number""");
        assertThat(refused(
                        mapper,
                        "{\"jobId\":1,\"operation\":\"PutJobSuccessResult\",\"outputVariables\":{\"a\":2}}",
                        JobSuccessRequest.class))
                .isEqualTo("""
                        PutJobSuccessResultRequest cannot be read, 2 problems:
                          jobId: must be a string, is a number
                          1:69 outputVariables: variable "a" must be a string, is a number""");
    }

    @ParameterizedTest
    @EnumSource
    void namesTheWayToARequestWithATypeId(Configuration configuration) {
        TestMapper mapper = mapper(configuration);
        String wrong = configuration.json.replace("\"" + JOB_ID + "\"", "{\"jobId\":1}");

        assertThat(refused(mapper, wrong, JobSuccessRequest.class))
                .containsPattern("[ .]jobId: must be a string, is an object");
        assertThat(refused(mapper, "{\"report\":" + wrong + "}", Declared.class))
                .containsPattern(" report\\.(.*\\.)?jobId: must be a string, is an object");
    }

    @Test
    void namesTheWayToARequestBesideItsTypeId() {
        for (String body : List.of(
                "{\"request\":{\"jobId\":1},\"operation\":\"PutJobSuccessResult\",\"region\":\"eu\"}",
                "{\"operation\":\"PutJobSuccessResult\",\"region\":\"eu\",\"request\":{\"jobId\":1}}")) {
            assertThat(refused(mapper, body, Event.class))
                    .startsWith("PutJobSuccessResultRequest cannot be read, 1 problem:\n")
                    .endsWith("jobId: must be a string, is a number");
        }
    }

    @Test
    void showsNoValuesBesideATypeId() {
        TestMapper mapper = mixing(AsProperty.class);

        for (String body : List.of(
                "{\"operation\":\"PutJobSuccessResult\",\"continuationToken\":[\"S3CRET\"]}",
                "{\"continuationToken\":[\"S3CRET\"],\"operation\":\"PutJobSuccessResult\"}",
                "{\"continuationToken\":\"S3CRET\",\"jobId\":1,\"operation\":\"PutJobSuccessResult\"}")) {
            assertThat(catchThrowable(() -> mapper.read(body, JobSuccessRequest.class)))
                    .isInstanceOf(mapper.mismatchedInput())
                    .message()
                    .doesNotContain("S3CRET");
        }
    }
}
