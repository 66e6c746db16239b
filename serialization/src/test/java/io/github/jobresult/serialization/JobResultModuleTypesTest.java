package io.github.jobresult.serialization;

import static io.github.jobresult.serialization.Requests.JOB_ID;
import static io.github.jobresult.serialization.Requests.PUT;
import static io.github.jobresult.serialization.Requests.PUT_JSON;
import static io.github.jobresult.serialization.Requests.THIRD_PARTY;
import static io.github.jobresult.serialization.Requests.everyMember;
import static io.github.jobresult.serialization.Requests.everyThirdPartyMember;
import static io.github.jobresult.serialization.Requests.put;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.github.jobresult.model.CurrentRevision;
import io.github.jobresult.model.ExecutionDetails;
import io.github.jobresult.model.JobSuccessRequest;
import io.github.jobresult.model.PutJobSuccessResultRequest;
import io.github.jobresult.model.PutThirdPartyJobSuccessResultRequest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DatabindContext;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DefaultTyping;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.annotation.JsonTypeIdResolver;
import tools.jackson.databind.exc.InvalidDefinitionException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.jsontype.BasicPolymorphicTypeValidator;
import tools.jackson.databind.jsontype.PolymorphicTypeValidator;
import tools.jackson.databind.jsontype.impl.TypeIdResolverBase;

/** Type ids: a mapper that is configured to write them reads back what it writes. */
@Tag("both-paths")
class JobResultModuleTypesTest {

    private static final PutJobSuccessResultRequest REQUEST =
            everyMember().putOutputVariable("a", "\u00e9").build();
    private static final PutThirdPartyJobSuccessResultRequest THIRD =
            everyThirdPartyMember().build();
    private static final String THIRD_JSON = builder().build().writeValueAsString(THIRD);

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

    @JsonTypeInfo(use = JsonTypeInfo.Id.CUSTOM, property = "operation")
    @JsonTypeIdResolver(Target.class)
    interface ByTarget {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.DEDUCTION)
    abstract static class Deduced extends Operations {}

    /** An application's own ids, made of a value as such resolvers do. */
    static final class Target extends TypeIdResolverBase {

        private static final long serialVersionUID = 1L;

        @Override
        public String idFromValue(DatabindContext context, Object value) {
            return value instanceof PutJobSuccessResultRequest ? "custom" : "partner";
        }

        @Override
        public String idFromValueAndType(DatabindContext context, Object value, Class<?> type) {
            return idFromValue(context, value);
        }

        @Override
        public JavaType typeFromId(DatabindContext context, String id) {
            return context.constructType(id.equals("custom") ? PUT : THIRD_PARTY);
        }

        @Override
        public JsonTypeInfo.Id getMechanism() {
            return JsonTypeInfo.Id.CUSTOM;
        }
    }

    public record Declared(String region, PutJobSuccessResultRequest report, List<JobSuccessRequest> several) {}

    static Stream<Arguments> configurations() {
        return Stream.of(
                Arguments.of(AsProperty.class, "{\"operation\":\"PutJobSuccessResult\",\"jobId\":\"" + JOB_ID + "\"}"),
                Arguments.of(
                        AsVisibleProperty.class,
                        "{\"operation\":\"PutJobSuccessResult\",\"jobId\":\"" + JOB_ID + "\"}"),
                Arguments.of(
                        AsExistingProperty.class,
                        "{\"operation\":\"PutJobSuccessResult\",\"jobId\":\"" + JOB_ID + "\"}"),
                Arguments.of(AsWrapperObject.class, "{\"PutJobSuccessResult\":" + PUT_JSON + "}"),
                Arguments.of(AsWrapperArray.class, "[\"PutJobSuccessResult\"," + PUT_JSON + "]"),
                Arguments.of(
                        AsExternalProperty.class,
                        "{\"operation\":\"PutJobSuccessResult\",\"jobId\":\"" + JOB_ID + "\"}"),
                Arguments.of(
                        WithoutNames.class,
                        "{\"operation\":\"PutJobSuccessResultRequest\",\"jobId\":\"" + JOB_ID + "\"}"),
                Arguments.of(
                        BySimpleName.class,
                        "{\"operation\":\"PutJobSuccessResultRequest\",\"jobId\":\"" + JOB_ID + "\"}"),
                Arguments.of(ByClass.class, "{\"operation\":\"" + PUT.getName() + "\",\"jobId\":\"" + JOB_ID + "\"}"),
                Arguments.of(
                        ByMinimalClass.class,
                        "{\"operation\":\".PutJobSuccessResultRequest\",\"jobId\":\"" + JOB_ID + "\"}"),
                Arguments.of(ByTarget.class, "{\"operation\":\"custom\",\"jobId\":\"" + JOB_ID + "\"}"));
    }

    @ParameterizedTest
    @MethodSource("configurations")
    void readsBackWhatItWritesWithATypeId(Class<?> mixIn, String json) {
        JsonMapper mapper = mixing(mixIn);
        Declared declared = new Declared("eu", REQUEST, List.of(THIRD, REQUEST));
        TypeReference<Map<String, JobSuccessRequest>> map = new TypeReference<>() {};
        Map<String, JobSuccessRequest> requests = new LinkedHashMap<>();
        requests.put("a", REQUEST);
        requests.put("b", THIRD);

        assertThat(mapper.writeValueAsString(put().build())).isEqualTo(json);
        assertThat(mapper.readValue(json, JobSuccessRequest.class)).isEqualTo(put().build());
        assertThat(mapper.readValue(json, PUT)).isEqualTo(put().build());
        assertThat(mapper.readValue(mapper.writeValueAsString(declared), Declared.class))
                .isEqualTo(declared);
        assertThat(mapper.readValue(mapper.writerFor(map).writeValueAsBytes(requests), map))
                .isEqualTo(requests);
        assertThat(mapper.treeToValue(mapper.valueToTree(THIRD), JobSuccessRequest.class))
                .isEqualTo(THIRD);
        assertThat(mapper.<JobSuccessRequest>convertValue(REQUEST, JobSuccessRequest.class))
                .isEqualTo(REQUEST);
    }

    @Test
    void findsTheTypeWhereverItsPropertyIs() {
        JsonMapper mapper = mixing(AsProperty.class);
        String type = "\"operation\":\"PutThirdPartyJobSuccessResult\"";
        String first = "{" + type + "," + THIRD_JSON.substring(1);
        String last = THIRD_JSON.substring(0, THIRD_JSON.length() - 1) + "," + type + "}";
        String middle = "{\"jobId\":\"j\"," + type + ",\"clientToken\":\"t\"}";

        assertThat(mapper.readValue(first, JobSuccessRequest.class)).isEqualTo(THIRD);
        assertThat(mapper.readValue(last, JobSuccessRequest.class)).isEqualTo(THIRD);
        assertThat(mapper.readValue(middle, JobSuccessRequest.class))
                .isEqualTo(Requests.thirdParty().build());
        assertThat(mapper.readValue("{" + type + "}", JobSuccessRequest.class))
                .isEqualTo(PutThirdPartyJobSuccessResultRequest.builder().buildPartial());
        assertThat(mapper.readValue("[" + first + "," + last + "]", new TypeReference<List<JobSuccessRequest>>() {}))
                .containsExactly(THIRD, THIRD);
    }

    /** Jackson buffers what comes before the type. */
    @Test
    void readsNumbersBeforeTheTypeAsExactlyAsBehindIt() {
        String time = "{\"created\":1577934245.67899999999999999999}";
        String type = "\"operation\":\"PutJobSuccessResult\"";

        for (String json : List.of(
                "{\"currentRevision\":" + time + "," + type + "}", "{" + type + ",\"currentRevision\":" + time + "}")) {
            assertThat(mixing(AsProperty.class).readValue(json, JobSuccessRequest.class))
                    .isEqualTo(PutJobSuccessResultRequest.builder()
                            .currentRevision(CurrentRevision.builder()
                                    .created(java.time.Instant.ofEpochMilli(1577934245678L))
                                    .buildPartial())
                            .buildPartial());
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
            JobSuccessRequest request,

            String region) {}

    @Test
    void readsBackATypeIdBesideTheRequest() {
        JsonMapper mapper = builder().build();
        Event event = new Event(THIRD, "eu");

        String json = mapper.writeValueAsString(event);

        assertThat(json)
                .isEqualTo("{\"request\":" + THIRD_JSON
                        + ",\"operation\":\"PutThirdPartyJobSuccessResult\",\"region\":\"eu\"}");
        assertThat(mapper.readValue(json, Event.class)).isEqualTo(event);
        assertThat(mapper.readValue(
                        "{\"region\":\"eu\",\"operation\":\"PutThirdPartyJobSuccessResult\",\"request\":" + THIRD_JSON
                                + "}",
                        Event.class))
                .isEqualTo(event);
        assertThat(mapper.readValue(mapper.writeValueAsString(new Event(null, "eu")), Event.class))
                .isEqualTo(new Event(null, "eu"));
    }

    public static class Holder {

        @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
        @JsonSubTypes({
            @JsonSubTypes.Type(value = PutJobSuccessResultRequest.class, name = "own"),
            @JsonSubTypes.Type(value = CurrentRevision.class, name = "revision"),
            @JsonSubTypes.Type(value = ExecutionDetails.class, name = "details")
        })
        public List<Object> values;
    }

    @Test
    void writesTypeIdsThatAPropertyAsksFor() {
        JsonMapper mapper = builder().build();
        Holder holder = new Holder();
        holder.values = List.of(put().build(), REQUEST.getCurrentRevision().orElseThrow(), Requests.percent(7));

        String json = mapper.writeValueAsString(holder);

        assertThat(json)
                .startsWith("{\"values\":[{\"kind\":\"own\",\"jobId\":\"" + JOB_ID + "\"},{\"kind\":\"revision\",")
                .endsWith("{\"kind\":\"details\",\"percentComplete\":7}]}");
        assertThat(mapper.readValue(json, Holder.class).values).isEqualTo(holder.values);
    }

    public static class Anything {
        public Object anything;
        public PutJobSuccessResultRequest request;
        public Map<String, Object> map;
        public List<JobSuccessRequest> list;
    }

    @ParameterizedTest
    @EnumSource
    void readsBackWhatItWritesWithDefaultTyping(DefaultTyping typing) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("request", REQUEST);
        map.put("third", THIRD);
        map.put("revision", REQUEST.getCurrentRevision().orElseThrow());
        map.put("details", Requests.percent(7));
        Anything anything = new Anything();
        anything.anything = THIRD;
        anything.request = REQUEST;
        anything.map = map;
        if (typing != DefaultTyping.JAVA_LANG_OBJECT) {
            anything.list = new ArrayList<>(List.of(REQUEST, THIRD));
        }
        TypeReference<Map<String, Object>> type = new TypeReference<>() {};

        for (JsonTypeInfo.As inclusion :
                List.of(JsonTypeInfo.As.WRAPPER_ARRAY, JsonTypeInfo.As.WRAPPER_OBJECT, JsonTypeInfo.As.PROPERTY)) {
            JsonMapper mapper = builder()
                    .activateDefaultTyping(anyType(), typing, inclusion)
                    .build();

            Anything read = mapper.readValue(mapper.writeValueAsString(anything), Anything.class);

            assertThat(mapper.<Map<String, Object>>readValue(
                            mapper.writerFor(type).writeValueAsString(map), type))
                    .as("%s", inclusion)
                    .isEqualTo(map);
            assertThat(read).as("%s", inclusion).usingRecursiveComparison().isEqualTo(anything);
        }
    }

    /** Names of generated classes are not for documents that live longer than a version. */
    @Test
    void defaultTypingNamesThePublicClass() {
        JsonMapper mapper = builder()
                .activateDefaultTyping(anyType(), DefaultTyping.NON_FINAL)
                .build();

        String json = mapper.writeValueAsString(put().build());

        assertThat(json).isEqualTo("[\"io.github.jobresult.model.PutJobSuccessResultRequest\"," + PUT_JSON + "]");
        assertThat(mapper.readValue(json, Object.class)).isEqualTo(put().build());
        assertThat(mapper.readValue(json, PUT)).isEqualTo(put().build());
    }

    /** Requests differ by members that either may lack. */
    @Test
    void refusesToLeaveTheTypeToBeDeduced() {
        JsonMapper mapper = mixing(Deduced.class);

        assertThatThrownBy(() -> mapper.writeValueAsString(REQUEST))
                .isInstanceOf(InvalidDefinitionException.class)
                .hasMessageContaining("The type of a PutJobSuccessResultRequest cannot be deduced from its members");
        assertThatThrownBy(() -> mapper.readValue(THIRD_JSON, JobSuccessRequest.class))
                .isInstanceOf(DatabindException.class)
                .hasMessageContaining("deduce");
    }

    // What cannot be read.

    @Test
    void aTypeIdOfAnotherTypeIsRefused() {
        JsonMapper mapper = mixing(AsProperty.class);

        assertThatThrownBy(() -> mapper.readValue("{\"operation\":\"PutThirdPartyJobSuccessResult\"}", PUT))
                .isInstanceOf(MismatchedInputException.class);
        assertThatThrownBy(() -> mapper.readValue("{\"operation\":\"PollForJobs\"}", JobSuccessRequest.class))
                .isInstanceOf(MismatchedInputException.class);
        assertThatThrownBy(() -> mapper.readValue(PUT_JSON, JobSuccessRequest.class))
                .isInstanceOf(MismatchedInputException.class);
    }

    @Test
    void namesPlacesBehindTheTypeOnly() {
        JsonMapper mapper = mixing(AsProperty.class);

        assertThat(refused(mapper, "{\"operation\":\"PutJobSuccessResult\",\"jobId\":1,\"outputVariables\":{\"a\":2}}"))
                .isEqualTo("""
                        PutJobSuccessResultRequest cannot be read, 2 problems:
                          1:44 jobId: must be a string, is a number
                          1:69 outputVariables: variable "a" must be a string, is a number""");
        assertThat(refused(mapper, "{\"jobId\":1,\"operation\":\"PutJobSuccessResult\",\"outputVariables\":{\"a\":2}}"))
                .isEqualTo("""
                        PutJobSuccessResultRequest cannot be read, 2 problems:
                          jobId: must be a string, is a number
                          1:69 outputVariables: variable "a" must be a string, is a number""");
    }

    @ParameterizedTest
    @MethodSource("configurations")
    void namesTheWayToARequestWithATypeId(Class<?> mixIn, String json) {
        JsonMapper mapper = mixing(mixIn);
        String wrong = json.replace("\"" + JOB_ID + "\"", "{\"jobId\":1}");

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
            assertThat(refused(builder().build(), body, Event.class))
                    .startsWith("PutJobSuccessResultRequest cannot be read, 1 problem:\n")
                    .endsWith("jobId: must be a string, is a number");
        }
    }

    @Test
    void showsNoValues() {
        for (String body : List.of(
                "{\"operation\":\"PutJobSuccessResult\",\"continuationToken\":[\"S3CRET\"]}",
                "{\"continuationToken\":[\"S3CRET\"],\"operation\":\"PutJobSuccessResult\"}",
                "{\"continuationToken\":\"S3CRET\",\"jobId\":1,\"operation\":\"PutJobSuccessResult\"}")) {
            assertThat(refused(mixing(AsProperty.class), body)).doesNotContain("S3CRET");
        }
    }

    private static String refused(JsonMapper mapper, String body) {
        return refused(mapper, body, JobSuccessRequest.class);
    }

    private static String refused(JsonMapper mapper, String body, Class<?> type) {
        return catchThrowableOfType(MismatchedInputException.class, () -> mapper.readValue(body, type))
                .getOriginalMessage();
    }

    private static PolymorphicTypeValidator anyType() {
        return BasicPolymorphicTypeValidator.builder()
                .allowIfBaseType(Object.class)
                .build();
    }

    private static JsonMapper mixing(Class<?> mixIn) {
        return builder().addMixIn(JobSuccessRequest.class, mixIn).build();
    }

    private static JsonMapper.Builder builder() {
        return JsonMapper.builder().addModule(new JobResultModule());
    }
}
