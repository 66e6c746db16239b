package io.github.jobresult.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.jobresult.model.PutJobSuccessResultRequest;
import io.github.jobresult.serialization.JobResultCodec;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class EqualResultsTest {

    static Stream<Arguments> contestantsAndPayloads() {
        List<String> names = new ArrayList<>(Payload.NAMES);
        names.addAll(List.of("1024", "65536", "1048576"));
        return Stream.of(Contestant.values())
                .flatMap(contestant -> names.stream().map(name -> Arguments.of(contestant, Payload.named(name))));
    }

    @ParameterizedTest
    @MethodSource("contestantsAndPayloads")
    void allContestantsArriveAtTheSameResults(Contestant contestant, Payload payload) {
        EqualResults.require(contestant.approach(), payload);
    }

    @ParameterizedTest
    @EnumSource(names = {"OURS", "STRAIGHT_LINE", "STREAMING"})
    void theseWriteTheSameBytes(Contestant contestant) {
        for (String name : Payload.NAMES) {
            Payload payload = Payload.named(name);
            assertThat(encode(contestant.approach(), payload)).isEqualTo(payload.body());
        }
    }

    private static <V> byte[] encode(Approach<V> approach, Payload payload) {
        return approach.encode(approach.of(payload.request()));
    }

    @ParameterizedTest
    @EnumSource
    void saysOfEveryOperationWhetherItCanDoIt(Contestant contestant) {
        Approach<?> approach = contestant.approach();
        Payload payload = Payload.named("typical");
        for (Operation operation : EnumSet.complementOf(EnumSet.copyOf(approach.operations()))) {
            assertThatThrownBy(() -> operation.task(approach, payload).get())
                    .as(operation.label())
                    .isInstanceOf(UnsupportedOperationException.class);
        }
    }

    @ParameterizedTest
    @EnumSource
    void oneThatDiffersIsNotTimed(Operation operation) {
        Approach<PutJobSuccessResultRequest> ours = new Ours();
        Payload typical = Payload.named("typical");
        Payload small = Payload.named("small");
        // Takes every request and every body for those of another payload.
        Approach<PutJobSuccessResultRequest> different = new Approach.OnRequests() {
            @Override
            public Set<Operation> operations() {
                return EnumSet.of(operation);
            }

            @Override
            public byte[] encode(PutJobSuccessResultRequest request) {
                return JobResultCodec.standard().encode(small.request());
            }

            @Override
            public PutJobSuccessResultRequest decode(byte[] body) {
                return small.request();
            }

            @Override
            public boolean isValid(PutJobSuccessResultRequest request) {
                return true;
            }

            @Override
            public List<String> messages(PutJobSuccessResultRequest request) {
                return ours.messages(request).subList(1, 3);
            }
        };

        assertThatThrownBy(() -> EqualResults.require(different, typical))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(operation.label());
    }
}
