package io.github.jobresult.serialization;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.github.jobresult.model.CurrentRevision;
import io.github.jobresult.model.ExecutionDetails;
import io.github.jobresult.model.JobSuccessRequest;
import io.github.jobresult.model.PutJobSuccessResultRequest;
import java.nio.ByteBuffer;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds for the encoder whatever it is given; the twin of {@link DecoderFuzzTest}. */
class EncoderFuzzTest {

    private static final int NUMBERS = Integer.BYTES + Long.BYTES;

    private final JobResultCodec codec = JobResultCodec.standard();

    /** Bytes are a percentage, a time in milliseconds and the UTF-16 units of texts, with a NUL between the texts. */
    @FuzzTest
    void bothLanesWriteTheSameBytes(byte[] data) {
        if (data.length < NUMBERS) {
            return;
        }
        ByteBuffer numbers = ByteBuffer.wrap(data);
        ExecutionDetails.Builder details = ExecutionDetails.builder().percentComplete(numbers.getInt());
        CurrentRevision.Builder revision = CurrentRevision.builder().created(Instant.ofEpochMilli(numbers.getLong()));
        String[] texts = numbers.asCharBuffer().toString().split("\0", -1);
        PutJobSuccessResultRequest.Builder request =
                PutJobSuccessResultRequest.builder().jobId(texts[0]);
        for (int i = 1; i < texts.length; i++) {
            switch (i) {
                case 1 -> revision.revision(texts[i]);
                case 2 -> details.summary(texts[i]);
                case 3 -> request.continuationToken(texts[i]);
                default -> request.putOutputVariable(texts[i - 1], texts[i]);
            }
        }
        writeAndReadBack(request.currentRevision(revision.buildPartial())
                .executionDetails(details.build())
                .buildPartial());
    }

    private void writeAndReadBack(JobSuccessRequest request) {
        byte[] written = codec.encodeUnchecked(request);

        assertThat(FastJsonOutputProperties.written(request).orElse(written)).isEqualTo(written);
        assertThat(JacksonJsonOutput.writeBody(request)).isEqualTo(written);
        assertThat(codec.decodeUnchecked(written, Requests.PUT)).isEqualTo(request);
    }

    /** Seeds, also for an ordinary build. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\0002\0\0\0\0id",
                "\uffff\uffff\uffff\uffff\uffff\uffffid\0r\0s\0t",
                "\0002\0\0\0\0\"\\\177\0\u20ac\ud83d\ude00\0?\ud83d\0\udc00?\0n\0v",
                "\u8000\0\0\0\0\1?\0\0\u001f\0\0\0\0\ud800\0\udbff"
            })
    void bothLanesWriteTheSameBytesOfSeeds(String units) {
        ByteBuffer data = ByteBuffer.allocate(units.length() * Character.BYTES);
        data.asCharBuffer().put(units);
        bothLanesWriteTheSameBytes(data.array());
    }
}
