package io.github.jobresult.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class CurveTableTest {

    @Test
    void tellsWhatAByteOfTheBodyCosts() {
        String table = CurveTable.of(List.of(
                new Measurement(Operation.DECODE, "1024", Contestant.OURS, 2_048, 1_024),
                new Measurement(Operation.ENCODE, "1024", Contestant.OURS, 512, 256),
                new Measurement(Operation.ENCODE, "2048", Contestant.OURS, 1_024, 512)));

        assertThat(table).isEqualTo("""
                        | body |  | encode | decode |
                        | ---: | --- | ---: | ---: |
                        | 1 KiB | jobresult | 512 ns: 0.50 ns, 0.25 B | 2.05 µs: 2.00 ns, 1.00 B |
                        | 2 KiB | jobresult | 1.02 µs: 0.50 ns, 0.25 B | – |
                        """);
    }
}
