package io.github.jobresult.service;

import static io.github.jobresult.serialization.Requests.PUT;
import static io.github.jobresult.serialization.Requests.THIRD_PARTY;
import static io.github.jobresult.serialization.Requests.utf8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.jobresult.model.JobSuccessRequest;
import io.github.jobresult.serialization.JobResultCodec;
import io.github.jobresult.serialization.Requests;
import io.github.jobresult.serialization.UnreadableRequestException;
import io.github.jobresult.validation.InvalidRequestException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ServiceErrorTest {

    private static final String NESTED = "[".repeat(65) + "]".repeat(65);

    private static ServiceError ofInvalid(String body, Class<? extends JobSuccessRequest> type) {
        return ServiceError.of(catchThrowableOfType(
                InvalidRequestException.class, () -> JobResultCodec.standard().decode(utf8(body), type)));
    }

    private static ServiceError ofUnreadable(String body) {
        return ServiceError.of(catchThrowableOfType(
                UnreadableRequestException.class,
                () -> JobResultCodec.standard().decode(utf8(body), PUT)));
    }

    private static ServiceError read(String body) {
        return ServiceError.read(400, null, utf8(body));
    }

    private static String written(ServiceError error) {
        return new String(error.toBody(), StandardCharsets.UTF_8);
    }

    /** What CodePipeline was seen to answer. */
    @Test
    void answersABadJobIdAsTheServiceDoes() {
        ServiceError error = ofInvalid("{\"jobId\":\"not-a-uuid\"}", PUT);

        assertThat(error.status()).isEqualTo(400);
        assertThat(written(error))
                .isEqualTo("{\"__type\":\"ValidationException\",\"message\":\"1 validation error detected: "
                        + "Value at 'jobId' failed"
                        + " to satisfy constraint: Member must satisfy regular expression pattern:"
                        + " [0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\"}");
    }

    /** What CodePipeline was seen to answer. */
    @Test
    void answersVariablesBesideATokenAsTheServiceDoes() {
        ServiceError error = ofInvalid(
                "{\"jobId\":\"" + Requests.JOB_ID + "\",\"continuationToken\":\"t\",\"outputVariables\":{\"k\":\"v\"}}",
                PUT);

        assertThat(written(error))
                .isEqualTo("{\"__type\":\"ValidationException\",\"message\":"
                        + "\"A job can not contain both a continuation token and output variables.\"}");
    }

    @Test
    void aBrokenConstraintComesBeforeTheConflictAndTheConflictBeforeTheSize() {
        String tooLarge = "\"outputVariables\":{\"k\":\"" + "v".repeat(122_880) + "\"}";
        String valid = "{\"jobId\":\"" + Requests.JOB_ID + "\",";
        String token = "\"continuationToken\":\"t\",";

        assertThat(ofInvalid("{" + token + tooLarge + "}", PUT))
                .isEqualTo(ServiceError.of(
                        ServiceErrorType.VALIDATION,
                        "1 validation error detected: Value at 'jobId' failed to satisfy "
                                + "constraint: Member must not be null"));
        assertThat(ofInvalid(valid + token + tooLarge + "}", PUT))
                .isEqualTo(ServiceError.of(
                        ServiceErrorType.VALIDATION,
                        "A job can not contain both a continuation token and output variables."));
        assertThat(ofInvalid(valid + tooLarge + "}", PUT))
                .isEqualTo(new ServiceError(
                        400,
                        "OutputVariablesSizeExceededException",
                        "Exceeded the total size limit for all variables in the pipeline."));
    }

    @Test
    void partnerActionsAreAnsweredAlike() {
        assertThat(ofInvalid("{\"jobId\":\"\"}", THIRD_PARTY).message())
                .isEqualTo("2 validation errors detected: Value at 'jobId' failed to satisfy constraint: "
                        + "Member must have length"
                        + " greater than or equal to 1; Value at 'clientToken' failed to "
                        + "satisfy constraint: Member must not be"
                        + " null");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null", "\"x\"", "{\"a\":1,}", "{\"jobId\":\"a\",\"jobId\":1}", "{} {}"})
    void aBodyThatIsNoJsonIsAnErrorWithoutAMessage(String body) {
        ServiceError error = ofUnreadable(body);

        assertThat(error).isEqualTo(ServiceError.of(ServiceErrorType.SERIALIZATION, null));
        assertThat(written(error)).isEqualTo("{\"__type\":\"SerializationException\"}");
    }

    @Test
    void theFirstOfSeveralWrongTypesGetsACapitalMessage() {
        ServiceError error = ofUnreadable("{\"executionDetails\":{\"percentComplete\":\"50\"},\"jobId\":1}");

        assertThat(written(error))
                .isEqualTo("{\"__type\":\"SerializationException\",\"Message\":"
                        + "\"1:40 executionDetails.percentComplete: must be a number, is a string\"}");
    }

    @ParameterizedTest
    @EnumSource
    void aTypeIsFoundByItsName(ServiceErrorType type) {
        ServiceError error = ServiceError.of(type, "m");

        assertThat(ServiceErrorType.ofCode(type.code())).hasValue(type);
        assertThat(error.type()).hasValue(type);
        assertThat(error.status()).isEqualTo(400);
        assertThat(error.isRetryable()).isFalse();
    }

    /** OfficialSdkErrorsTest holds this to the SDK's own verdict. */
    @ParameterizedTest
    @CsvSource({
        "400, ThrottlingException, true",
        "400, RequestTimeout, true",
        "400, UnknownOperationException, false",
        "403, RequestExpired, false",
        "400, '', false",
        "429, '', true",
        "500, InternalFailure, true",
        "501, '', false",
        "503, ValidationException, true"
    })
    void isRetryableByStatusOrCode(int status, String code, boolean retryable) {
        assertThat(new ServiceError(status, code, null).isRetryable()).isEqualTo(retryable);
    }

    @ParameterizedTest
    @CsvSource({
        "AccessDenied, codepipeline:PutJobSuccessResult",
        "AccessDeniedException, codepipeline:PutJobSuccessResult",
        "NotAuthorized, 'Resource \"*\"'",
        "ExpiredToken, new temporary credentials",
        "ExpiredTokenException, new temporary credentials",
        "InvalidClientTokenId, access key ID",
        "UnrecognizedClientException, access key ID",
        "InvalidSignatureException, secret access key",
        "SignatureDoesNotMatch, secret access key",
        "IncompleteSignature, Authorization header",
        "IncompleteSignatureException, Authorization header",
        "MissingAuthenticationToken, Authorization header",
        "MissingAuthenticationTokenException, Authorization header",
        "RequestExpired, clock",
        "RequestInTheFuture, clock",
        "RequestTimeTooSkewed, clock",
        "InvalidAction, X-Amz-Target",
        "UnknownOperation, X-Amz-Target",
        "UnknownOperationException, X-Amz-Target",
        "ThrottlingException, after a pause",
        "ValidationException, Correct the request",
        "InvalidClientTokenException, client token",
        "'', names no error",
        "OptInRequired, error's message"
    })
    void advisesOnErrorsByTheirCode(String code, String advice) {
        assertThat(new ServiceError(400, code, null).advice()).contains(advice);
    }

    @ParameterizedTest
    @ValueSource(ints = {429, 500, 502, 503, 504})
    void advisesToRetryByStatus(int status) {
        assertThat(new ServiceError(status, "", null).advice()).startsWith("Send the same request again after a pause");
    }

    @ParameterizedTest
    @EnumSource
    void advisesOnATypeAsTheTypeDoes(ServiceErrorType type) {
        assertThat(ServiceError.of(type, "m").advice()).isEqualTo(type.advice());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "FooError",
                "FooError:http://internal.amazon.com/coral/com.amazon.coral.validate/",
                "aws.protocoltests.json10#FooError",
                "aws.protocoltests.json10#FooError:http://internal.amazon.com/coral/com.amazon.coral.validate/",
                "FooError:a#b"
            })
    void theNameIsReadWithoutNamespaceAndUri(String type) {
        assertThat(read("{\"__type\":\"" + type + "\"}").code()).isEqualTo("FooError");
        assertThat(read("{\"code\":\"" + type + "\"}").code()).isEqualTo("FooError");
        assertThat(ServiceError.read(500, type, new byte[0])).isEqualTo(new ServiceError(500, "FooError", null));
    }

    @Test
    void onlyTheFirstNumberSignEndsTheNamespace() {
        assertThat(read("{\"__type\":\"a#b#c\"}").code()).isEqualTo("b#c");
    }

    @Test
    void theHeaderComesBeforeTheTypeAndTheTypeBeforeTheCode() {
        byte[] body = utf8("{\"code\":\"C\",\"__type\":\"T\"}");

        assertThat(ServiceError.read(400, "H", body).code()).isEqualTo("H");
        assertThat(ServiceError.read(400, null, body).code()).isEqualTo("T");
        assertThat(ServiceError.read(400, " ", body).code()).isEqualTo("T");
        assertThat(ServiceError.read(400, "a#:b", body).code()).isEqualTo("T");
    }

    @Test
    void theMessageHasEitherInitial() {
        assertThat(read("{\"message\":\"m\"}").message()).isEqualTo("m");
        assertThat(read("{\"Message\":\"m\"}").message()).isEqualTo("m");
        assertThat(read("{\"Message\":\"M\",\"message\":\"m\"}").message()).isEqualTo("m");
        assertThat(read("{\"MESSAGE\":\"m\"}").message()).isNull();
    }

    @Test
    void whatIsDeeperIsNotLookedAt() {
        assertThat(read("{\"nested\":{\"__type\":\"N\",\"message\":\"n\"},"
                        + "\"list\":[{\"code\":\"L\"}],\"__type\":\"T\"}"))
                .isEqualTo(new ServiceError(400, "T", null));
        assertThat(read("{\"__type\":{\"__type\":\"N\"},\"message\":[\"n\"],\"code\":7}"))
                .isEqualTo(new ServiceError(400, "", null));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "{}", "[]", "null", "7", "\"T\"", "<html>502 Bad Gateway</html>", "[{\"__type\":\"T\"}]"})
    void aBodyThatSaysNothingIsAnErrorWithoutANameAndAMessage(String body) {
        assertThat(ServiceError.read(502, null, utf8(body))).isEqualTo(new ServiceError(502, "", null));
    }

    @Test
    void ofABodyThatBreaksOffWhatStandsBeforeIsRead() {
        assertThat(read("{\"__type\":\"T\",\"message\":\"cut o")).isEqualTo(new ServiceError(400, "T", null));
        assertThat(read("{\"__type\":\"T\",\"x\":" + NESTED + ",\"message\":\"m\"}"))
                .isEqualTo(new ServiceError(400, "T", null));
    }

    @Test
    void aBodyIsReadUpToAMebibyte() {
        String start = "{\"__type\":\"T\",\"message\":\"";
        String fitting = start + "m".repeat((1 << 20) - start.length() - 2) + "\"}";

        assertThat(read(fitting).message()).hasSize((1 << 20) - start.length() - 2);
        assertThat(ServiceError.read(400, "H", utf8(fitting + " "))).isEqualTo(new ServiceError(400, "H", null));
    }

    @Test
    void otherErrorsAreKeptByName() {
        ServiceError error = read("{\"__type\":\"ThrottlingException\",\"message\":\"Rate exceeded\"}");

        assertThat(error).isEqualTo(new ServiceError(400, "ThrottlingException", "Rate exceeded"));
        assertThat(error.type()).isEmpty();
    }

    @Test
    void whatIsMissingIsNotWritten() {
        assertThat(written(new ServiceError(500, "", null))).isEqualTo("{}");
        assertThat(written(new ServiceError(500, "", "m"))).isEqualTo("{\"message\":\"m\"}");
        assertThat(written(ServiceError.of(ServiceErrorType.JOB_NOT_FOUND, null)))
                .isEqualTo("{\"__type\":\"JobNotFoundException\"}");
    }

    @Test
    void anErrorHasANameEvenIfItIsEmpty() {
        assertThatNullPointerException().isThrownBy(() -> new ServiceError(400, null, "m"));
    }
}
