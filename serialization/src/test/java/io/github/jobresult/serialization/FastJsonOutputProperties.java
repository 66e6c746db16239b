package io.github.jobresult.serialization;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.jobresult.model.CurrentRevision;
import io.github.jobresult.model.ExecutionDetails;
import io.github.jobresult.model.JobSuccessRequest;
import io.github.jobresult.model.PutJobSuccessResultRequest;
import io.github.jobresult.serialization.BodyCodec.HandOver;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.statistics.Statistics;
import org.junit.jupiter.api.Test;

/** Both lanes write the same bytes. */
class FastJsonOutputProperties {

    @Property(tries = 500)
    void writesValidRequestsAsJacksonDoes(@ForAll("valid") JobSuccessRequest request) {
        assertThat(FastJsonOutput.writeBody(request)).isEqualTo(JacksonJsonOutput.writeBody(request));
    }

    @Property(tries = 2_000)
    void writesAnyTextAsJacksonDoesOrHandsOver(@ForAll("anyText") String name, @ForAll("anyText") String value) {
        JobSuccessRequest request = request(name, value);
        Optional<byte[]> written = written(request);

        written.ifPresent(bytes -> assertThat(bytes).isEqualTo(JacksonJsonOutput.writeBody(request)));
        Statistics.label("text").collect(written.isEmpty() ? "handed over" : "written");
        Statistics.label("text").coverage(coverage -> {
            coverage.check("written").percentage(percentage -> percentage > 10);
            coverage.check("handed over").percentage(percentage -> percentage > 10);
        });
    }

    @Property(tries = 2_000)
    void writesAnyNumberAndTimeAsJacksonDoes(@ForAll int percent, @ForAll("instants") Instant created) {
        JobSuccessRequest request = PutJobSuccessResultRequest.builder()
                .currentRevision(CurrentRevision.builder().created(created).buildPartial())
                .executionDetails(
                        ExecutionDetails.builder().percentComplete(percent).build())
                .buildPartial();

        assertThat(FastJsonOutput.writeBody(request)).isEqualTo(JacksonJsonOutput.writeBody(request));
    }

    @Test
    void writesAnyCharacterAtAnyPlaceAsJacksonDoesOrHandsOver() {
        for (int unit = 0; unit <= 0xFFFF; unit++) {
            // Other places for characters that need a closer look.
            int places = unit < 0x100 ? 20 : 1;
            for (int place = 0; place < places; place++) {
                String text = "a".repeat(place) + (char) unit + "b".repeat(unit % 20);
                JobSuccessRequest request = request("n", text);
                Optional<byte[]> written = written(request);

                assertThat(written.isPresent()).isEqualTo(!Character.isSurrogate((char) unit));
                written.ifPresent(bytes -> assertThat(bytes).isEqualTo(JacksonJsonOutput.writeBody(request)));
            }
        }
    }

    private static JobSuccessRequest request(String name, String value) {
        return PutJobSuccessResultRequest.builder()
                .jobId(value)
                .outputVariables(Map.of(name, value))
                .buildPartial();
    }

    /** Empty for a request that is handed over. */
    static Optional<byte[]> written(JobSuccessRequest request) {
        try {
            return Optional.of(FastJsonOutput.writeBody(request));
        } catch (HandOver e) {
            return Optional.empty();
        }
    }

    @Provide
    Arbitrary<JobSuccessRequest> valid() {
        return RequestArbitraries.valid();
    }

    @Provide
    Arbitrary<Instant> instants() {
        return Arbitraries.longs().map(Instant::ofEpochMilli);
    }

    @Provide
    Arbitrary<String> anyText() {
        Arbitrary<Character> characters = Arbitraries.frequencyOf(
                Tuple.of(20, Arbitraries.chars().ascii()),
                Tuple.of(5, Arbitraries.of('?', '"', '\\', '\n', '\u00e9', '\u4e00')),
                Tuple.of(1, Arbitraries.chars().range('\ud7ff', '\ue000')));
        return characters.list().ofMaxSize(60).map(list -> {
            StringBuilder text = new StringBuilder();
            list.forEach(text::append);
            return text.toString();
        });
    }
}
