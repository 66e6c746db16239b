package io.github.jobresult.serialization;

import static io.github.jobresult.serialization.Requests.type;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import io.github.jobresult.model.CurrentRevision;
import io.github.jobresult.model.JobSuccessRequest;
import io.github.jobresult.serialization.BodyCodec.HandOver;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;

/** What is read straight from bytes is what Jackson's parser reads, and nothing that it refuses. */
class FastJsonInputProperties {

    private static final BodyCodec BODIES =
            new BodyCodec(JobResultCodec.DEFAULT_MAX_BODY_BYTES, JobResultCodec.DEFAULT_MAX_NESTING, false);

    private static final int SPELLINGS_OF_ONE_REQUEST = 10;
    private static final int CHANGES_OF_ONE_BODY = 200;

    private static final byte[] SYNTAX = "{}[]:,\"\\ntu0123456789.-+eE \n\t\u00e9\u4e00\ud83d\ude00".getBytes(UTF_8);

    @Property(tries = 500)
    void readsWhateverTheCodecWritesOfTimesSince1970(@ForAll("sinceEpoch") JobSuccessRequest request) {
        byte[] body = JobResultCodec.standard().encode(request);

        assertThat(FastJsonInput.readBody(body, type(request))).isEqualTo(request);
    }

    @Property(tries = 500)
    void readsAsJacksonWhateverTheSpelling(@ForAll("valid") JobSuccessRequest request, @ForAll Random random) {
        for (int i = 0; i < SPELLINGS_OF_ONE_REQUEST; i++) {
            byte[] body = JsonText.of(request).loose(random).getBytes(UTF_8);
            Optional<? extends JobSuccessRequest> read = read(body, type(request));

            assertThat(readWithJackson(body, type(request))).isEqualTo(request);
            assertThat(read.isEmpty() || read.get().equals(request)).isTrue();
            Statistics.label("spelling").collect(read.isEmpty() ? "handed over" : "read");
        }
        // Few are read: about 130 of all 5,000.
        Statistics.label("spelling").coverage(coverage -> coverage.check("read").count(count -> count > 0));
    }

    @Property(tries = 250)
    void readsAsJacksonWhateverBytesAreExchanged(
            @ForAll("sinceEpoch") JobSuccessRequest request, @ForAll Random random) {
        byte[] body = JobResultCodec.standard().encode(request);
        for (int i = 0; i < CHANGES_OF_ONE_BODY; i++) {
            byte[] changed = changed(body, random);
            Statistics.label("changed").collect(readsAsJackson(changed, type(request)) ? "read" : "handed over");
        }
        Statistics.label("changed").coverage(coverage -> {
            coverage.check("read").percentage(percentage -> percentage > 10);
            coverage.check("handed over").percentage(percentage -> percentage > 10);
        });
    }

    private static byte[] changed(byte[] body, Random random) {
        int at = random.nextInt(body.length);
        byte other = random.nextInt(4) == 0 ? (byte) random.nextInt() : SYNTAX[random.nextInt(SYNTAX.length)];
        int length = random.nextInt(3) - 1;
        byte[] changed = new byte[body.length + length];
        System.arraycopy(body, 0, changed, 0, Math.min(at, changed.length));
        if (length >= 0) {
            changed[at] = other;
        }
        int from = length > 0 ? at : at + 1;
        System.arraycopy(body, from, changed, from + length, body.length - from);
        return changed;
    }

    static <T> T readWithJackson(byte[] body, Class<T> type) {
        return JacksonJsonInput.readBody(body, type, BODIES);
    }

    /** Empty for a body that is handed over. */
    static <T> Optional<T> read(byte[] body, Class<T> type) {
        try {
            return Optional.of(FastJsonInput.readBody(body, type));
        } catch (HandOver e) {
            return Optional.empty();
        }
    }

    /** Whether it was read at all. */
    private static boolean readsAsJackson(byte[] body, Class<? extends JobSuccessRequest> type) {
        Optional<? extends JobSuccessRequest> read = read(body, type);
        if (read.isEmpty()) {
            return false;
        }
        try {
            if (!read.get().equals(readWithJackson(body, type))) {
                fail("Jackson reads something else of " + Arrays.toString(body));
            }
        } catch (UnreadableRequestException e) {
            fail("Jackson refuses " + Arrays.toString(body), e);
        }
        return true;
    }

    @Provide
    Arbitrary<JobSuccessRequest> valid() {
        return RequestArbitraries.valid();
    }

    @Provide
    Arbitrary<JobSuccessRequest> sinceEpoch() {
        return RequestArbitraries.valid()
                .filter(request -> request.getCurrentRevision()
                        .flatMap(CurrentRevision::getCreated)
                        .filter(time -> time.isBefore(Instant.EPOCH))
                        .isEmpty());
    }
}
