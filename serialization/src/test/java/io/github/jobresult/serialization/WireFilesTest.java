package io.github.jobresult.serialization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.jobresult.model.JobSuccessRequest;
import io.github.jobresult.serialization.ReadingProblem.Kind;
import io.github.jobresult.validation.InvalidRequestException;
import io.github.jobresult.validation.RejectedRequestException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each decision about the wire has a file that shows it. */
@Tag("both-paths")
class WireFilesTest {

    private final JobResultCodec codec = JobResultCodec.standard();
    private final JobResultCodec lenient = codec.withLenientReading();

    @Test
    void eachFileIsABodyWithAVerdictOrItsExpectedText() throws IOException {
        List<Path> known = Stream.of(accepted(), canonical(), rejected(), acceptedLeniently(), rejectedLeniently())
                .flatMap(List::stream)
                .flatMap(file -> Stream.of(file.bodyFile(), file.expectedFile()))
                .toList();
        try (Stream<Path> files = Files.list(WireFile.FOLDER)) {
            assertThat(files.filter(file -> !known.contains(file))).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("accepted")
    void isReadAsTheRequest(WireFile file) throws IOException {
        JobSuccessRequest request = decode(codec, file);
        assertIsExpected(request, file);
        assertThat(codec.decode(new ByteArrayInputStream(file.body()), file.type()))
                .isEqualTo(request);
    }

    static List<WireFile> accepted() throws IOException {
        return WireFile.of("accept_");
    }

    @ParameterizedTest
    @MethodSource("canonical")
    void isWhatIsWrittenAndReadAsTheRequest(WireFile file) throws IOException {
        JobSuccessRequest request = decode(codec, file);
        assertIsExpected(request, file);
        assertThat(codec.encode(request)).isEqualTo(file.body());
    }

    static List<WireFile> canonical() throws IOException {
        return WireFile.of("canonical_");
    }

    @ParameterizedTest
    @MethodSource({"accepted", "canonical"})
    void isReadLenientlyAsTheSameRequest(WireFile file) throws IOException {
        assertThat(decode(lenient, file)).isEqualTo(decode(codec, file));
    }

    @ParameterizedTest
    @MethodSource("rejected")
    void isRejectedForTheseReasons(WireFile file) throws IOException {
        byte[] body = file.body();
        Throwable rejection = catchThrowable(() -> codec.decode(body, file.type()));
        file.assertExpected(reasons(file, rejection));
        if (rejection instanceof InvalidRequestException) {
            // A receiver that does not validate gets the request nevertheless.
            assertThat(codec.decodeUnchecked(body, file.type())).isInstanceOf(file.type());
        } else {
            assertThatThrownBy(() -> codec.decodeUnchecked(body, file.type()))
                    .isExactlyInstanceOf(UnreadableRequestException.class)
                    .hasMessage(rejection.getMessage());
        }
    }

    static List<WireFile> rejected() throws IOException {
        return WireFile.of("reject_");
    }

    /** All but these, which are there to show what only a lenient reader reads. */
    @Test
    void whatIsRejectedIsRejectedLenientlyToo() throws IOException {
        assertThat(rejected())
                .filteredOn(this::readsLeniently)
                .extracting(WireFile::name)
                .containsExactlyInAnyOrder(
                        "reject_created_iso_text",
                        "reject_created_number_in_a_string",
                        "reject_map_value_is_boolean",
                        "reject_map_value_is_number",
                        "reject_percent_50_5",
                        "reject_percent_in_a_string",
                        "reject_percent_1e_minus_huge");
    }

    private boolean readsLeniently(WireFile file) {
        return catchThrowableOfType(RejectedRequestException.class, () -> lenient.decode(file.body(), file.type()))
                == null;
    }

    @ParameterizedTest
    @MethodSource("acceptedLeniently")
    void isReadAsTheRequestLenientlyAlone(WireFile file) throws IOException {
        byte[] body = file.body();
        JobSuccessRequest request = decode(lenient, file);
        assertIsExpected(request, file);
        assertThat(lenient.decode(new ByteArrayInputStream(body), file.type())).isEqualTo(request);
        assertThatThrownBy(() -> codec.decode(body, file.type()))
                .isExactlyInstanceOf(UnreadableRequestException.class)
                .satisfies(e -> assertThat(((UnreadableRequestException) e).problems())
                        .allMatch(problem -> problem.kind() == Kind.TYPE));
    }

    static List<WireFile> acceptedLeniently() throws IOException {
        return WireFile.of("lenient_accept_");
    }

    /** A strict reader does not accept the body either, but for a reason of its own. */
    @ParameterizedTest
    @MethodSource("rejectedLeniently")
    void isRejectedLenientlyForThisReason(WireFile file) throws IOException {
        byte[] body = file.body();
        file.assertExpected(reasons(file, catchThrowable(() -> lenient.decode(body, file.type()))));
        assertThatThrownBy(() -> codec.decode(body, file.type())).isInstanceOf(RejectedRequestException.class);
    }

    static List<WireFile> rejectedLeniently() throws IOException {
        return WireFile.of("lenient_reject_");
    }

    private static JobSuccessRequest decode(JobResultCodec codec, WireFile file) throws IOException {
        try {
            return codec.decode(file.body(), file.type());
        } catch (RejectedRequestException e) {
            throw new AssertionError(file.bodyFile() + " is rejected: " + e.getMessage(), e);
        }
    }

    /** Compares what the getters return, independent of the codec, and then what the codec writes. */
    private void assertIsExpected(JobSuccessRequest request, WireFile file) throws IOException {
        String expected = JsonText.of(request).canonical();
        file.assertExpected(expected);
        assertThat(codec.encode(request)).asString(StandardCharsets.UTF_8).isEqualTo(expected);
    }

    /** The message. For an unreadable body, also kind and pointer of each problem, which the message lacks. */
    private static String reasons(WireFile file, Throwable rejection) {
        if (rejection instanceof UnreadableRequestException unreadable) {
            assertThat(unreadable).hasNoCause();
            return unreadable.getMessage()
                    + unreadable.problems().stream()
                            .map(problem -> "\n" + problem.kind() + " \"" + problem.pointer() + '"')
                            .collect(Collectors.joining("", "\n", ""));
        }
        assertThat(rejection).as("rejection of %s", file.bodyFile()).isInstanceOf(InvalidRequestException.class);
        return rejection.getMessage();
    }
}
