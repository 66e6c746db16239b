package io.github.jobresult.model;

import static java.util.stream.Collectors.joining;

import jakarta.validation.Validation;
import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The compiler as a consumer runs it: with the model, its two dependencies, and nothing else. */
final class Javac {

    private final Path directory;
    private final List<Path> sources = new ArrayList<>();

    /** Keeps sources and classes in the given directory. */
    Javac(Path directory) {
        this.directory = directory;
    }

    /** Adds a source file, named as its path below the source root. */
    Javac source(String path, String text) {
        try {
            Path source = directory.resolve("src").resolve(path);
            Files.createDirectories(source.getParent());
            sources.add(Files.writeString(source, text));
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path classes() {
        return directory.resolve("classes");
    }

    String onTheClassPath() {
        return compile("--class-path");
    }

    String onTheModulePath() {
        return compile("--module-path");
    }

    /** Gives all that the compiler says, with stable keys in place of localized text; a success is an empty text. */
    private String compile(String pathOption) {
        List<String> arguments = new ArrayList<>(List.of(
                "-Xlint:all", "-Werror", "-XDrawDiagnostics", "-d", classes().toString(), pathOption, consumerPath()));
        sources.forEach(source -> arguments.add(source.toString()));
        StringWriter output = new StringWriter();
        int code;
        try (PrintWriter writer = new PrintWriter(output)) {
            code = ToolProvider.findFirst("javac").orElseThrow().run(writer, writer, arguments.toArray(String[]::new));
        }
        return code == 0 ? output.toString() : output + "exit code " + code;
    }

    private static String consumerPath() {
        return pathOf(CurrentRevision.class, Validation.class, Nullable.class);
    }

    /** The jars or folders that the classes stand in, whether on the class path or on the module path. */
    static String pathOf(Class<?>... classes) {
        return Stream.of(classes).map(Javac::locationOf).collect(joining(File.pathSeparator));
    }

    private static String locationOf(Class<?> type) {
        try {
            return Path.of(type.getProtectionDomain()
                            .getCodeSource()
                            .getLocation()
                            .toURI())
                    .toString();
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
