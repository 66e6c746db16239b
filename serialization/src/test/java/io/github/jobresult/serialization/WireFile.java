package io.github.jobresult.serialization;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.jobresult.model.JobSuccessRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * A body in the folder {@code wire}. The expected text is beside it: the canonical form of an accepted body, or why the
 * body is rejected. The name starts with the verdict. It contains {@code third_party} if the body is of that operation.
 * A {@code canonical_} body is its own expected text.
 */
record WireFile(String name) {

    static final Path FOLDER = Path.of("src/test/resources/wire");

    private static final String BODY = ".json";

    /** The files whose name starts with the verdict, such as {@code accept_}; all files for an empty one. */
    static List<WireFile> of(String verdict) throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(file -> file.startsWith(verdict) && file.endsWith(BODY))
                    .sorted()
                    .map(file -> new WireFile(file.substring(0, file.length() - BODY.length())))
                    .toList();
        }
    }

    Class<? extends JobSuccessRequest> type() {
        return name.contains("third_party") ? Requests.THIRD_PARTY : Requests.PUT;
    }

    Path bodyFile() {
        return FOLDER.resolve(name + BODY);
    }

    Path expectedFile() {
        return isCanonical() ? bodyFile() : FOLDER.resolve(name + ".expected");
    }

    byte[] body() throws IOException {
        return Files.readAllBytes(bodyFile());
    }

    /** With {@code -Dwire.update}, writes the expected text first. A {@code canonical_} body is never written. */
    void assertExpected(String actual) throws IOException {
        String text = isCanonical() ? actual : actual + "\n";
        if (Boolean.getBoolean("wire.update") && !isCanonical()) {
            Files.writeString(expectedFile(), text);
        }
        String hint = expectedFile() + (isCanonical() ? "" : " (-Dwire.update writes it)");
        assertThat(expectedFile()).as(hint).exists();
        assertThat(text).as(hint).isEqualTo(Files.readString(expectedFile()));
    }

    private boolean isCanonical() {
        return name.startsWith("canonical_");
    }

    @Override
    public String toString() {
        return name;
    }
}
