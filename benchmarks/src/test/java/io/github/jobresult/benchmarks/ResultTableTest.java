package io.github.jobresult.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ResultTableTest {

    private final List<Fork> forks = new ArrayList<>();

    @Test
    void showsTheMedianOfForksAndTheirRange() {
        add(Operation.ENCODE, Contestant.OURS, 2_000.0, 1_040, 980, 1_000, 1_010, 990);
        add(Operation.ENCODE, Contestant.STREAMING, 3_000.0, 1_500, 1_510, 1_490, 1_460, 1_560);

        assertThat(ResultTable.of(forks)).startsWith("""
                | operation | payload | jobresult | Jackson streaming, checks nothing |
                | --- | --- | ---: | ---: |
                | encode | typical | 1.00 µs (980 ns–1.04 µs), 2000 B | 1.50x (1.40x–1.59x), 3000 B |

                a run

                """);
    }

    @Test
    void aForkIsAsFastAsTheMedianOfItsIterations() {
        assertThat(new Fork("", Operation.ENCODE, Payload.SMALL, Contestant.OURS, List.of(9.0, 1.0, 2.0), null)
                        .median())
                .isEqualTo(2);
        assertThat(new Fork("", Operation.ENCODE, Payload.SMALL, Contestant.OURS, List.of(1.0, 2.0), null).median())
                .isEqualTo(1.5);
    }

    @Test
    void callsOverlappingRangesEven() {
        add(Operation.CHECK_VALID, Contestant.OURS, 0.0, 100, 101, 102, 103, 130);
        add(Operation.CHECK_VALID, Contestant.AVAJE, 0.0, 129, 140, 150, 160, 170);

        assertThat(ResultTable.of(forks)).contains("| even (0.99x–1.70x), 0 B |");
    }

    @Test
    void marksPeersThatAreFasterButNotTheLimit() {
        add(Operation.ENCODE, Contestant.OURS, 0.0, 100, 100, 100, 100, 100);
        add(Operation.ENCODE, Contestant.FASTJSON, 0.0, 50, 50, 50, 50, 50);
        add(Operation.ENCODE, Contestant.MEMORY_COPY, 0.0, 10, 10, 10, 10, 10);

        assertThat(ResultTable.of(forks)).contains("| **0.50x** (0.50x–0.50x), 0 B | 0.10x (0.10x–0.10x), 0 B |");
    }

    @Test
    void aContestantThatChecksNothingShowsItsUncheckedTime() {
        add(Operation.CHECK_AND_ENCODE, Contestant.OURS, 0.0, 100, 100, 100, 100, 100);
        add(Operation.ENCODE, Contestant.FASTJSON, 0.0, 200, 200, 200, 200, 200);
        add(Operation.ENCODE, Contestant.AVAJE, 0.0, 300, 300, 300, 300, 300);

        assertThat(ResultTable.of(forks))
                .contains("| check + encode | typical | 100 ns (100 ns–100 ns), 0 B | – | 2.00x");
    }

    @Test
    void firstCallsHaveNoBytes() {
        add(Operation.FIRST_ENCODE, Contestant.OURS, null, 80e6, 80e6, 80e6, 80e6, 80e6);
        add(Operation.FIRST_VALID, Contestant.MEMORY_COPY, null, 40e6, 40e6, 40e6, 40e6, 40e6);

        assertThat(ResultTable.of(forks))
                .contains("| first encode | typical | 80.0 ms (80.0 ms–80.0 ms) | 0.50x (0.50x–0.50x) |");
    }

    @Test
    void warnsOfFewerThanFiveForks() {
        add(Operation.ENCODE, Contestant.OURS, 0.0, 100, 100, 100, 100);

        assertThat(ResultTable.of(forks)).contains("Not for publication");
    }

    @Test
    void makesATableForEachRun() {
        add(Operation.ENCODE, Contestant.OURS, 0.0, 100);
        forks.add(new Fork("another run", Operation.ENCODE, Payload.SMALL, Contestant.OURS, List.of(5.0), 0.0));

        assertThat(ResultTable.of(forks)).containsSubsequence("| typical |", "a run", "| small |", "another run");
    }

    @Test
    void roundsToThreeDigitsOrSo() {
        assertThat(ResultTable.time(999)).isEqualTo("999 ns");
        assertThat(ResultTable.time(1_234)).isEqualTo("1.23 µs");
        assertThat(ResultTable.time(12_345)).isEqualTo("12.3 µs");
        assertThat(ResultTable.time(1_234_567)).isEqualTo("1.2 ms");
        assertThat(ResultTable.bytes(0.02)).isEqualTo("0 B");
        assertThat(ResultTable.bytes(12_345)).isEqualTo("12 KB");
        assertThat(ResultTable.ratio(1.234)).isEqualTo("1.23x");
        assertThat(ResultTable.ratio(12.34)).isEqualTo("12x");
    }

    private void add(Operation operation, Contestant contestant, @Nullable Double bytes, double... medians) {
        for (double median : medians) {
            forks.add(new Fork("a run", operation, Payload.TYPICAL, contestant, List.of(median), bytes));
        }
    }
}
