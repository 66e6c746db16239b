package io.github.jobresult.serialization;

import static io.github.jobresult.serialization.Requests.type;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import io.github.jobresult.model.JobSuccessRequest;
import io.github.jobresult.serialization.WireFiles.Accepted;
import io.github.jobresult.serialization.WireFiles.Canonical;
import io.github.jobresult.serialization.WireFiles.Expectation;
import io.github.jobresult.serialization.WireFiles.Invalid;
import io.github.jobresult.serialization.WireFiles.Unreadable;
import io.github.jobresult.validation.InvalidRequestException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each decision about the wire has a file that shows it. */
class WireFilesTest {

    private static final Map<String, Expectation> EXPECTATIONS = WireFiles.expectations();

    private final JobResultCodec codec = JobResultCodec.standard();

    @Test
    void eachFileHasAnExpectationAndEachExpectationAFile() throws Exception {
        assertThat(names()).containsExactlyInAnyOrderElementsOf(EXPECTATIONS.keySet());
    }

    @ParameterizedTest
    @MethodSource("accepted")
    void isReadAsTheRequest(byte[] body, JobSuccessRequest request) throws IOException {
        assertThat(decode(body, request)).isEqualTo(request);
        try (InputStream in = new ByteArrayInputStream(body)) {
            assertThat(codec.decode(in, type(request))).isEqualTo(request);
        }
    }

    static List<Arguments> accepted() {
        return arguments(Accepted.class, (body, expected) -> new Object[] {body, expected.request()});
    }

    @ParameterizedTest
    @MethodSource("canonical")
    void isWhatIsWrittenAndReadAsTheRequest(byte[] body, JobSuccessRequest request) {
        assertThat(codec.encode(request)).asString().isEqualTo(new String(body, StandardCharsets.UTF_8));
        assertThat(codec.encode(request)).isEqualTo(body);
        assertThat(decode(body, request)).isEqualTo(request);
    }

    static List<Arguments> canonical() {
        return arguments(Canonical.class, (body, expected) -> new Object[] {body, expected.request()});
    }

    @ParameterizedTest
    @MethodSource("invalid")
    void isReadableButBreaksRules(byte[] body, Invalid expected) {
        int total = expected.violations().size();
        assertThatThrownBy(() -> codec.decode(body, expected.type()))
                .isExactlyInstanceOf(InvalidRequestException.class)
                .hasMessage(expected.type().getSimpleName() + " breaks " + total + (total == 1 ? " rule:" : " rules:")
                        + expected.violations().stream().map(v -> "\n  " + v).collect(Collectors.joining()));
        // A receiver that does not validate gets the request nevertheless.
        assertThat(codec.decodeUnchecked(body, expected.type())).isInstanceOf(expected.type());
    }

    static List<Arguments> invalid() {
        return arguments(Invalid.class, (body, expected) -> new Object[] {body, expected});
    }

    @ParameterizedTest
    @MethodSource("unreadable")
    void isUnreadableForTheseReasons(byte[] body, Unreadable expected) {
        int total = expected.problems().size();
        String message = expected.type().getSimpleName() + " cannot be read, " + total
                + (total == 1 ? " problem:" : " problems:")
                + expected.problems().stream()
                        .map(problem -> "\n  " + problem.line() + ":" + problem.column() + " " + problem.text())
                        .collect(Collectors.joining());
        assertThatThrownBy(() -> codec.decode(body, expected.type()))
                .isExactlyInstanceOf(UnreadableRequestException.class)
                .hasMessage(message)
                .hasNoCause()
                .satisfies(
                        e -> assertThat(places((UnreadableRequestException) e)).isEqualTo(places(expected)));
        assertThatThrownBy(() -> codec.decodeUnchecked(body, expected.type()))
                .isExactlyInstanceOf(UnreadableRequestException.class)
                .hasMessage(message);
    }

    static List<Arguments> unreadable() {
        return arguments(Unreadable.class, (body, expected) -> new Object[] {body, expected});
    }

    private static List<List<Object>> places(UnreadableRequestException exception) {
        return exception.problems().stream()
                .map(problem -> List.<Object>of(problem.kind(), problem.line(), problem.column(), problem.pointer()))
                .toList();
    }

    private static List<List<Object>> places(Unreadable expected) {
        return expected.problems().stream()
                .map(problem -> List.<Object>of(problem.kind(), problem.line(), problem.column(), problem.pointer()))
                .toList();
    }

    private JobSuccessRequest decode(byte[] body, JobSuccessRequest expected) {
        return codec.decode(body, type(expected));
    }

    private interface ToArguments<E> {
        Object[] of(byte[] body, E expected);
    }

    private static <E extends Expectation> List<Arguments> arguments(Class<E> kind, ToArguments<E> toArguments) {
        return EXPECTATIONS.entrySet().stream()
                .filter(entry -> kind.isInstance(entry.getValue()))
                .<Arguments>map(entry ->
                        argumentSet(entry.getKey(), toArguments.of(read(entry.getKey()), kind.cast(entry.getValue()))))
                .toList();
    }

    private static List<String> names() throws IOException, URISyntaxException {
        URL folder = WireFilesTest.class.getResource("/wire");
        try (Stream<Path> files = Files.list(Path.of(URI.create(folder.toString())))) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }

    private static byte[] read(String name) {
        try (InputStream in = WireFilesTest.class.getResourceAsStream("/wire/" + name)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
