package io.github.jobresult.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A program that is started again and again, and how long each run took from start to end. */
final class Program {

    /** What to make of two runs in the same round. */
    interface Comparison {
        double of(double one, double other);
    }

    private final String label;
    private final List<String> command;
    private final List<Double> milliseconds = new ArrayList<>();

    Program(String label, List<String> command) {
        this.label = label;
        this.command = command;
    }

    /** On the virtual machine that asks. */
    static Program java(String label, List<String> options, String classPath, Class<?> main, String... args) {
        List<String> command = new ArrayList<>(List.of(virtualMachine()));
        command.addAll(options);
        command.addAll(List.of("-cp", classPath, main.getName()));
        command.addAll(Arrays.asList(args));
        return new Program(label, command);
    }

    static String virtualMachine() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    String label() {
        return label;
    }

    /** Starts all of them in turn, so that whatever the machine does meets all of them. */
    static void timeInTurn(List<Program> programs, int rounds) throws IOException, InterruptedException {
        for (int round = 0; round < rounds; round++) {
            for (Program program : programs) {
                program.time();
            }
        }
    }

    private void time() throws IOException, InterruptedException {
        long start = System.nanoTime();
        run(command, ProcessBuilder.Redirect.DISCARD);
        milliseconds.add((System.nanoTime() - start) / 1e6);
    }

    /** Names of the classes that it loads, in one more run. */
    List<String> classes() throws IOException, InterruptedException {
        Path log = Files.createTempFile("classes", ".log");
        try {
            List<String> logging = new ArrayList<>(command);
            logging.add(1, "-Xlog:class+load:stdout:none");
            run(logging, ProcessBuilder.Redirect.to(log.toFile()));
            try (Stream<String> lines = Files.lines(log)) {
                return lines.filter(line -> line.contains(" source: "))
                        .map(line -> line.substring(0, line.indexOf(' ')))
                        .collect(Collectors.toList());
            }
        } finally {
            Files.delete(log);
        }
    }

    private static void run(List<String> command, ProcessBuilder.Redirect output)
            throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command)
                .redirectOutput(output)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        if (process.waitFor() != 0) {
            throw new IllegalStateException("ended with " + process.exitValue() + ": " + command);
        }
    }

    /** In milliseconds. */
    double median() {
        return median(milliseconds);
    }

    /** Of what its runs are beside those of another program. */
    double medianBeside(Program other, Comparison comparison) {
        List<Double> results = new ArrayList<>();
        for (int round = 0; round < milliseconds.size(); round++) {
            results.add(comparison.of(milliseconds.get(round), other.milliseconds.get(round)));
        }
        return median(results);
    }

    private static double median(List<Double> numbers) {
        List<Double> sorted = numbers.stream().sorted().collect(Collectors.toList());
        return (sorted.get((sorted.size() - 1) / 2) + sorted.get(sorted.size() / 2)) / 2;
    }
}
