package io.github.jobresult.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * One line of a result file.
 *
 * @param run date, JDK, machine and command; the same for all lines of one run
 * @param nanoseconds of one operation, a number for each iteration in this JVM; for a first call, for each JVM
 * @param bytes allocated by one operation; {@code null} for a first call
 */
record Fork(
        String run,
        Operation operation,
        Payload payload,
        Contestant contestant,
        List<Double> nanoseconds,
        @Nullable Double bytes) {

    /** Reads a result file. */
    static List<Fork> read(Path file) throws IOException {
        List<Fork> forks = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            forks.add(JsonMapper.shared().readValue(line, Fork.class));
        }
        return forks;
    }

    /** Adds a line to a result file, which may not exist yet. */
    static void append(Path file, Fork fork) throws IOException {
        String line = JsonMapper.shared().writeValueAsString(fork) + "\n";
        Files.writeString(file, line, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    double median() {
        return median(nanoseconds);
    }

    static double median(List<Double> numbers) {
        List<Double> sorted = numbers.stream().sorted().toList();
        return (sorted.get((sorted.size() - 1) / 2) + sorted.get(sorted.size() / 2)) / 2;
    }
}
