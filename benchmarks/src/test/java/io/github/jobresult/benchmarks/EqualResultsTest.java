package io.github.jobresult.benchmarks;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.jobresult.model.JobSuccessRequest;
import io.github.jobresult.model.PutJobSuccessResultRequest;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class EqualResultsTest {

    static Stream<Arguments> contestantsAndPayloads() {
        return Stream.of(Contestant.values())
                .flatMap(contestant -> Stream.of(Payload.values()).map(payload -> Arguments.of(contestant, payload)));
    }

    @ParameterizedTest
    @MethodSource("contestantsAndPayloads")
    void allContestantsHaveEqualResults(Contestant contestant, Payload payload) {
        EqualResults.require(contestant.approach(), contestant.operations(), payload);
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.MATCH_NONE, names = "FIRST_.*")
    void aContestantThatDiffersIsRefused(Operation operation) {
        PutJobSuccessResultRequest other =
                PutJobSuccessResultRequest.builder().jobId("another").build();
        Approach<JobSuccessRequest> different = new Approach<>() {
            @Override
            public JobSuccessRequest of(JobSuccessRequest request) {
                return request;
            }

            @Override
            public byte[] encode(JobSuccessRequest value) {
                return Payload.body(other);
            }

            @Override
            public JobSuccessRequest decode(byte[] body, Class<? extends JobSuccessRequest> type) {
                return other;
            }

            @Override
            public boolean isValid(JobSuccessRequest value) {
                return true;
            }

            @Override
            public List<String> messages(JobSuccessRequest value) {
                return new Ours().messages(value).subList(1, 3);
            }
        };

        assertThatThrownBy(() -> EqualResults.require(different, EnumSet.of(operation), Payload.TYPICAL))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(operation.label());
    }

    @ParameterizedTest
    @EnumSource(names = {"CHECK_VALID", "DECODE_AND_CHECK", "CHECK_AND_ENCODE"})
    void aContestantThatAcceptsAnInvalidRequestIsRefused(Operation operation) {
        assertThatThrownBy(() -> EqualResults.require(new MemoryCopy(), EnumSet.of(operation), Payload.TYPICAL))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(operation.label());
    }
}
