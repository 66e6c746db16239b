package io.github.jobresult.serialization;

import static io.github.jobresult.serialization.Requests.PUT;
import static io.github.jobresult.serialization.Requests.PUT_JSON;
import static io.github.jobresult.serialization.Requests.THIRD_PARTY;
import static io.github.jobresult.serialization.Requests.percent;
import static io.github.jobresult.serialization.Requests.put;
import static io.github.jobresult.serialization.Requests.thirdParty;
import static io.github.jobresult.serialization.Requests.utf8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.jobresult.model.CurrentRevision;
import io.github.jobresult.model.JobSuccessRequest;
import io.github.jobresult.model.PutJobSuccessResultRequest;
import io.github.jobresult.model.PutThirdPartyJobSuccessResultRequest;
import io.github.jobresult.validation.InvalidRequestException;
import io.github.jobresult.validation.JobResultValidator;
import jakarta.validation.MessageInterpolator;
import jakarta.validation.Validation;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("both-paths")
class JobResultCodecTest {

    private static final PutJobSuccessResultRequest INVALID =
            put().executionDetails(percent(101)).build();
    private static final String INVALID_JSON =
            "{\"jobId\":\"" + Requests.JOB_ID + "\",\"executionDetails\":{\"percentComplete\":101}}";

    private final JobResultCodec codec = JobResultCodec.standard();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"jobId\":\"\\u004\u0131\"}",
                "{\"jobId\":\"\\u\u0130\u0130\u0134\u0131\"}",
                "{\"\\u006\u0141obId\":\"x\"}",
                "{\"outputVariables\":{\"\\u006\u0131\":\"x\"}}",
                "{\"x\":\"\\u004\u0661\"}",
                "{\"jobId\":\"\\u004\uD933\uDF00\"}"
            })
    void onlyAsciiDigitsAreHexadecimalDigits(String body) {
        assertThatThrownBy(() -> codec.decodeUnchecked(utf8(body), PUT))
                .isInstanceOf(UnreadableRequestException.class)
                .hasMessageContaining("the body is not JSON from here on");
    }

    // Writing.

    @Test
    void refusesToWriteAnInvalidRequest() {
        assertThatThrownBy(() -> codec.encode(INVALID))
                .isInstanceOf(InvalidRequestException.class)
                .hasMessage("PutJobSuccessResultRequest breaks 1 rule:\n"
                        + "  executionDetails.percentComplete  must be 0 to 100, is 101");
    }

    @Test
    void leavesTheStreamUntouchedWhenTheRequestIsInvalid() {
        RecordingOutput out = new RecordingOutput();

        assertThatThrownBy(() -> codec.encode(INVALID, out)).isInstanceOf(InvalidRequestException.class);

        assertThat(out.size()).isZero();
        assertThat(out.writes).isZero();
    }

    @Test
    void refusesToWriteAPartialRequest() {
        assertThatThrownBy(() -> codec.encode(
                        PutThirdPartyJobSuccessResultRequest.builder().buildPartial()))
                .isInstanceOf(InvalidRequestException.class)
                .hasMessage("""
                        PutThirdPartyJobSuccessResultRequest breaks 2 rules:
                          jobId        is required but missing
                          clientToken  is required but missing""");
    }

    @Test
    void writesToAStreamInOnePieceWithoutFlushingOrClosingIt() throws IOException {
        RecordingOutput out = new RecordingOutput();

        codec.encode(put().build(), out);
        codec.encode(thirdParty().build(), out);

        assertThat(out).hasToString(PUT_JSON + "{\"jobId\":\"j\",\"clientToken\":\"t\"}");
        assertThat(out.writes).isEqualTo(2);
        assertThat(out.flushesAndCloses).isZero();
    }

    @Test
    void passesOnWhatTheOutputStreamThrows() {
        IOException full = new IOException("disk full");

        assertThatThrownBy(() -> codec.encode(put().build(), new OutputStream() {
                    @Override
                    public void write(int b) throws IOException {
                        throw full;
                    }
                }))
                .isSameAs(full);
    }

    @Test
    void writesABrokenRequestAsItIsWhenNobodyChecks() {
        assertThat(codec.encodeUnchecked(INVALID))
                .asString(StandardCharsets.UTF_8)
                .isEqualTo(INVALID_JSON);
    }

    @Test
    void leavesMissingMembersOutWhenNobodyChecks() {
        assertThat(codec.encodeUnchecked(PutJobSuccessResultRequest.builder().buildPartial()))
                .asString(StandardCharsets.UTF_8)
                .isEqualTo("{}");
        assertThat(codec.encodeUnchecked(PutThirdPartyJobSuccessResultRequest.builder()
                        .currentRevision(CurrentRevision.builder().buildPartial())
                        .buildPartial()))
                .asString(StandardCharsets.UTF_8)
                .isEqualTo("{\"currentRevision\":{}}");
    }

    @Test
    void writesNullForAVariableWithoutAValueWhenNobodyChecks() {
        PutJobSuccessResultRequest request =
                put().putOutputVariable("b", null).putOutputVariable("a", "1").buildPartial();

        assertThat(codec.encodeUnchecked(request))
                .asString(StandardCharsets.UTF_8)
                .isEqualTo("{\"jobId\":\"" + Requests.JOB_ID + "\",\"outputVariables\":{\"a\":\"1\",\"b\":null}}");
    }

    @Test
    void cannotWriteAVariableWithoutAName() {
        for (PutJobSuccessResultRequest request : new PutJobSuccessResultRequest[] {
            put().putOutputVariable(null, "1").buildPartial(),
            put().putOutputVariable("a", "1").putOutputVariable(null, "2").buildPartial()
        }) {
            assertThatNullPointerException().isThrownBy(() -> codec.encodeUnchecked(request));
            assertThatThrownBy(() -> codec.encode(request)).isInstanceOf(InvalidRequestException.class);
        }
    }

    @Test
    void writesTimesThatTheServiceWouldTurnDownWhenNobodyChecks() {
        assertThat(codec.encodeUnchecked(Requests.created("-1000000000-01-01T00:00:00Z")))
                .asString(StandardCharsets.UTF_8)
                .contains("\"created\":-31557014167219200}");
        assertThat(codec.encodeUnchecked(Requests.created("+1000000000-12-31T23:59:59.999999999Z")))
                .asString(StandardCharsets.UTF_8)
                .contains("\"created\":31556889864403199.999}");
    }

    // Reading.

    @Test
    void refusesToReadAnInvalidRequest() {
        assertThatThrownBy(() -> codec.decode(utf8(INVALID_JSON), PUT))
                .isInstanceOf(InvalidRequestException.class)
                .hasMessage("PutJobSuccessResultRequest breaks 1 rule:\n"
                        + "  executionDetails.percentComplete  must be 0 to 100, is 101");
        assertThatThrownBy(() -> codec.decode(new ByteArrayInputStream(utf8(INVALID_JSON)), PUT))
                .isInstanceOf(InvalidRequestException.class);
    }

    @Test
    void readsAnInvalidRequestWhenNobodyChecks() throws IOException {
        assertThat(codec.decodeUnchecked(utf8(INVALID_JSON), PUT)).isEqualTo(INVALID);
        assertThat(codec.decodeUnchecked(new ByteArrayInputStream(utf8(INVALID_JSON)), PUT))
                .isEqualTo(INVALID);
    }

    @Test
    void readsAPartialRequestWhenNobodyChecks() {
        assertThat(codec.decodeUnchecked(utf8("{\"currentRevision\":{}}"), PUT))
                .isEqualTo(PutJobSuccessResultRequest.builder()
                        .currentRevision(CurrentRevision.builder().buildPartial())
                        .buildPartial());
        assertThat(codec.decodeUnchecked(utf8("{}"), THIRD_PARTY).getClientToken())
                .isNull();
    }

    @Test
    void keepsTheOrderThatVariablesHaveInTheBody() {
        assertThat(codec.decode(
                                utf8(PUT_JSON.replace("}", ",\"outputVariables\":{\"b\":\"\",\"c\":\"\",\"a\":\"\"}}")),
                                PUT)
                        .getOutputVariables()
                        .keySet())
                .containsExactly("b", "c", "a");
    }

    @Test
    void leavesTheInputStreamOpenAtItsEnd() throws IOException {
        RecordingInput in = new RecordingInput(PUT_JSON);

        assertThat(codec.decode(in, PUT)).isEqualTo(put().build());

        assertThat(in.closes).isZero();
        assertThat(in.read()).isEqualTo(-1);
    }

    @Test
    void leavesTheInputStreamOpenWhenTheBodyIsRefused() {
        RecordingInput in = new RecordingInput("oops");

        assertThatThrownBy(() -> codec.decode(in, PUT)).isInstanceOf(UnreadableRequestException.class);

        assertThat(in.closes).isZero();
    }

    @Test
    void readsAStreamThatComesByteByByte() throws IOException {
        InputStream slow = new FilterInputStream(new ByteArrayInputStream(utf8(PUT_JSON))) {
            @Override
            public int read(byte[] bytes, int from, int length) throws IOException {
                return super.read(bytes, from, Math.min(length, 1));
            }
        };

        assertThat(codec.decode(slow, PUT)).isEqualTo(put().build());
    }

    @Test
    void passesOnWhatTheInputStreamThrows() {
        IOException reset = new IOException("connection reset");

        assertThatThrownBy(() -> codec.decode(
                        new InputStream() {
                            @Override
                            public int read() throws IOException {
                                throw reset;
                            }

                            @Override
                            public int read(byte[] bytes, int from, int length) throws IOException {
                                throw reset;
                            }
                        },
                        PUT))
                .isSameAs(reset);
    }

    @Test
    void neitherChangesNorKeepsTheBytesItIsGiven() {
        byte[] body = utf8(PUT_JSON);
        PutJobSuccessResultRequest read = codec.decode(body, PUT);
        assertThat(body).isEqualTo(utf8(PUT_JSON));

        Arrays.fill(body, (byte) 'x');

        assertThat(read).isEqualTo(put().build());
    }

    @Test
    void readsOnlyTypesThatAreRequestsOfTheirOwn() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> codec.decode(utf8(PUT_JSON), JobSuccessRequest.class))
                .withMessage("class io.github.jobresult.model.JobSuccessRequest is not the type of a request");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> codec.decodeUnchecked(
                        new ByteArrayInputStream(utf8(PUT_JSON)), put().build().getClass()));
    }

    // Validators.

    @Test
    void obeysAValidatorOfTheApplication() throws IOException {
        JobResultCodec relaxed = codec.withValidator(withoutTheRulesOfExecutionDetails());
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        relaxed.encode(INVALID, out);

        assertThat(relaxed.encode(INVALID)).asString(StandardCharsets.UTF_8).isEqualTo(INVALID_JSON);
        assertThat(out).hasToString(INVALID_JSON);
        assertThat(relaxed.decode(utf8(INVALID_JSON), PUT)).isEqualTo(INVALID);
        assertThat(relaxed.decode(new ByteArrayInputStream(utf8(INVALID_JSON)), PUT))
                .isEqualTo(INVALID);
    }

    @Test
    void anotherValidatorLeavesTheOtherRulesAndTheOriginalAlone() {
        JobResultCodec relaxed = codec.withValidator(withoutTheRulesOfExecutionDetails());

        assertThatThrownBy(() -> relaxed.decode(utf8("{}"), PUT)).isInstanceOf(InvalidRequestException.class);
        assertThatThrownBy(() -> codec.decode(utf8(INVALID_JSON), PUT)).isInstanceOf(InvalidRequestException.class);
        assertThatThrownBy(() -> relaxed.withMaxNesting(1).decode(utf8(INVALID_JSON), PUT))
                .isInstanceOf(UnreadableRequestException.class);
        assertThat(relaxed.withMaxNesting(2).withMaxBodyBytes(1000).decode(utf8(INVALID_JSON), PUT))
                .isEqualTo(INVALID);
    }

    @Test
    void needsAValidator() {
        assertThatNullPointerException().isThrownBy(() -> codec.withValidator(null));
    }

    static JobResultValidator withoutTheRulesOfExecutionDetails() {
        String mapping = """
                <constraint-mappings xmlns="https://jakarta.ee/xml/ns/validation/mapping" version="3.1">
                  <bean class="io.github.jobresult.model.ExecutionDetails" ignore-annotations="true"/>
                </constraint-mappings>
                """;
        return JobResultValidator.using(Validation.byDefaultProvider()
                .configure()
                .ignoreXmlConfiguration()
                .messageInterpolator(new PlainMessages())
                .addMapping(new ByteArrayInputStream(utf8(mapping)))
                .buildValidatorFactory()
                .getValidator());
    }

    /** Needs no expression language. */
    private static final class PlainMessages implements MessageInterpolator {
        @Override
        public String interpolate(String template, Context context) {
            return template;
        }

        @Override
        public String interpolate(String template, Context context, Locale locale) {
            return template;
        }
    }

    private static final class RecordingOutput extends ByteArrayOutputStream {
        private int writes;
        private int flushesAndCloses;

        @Override
        public synchronized void write(byte[] bytes, int from, int length) {
            writes++;
            super.write(bytes, from, length);
        }

        @Override
        public void flush() {
            flushesAndCloses++;
        }

        @Override
        public void close() {
            flushesAndCloses++;
        }
    }

    private static final class RecordingInput extends FilterInputStream {
        private int closes;

        RecordingInput(String body) {
            super(new ByteArrayInputStream(utf8(body)));
        }

        @Override
        public void close() {
            closes++;
        }
    }
}
