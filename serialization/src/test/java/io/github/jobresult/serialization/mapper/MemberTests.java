package io.github.jobresult.serialization.mapper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assumptions.assumeThat;

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
import io.github.jobresult.serialization.mapper.TestMapper.Generic;
import io.github.jobresult.serialization.mapper.TestMapper.Option;
import io.github.jobresult.serialization.mapper.TestMapper.Settings;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Members that an application's annotations unwrap, rename or leave out. */
public abstract class MemberTests extends MapperTests {

    // Unwrapped.

    public record Call(
            String region, @JsonUnwrapped @Nullable PutJobSuccessResultRequest report) {}

    @Test
    void unwrapsARequestOfARecord() throws Exception {
        Call call = new Call("eu", REQUEST);

        String json = mapper.write(call);

        assertThat(json).isEqualTo("{\"region\":\"eu\"," + REQUEST_JSON.substring(1));
        assumeThat(mapper.unwrapsRecords()).isTrue();
        assertThat(mapper.read(json, Call.class)).isEqualTo(call);
        assertThat(mapper.read("{\"jobId\":\"" + JOB_ID + "\",\"region\":\"eu\"}", Call.class))
                .isEqualTo(new Call("eu", SMALL));
        assertThat(mapper.fromTree(mapper.tree(call), Call.class)).isEqualTo(call);
        assertThat(mapper.convert(call, Call.class)).isEqualTo(call);
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
    void unwrapsSeveralOfAClassWithPrefixesAndSuffixes(boolean staticTyping) throws Exception {
        TestMapper mapper = staticTyping ? mapper(Option.STATIC_TYPING) : this.mapper;
        Bean bean = new Bean();
        bean.third = THIRD;
        bean.region = "eu";
        bean.own = REQUEST;
        bean.details = percent(7);

        String json = mapper.write(bean);
        Bean read = mapper.read(json, Bean.class);

        assertThat(mapper.read(json, Map.class).keySet().toArray())
                .containsExactlyInAnyOrder(
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
                        "last.percentComplete");
        assertThat(json).contains("\"own_currentRevision!\":" + REVISION_JSON).contains("\"last.percentComplete\":7");
        assertThat(read.third).isEqualTo(THIRD);
        assertThat(read.region).isEqualTo("eu");
        assertThat(read.own).isEqualTo(REQUEST);
        assertThat(read.details).isEqualTo(percent(7));
    }

    @Test
    void readsAnUnwrappedRequestThatIsNotThereAsOneWithoutMembers() throws Exception {
        Bean bean = new Bean();
        bean.region = "eu";

        Bean read = mapper.read("{\"region\":\"eu\"}", Bean.class);

        assertThat(mapper.write(bean)).isEqualTo("{\"region\":\"eu\"}");
        assertThat(read.own).isEqualTo(PutJobSuccessResultRequest.builder().buildPartial());
    }

    /** Jackson does not pass the members on: they would be lost. */
    @Test
    void refusesToReadFromInsideOfWhatIsUnwrapped() throws Exception {
        Around around = new Around();
        around.bean = new Bean();
        around.bean.own = SMALL;

        assertThat(mapper.write(around)).contains("\"a_own_jobId!\":\"" + JOB_ID + "\"");
        assertInvalidDefinition(
                () -> mapper.read("{\"a_own_jobId!\":\"j\"}", Around.class),
                "An unwrapped value cannot be read from inside of another one");
    }

    public static class AnyBean {
        @JsonUnwrapped
        public @Nullable JobSuccessRequest report = SMALL;
    }

    @Test
    void refusesToGuessWhichRequestIsUnwrapped() throws Exception {
        assertThat(mapper.write(new AnyBean())).isEqualTo(SMALL_JSON);
        assertInvalidDefinition(
                () -> mapper.read("{\"region\":\"eu\",\"jobId\":\"j\"}", AnyBean.class),
                "JobSuccessRequest is abstract: declare one of its two types");
    }

    @JsonTypeInfo(use = JsonTypeInfo.Id.CLASS)
    interface WithTypeId {}

    @Test
    void refusesATypeIdOfWhatIsUnwrapped() {
        TestMapper typing =
                mapper(Settings.of(Option.UNWRAPPED_TYPE_IDS).mixing(JobSuccessRequest.class, WithTypeId.class));
        Bean bean = new Bean();
        bean.own = SMALL;

        assertInvalidDefinition(() -> typing.write(bean), "An unwrapped value has no place for a type id");
        assertInvalidDefinition(
                () -> typing.read("{\"jobId\":\"j\"}", Bean.class), "An unwrapped value has no place for a type id");
    }

    @Test
    void namesTheMembersOfAnUnwrappedRequestThatCannotBeRead() {
        assertThat(refused(
                        mapper, "{\"own_jobId!\":1,\"own_outputVariables!\":{\"a\":2},\"region\":\"eu\"}", Bean.class))
                .startsWith("""
                        PutJobSuccessResultRequest cannot be read, 2 problems:
                          own_jobId!: must be a string, is a number
                          own_outputVariables!.a: must be a string, is a number""");
        assertThat(refused(mapper, "[{},{\"own_jobId!\":1}]", new Generic<List<Bean>>() {}.type()))
                .contains("\n  1.own_jobId!: must be a string, is a number");
    }

    // Left out.

    @JsonIgnoreProperties({"clientToken", "continuationToken", "executionDetails"})
    interface WithoutTokens {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    interface Tolerant {}

    public record Holder(
            @JsonIgnoreProperties("currentRevision") PutThirdPartyJobSuccessResultRequest request) {}

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void leavesOutWhatAMixInIgnores(boolean staticTyping) throws Exception {
        Settings settings = staticTyping ? Settings.of(Option.STATIC_TYPING) : Settings.of();
        TestMapper mapper = mapper(settings.mixing(THIRD_PARTY, WithoutTokens.class));
        Type list = new Generic<List<JobSuccessRequest>>() {}.type();

        String json = mapper.write(THIRD);

        assertThat(json).isEqualTo("{\"jobId\":\"j\",\"currentRevision\":" + REVISION_JSON + "}");
        assertThat(mapper.write(List.of(THIRD), list)).isEqualTo("[" + json + "]");
        assertThat(mapper.read(THIRD_JSON, THIRD_PARTY))
                .isEqualTo(PutThirdPartyJobSuccessResultRequest.builder()
                        .jobId("j")
                        .currentRevision(REVISION)
                        .buildPartial());
    }

    @Test
    void leavesOutWhatAPropertyIgnores() throws Exception {
        Holder read = mapper.read("{\"request\":" + THIRD_JSON + "}", Holder.class);

        assertThat(mapper.write(new Holder(THIRD))).contains("clientToken").doesNotContain("currentRevision");
        assertThat(read.request())
                .isEqualTo(THIRD.toBuilder().currentRevision(null).buildPartial());
    }

    @Test
    void permitsToIgnoreUnknownMembers() throws Exception {
        TestMapper mapper = mixing(JobSuccessRequest.class, Tolerant.class);

        assertThat(mapper.read(mapper.write(THIRD), THIRD_PARTY)).isEqualTo(THIRD);
    }

    @JsonFilter("some")
    interface Filtered {}

    @JsonView(String.class)
    interface InAView {}

    @JsonIncludeProperties("jobId")
    interface OnlyOne {}

    @JsonIgnoreProperties("summary")
    interface WithoutSummary {}

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
        for (Class<?> mixIn : List.of(Filtered.class, InAView.class, OnlyOne.class, Renamed.class, Hidden.class)) {
            assertRefused(mixing(THIRD_PARTY, mixIn));
            assertRefused(mixing(JobSuccessRequest.class, mixIn));
        }
        assertRefused(mixing(CurrentRevision.class, HiddenInside.class));
        assertRefused(mixing(ExecutionDetails.class, WithoutSummary.class));
    }

    private void assertRefused(TestMapper mapper) {
        assertInvalidDefinition(() -> mapper.write(THIRD), "which JobResultModule does not support");
        assertInvalidDefinition(() -> mapper.read("{}", THIRD_PARTY), "which JobResultModule does not support");
    }

    public record FilteredHolder(@JsonFilter("some") PutJobSuccessResultRequest request) {}

    public record OnlyOneHolder(
            @JsonIncludeProperties("jobId") PutJobSuccessResultRequest request) {}

    @Test
    void refusesToFilterAProperty() {
        assertInvalidDefinition(
                () -> mapper.write(new FilteredHolder(REQUEST)), "which JobResultModule does not support");
        assertInvalidDefinition(
                () -> mapper.write(new OnlyOneHolder(REQUEST)), "which JobResultModule does not support");
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
    void aViewShowsARequestWholeOrNotAtAll() throws Exception {
        Viewed viewed = new Viewed();
        viewed.open = SMALL;
        viewed.closed = REQUEST;

        Viewed read = mapper.readInView(
                "{\"open\":" + SMALL_JSON + ",\"closed\":" + SMALL_JSON + "}", Viewed.class, Open.class);

        assertThat(mapper.writeInView(viewed, Open.class)).isEqualTo("{\"open\":" + SMALL_JSON + "}");
        assertThat(read.open).isEqualTo(SMALL);
        assertThat(read.closed).isNull();
    }

    // Updated.

    public static class Merged {
        @JsonMerge
        public PutJobSuccessResultRequest request = SMALL;

        public PutJobSuccessResultRequest plain = SMALL;
    }

    @Test
    void refusesToUpdateAnImmutableValue() {
        String message = "PutJobSuccessResultRequest is immutable";

        assertInvalidDefinition(() -> mapper.update(REQUEST, "{\"continuationToken\":\"t\"}"), message);
        assertInvalidDefinition(
                () -> mapper.read("{\"request\":{\"continuationToken\":\"t\"}}", Merged.class), message);
        assertThat(catchThrowable(() -> mapper.update(REQUEST, Map.of("continuationToken", "t"))))
                .isNotNull();
    }

    @Test
    void replacesARequestOfABeanThatIsUpdated() throws Exception {
        Merged merged = new Merged();

        mapper(Option.MERGEABLE).update(merged, "{\"plain\":{\"jobId\":\"j\"}}");

        assertThat(merged.plain).isEqualTo(SMALL.toBuilder().jobId("j").build());
    }
}
