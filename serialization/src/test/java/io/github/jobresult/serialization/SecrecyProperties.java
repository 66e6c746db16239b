package io.github.jobresult.serialization;

import static io.github.jobresult.serialization.Requests.PUT;
import static io.github.jobresult.serialization.Requests.THIRD_PARTY;
import static io.github.jobresult.serialization.Requests.utf8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.jobresult.model.JobSuccessRequest;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** No value of a body shows in what is thrown, wherever the value stands and whatever is wrong with it. */
class SecrecyProperties {

    /** Bodies with a secret, {@code %s}, in a place where it cannot be read or breaks a rule. */
    private static final List<String> BODIES = List.of(
            // The wrong type.
            "{\"executionDetails\":{\"percentComplete\":\"%s\"}}",
            "{\"currentRevision\":{\"created\":\"%s\"}}",
            "{\"currentRevision\":\"%s\",\"executionDetails\":\"%s\",\"outputVariables\":\"%s\"}",
            "{\"jobId\":[\"%s\"],\"continuationToken\":{\"x\":\"%s\"}}",
            "{\"outputVariables\":[\"%s\"]}",
            "{\"outputVariables\":{\"a\":[\"%s\"],\"b\":{\"c\":\"%s\"}}}",
            "[\"%s\"]",
            "\"%s\"",
            // Not JSON.
            "%s",
            "{\"jobId\":%s}",
            "{\"jobId\":'%s'}",
            "{\"jobId\":t%s}",
            "{\"jobId\":\"%s",
            "{\"jobId\":\"%s\n\"}",
            "{\"jobId\":\"%s\\x\"}",
            "{\"jobId\":\"\\%s\"}",
            "{\"jobId\":\"\\u%s\"}",
            "{\"jobId\":\"%s\u0000\"}",
            "{\"jobId\":\"%s\" \"x\"}",
            "{\"jobId\":\"a\"%s}",
            "{\"jobId\":\"a\",%s:1}",
            "{\"outputVariables\":{\"a\":%s}}",
            "{\"executionDetails\":{\"percentComplete\":1%s}}",
            "{/*%s*/}",
            "{} %s",
            "{}{\"x\":\"%s\"}",
            "{\"jobId\":\"%s\",}",
            "\ufeff%s",
            // A member twice.
            "{\"jobId\":\"%s\",\"jobId\":\"%s\"}",
            "{\"outputVariables\":{\"a\":\"%s\",\"a\":\"%s\"}}",
            // Readable, but against the rules.
            "{\"jobId\":\"%s\"}",
            "{\"jobId\":\"\",\"clientToken\":\"%s\\ud800\"}",
            "{\"continuationToken\":\"%s\\ud800\",\"currentRevision\":{\"revision\":\"%s\\ud800\",\"changeIdentifier\":"
                    + "\"%s\\ud800\",\"revisionSummary\":\"%s\\ud800\"}}",
            "{\"continuationToken\":\"%s\",\"outputVariables\":{\"a\":\"%s\",\"b c\":\"%s\",\"d\":\"%s\\udc00\"}}");

    private static final List<JobResultCodec> CODECS =
            List.of(JobResultCodec.standard(), JobResultCodec.standard().withLenientReading());

    @Property
    void noTextShows(@ForAll("secretTexts") String secret, @ForAll("bodies") String body) {
        for (Class<? extends JobSuccessRequest> type : List.of(PUT, THIRD_PARTY)) {
            for (JobResultCodec codec : CODECS) {
                Throwable thrown = catchThrowable(() -> codec.decode(utf8(body.replace("%s", secret)), type));

                assertThat(thrown).isNotNull();
                assertThat(everythingSaidBy(thrown)).doesNotContain(secret).doesNotContain(secret.substring(0, 8));
            }
        }
    }

    @Property
    void noNumberShows(@ForAll("secretNumbers") String secret) {
        for (String body : List.of(
                "{\"jobId\":%s}",
                "{\"executionDetails\":{\"percentComplete\":%s.5}}",
                "{\"executionDetails\":{\"percentComplete\":%s%s}}",
                "{\"currentRevision\":{\"created\":%s%s}}",
                "{\"currentRevision\":{\"created\":%se99999999999}}",
                "{\"outputVariables\":{\"a\":%s}}",
                "%s")) {
            Throwable thrown =
                    catchThrowable(() -> JobResultCodec.standard().decode(utf8(body.replace("%s", secret)), PUT));

            assertThat(thrown).isInstanceOf(UnreadableRequestException.class);
            assertThat(everythingSaidBy(thrown)).doesNotContain(secret.substring(0, 8));
        }
    }

    @Property
    void noNearlyReadableTimeOrNumberShows(@ForAll("secretNumbers") String secret) {
        for (String body : List.of(
                "{\"executionDetails\":{\"percentComplete\":%s.5}}",
                "{\"currentRevision\":{\"created\":%s}}",
                "{\"currentRevision\":{\"created\":\"%s\"}}",
                "{\"currentRevision\":{\"created\":\"%s.%s\"}}",
                "{\"currentRevision\":{\"created\":\"%s-01-02\"}}",
                "{\"currentRevision\":{\"created\":\"03:04:05.%s\"}}",
                "{\"currentRevision\":{\"created\":\"2021-02-29T03:04:05.%s\"}}",
                "{\"currentRevision\":{\"created\":\"2016-12-31T23:59:60.%s\"}}",
                "{\"currentRevision\":{\"created\":\"2021-01-02T03:04:05.%s+25:00\"}}")) {
            Throwable thrown = catchThrowable(() -> CODECS.get(1).decode(utf8(body.replace("%s", secret)), PUT));

            assertThat(thrown).isInstanceOf(UnreadableRequestException.class);
            assertThat(everythingSaidBy(thrown)).doesNotContain(secret.substring(0, 8));
        }
    }

    @Provide
    Arbitrary<String> bodies() {
        return Arbitraries.of(BODIES);
    }

    @Provide
    Arbitrary<String> secretTexts() {
        Arbitrary<String> random = Arbitraries.strings()
                .withCharRange('g', 'z')
                .withCharRange('0', '9')
                .ofLength(20);
        // Starts with a letter of no hexadecimal digit and of no word of JSON.
        return Combinators.combine(Arbitraries.of("Q", "Z\u00e9", "W\ud83d\ude00"), random)
                .as((start, end) -> start + end);
    }

    @Provide
    Arbitrary<String> secretNumbers() {
        return Arbitraries.longs()
                .between(1_000_000_000_000_000_000L, Long.MAX_VALUE)
                .map(String::valueOf);
    }

    private static String everythingSaidBy(Throwable thrown) {
        StringWriter trace = new StringWriter();
        thrown.printStackTrace(new PrintWriter(trace, true));
        String problems = thrown instanceof UnreadableRequestException unreadable
                ? unreadable.problems().toString()
                        + unreadable.problems().stream()
                                .map(ReadingProblem::pointer)
                                .toList()
                : "";
        return thrown + trace.toString() + problems;
    }
}
