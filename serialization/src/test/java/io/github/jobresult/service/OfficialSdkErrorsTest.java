package io.github.jobresult.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.jobresult.model.JobSuccessRequest;
import io.github.jobresult.serialization.OfficialSdk;
import io.github.jobresult.serialization.Requests;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.awscore.internal.AwsErrorCode;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.retries.api.AcquireInitialTokenRequest;
import software.amazon.awssdk.retries.api.RefreshRetryTokenRequest;
import software.amazon.awssdk.retries.api.RetryStrategy;
import software.amazon.awssdk.retries.api.RetryToken;
import software.amazon.awssdk.retries.api.TokenAcquisitionFailedException;
import software.amazon.awssdk.services.codepipeline.model.CodePipelineException;
import software.amazon.awssdk.services.codepipeline.model.InvalidClientTokenException;
import software.amazon.awssdk.services.codepipeline.model.InvalidJobStateException;
import software.amazon.awssdk.services.codepipeline.model.JobNotFoundException;
import software.amazon.awssdk.services.codepipeline.model.OutputVariablesSizeExceededException;
import software.amazon.awssdk.services.codepipeline.model.ValidationException;

/** The official SDK and this library agree on error responses, on what to retry, and on the names of the operations. */
class OfficialSdkErrorsTest {

    private static final String MESSAGE = "Value at 'x' \"\u00e9\ud83d\ude00\" \u2028\n";

    private static final Map<Operation, JobSuccessRequest> REQUESTS = Map.of(
            Operation.PUT_JOB_SUCCESS_RESULT, Requests.everyMember().build(),
            Operation.PUT_THIRD_PARTY_JOB_SUCCESS_RESULT,
                    Requests.everyThirdPartyMember().build());

    private static final Map<ServiceErrorType, Class<?>> EXCEPTIONS = Map.of(
            ServiceErrorType.VALIDATION, ValidationException.class,
            ServiceErrorType.JOB_NOT_FOUND, JobNotFoundException.class,
            ServiceErrorType.INVALID_JOB_STATE, InvalidJobStateException.class,
            ServiceErrorType.INVALID_CLIENT_TOKEN, InvalidClientTokenException.class,
            ServiceErrorType.OUTPUT_VARIABLES_SIZE_EXCEEDED, OutputVariablesSizeExceededException.class,
            ServiceErrorType.SERIALIZATION, CodePipelineException.class);

    static Stream<Arguments> errors() {
        return Stream.of(Operation.values())
                .flatMap(operation -> operation.errorTypes().stream().map(type -> Arguments.of(operation, type)));
    }

    private static CodePipelineException thrown(Operation operation, ServiceError error) {
        OfficialSdk sdk = new OfficialSdk(error.status(), error.toBody());
        return catchThrowableOfType(CodePipelineException.class, () -> sdk.body(REQUESTS.get(operation)));
    }

    @ParameterizedTest
    @MethodSource("errors")
    void eachErrorIsReadAsItsTypeWithItsMessage(Operation operation, ServiceErrorType type) {
        CodePipelineException thrown = thrown(operation, ServiceError.of(type, MESSAGE));

        assertThat(thrown).isExactlyInstanceOf(EXCEPTIONS.get(type));
        assertThat(thrown.statusCode()).isEqualTo(400);
        assertThat(thrown.awsErrorDetails().errorCode()).isEqualTo(type.code());
        assertThat(thrown.awsErrorDetails().errorMessage()).isEqualTo(MESSAGE);
    }

    static IntStream statuses() {
        return IntStream.range(300, 600);
    }

    @ParameterizedTest
    @MethodSource("statuses")
    void agreesWithTheSdkWhichStatusIsRetryable(int status) {
        ServiceError error = new ServiceError(status, "", null);

        assertThat(error.isRetryable()).isEqualTo(sdkRetries(error));
    }

    static Stream<String> codes() {
        return Stream.of(
                        AwsErrorCode.RETRYABLE_ERROR_CODES.stream(),
                        AwsErrorCode.THROTTLING_ERROR_CODES.stream(),
                        AwsErrorCode.POSSIBLE_CLOCK_SKEW_ERROR_CODES.stream(),
                        CommonErrors.RETRYABLE_CODES.stream(),
                        Stream.of(ServiceErrorType.values()).map(ServiceErrorType::code),
                        Stream.of(
                                "AccessDeniedException", "ExpiredTokenException", "UnknownOperationException", "Other"))
                .flatMap(codes -> codes)
                .distinct();
    }

    @ParameterizedTest
    @MethodSource("codes")
    void agreesWithTheSdkWhichCodeIsRetryable(String code) {
        assertThat(IntStream.of(400, 403, 500, 501).mapToObj(status -> new ServiceError(status, code, MESSAGE)))
                .allSatisfy(error -> assertThat(error.isRetryable()).isEqualTo(sdkRetries(error)));
    }

    static Set<String> clockSkewCodes() {
        return AwsErrorCode.DEFINITE_CLOCK_SKEW_ERROR_CODES;
    }

    /** The SDK corrects its clock before it retries. */
    @ParameterizedTest
    @MethodSource("clockSkewCodes")
    void doesNotRetryWithAWrongClockAsTheSdkDoes(String code) {
        ServiceError error = new ServiceError(400, code, MESSAGE);

        assertThat(sdkRetries(error)).isTrue();
        assertThat(error.isRetryable()).isFalse();
        assertThat(error.advice()).contains("clock");
    }

    private static boolean sdkRetries(ServiceError error) {
        RetryStrategy strategy = AwsRetryStrategy.standardRetryStrategy();
        RetryToken token = strategy.acquireInitialToken(AcquireInitialTokenRequest.create("test"))
                .token();
        try {
            strategy.refreshRetryToken(RefreshRetryTokenRequest.builder()
                    .token(token)
                    .failure(thrown(Operation.PUT_JOB_SUCCESS_RESULT, error))
                    .build());
            return true;
        } catch (TokenAcquisitionFailedException e) {
            return false;
        }
    }

    @ParameterizedTest
    @MethodSource("operations")
    void theSdkAsksForTheOperationByTheSameHeaders(Operation operation) {
        OfficialSdk sdk = new OfficialSdk();
        sdk.body(REQUESTS.get(operation));

        assertThat(sdk.target()).isEqualTo(operation.target());
        assertThat(sdk.contentType()).isEqualTo(Operation.CONTENT_TYPE);
    }

    static Stream<Operation> operations() {
        return Stream.of(Operation.values());
    }
}
