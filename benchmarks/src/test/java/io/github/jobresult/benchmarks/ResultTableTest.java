package io.github.jobresult.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ResultTableTest {

    @Test
    void dividesOthersByOursAndOursByTheLimit() {
        String table = ResultTable.of(List.of(
                measured(Operation.ENCODE, Contestant.STREAMING, 1_500, 3_000),
                measured(Operation.ENCODE, Contestant.OURS, 1_000, 2_000),
                measured(Operation.ENCODE, Contestant.STRAIGHT_LINE, 800, 1_000)));

        assertThat(table).isEqualTo("""
                        | operation | payload | jobresult | ÷ limit | Jackson streaming ÷ ours |
                        | --- | --- | ---: | ---: | ---: |
                        | encode | typical | 1.00 µs, 2000 B | 1.25x, 1000 B | 1.50x, 3000 B |
                        """);
    }

    @Test
    void showsInBoldWhereWeLose() {
        String table = ResultTable.of(List.of(
                measured(Operation.ENCODE, Contestant.OURS, 100, 0),
                measured(Operation.ENCODE, Contestant.STREAMING, 50, 0)));

        assertThat(table).contains("| **0.50x**, 0 B |");
    }

    @Test
    void leavesEmptyWhatAContestantCannotDo() {
        String table = ResultTable.of(List.of(
                measured(Operation.ENCODE, Contestant.OURS, 100, 0),
                measured(Operation.ENCODE, Contestant.STREAMING, 200, 0),
                measured(Operation.CHECK_VALID, Contestant.OURS, 100, 0)));

        assertThat(table).contains("| check a valid one | typical | 100 ns, 0 B | – |");
    }

    @Test
    void roundsToWhatCanBeRelatedTo() {
        assertThat(ResultTable.time(999)).isEqualTo("999 ns");
        assertThat(ResultTable.time(1_234)).isEqualTo("1.23 µs");
        assertThat(ResultTable.time(12_345)).isEqualTo("12.3 µs");
        assertThat(ResultTable.time(1_234_567)).isEqualTo("1.23 ms");
        assertThat(ResultTable.bytes(0.02)).isEqualTo("0 B");
        assertThat(ResultTable.bytes(9_999)).isEqualTo("9999 B");
        assertThat(ResultTable.bytes(12_345)).isEqualTo("12 KB");
        assertThat(ResultTable.ratio(1.234)).isEqualTo("1.23x");
        assertThat(ResultTable.ratio(12.34)).isEqualTo("12x");
    }

    private static Measurement measured(Operation operation, Contestant contestant, double time, double bytes) {
        return new Measurement(operation, "typical", contestant, time, bytes);
    }
}
