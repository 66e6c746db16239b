package io.github.jobresult.serialization;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.DictionaryFile;
import com.code_intelligence.jazzer.junit.FuzzTest;
import io.github.jobresult.model.CurrentRevision;
import io.github.jobresult.model.JobSuccessRequest;
import io.github.jobresult.validation.InvalidRequestException;
import io.github.jobresult.validation.ViolationReport;
import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * What holds for the decoder whatever it is given. With {@code -Pfuzz} a fuzzer makes the bodies, guided by the branches
 * that they take. An ordinary build leaves the fuzzer out, which would load an agent into the virtual machine that all
 * tests share, and looks at the fuzzer's inputs and at the golden files alone.
 */
class DecoderFuzzTest {

    /** How long a message may be: 100 problems, each about names of 64 code points of which each is escaped. */
    private static final int MAX_MESSAGE_LENGTH = 1 << 17;

    private final JobResultCodec codec = JobResultCodec.standard();
    private final JobResultCodec lenient = codec.withLenientReading();
    private final JsonMapper mapper =
            JsonMapper.builder().addModule(new JobResultModule()).build();

    @DictionaryFile(resourcePath = "DecoderFuzzTest.dict")
    @FuzzTest
    void anyBytesAreReadOrRefused(byte[] body) {
        readOrRefuse(body, Requests.PUT);
        readOrRefuse(body, Requests.THIRD_PARTY);
    }

    /** The seeds of the fuzzer and what it once found. */
    @ParameterizedTest
    @MethodSource
    void inputsOfTheFuzzerAreReadOrRefused(Path input) throws IOException {
        anyBytesAreReadOrRefused(Files.readAllBytes(input));
    }

    static List<Path> inputsOfTheFuzzerAreReadOrRefused() throws IOException {
        URL folder = DecoderFuzzTest.class.getResource("DecoderFuzzTestInputs/anyBytesAreReadOrRefused");
        try (Stream<Path> files = Files.list(Path.of(URI.create(folder.toString())))) {
            return files.sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource
    void goldenFilesAreReadOrRefused(WireFile file) throws IOException {
        anyBytesAreReadOrRefused(file.body());
    }

    static List<WireFile> goldenFilesAreReadOrRefused() throws IOException {
        return WireFile.of("");
    }

    private <T extends JobSuccessRequest> void readOrRefuse(byte[] body, Class<T> type) {
        Optional<T> quicklyRead = FastJsonInputProperties.read(body, type);
        T request;
        try {
            request = codec.decodeUnchecked(body, type);
            assertThat(FastJsonInputProperties.readWithJackson(body, type)).isEqualTo(request);
        } catch (UnreadableRequestException e) {
            assertThat(quicklyRead).isEmpty();
            assertTells(e);
            assertRefusesLike(e, body, type);
            readLeniently(body, type);
            readWithMapper(body, type);
            return;
        }
        T mapped = readWithMapper(body, type);
        // Its parser refuses escaped lone surrogates in names.
        assertThat(mapped == null ? hasEscapedSurrogate(body) : mapped.equals(request))
                .isTrue();
        T lenientlyRead = readLeniently(body, type);
        // It takes seconds of that many digits for milliseconds.
        assertThat(lenientlyRead == null ? isFarAway(request) : lenientlyRead.equals(request))
                .isTrue();
        byte[] written = codec.encodeUnchecked(request);
        T again = codec.decodeUnchecked(written, type);
        assertThat(again).isEqualTo(request);
        assertThat(codec.encodeUnchecked(again)).isEqualTo(written);
        assertThat(mapper.writeValueAsBytes(request)).isEqualTo(written);
        try {
            assertThat(codec.decode(body, type)).isEqualTo(request);
        } catch (InvalidRequestException e) {
            assertTells(e);
            return;
        }
        assertThat(codec.encode(request)).isEqualTo(written);
        assertThat(codec.decode(written, type)).isEqualTo(request);
    }

    private static boolean hasEscapedSurrogate(byte[] body) {
        return new String(body, UTF_8).toLowerCase(Locale.ROOT).contains("\\ud");
    }

    /** Null where the lenient codec refuses the body. */
    private <T extends JobSuccessRequest> @Nullable T readLeniently(byte[] body, Class<T> type) {
        try {
            return lenient.decodeUnchecked(body, type);
        } catch (UnreadableRequestException e) {
            assertTells(e);
            return null;
        }
    }

    private static boolean isFarAway(JobSuccessRequest request) {
        return request.getCurrentRevision()
                .flatMap(CurrentRevision::getCreated)
                .filter(created -> Math.abs(created.getEpochSecond()) >= 999_999_999_999L)
                .isPresent();
    }

    /** Null where the mapper refuses the body, or where the body is {@code null}. */
    private <T> @Nullable T readWithMapper(byte[] body, Class<T> type) {
        try {
            return mapper.readValue(body, type);
        } catch (JacksonException e) {
            return null;
        }
    }

    private <T extends JobSuccessRequest> void assertRefusesLike(
            UnreadableRequestException expected, byte[] body, Class<T> type) {
        UnreadableRequestException refusal = null;
        try {
            codec.decode(body, type);
        } catch (UnreadableRequestException e) {
            refusal = e;
        }
        assertThat(refusal).isNotNull();
        assertThat(refusal.problems()).isEqualTo(expected.problems());
        assertThat(refusal.total()).isEqualTo(expected.total());
    }

    private static void assertTells(UnreadableRequestException e) {
        assertThat(e.getMessage().length()).isBetween(1, MAX_MESSAGE_LENGTH);
        assertThat(e.total()).isPositive();
        assertThat(e.problems()).hasSize(Math.min(e.total(), UnreadableRequestException.MAX_PROBLEMS));
        for (ReadingProblem problem : e.problems()) {
            assertThat(problem.line()).isPositive();
            assertThat(problem.column()).isPositive();
            assertThat(problem.message()).isNotBlank();
        }
    }

    private static void assertTells(InvalidRequestException e) {
        ViolationReport report = e.report();
        assertThat(e.getMessage().length()).isBetween(1, MAX_MESSAGE_LENGTH);
        assertThat(report.total()).isPositive();
        assertThat(report.violations()).hasSize(Math.min(report.total(), ViolationReport.MAX_VIOLATIONS));
    }
}
