package io.github.jobresult.serialization;

import static io.github.jobresult.serialization.Requests.PUT;
import static io.github.jobresult.serialization.Requests.PUT_JSON;
import static io.github.jobresult.serialization.Requests.put;
import static io.github.jobresult.serialization.Requests.utf8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.jobresult.model.PutJobSuccessResultRequest;
import io.github.jobresult.validation.InvalidRequestException;
import io.github.jobresult.validation.JobResultValidator;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Hostile bodies: an exception of ours, quickly, in bounded memory. */
@Timeout(value = 10, unit = TimeUnit.MINUTES)
class LimitsTest {

    private static final int MIB = 1 << 20;

    private final JobResultCodec codec = JobResultCodec.standard();
    private final JobResultCodec roomy = codec.withMaxBodyBytes(64 * MIB);

    // Size.

    @Test
    void readsABodyOfExactlyTheLimit() throws IOException {
        byte[] body = padded(PUT_JSON, MIB);

        assertThat(codec.decode(body, PUT)).isEqualTo(put().build());
        assertThat(codec.decode(new ByteArrayInputStream(body), PUT)).isEqualTo(put().build());
    }

    @Test
    void refusesABodyOfOneByteMore() {
        byte[] body = padded(PUT_JSON, MIB + 1);
        String message = "PutJobSuccessResultRequest cannot be read, 1 problem:\n"
                + "  1:1 the body has more than 1048576 bytes (JobResultCodec.withMaxBodyBytes changes this limit)";

        assertThatThrownBy(() -> codec.decode(body, PUT))
                .isInstanceOf(UnreadableRequestException.class)
                .hasMessage(message);
        assertThatThrownBy(() -> codec.decode(new ByteArrayInputStream(body), PUT))
                .isInstanceOf(UnreadableRequestException.class)
                .hasMessage(message);
    }

    @Test
    void theLimitOfSizeCanBeChanged() {
        JobResultCodec small = codec.withMaxBodyBytes(PUT_JSON.length());

        assertThat(small.decode(utf8(PUT_JSON), PUT)).isEqualTo(put().build());
        assertThatThrownBy(() -> small.decode(utf8(PUT_JSON + " "), PUT))
                .isInstanceOf(UnreadableRequestException.class)
                .hasMessageContaining("more than " + PUT_JSON.length() + " bytes");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "é", "\uD83D\uDE00"})
    void refusesANumberOfTooManyDigitsBesideAnyText(String text) {
        String start =
                PUT_JSON.substring(0, PUT_JSON.length() - 1) + ",\"text\":\"" + text + "\",\"more\":[{\"number\":";

        assertThat(codec.decode(utf8(start + "1".repeat(1000) + "}]}"), PUT)).isEqualTo(put().build());
        for (String number : new String[] {"1".repeat(1001), "0." + "1".repeat(1000), "-" + "1".repeat(1001)}) {
            assertThatThrownBy(() -> codec.decode(utf8(start + number + "}]}"), PUT))
                    .isInstanceOf(UnreadableRequestException.class)
                    .hasMessageContaining("more.0.number: is a number of more than 1000 digits");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "é", "\uD83D\uDE00"})
    void refusesATimeOfTooManyDigitsBesideAnyText(String revision) {
        String start = "{\"currentRevision\":{\"revision\":\"" + revision + "\",\"created\":0.";

        assertThat(codec.decodeUnchecked(utf8(start + "1".repeat(999) + "}}"), PUT)
                        .getCurrentRevision()
                        .orElseThrow()
                        .getCreated())
                .contains(Instant.ofEpochMilli(111));
        assertThatThrownBy(() -> codec.decodeUnchecked(utf8(start + "1".repeat(1000) + "}}"), PUT))
                .isInstanceOf(UnreadableRequestException.class)
                .hasMessageContaining(
                        "currentRevision.created: must be a number of at most 1000 digits, is a longer one");
    }

    @Test
    void readsNamesThatCollideWithThoseOfOtherBodies() {
        List<String> names = collidingNames();
        JobResultCodec own = codec.withMaxNesting(63);

        for (int part = 0; part < 5; part++) {
            String variables = names.subList(part * 300, part * 300 + 300).stream()
                    .map(name -> "\"" + name + "\":\"v\"")
                    .collect(Collectors.joining(",", "{", "}"));
            byte[] body = utf8("{\"jobId\":\"" + Requests.JOB_ID + "\",\"outputVariables\":" + variables + "}");

            assertThat(own.decode(body, PUT).getOutputVariables()).hasSize(300);
        }
    }

    /** Jackson's hash of a long name adds up its groups of four bytes, from the fourth on. */
    private static List<String> collidingNames() {
        List<String> names = List.of("pre0pre1pre2");
        for (int length = 0; length < 7; length++) {
            names = names.stream()
                    .flatMap(name -> Stream.of("AAAA", "BBBB", "CCCC", "DDDD", "EEEE", "FFFF", "GGGG")
                            .filter(group -> !name.contains(group))
                            .map(group -> name + group))
                    .toList();
        }
        return names;
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 7, 100, MIB})
    void readsNoFurtherThanOneBytePastTheLimit(int limit) throws IOException {
        try (Endless in = new Endless()) {
            JobResultCodec limited = codec.withMaxBodyBytes(limit);

            assertThatThrownBy(() -> limited.decode(in, PUT)).isInstanceOf(UnreadableRequestException.class);
            assertThat(in.count).isEqualTo(limit + 1L);
        }
    }

    @Test
    void theGreatestLimitAsksForNoMoreMemoryThanTheBodyTakes() throws IOException {
        JobResultCodec unlimited = codec.withMaxBodyBytes(Integer.MAX_VALUE - 8);

        assertThat(unlimited.decode(new ByteArrayInputStream(utf8(PUT_JSON)), PUT))
                .isEqualTo(put().build());
    }

    /** Six bytes for one of UTF-8 is the worst that a writer does who sends nothing but ASCII. */
    @Test
    void theDefaultLimitHoldsTheLargestLegalRequestInAsciiOnly() {
        String astral = "\\ud83d\\ude00";
        String body = "{\"jobId\":\"" + Requests.JOB_ID + "\",\"currentRevision\":{\"revision\":\""
                + astral.repeat(1500)
                + "\",\"changeIdentifier\":\"" + astral.repeat(100)
                + "\",\"created\":-62135596799.999,\"revisionSummary\":\""
                + astral.repeat(2048) + "\"},\"executionDetails\":{\"summary\":\"" + astral.repeat(2048)
                + "\",\"externalExecutionId\":\"" + astral.repeat(1500)
                + "\",\"percentComplete\":100},\"outputVariables\":{\"v\":\"" + "\\u0001".repeat(122_879) + "\"}}";

        PutJobSuccessResultRequest request = codec.decode(utf8(body), PUT);

        assertThat(request.getOutputVariables()).containsEntry("v", "\u0001".repeat(122_879));
        assertThat(codec.decode(codec.encode(request), PUT)).isEqualTo(request);
    }

    // Nesting.

    @Test
    void theLimitOfNestingCanBeChanged() {
        JobResultCodec flat = codec.withMaxNesting(2);

        assertThat(flat.decode(utf8("{\"jobId\":\"" + Requests.JOB_ID + "\",\"executionDetails\":{}}"), PUT))
                .isEqualTo(put().executionDetails(Requests.details().build()).build());
        assertThatThrownBy(() -> flat.decode(utf8("{\"executionDetails\":{\"x\":[]}}"), PUT))
                .isInstanceOf(UnreadableRequestException.class)
                .hasMessageContaining(
                        "the body is nested deeper than 2 levels (JobResultCodec.withMaxNesting changes this limit)");
        assertThat(codec.withMaxNesting(500).decode(utf8(withMember("x", "[".repeat(499) + "]".repeat(499))), PUT))
                .isEqualTo(put().build());
    }

    @Tag("huge")
    @ParameterizedTest
    @ValueSource(strings = {"[", "{\"x\":", "[{\"x\":"})
    void refusesAHundredThousandLevels(String level) {
        String levels = level.repeat(100_000);

        for (JobResultCodec limited : new JobResultCodec[] {codec, roomy, roomy.withMaxNesting(500)}) {
            for (String body : new String[] {levels, withMember("x", levels), withMember("outputVariables", levels)}) {
                assertThatThrownBy(() -> limited.decode(utf8(body), PUT))
                        .isInstanceOf(UnreadableRequestException.class)
                        .hasMessageContaining("the body is nested deeper than ");
            }
        }
    }

    // Amount.

    @Tag("huge")
    @Test
    void aMillionVariablesAreRefusedUnreadByDefault() {
        assertThatThrownBy(() -> codec.decode(utf8(millionEntries("outputVariables", i -> "k" + i)), PUT))
                .isInstanceOf(UnreadableRequestException.class)
                .hasMessageContaining("the body has more than 1048576 bytes");
    }

    @Tag("huge")
    @Test
    void aMillionVariablesBreakARuleWhereTheyAreRead() {
        assertThatThrownBy(() -> roomy.decode(utf8(millionEntries("outputVariables", i -> "k" + i)), PUT))
                .isInstanceOf(InvalidRequestException.class)
                .hasMessage("PutJobSuccessResultRequest breaks 1 rule:\n"
                        + "  outputVariables  must be at most 122880 bytes of UTF-8 in all, has 6888890");
    }

    @Tag("huge")
    @Test
    void aMillionUnknownMembersAreSkippedWhereTheyAreRead() {
        assertThat(roomy.decode(utf8(millionEntries("x", i -> "k" + i)), PUT)).isEqualTo(put().build());
    }

    @Tag("huge")
    @Test
    void aMillionMembersOfOneNameAreCounted() {
        assertThatThrownBy(() -> roomy.decode(utf8(millionEntries("x", i -> "k")), PUT))
                .isInstanceOfSatisfying(UnreadableRequestException.class, e -> {
                    assertThat(e.total()).isEqualTo(999_999);
                    assertThat(e.problems()).hasSize(100);
                });
    }

    @Tag("huge")
    @Test
    void aMillionValuesOfTheWrongTypeAreCounted() {
        String body = withMember("outputVariables", "{" + entries(1_000_000, i -> "\"k" + i + "\":0") + "}");

        assertThatThrownBy(() -> roomy.decode(utf8(body), PUT))
                .isInstanceOfSatisfying(UnreadableRequestException.class, e -> {
                    assertThat(e.total()).isEqualTo(1_000_000);
                    assertThat(e.problems()).hasSize(100);
                });
    }

    @Tag("huge")
    @ParameterizedTest
    @ValueSource(strings = {"jobId", "continuationToken", "x"})
    void fiftyMegabytesOfTextAreRefusedUnreadByDefault(String member) {
        byte[] body = fiftyMegabytes(member);

        assertThatThrownBy(() -> codec.decode(body, PUT)).isInstanceOf(UnreadableRequestException.class);
    }

    @Tag("huge")
    @Test
    void fiftyMegabytesOfTextBreakARuleWhereTheyAreRead() {
        byte[] body = fiftyMegabytes("continuationToken");

        assertThatThrownBy(() -> roomy.decode(body, PUT))
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContaining("continuationToken  must be 1 to 2048 characters, has 50000000");
    }

    @Tag("huge")
    @Test
    void fiftyMegabytesOfUnknownTextAreSkippedWhereTheyAreRead() {
        assertThat(roomy.decode(fiftyMegabytes("x"), PUT)).isEqualTo(put().build());
    }

    @Tag("huge")
    @Test
    void aNameOfTwentyMegabytesIsShortenedWhereItIsRead() {
        String name = "n".repeat(20_000_000);

        assertThatThrownBy(() -> roomy.decode(utf8("{\"" + name + "\":1,\"" + name + "\":2}"), PUT))
                .isInstanceOf(UnreadableRequestException.class)
                .hasMessage("PutJobSuccessResultRequest cannot be read, 1 problem:\n  1:20000007 " + "n".repeat(64)
                        + "\u2026(20000000 characters): is there more than once");
    }

    // Numbers.

    @Tag("huge")
    @ParameterizedTest
    @ValueSource(strings = {"9", "-9", "0.9", "9e9", "0.0", "1e-0"})
    void refusesNumbersOfAMillionDigits(String start) {
        String number = start + start.charAt(start.length() - 1) + "0123456789".repeat(100_000);

        for (String body : new String[] {created(number), percent(number), withMember("x", number), number}) {
            assertThatThrownBy(() -> roomy.decode(utf8(body), PUT))
                    .isInstanceOf(UnreadableRequestException.class)
                    .hasMessageContaining("cannot be read, 1 problem");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1e999999999",
                "-1e999999999",
                "1e-999999999",
                "-1e-999999999",
                "1e2147483647",
                "1e-2147483647",
                "1e2147483648",
                "1e-2147483648",
                "1e99999999999999999999",
                "-1e-99999999999999999999",
                "0e2147483647",
                "0e-2147483647",
                "0e99999999999",
                "9.99e-2147483647",
                "123456789e2147483640",
                "0.000000000001e2147483647",
                "1e18446744073709551616"
            })
    void numbersOfHugeExponentsAreReadOrRefusedAtOnce(String number) {
        for (String body : new String[] {created(number), percent(number), withMember("x", number), number}) {
            assertOnlyOwnExceptions(utf8(body));
        }
    }

    @Test
    void aTimeOfATinyFractionKeepsItsWholePart() {
        assertThat(codec.decode(utf8(created("1577934245." + "0".repeat(900) + "1")), PUT))
                .isEqualTo(Requests.created("2020-01-02T03:04:05Z"));
        assertThat(codec.decode(utf8(created("-1577934245." + "0".repeat(900) + "1")), PUT))
                .isEqualTo(Requests.created("1919-12-31T20:55:54.999Z"));
    }

    // Damage.

    @Test
    void aBodyCutAtAnyByteCannotBeRead() {
        byte[] body = utf8(rich());
        assertThat(codec.decode(body, PUT)).isNotNull();

        for (int length = 0; length < body.length; length++) {
            byte[] cut = Arrays.copyOf(body, length);

            assertThatThrownBy(() -> codec.decode(cut, PUT))
                    .as("the first %s bytes", length)
                    .isInstanceOfSatisfying(
                            UnreadableRequestException.class,
                            e -> assertThat(e.total()).isEqualTo(1));
        }
    }

    @Tag("huge")
    @Test
    void aBodyWithAnyByteChangedIsReadOrRefused() {
        byte[] body = utf8(rich());
        byte[] changes = {
            0,
            1,
            '\n',
            ' ',
            '"',
            '\'',
            '\\',
            '/',
            ',',
            ':',
            '{',
            '}',
            '[',
            ']',
            '0',
            '9',
            '.',
            '-',
            'e',
            'E',
            'u',
            'n',
            't',
            '#',
            (byte) 0x80,
            (byte) 0xBF,
            (byte) 0xC0,
            (byte) 0xE2,
            (byte) 0xED,
            (byte) 0xF4,
            (byte) 0xFF
        };

        for (int i = 0; i < body.length; i++) {
            for (byte change : changes) {
                byte[] changed = body.clone();
                changed[i] = change;

                assertOnlyOwnExceptions(changed);
            }
        }
    }

    @Tag("huge")
    @Test
    void aBodyWithAnyByteLeftOutOrTwiceIsReadOrRefused() {
        byte[] body = utf8(rich());
        for (int i = 0; i < body.length; i++) {
            byte[] without = new byte[body.length - 1];
            System.arraycopy(body, 0, without, 0, i);
            System.arraycopy(body, i + 1, without, i, body.length - i - 1);
            byte[] twice = new byte[body.length + 1];
            System.arraycopy(body, 0, twice, 0, i + 1);
            System.arraycopy(body, i, twice, i + 1, body.length - i);

            assertOnlyOwnExceptions(without);
            assertOnlyOwnExceptions(twice);
        }
    }

    // Setting limits.

    @ParameterizedTest
    @ValueSource(ints = {Integer.MIN_VALUE, -1, 0, Integer.MAX_VALUE - 7, Integer.MAX_VALUE})
    void refusesSizesThatNoBodyCanHave(int size) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> codec.withMaxBodyBytes(size))
                .withMessage("maxBodyBytes must be 1 to 2147483639, is " + size);
    }

    @ParameterizedTest
    @ValueSource(ints = {Integer.MIN_VALUE, -1, 0, 501, Integer.MAX_VALUE})
    void refusesNestingOutOfBounds(int levels) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> codec.withMaxNesting(levels))
                .withMessage("maxNesting must be 1 to 500, is " + levels);
    }

    @Test
    void aChangedLimitLeavesTheOriginalAndTheOtherLimitAlone() {
        JobResultCodec tight =
                codec.withMaxBodyBytes(100).withMaxNesting(1).withValidator(JobResultValidator.standard());

        assertThat(codec.decode(utf8(withMember("x", "[[]]") + " ".repeat(100)), PUT))
                .isEqualTo(put().build());
        assertThat(JobResultCodec.standard()).isSameAs(codec);
        assertThatThrownBy(() -> tight.decode(padded(PUT_JSON, 101), PUT))
                .isInstanceOf(UnreadableRequestException.class)
                .hasMessageContaining("more than 100 bytes");
        assertThatThrownBy(() -> tight.decode(utf8("{\"x\":[]}"), PUT))
                .isInstanceOf(UnreadableRequestException.class)
                .hasMessageContaining("deeper than 1 level");
    }

    private void assertOnlyOwnExceptions(byte[] body) {
        try {
            assertThat(codec.decode(body, PUT)).isNotNull();
        } catch (UnreadableRequestException e) {
            assertThat(e.problems()).isNotEmpty();
        } catch (InvalidRequestException e) {
            assertThat(e.report().isValid()).isFalse();
        }
    }

    private static byte[] padded(String json, int length) {
        return utf8(json + " ".repeat(length - json.length()));
    }

    private static String withMember(String name, String value) {
        return PUT_JSON.replace("}", ",\"" + name + "\":" + value + "}");
    }

    private static String created(String number) {
        return withMember(
                "currentRevision", "{\"revision\":\"r\",\"changeIdentifier\":\"c\",\"created\":" + number + "}");
    }

    private static String percent(String number) {
        return withMember("executionDetails", "{\"percentComplete\":" + number + "}");
    }

    private static String millionEntries(String member, IntFunction<String> name) {
        return withMember(member, "{" + entries(1_000_000, i -> "\"" + name.apply(i) + "\":\"\"") + "}");
    }

    private static String entries(int count, IntFunction<String> entry) {
        return IntStream.range(0, count).mapToObj(entry).collect(Collectors.joining(","));
    }

    private static byte[] fiftyMegabytes(String member) {
        String start = "{\"jobId\":\"" + Requests.JOB_ID + "\",\"" + member + "\":\"";
        byte[] body = new byte[start.length() + 50_000_000 + 2];
        Arrays.fill(body, (byte) 'a');
        System.arraycopy(utf8(start), 0, body, 0, start.length());
        body[body.length - 2] = '"';
        body[body.length - 1] = '}';
        return body;
    }

    /** Something of everything that a legal body can have. */
    private static String rich() {
        return "{\"jobId\":\"" + Requests.JOB_ID + "\", \"x\":[1,-2.5e-3,true,false,null,{\"y\":\"\\u00e9\"}],\r\n"
                + "\"currentRevision\":{\"revision\":\"r\u00e9\u20ac\ud83d\ude00\",\"changeIdentifier\":\"\\\"\\\\\\/\\b\\ud83d\\ude00\","
                + "\"created\":-1.577934245678E+9,\"revisionSummary\":null},\n"
                + "\"executionDetails\":{\"summary\":\"s\",\"externalExecutionId\":\"e\",\"percentComplete\":5.0e1},\t"
                + "\"outputVariables\":{\"a\":\"\",\"b@-_\":\"\\u0001\",\"\\u0063\":\"2\"}}";
    }

    private static final class Endless extends InputStream {

        private long count;

        @Override
        public int read() {
            count++;
            return ' ';
        }

        @Override
        public int read(byte[] bytes, int from, int length) {
            Arrays.fill(bytes, from, from + length, (byte) ' ');
            count += length;
            return length;
        }
    }

    @Test
    void aBodyOfProblemsDeepInsideLongNamesMakesNoLongMessage() {
        String name = "\"" + "\u200B".repeat(64) + "\"";
        String inner = IntStream.range(0, 150).mapToObj(i -> "\"a\":1").collect(Collectors.joining(","));
        String body = ("{" + name + ":").repeat(62) + "{" + inner + "}" + "}".repeat(62);

        assertThatThrownBy(() -> JobResultCodec.standard()
                        .decode(body.getBytes(StandardCharsets.UTF_8), PutJobSuccessResultRequest.class))
                .satisfies(e -> assertThat(e.getMessage().length()).isLessThan(150_000));
    }

    /** Kept, these names would take 400 MB and more. */
    @Test
    void namesOfOneBodyAreNotKeptForTheNext() {
        long before = usedMemory();
        for (int i = 0; i < 200; i++) {
            byte[] body = ("{\"" + i + "x".repeat(1_000_000) + "\":1}").getBytes(StandardCharsets.UTF_8);
            JobResultCodec.standard().decodeUnchecked(body, PutJobSuccessResultRequest.class);
        }
        assertThat(usedMemory() - before).isLessThan(100_000_000);
    }

    private static long usedMemory() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}
