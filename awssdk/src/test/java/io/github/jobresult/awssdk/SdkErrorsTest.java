package io.github.jobresult.awssdk;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.jobresult.service.ServiceError;
import io.github.jobresult.service.ServiceErrorType;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.http.SdkHttpResponse;
import software.amazon.awssdk.services.codepipeline.CodePipelineAsyncClient;
import software.amazon.awssdk.services.codepipeline.CodePipelineClient;
import software.amazon.awssdk.services.codepipeline.model.CodePipelineException;
import software.amazon.awssdk.services.codepipeline.model.InvalidJobStateException;
import software.amazon.awssdk.services.codepipeline.model.JobNotFoundException;

class SdkErrorsTest {

    private static final String MESSAGE = "Job with id 'x' does not exist \u00e9\uD83D\uDE00";

    private static ServiceError fromSync(Wire wire) {
        try (CodePipelineClient client = wire.client()) {
            return SdkErrors.fromSdk(catchThrowableOfType(
                    CodePipelineException.class, () -> client.putJobSuccessResult(report -> report.jobId("x"))));
        }
    }

    private static ServiceError fromAsync(Wire wire) {
        try (CodePipelineAsyncClient client = wire.asyncClient()) {
            CompletionException failure = catchThrowableOfType(
                    CompletionException.class,
                    () -> client.putJobSuccessResult(report -> report.jobId("x"))
                            .join());
            return SdkErrors.fromSdk((CodePipelineException) failure.getCause());
        }
    }

    private static Wire answering(ServiceError error) {
        return Wire.answering(
                SdkHttpResponse.builder().statusCode(error.status()).build(), error.toBody());
    }

    @ParameterizedTest
    @EnumSource
    void knowsEachErrorOfTheServiceFromBothClients(ServiceErrorType type) {
        ServiceError error = ServiceError.of(type, MESSAGE);

        assertThat(fromSync(answering(error))).isEqualTo(error);
        assertThat(fromAsync(answering(error))).isEqualTo(error);
        assertThat(fromSync(answering(error)).type()).hasValue(type);
    }

    @ParameterizedTest
    @EnumSource
    void knowsErrorsWithoutAMessage(ServiceErrorType type) {
        ServiceError error = ServiceError.of(type, null);

        assertThat(fromSync(answering(error))).isEqualTo(error);
    }

    @ParameterizedTest
    @CsvSource({"400, ThrottlingException, true", "500, InternalFailure, true", "400, AccessDeniedException, false"})
    void knowsErrorsOfAnyServiceByTheirCode(int status, String code, boolean retryable) {
        ServiceError error = new ServiceError(status, code, MESSAGE);

        assertThat(fromSync(answering(error))).isEqualTo(error);
        assertThat(fromSync(answering(error)).type()).isEmpty();
        assertThat(fromSync(answering(error)).isRetryable()).isEqualTo(retryable);
    }

    @ParameterizedTest
    @CsvSource({"''", "'<html>Bad Gateway</html>'", "'{}'"})
    void keepsTheStatusOfAnAnswerThatNamesNoError(String body) {
        Wire wire = Wire.answering(SdkHttpResponse.builder().statusCode(502).build(), body.getBytes(UTF_8));

        ServiceError error = fromSync(wire);

        assertThat(error).isEqualTo(new ServiceError(502, "", null));
        assertThat(error.isRetryable()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "JobNotFoundException",
        "com.amazonaws.codepipeline#JobNotFoundException",
        "com.amazonaws.codepipeline#JobNotFoundException:http://internal.amazon.com/coral/",
    })
    void readsTheCodeFromAHeaderWithoutItsNamespace(String header) {
        Wire wire = Wire.answering(
                SdkHttpResponse.builder()
                        .statusCode(400)
                        .putHeader(ServiceError.TYPE_HEADER, header)
                        .build(),
                "{\"message\":\"m\"}".getBytes(UTF_8));

        assertThat(fromSync(wire)).isEqualTo(ServiceError.of(ServiceErrorType.JOB_NOT_FOUND, "m"));
    }

    @Test
    void readsTheCodeFromTheBodyWithoutItsNamespace() {
        Wire wire = Wire.answering(
                SdkHttpResponse.builder().statusCode(400).build(),
                "{\"__type\":\"com.amazonaws.codepipeline#JobNotFoundException\",\"Message\":\"m\"}".getBytes(UTF_8));

        assertThat(fromSync(wire)).isEqualTo(ServiceError.of(ServiceErrorType.JOB_NOT_FOUND, "m"));
    }

    @Test
    void takesAnExceptionWithoutDetailsForWhatItsClassSays() {
        CodePipelineException plain =
                JobNotFoundException.builder().message("m").statusCode(400).build();
        CodePipelineException bare = InvalidJobStateException.builder()
                .awsErrorDetails(AwsErrorDetails.builder().errorMessage("m").build())
                .build();
        CodePipelineException unknown = (CodePipelineException)
                CodePipelineException.builder().message("m").build();

        assertThat(SdkErrors.fromSdk(plain)).isEqualTo(ServiceError.of(ServiceErrorType.JOB_NOT_FOUND, "m"));
        assertThat(SdkErrors.fromSdk(bare))
                .isEqualTo(new ServiceError(0, ServiceErrorType.INVALID_JOB_STATE.code(), "m"));
        assertThat(SdkErrors.fromSdk(unknown)).isEqualTo(new ServiceError(0, "", "m"));
    }

    @Test
    void thereIsNoErrorWithoutAnException() {
        assertThatNullPointerException().isThrownBy(() -> SdkErrors.fromSdk(null));
    }
}
