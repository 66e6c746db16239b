package io.github.jobresult.serialization;

import static io.github.jobresult.serialization.Requests.JOB_ID;
import static io.github.jobresult.serialization.Requests.PUT;
import static io.github.jobresult.serialization.Requests.PUT_JSON;
import static io.github.jobresult.serialization.Requests.THIRD_PARTY;
import static io.github.jobresult.serialization.Requests.everyMember;
import static io.github.jobresult.serialization.Requests.everyThirdPartyMember;
import static io.github.jobresult.serialization.Requests.percent;
import static io.github.jobresult.serialization.Requests.put;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.annotation.JsonFilter;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonIncludeProperties;
import com.fasterxml.jackson.annotation.JsonMerge;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.annotation.JsonView;
import io.github.jobresult.model.CurrentRevision;
import io.github.jobresult.model.ExecutionDetails;
import io.github.jobresult.model.JobSuccessRequest;
import io.github.jobresult.model.PutJobSuccessResultRequest;
import io.github.jobresult.model.PutThirdPartyJobSuccessResultRequest;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.exc.InvalidDefinitionException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.util.TokenBuffer;

/** Members that an application's annotations unwrap, rename or leave out. */
@Tag("both-paths")
class JobResultModuleMembersTest {

    private static final PutJobSuccessResultRequest REQUEST =
            everyMember().putOutputVariable("jobId", "\u00e9").build();
    private static final PutThirdPartyJobSuccessResultRequest THIRD =
            everyThirdPartyMember().build();

    private final JsonMapper mapper = builder().build();

    // Unwrapped.

    public record Call(String region, @JsonUnwrapped PutJobSuccessResultRequest report) {}

    @Test
    void unwrapsARequestOfARecord() {
        Call call = new Call("eu", REQUEST);

        String json = mapper.writeValueAsString(call);

        assertThat(json)
                .isEqualTo("{\"region\":\"eu\","
                        + mapper.writeValueAsString(REQUEST).substring(1));
        assertThat(mapper.readValue(json, Call.class)).isEqualTo(call);
        assertThat(mapper.readValue("{\"jobId\":\"" + JOB_ID + "\",\"region\":\"eu\"}", Call.class))
                .isEqualTo(new Call("eu", put().build()));
        assertThat(mapper.treeToValue(mapper.valueToTree(call), Call.class)).isEqualTo(call);
        assertThat(mapper.convertValue(call, Call.class)).isEqualTo(call);
    }

    @Test
    void readsAnUnwrappedRequestThatIsNotThereAsOneWithoutMembers() {
        assertThat(mapper.writeValueAsString(new Call("eu", null))).isEqualTo("{\"region\":\"eu\"}");
        assertThat(mapper.readValue("{\"region\":\"eu\"}", Call.class))
                .isEqualTo(new Call("eu", PutJobSuccessResultRequest.builder().buildPartial()));
    }

    public static class Bean {
        @JsonUnwrapped
        public @Nullable PutThirdPartyJobSuccessResultRequest third;

        public @Nullable String region;

        @JsonUnwrapped(prefix = "own_", suffix = "!")
        public @Nullable PutJobSuccessResultRequest own;

        @JsonUnwrapped(prefix = "last.")
        public @Nullable ExecutionDetails details;
    }

    public static class Around {
        @JsonUnwrapped(prefix = "a_")
        public @Nullable Bean bean;
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void unwrapsSeveralOfAClassWithPrefixesAndSuffixes(boolean staticTyping) {
        JsonMapper mapper = builder()
                .configure(MapperFeature.USE_STATIC_TYPING, staticTyping)
                .build();
        Bean bean = new Bean();
        bean.third = THIRD;
        bean.region = "eu";
        bean.own = REQUEST;
        bean.details = percent(7);

        String json = mapper.writeValueAsString(bean);

        assertThat(mapper.readValue(json, new TypeReference<Map<String, Object>>() {}))
                .containsOnlyKeys(
                        "jobId",
                        "clientToken",
                        "currentRevision",
                        "continuationToken",
                        "executionDetails",
                        "region",
                        "own_jobId!",
                        "own_currentRevision!",
                        "own_executionDetails!",
                        "own_outputVariables!",
                        "last.percentComplete")
                .containsEntry("own_outputVariables!", Map.of("jobId", "\u00e9"))
                .containsEntry("last.percentComplete", 7);
        assertThat(mapper.readValue(json, Bean.class))
                .usingRecursiveComparison()
                .isEqualTo(bean);
    }

    /** Jackson does not pass the members on: they would be lost. */
    @Test
    void refusesToReadFromInsideOfWhatIsUnwrapped() {
        Around around = new Around();
        around.bean = new Bean();
        around.bean.own = put().build();

        assertThat(mapper.writeValueAsString(around)).contains("\"a_own_jobId!\":\"" + JOB_ID + "\"");
        assertThatThrownBy(() -> mapper.readValue("{\"a_own_jobId!\":\"j\"}", Around.class))
                .isInstanceOf(InvalidDefinitionException.class)
                .hasMessageContaining("cannot be read from inside of another value that is unwrapped");
    }

    public record CallOfAny(String region, @JsonUnwrapped JobSuccessRequest report) {}

    @Test
    void refusesToGuessWhichRequestIsUnwrapped() {
        assertThat(mapper.writeValueAsString(new CallOfAny("eu", put().build())))
                .isEqualTo("{\"region\":\"eu\",\"jobId\":\"" + JOB_ID + "\"}");
        assertThatThrownBy(() -> mapper.readValue("{\"region\":\"eu\",\"jobId\":\"j\"}", CallOfAny.class))
                .isInstanceOf(InvalidDefinitionException.class)
                .hasMessageContaining("A JobSuccessRequest is read as one of its two types");
    }

    @JsonTypeInfo(use = JsonTypeInfo.Id.CLASS)
    interface WithTypeId {}

    @Test
    void refusesATypeIdOfWhatIsUnwrapped() {
        JsonMapper typing = builder()
                .addMixIn(JobSuccessRequest.class, WithTypeId.class)
                .disable(SerializationFeature.FAIL_ON_UNWRAPPED_TYPE_IDENTIFIERS)
                .build();

        assertThatThrownBy(() -> typing.writeValueAsString(new Call("eu", REQUEST)))
                .isInstanceOf(InvalidDefinitionException.class)
                .hasMessageContaining("A PutJobSuccessResultRequest that is unwrapped has no place for a type id");
        assertThatThrownBy(() -> typing.readValue("{\"region\":\"eu\",\"jobId\":\"j\"}", Call.class))
                .isInstanceOf(InvalidDefinitionException.class)
                .hasMessageContaining("A PutJobSuccessResultRequest that is unwrapped has no place for a type id");
    }

    @Test
    void namesTheMembersOfAnUnwrappedRequestThatCannotBeRead() {
        assertThatThrownBy(() ->
                        mapper.readValue("{\"jobId\":1,\"outputVariables\":{\"a\":2},\"region\":\"eu\"}", Call.class))
                .isInstanceOf(MismatchedInputException.class)
                .hasMessageStartingWith("""
                        PutJobSuccessResultRequest cannot be read, 2 problems:
                          jobId: must be a string, is a number
                          outputVariables: variable "a" must be a string, is a number""");
        assertThatThrownBy(() -> mapper.readValue("[{},{\"own_jobId!\":1}]", new TypeReference<List<Bean>>() {}))
                .isInstanceOf(MismatchedInputException.class)
                .hasMessageContaining("\n  1.own_jobId!: must be a string, is a number");
    }

    // Left out.

    @JsonIgnoreProperties({"clientToken", "continuationToken"})
    interface WithoutTokens {}

    @JsonIncludeProperties({"jobId", "executionDetails"})
    interface OnlyTwo {}

    @JsonIgnoreProperties("summary")
    interface WithoutSummary {}

    public record Holder(
            @JsonIgnoreProperties("currentRevision") PutThirdPartyJobSuccessResultRequest request) {}

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void leavesOutWhatAMixInIgnores(boolean staticTyping) {
        JsonMapper mapper = builder()
                .configure(MapperFeature.USE_STATIC_TYPING, staticTyping)
                .addMixIn(THIRD_PARTY, WithoutTokens.class)
                .addMixIn(ExecutionDetails.class, WithoutSummary.class)
                .build();
        TypeReference<List<JobSuccessRequest>> list = new TypeReference<>() {};

        String json = mapper.writeValueAsString(THIRD);
        PutThirdPartyJobSuccessResultRequest kept =
                mapper.readValue(builder().build().writeValueAsString(THIRD), THIRD_PARTY);

        assertThat(json)
                .isEqualTo("{\"jobId\":\"j\",\"currentRevision\":{\"revision\":\"8f14e45f\","
                        + "\"changeIdentifier\":\"build-1042\",\"created\":1577934245.678,"
                        + "\"revisionSummary\":\"Fix the leak\"},"
                        + "\"executionDetails\":{\"externalExecutionId\":\"run-7\",\"percentComplete\":100}}");
        assertThat(mapper.writerFor(list).writeValueAsString(List.of(THIRD))).isEqualTo("[" + json + "]");
        assertThat(kept).isEqualTo(mapper.readValue(json, THIRD_PARTY)).isNotEqualTo(THIRD);
        assertThat(kept.getContinuationToken()).isEmpty();
        assertThat(kept.getExecutionDetails().orElseThrow().getSummary()).isEmpty();
        assertThat(kept.getExecutionDetails().orElseThrow().getPercentComplete())
                .contains(100);
    }

    @Test
    void leavesOutWhatAPropertyIgnoresOrAMixInDoesNotInclude() {
        JsonMapper mapper = builder().addMixIn(THIRD_PARTY, OnlyTwo.class).build();
        PutThirdPartyJobSuccessResultRequest two = PutThirdPartyJobSuccessResultRequest.builder()
                .jobId("j")
                .executionDetails(THIRD.getExecutionDetails().orElseThrow())
                .buildPartial();

        String json = mapper.writeValueAsString(THIRD);

        assertThat(json).isEqualTo(builder().build().writeValueAsString(two));
        assertThat(mapper.readValue(builder().build().writeValueAsString(THIRD), THIRD_PARTY))
                .isEqualTo(two);
        assertThat(builder().build().writeValueAsString(new Holder(THIRD)))
                .contains("clientToken")
                .doesNotContain("currentRevision");
        assertThat(builder()
                        .build()
                        .readValue("{\"request\":" + builder().build().writeValueAsString(THIRD) + "}", Holder.class)
                        .request())
                .isEqualTo(THIRD.toBuilder().currentRevision(null).buildPartial());
    }

    @JsonFilter("some")
    interface Filtered {}

    @JsonView(String.class)
    interface InAView {}

    abstract static class Renamed {
        @JsonProperty("job")
        abstract String getJobId();
    }

    abstract static class Hidden {
        @JsonIgnore
        abstract String getClientToken();
    }

    abstract static class HiddenInside {
        @JsonView(String.class)
        abstract String getRevision();
    }

    @Test
    void refusesAnnotationsThatItCannotHonor() {
        for (Class<?> mixIn : List.of(Filtered.class, InAView.class, Renamed.class, Hidden.class)) {
            assertRefused(builder().addMixIn(THIRD_PARTY, mixIn).build());
            assertRefused(builder().addMixIn(JobSuccessRequest.class, mixIn).build());
        }
        assertRefused(
                builder().addMixIn(CurrentRevision.class, HiddenInside.class).build());
    }

    private static void assertRefused(JsonMapper mapper) {
        assertThatThrownBy(() -> mapper.writeValueAsString(THIRD))
                .isInstanceOf(InvalidDefinitionException.class)
                .hasMessageContaining("Cannot honor a")
                .hasMessageContaining("leave members out with @JsonIgnoreProperties or @JsonIncludeProperties");
        assertThatThrownBy(() -> mapper.readValue("{}", THIRD_PARTY))
                .isInstanceOf(InvalidDefinitionException.class)
                .hasMessageContaining("Cannot honor a");
    }

    public record FilteredHolder(@JsonFilter("some") PutJobSuccessResultRequest request) {}

    @Test
    void refusesAFilterOfAProperty() {
        assertThatThrownBy(() -> mapper.writeValueAsString(new FilteredHolder(REQUEST)))
                .isInstanceOf(InvalidDefinitionException.class)
                .hasMessageContaining("Cannot honor a filter at the property request");
    }

    interface Open {}

    interface Closed {}

    public static class Viewed {
        @JsonView(Open.class)
        public @Nullable PutJobSuccessResultRequest open;

        @JsonView(Closed.class)
        public @Nullable PutJobSuccessResultRequest closed;
    }

    @Test
    void aViewShowsARequestWholeOrNotAtAll() {
        Viewed viewed = new Viewed();
        viewed.open = put().build();
        viewed.closed = REQUEST;

        String json = mapper.writerWithView(Open.class).writeValueAsString(viewed);
        Viewed read = mapper.readerWithView(Open.class)
                .forType(Viewed.class)
                .readValue("{\"open\":" + PUT_JSON + ",\"closed\":" + PUT_JSON + "}");

        assertThat(json).isEqualTo("{\"open\":" + PUT_JSON + "}");
        assertThat(read.open).isEqualTo(put().build());
        assertThat(read.closed).isNull();
    }

    // Updated.

    public static class Merged {
        @JsonMerge
        public PutJobSuccessResultRequest request = put().build();

        public PutJobSuccessResultRequest plain = put().build();
    }

    @Test
    void refusesToUpdateAnImmutableValue() {
        assertThatThrownBy(() -> mapper.readerForUpdating(REQUEST).readValue("{\"continuationToken\":\"t\"}"))
                .isInstanceOf(InvalidDefinitionException.class)
                .hasMessageContaining("A PutJobSuccessResultRequest is immutable and cannot be updated");
        assertThatThrownBy(() -> mapper.readValue("{\"request\":{\"continuationToken\":\"t\"}}", Merged.class))
                .isInstanceOf(InvalidDefinitionException.class)
                .hasMessageContaining("A PutJobSuccessResultRequest is immutable and cannot be updated");
        assertThatThrownBy(() -> mapper.updateValue(REQUEST, Map.of("continuationToken", "t")))
                .isInstanceOf(InvalidDefinitionException.class);
    }

    @Test
    void replacesARequestOfABeanThatIsUpdated() {
        JsonMapper merging = builder().defaultMergeable(true).build();
        Merged merged = new Merged();

        merging.readerForUpdating(merged).readValue("{\"plain\":{\"jobId\":\"j\"}}");

        assertThat(merged.plain).isEqualTo(put().jobId("j").build());
    }

    // Other sources than text.

    @Test
    void readsABufferOfTokens() {
        try (TokenBuffer buffer = TokenBuffer.forGeneration()) {
            mapper.writeValue(buffer, REQUEST);
            assertThat(mapper.readValue(buffer, PUT)).isEqualTo(REQUEST);
        }
    }

    @Test
    void takesAValueThatATreeHolds() {
        JsonNode tree = JsonNodeFactory.instance.pojoNode(REQUEST);

        assertThat(mapper.treeToValue(tree, PUT)).isEqualTo(REQUEST);
        assertThatThrownBy(() -> mapper.treeToValue(tree, THIRD_PARTY)).isInstanceOf(MismatchedInputException.class);
    }

    private static JsonMapper.Builder builder() {
        return JsonMapper.builder().addModule(new JobResultModule());
    }
}
