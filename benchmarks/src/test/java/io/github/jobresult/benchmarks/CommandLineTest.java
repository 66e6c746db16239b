package io.github.jobresult.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommandLineTest {

    @Test
    void runsEverythingUnlessToldOtherwise() {
        CommandLine command = CommandLine.of();

        assertThat(command.mode()).isEqualTo(CommandLine.Mode.FULL);
        assertThat(command.operations()).containsExactly(Operation.values());
        assertThat(command.contestants()).containsExactly(Contestant.values());
        assertThat(command.payloads()).containsExactlyElementsOf(Payload.NAMES);
    }

    @Test
    void canBeRestricted() {
        CommandLine command =
                CommandLine.of("quick", "--operation", "check-valid", "--operation", "encode", "--payload", "large");

        assertThat(command.mode()).isEqualTo(CommandLine.Mode.QUICK);
        assertThat(command.operations()).containsExactly(Operation.ENCODE, Operation.CHECK_VALID);
        assertThat(command.payloads()).containsExactly("large");
        assertThat(command.text()).isEqualTo("quick --operation check-valid --operation encode --payload large");
    }

    @Test
    void alwaysComparesWithOursAndTheLimit() {
        assertThat(CommandLine.of("--contestant", "streaming").contestants())
                .containsExactly(Contestant.OURS, Contestant.STRAIGHT_LINE, Contestant.STREAMING);
    }

    @Test
    void showsGrowthForOursAndTheLimitUnlessToldOtherwise() {
        CommandLine command = CommandLine.of("curve");

        assertThat(command.contestants()).containsExactly(Contestant.OURS, Contestant.STRAIGHT_LINE);
        assertThat(command.payloads())
                .allSatisfy(payload ->
                        assertThat(Payload.named(payload).body().length).isEqualTo(Integer.parseInt(payload)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "slow",
                "--help",
                "--operation",
                "--operation encrypt",
                "--payload huge",
                "curve --payload large",
                "--what ever"
            })
    void refusesWhatItDoesNotUnderstand(String arguments) {
        assertThatThrownBy(() -> CommandLine.of(arguments.split(" "))).isInstanceOf(IllegalArgumentException.class);
    }
}
