package io.github.jobresult.serialization.mapper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.github.jobresult.model.JobSuccessRequest;
import io.github.jobresult.model.PutJobSuccessResultRequest;
import io.github.jobresult.serialization.mapper.TestMapper.Format;
import io.github.jobresult.serialization.mapper.TestMapper.Generic;
import io.github.jobresult.serialization.mapper.TestMapper.Settings;
import java.lang.reflect.Type;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Mappers of other formats than JSON. */
public abstract class FormatTests extends MapperTests {

    private static final PutJobSuccessResultRequest ODD =
            REQUEST.toBuilder().putOutputVariable("true", "1").build();

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME)
    interface Typed {}

    public record Call(String region, @JsonUnwrapped PutJobSuccessResultRequest report) {}

    @ParameterizedTest
    @EnumSource
    void readsBackWhatItWrites(Format format) throws Exception {
        TestMapper other = mapper(Settings.of().in(format));

        assertThat(other.read(other.bytes(ODD), PUT)).isEqualTo(ODD);
    }

    @ParameterizedTest
    @EnumSource
    void readsBackWhatItUnwraps(Format format) throws Exception {
        assumeThat(mapper.unwrapsRecords()).isTrue();
        TestMapper other = mapper(Settings.of().in(format));
        Call call = new Call("eu", ODD);

        assertThat(other.read(other.bytes(call), Call.class)).isEqualTo(call);
    }

    @ParameterizedTest
    @EnumSource
    void readsBackTypeIds(Format format) throws Exception {
        TestMapper other = mapper(Settings.of().in(format).mixing(JobSuccessRequest.class, Typed.class));
        List<JobSuccessRequest> requests = List.of(ODD, THIRD);
        Type type = new Generic<List<JobSuccessRequest>>() {}.type();

        assertThat(other.read(other.bytes(requests, type), type)).isEqualTo(requests);
    }

    @Test
    void refusesValuesThatTheFormatTakesForAnotherType() {
        TestMapper yaml = mapper(Settings.of().in(Format.YAML));

        assertThat(refused(yaml, "jobId: 1\nexecutionDetails:\n  percentComplete: '50'\n", PUT))
                .contains("1:8 jobId: must be a string, is a number")
                .contains("executionDetails.percentComplete: must be a number, is a string");
    }
}
