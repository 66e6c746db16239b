package io.github.jobresult.serialization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.jobresult.model.JobSuccessRequest;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.services.codepipeline.model.CodePipelineException;
import software.amazon.awssdk.services.codepipeline.model.InvalidClientTokenException;
import software.amazon.awssdk.services.codepipeline.model.InvalidJobStateException;
import software.amazon.awssdk.services.codepipeline.model.JobNotFoundException;
import software.amazon.awssdk.services.codepipeline.model.OutputVariablesSizeExceededException;
import software.amazon.awssdk.services.codepipeline.model.ValidationException;

/** The official SDK reads the errors that are written here, and asks for the operations by the names that stand here. */
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

    @Test
    void whatTheSdkRetriesIsRetryableHereToo() {
        for (ServiceError error : new ServiceError[] {
            new ServiceError(400, "ThrottlingException", "Rate exceeded"),
            new ServiceError(400, "TooManyRequestsException", null),
            new ServiceError(400, "RequestLimitExceeded", null),
            new ServiceError(400, "AccessDeniedException", null),
            new ServiceError(400, "ValidationException", null)
        }) {
            assertThat(error.isRetryable())
                    .as(error.code())
                    .isEqualTo(thrown(Operation.PUT_JOB_SUCCESS_RESULT, error).isThrottlingException());
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
