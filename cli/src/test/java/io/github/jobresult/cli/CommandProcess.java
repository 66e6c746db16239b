package io.github.jobresult.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Runs commands as processes of their own, ours among them. */
final class CommandProcess {

    private final Path folder;
    private final Map<String, String> environment = new HashMap<>();
    private byte[] input = {};

    /** To run in a folder, which takes what is printed too. */
    CommandProcess(Path folder) {
        this.folder = folder;
        // Java passes on arguments that are not ASCII in such a locale only.
        environment.put("LC_ALL", "C.UTF-8");
    }

    CommandProcess withInput(byte[] input) {
        this.input = input;
        return this;
    }

    CommandProcess with(String variable, String value) {
        environment.put(variable, value);
        return this;
    }

    static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    /** Of the tests, also where they run on the module path. */
    static String classPath() {
        return Stream.of("java.class.path", "jdk.module.path")
                .map(property -> System.getProperty(property, ""))
                .filter(path -> !path.isEmpty())
                .collect(Collectors.joining(System.getProperty("path.separator")));
    }

    /** Ours, on the class path of the tests. */
    Command jobresult(String... args) throws IOException, InterruptedException {
        List<String> command =
                new ArrayList<>(List.of(java(), "-XX:TieredStopAtLevel=1", "-cp", classPath(), Main.class.getName()));
        command.addAll(List.of(args));
        return run(command);
    }

    Command run(List<String> command) throws IOException, InterruptedException {
        Path in = Files.write(folder.resolve("standard-input"), input);
        Path out = folder.resolve("standard-output");
        Path err = folder.resolve("standard-error");
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectInput(in.toFile())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile());
        builder.environment().putAll(environment);
        Process process = builder.start();
        if (!process.waitFor(5, TimeUnit.MINUTES)) {
            process.destroyForcibly();
            throw new IOException("does not end: " + command.get(0));
        }
        return new Command(process.exitValue(), Files.readString(out, UTF_8), Files.readString(err, UTF_8));
    }
}
