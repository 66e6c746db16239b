package io.github.jobresult.serialization;

import static io.github.jobresult.serialization.Requests.type;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import io.github.jobresult.model.JobSuccessRequest;
import io.github.jobresult.serialization.ReadingProblem.Kind;
import io.github.jobresult.serialization.WireFiles.Accepted;
import io.github.jobresult.serialization.WireFiles.Canonical;
import io.github.jobresult.serialization.WireFiles.Expectation;
import io.github.jobresult.serialization.WireFiles.Invalid;
import io.github.jobresult.serialization.WireFiles.Lenient;
import io.github.jobresult.serialization.WireFiles.LenientlyUnreadable;
import io.github.jobresult.serialization.WireFiles.Problem;
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
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each decision about the wire has a file that shows it. */
@Tag("both-paths")
class WireFilesTest {

    private static final Map<String, Expectation> EXPECTATIONS = WireFiles.expectations();

    private final JobResultCodec codec = JobResultCodec.standard();
    private final JobResultCodec lenient = codec.withLenientReading();

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
        assertThat(codec.encode(request))
                .asString(StandardCharsets.UTF_8)
                .isEqualTo(new String(body, StandardCharsets.UTF_8));
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

    @ParameterizedTest
    @MethodSource({"accepted", "canonical"})
    void isReadLenientlyAsTheSameRequest(byte[] body, JobSuccessRequest request) {
        assertThat(lenient.decode(body, type(request))).isEqualTo(request);
    }

    /** All but these, which are there to show what only a lenient reader reads. */
    @Test
    void whatIsRejectedIsRejectedLenientlyToo() {
        List<String> read = EXPECTATIONS.entrySet().stream()
                .filter(entry -> entry.getValue() instanceof Invalid || entry.getValue() instanceof Unreadable)
                .filter(entry -> readsLeniently(read(entry.getKey()), entry.getValue()))
                .map(Map.Entry::getKey)
                .toList();

        assertThat(read)
                .containsExactlyInAnyOrder(
                        "reject_created_iso_text.json",
                        "reject_created_number_in_a_string.json",
                        "reject_percent_50_5.json",
                        "reject_percent_1e_minus_huge.json");
    }

    private boolean readsLeniently(byte[] body, Expectation expected) {
        try {
            Class<? extends JobSuccessRequest> type =
                    expected instanceof Invalid invalid ? invalid.type() : ((Unreadable) expected).type();
            lenient.decode(body, type);
            return true;
        } catch (InvalidRequestException | UnreadableRequestException e) {
            return false;
        }
    }

    @ParameterizedTest
    @MethodSource("lenient")
    void isReadAsTheRequestLenientlyAlone(byte[] body, JobSuccessRequest request) throws IOException {
        assertThat(lenient.decode(body, type(request))).isEqualTo(request);
        assertThat(lenient.decode(new ByteArrayInputStream(body), type(request)))
                .isEqualTo(request);
        assertThatThrownBy(() -> decode(body, request))
                .isExactlyInstanceOf(UnreadableRequestException.class)
                .satisfies(e -> assertThat(((UnreadableRequestException) e).problems())
                        .allMatch(problem -> problem.kind() == Kind.TYPE));
    }

    static List<Arguments> lenient() {
        return arguments(Lenient.class, (body, expected) -> new Object[] {body, expected.request()});
    }

    @ParameterizedTest
    @MethodSource("lenientlyUnreadable")
    void isUnreadableLenientlyForThisReason(byte[] body, Problem problem) {
        assertThatThrownBy(() -> lenient.decode(body, Requests.PUT))
                .isExactlyInstanceOf(UnreadableRequestException.class)
                .hasMessage("PutJobSuccessResultRequest cannot be read, 1 problem:\n  " + problem.line() + ":"
                        + problem.column() + " " + problem.text())
                .hasNoCause()
                .satisfies(e -> assertThat(places((UnreadableRequestException) e))
                        .isEqualTo(places(new Unreadable(Requests.PUT, List.of(problem)))));
        assertThatThrownBy(() -> codec.decode(body, Requests.PUT))
                .isInstanceOfAny(UnreadableRequestException.class, InvalidRequestException.class);
    }

    static List<Arguments> lenientlyUnreadable() {
        return arguments(LenientlyUnreadable.class, (body, expected) -> new Object[] {body, expected.problem()});
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
