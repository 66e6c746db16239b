package io.github.jobresult.serialization;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.jobresult.model.PutJobSuccessResultRequest;
import io.github.jobresult.validation.JobResultValidator;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InvalidObjectException;
import java.io.NotSerializableException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** Java serialization of codecs. */
class SerializationTest {

    @Test
    void theStandardCodecReadsAndWritesAsBefore() throws Exception {
        JobResultCodec codec = read(write(JobResultCodec.standard()));
        PutJobSuccessResultRequest request = Requests.everyMember().build();

        byte[] body = codec.encode(request);

        assertThat(body).isEqualTo(JobResultCodec.standard().encode(request));
        assertThat(codec.decode(body, PutJobSuccessResultRequest.class)).isEqualTo(request);
    }

    @Test
    void limitsAndLenientReadingSurvive() throws Exception {
        byte[] lenient = "{\"executionDetails\":{\"percentComplete\":7.5}}".getBytes(UTF_8);
        JobResultCodec codec =
                JobResultCodec.standard().withLenientReading().withMaxNesting(2).withMaxBodyBytes(lenient.length);

        JobResultCodec read = read(write(codec));

        assertThat(read.decodeUnchecked(lenient, PutJobSuccessResultRequest.class)
                        .getExecutionDetails())
                .contains(Requests.percent(7));
        assertThatThrownBy(() -> read.decodeUnchecked(new byte[lenient.length + 1], PutJobSuccessResultRequest.class))
                .isInstanceOf(UnreadableRequestException.class)
                .hasMessageContaining("more than " + lenient.length + " bytes");
        assertThatThrownBy(() ->
                        read.decodeUnchecked("{\"a\":{\"b\":{}}}".getBytes(UTF_8), PutJobSuccessResultRequest.class))
                .isInstanceOf(UnreadableRequestException.class)
                .hasMessageContaining("JobResultCodec.withMaxNesting");
    }

    @Test
    void aLimitOutOfBoundsIsRefused() throws Exception {
        byte[] tampered = write(JobResultCodec.standard().withMaxNesting(0x123));
        int at = indexOf(
                tampered, ByteBuffer.allocate(Integer.BYTES).putInt(0x123).array());
        tampered[at] = (byte) 0xFF;

        assertThatThrownBy(() -> read(tampered)).isInstanceOf(InvalidObjectException.class);
    }

    @Test
    void aCodecWithAnApplicationsValidatorIsRefused() {
        JobResultValidator validator = JobResultCodecTest.withoutTheRulesOfExecutionDetails();
        JobResultCodec codec = JobResultCodec.standard().withValidator(validator);

        assertThatThrownBy(() -> write(codec))
                .isInstanceOf(NotSerializableException.class)
                .hasMessageContaining("JobResultValidator.using(validator)");
    }

    private static int indexOf(byte[] bytes, byte[] part) {
        for (int i = 0; i <= bytes.length - part.length; i++) {
            if (Arrays.equals(bytes, i, i + part.length, part, 0, part.length)) {
                return i;
            }
        }
        throw new AssertionError("not there");
    }

    private static byte[] write(JobResultCodec codec) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(codec);
        }
        return bytes.toByteArray();
    }

    private static JobResultCodec read(byte[] stream) throws IOException, ClassNotFoundException {
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(stream))) {
            return (JobResultCodec) in.readObject();
        }
    }
}
