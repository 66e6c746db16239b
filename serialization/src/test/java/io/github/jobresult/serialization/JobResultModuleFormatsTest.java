package io.github.jobresult.serialization;

import static io.github.jobresult.serialization.Requests.PUT;
import static io.github.jobresult.serialization.Requests.everyMember;
import static io.github.jobresult.serialization.Requests.everyThirdPartyMember;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.github.jobresult.model.JobSuccessRequest;
import io.github.jobresult.model.PutJobSuccessResultRequest;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.cfg.MapperBuilder;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.dataformat.cbor.CBORMapper;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Mappers of other formats than JSON. */
class JobResultModuleFormatsTest {

    private static final PutJobSuccessResultRequest REQUEST = everyMember()
            .putOutputVariable("a", "\u00e9")
            .putOutputVariable("true", "1")
            .build();

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME)
    interface Typed {}

    public record Call(String region, @JsonUnwrapped PutJobSuccessResultRequest report) {}

    static Stream<MapperBuilder<?, ?>> builders() {
        return Stream.of(CBORMapper.builder(), YAMLMapper.builder());
    }

    @ParameterizedTest
    @MethodSource("builders")
    void readsBackWhatItWrites(MapperBuilder<?, ?> builder) {
        ObjectMapper mapper = builder.addModule(new JobResultModule()).build();
        Call call = new Call("eu", REQUEST);

        assertThat(mapper.readValue(mapper.writeValueAsBytes(REQUEST), PUT)).isEqualTo(REQUEST);
        assertThat(mapper.readValue(mapper.writeValueAsBytes(call), Call.class)).isEqualTo(call);
    }

    @ParameterizedTest
    @MethodSource("builders")
    void readsBackTypeIds(MapperBuilder<?, ?> builder) {
        ObjectMapper mapper = builder.addModule(new JobResultModule())
                .addMixIn(JobSuccessRequest.class, Typed.class)
                .build();
        List<JobSuccessRequest> requests =
                List.of(REQUEST, everyThirdPartyMember().build());
        TypeReference<List<JobSuccessRequest>> type = new TypeReference<>() {};

        assertThat(mapper.readValue(mapper.writerFor(type).writeValueAsBytes(requests), type))
                .isEqualTo(requests);
    }

    @Test
    void refusesValuesThatTheFormatTakesForAnotherType() {
        ObjectMapper yaml =
                YAMLMapper.builder().addModule(new JobResultModule()).build();

        assertThatThrownBy(() -> yaml.readValue("jobId: 1\nexecutionDetails:\n  percentComplete: '50'\n", PUT))
                .isInstanceOf(MismatchedInputException.class)
                .hasMessageContaining("1:8 jobId: must be a string, is a number")
                .hasMessageContaining("executionDetails.percentComplete: must be a number, is a string");
    }
}
