package io.github.jobresult.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class InvalidRequestExceptionTest {

    private static final JobResultValidator VALIDATOR = JobResultValidator.standard();

    @Test
    void itsMessageIsTheReport() {
        assertThatExceptionOfType(InvalidRequestException.class)
                .isThrownBy(() -> VALIDATOR.require(
                        Requests.put().jobId(null).continuationToken("").buildPartial()))
                .withMessage("""
                        PutJobSuccessResultRequest breaks 2 rules:
                          jobId              is required but missing
                          continuationToken  must be 1 to 2048 characters, has 0\
                        """)
                .withNoCause();
    }

    @Test
    void keepsItsReportWhenSerialized() throws Exception {
        InvalidRequestException thrown = thrown();

        InvalidRequestException read = (InvalidRequestException) deserialize(serialize(thrown));

        assertThat(read.report()).isEqualTo(VALIDATOR.check(Requests.brokenPut()));
        assertThat(read).hasMessage(Requests.BROKEN_PUT_REPORT);
    }

    @Test
    void serializesNoValue() throws Exception {
        String token = "confidential";
        InvalidRequestException thrown = catchThrowableOfType(
                InvalidRequestException.class,
                () -> VALIDATOR.require(Requests.thirdParty()
                        .clientToken(token.repeat(100))
                        .continuationToken(token + Requests.LONE_HIGH)
                        .build()));

        assertThat(thrown.report().total()).isEqualTo(2);
        assertThat(new String(serialize(thrown), StandardCharsets.ISO_8859_1)).doesNotContain(token);
    }

    @Test
    void isCaughtByItsSupertypeWithAllProblems() {
        RejectedRequestException rejected =
                catchThrowableOfType(RejectedRequestException.class, () -> VALIDATOR.require(Requests.brokenPut()));

        assertThat(rejected.total()).isEqualTo(13);
        assertThat(rejected.problems()).hasSize(13);
        Problem first = rejected.problems().get(0);
        assertThat(first.path()).isEqualTo("jobId");
        assertThat(first.pointer()).isEqualTo("/jobId");
        assertThat(first.message()).startsWith("must match ");
    }

    @Test
    void cannotBeMadeForAValidValue() {
        ViolationReport valid = new ViolationReport("X", null, List.of(), 0);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new InvalidRequestException(valid))
                .withMessage("no rule is broken");
    }

    private static InvalidRequestException thrown() {
        return catchThrowableOfType(InvalidRequestException.class, () -> VALIDATOR.require(Requests.brokenPut()));
    }

    private static byte[] serialize(Object object) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(object);
        }
        return bytes.toByteArray();
    }

    private static Object deserialize(byte[] bytes) throws IOException, ClassNotFoundException {
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes))) {
            return in.readObject();
        }
    }
}
