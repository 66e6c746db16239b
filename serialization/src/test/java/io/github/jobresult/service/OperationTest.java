package io.github.jobresult.service;

import static io.github.jobresult.serialization.Requests.PUT;
import static io.github.jobresult.serialization.Requests.THIRD_PARTY;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.jobresult.serialization.Requests;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class OperationTest {

    @Test
    void theReportOfACustomActionIsSpelledAsTheServiceDoes() {
        Operation operation = Operation.PUT_JOB_SUCCESS_RESULT;

        assertThat(operation.operationName()).isEqualTo("PutJobSuccessResult");
        assertThat(operation.target()).isEqualTo("CodePipeline_20150709.PutJobSuccessResult");
        assertThat(operation.requestType()).isEqualTo(PUT);
        assertThat(operation.errorTypes())
                .extracting(ServiceErrorType::code)
                .containsExactly(
                        "ValidationException",
                        "JobNotFoundException",
                        "InvalidJobStateException",
                        "OutputVariablesSizeExceededException",
                        "SerializationException");
    }

    @Test
    void theReportOfAPartnerActionIsSpelledAsTheServiceDoes() {
        Operation operation = Operation.PUT_THIRD_PARTY_JOB_SUCCESS_RESULT;

        assertThat(operation.operationName()).isEqualTo("PutThirdPartyJobSuccessResult");
        assertThat(operation.target()).isEqualTo("CodePipeline_20150709.PutThirdPartyJobSuccessResult");
        assertThat(operation.requestType()).isEqualTo(THIRD_PARTY);
        assertThat(operation.errorTypes())
                .extracting(ServiceErrorType::code)
                .containsExactly(
                        "ValidationException",
                        "JobNotFoundException",
                        "InvalidJobStateException",
                        "InvalidClientTokenException",
                        "SerializationException");
    }

    @Test
    void bothShareHeaderAndContentType() {
        assertThat(Operation.TARGET_HEADER).isEqualTo("X-Amz-Target");
        assertThat(Operation.CONTENT_TYPE).isEqualTo("application/x-amz-json-1.1");
    }

    @Test
    void aRequestIsForTheOperationThatTakesIt() {
        assertThat(Operation.of(Requests.put().build())).isEqualTo(Operation.PUT_JOB_SUCCESS_RESULT);
        assertThat(Operation.of(Requests.thirdParty().build())).isEqualTo(Operation.PUT_THIRD_PARTY_JOB_SUCCESS_RESULT);
    }

    @ParameterizedTest
    @EnumSource
    void isFoundByItsTarget(Operation operation) {
        assertThat(Operation.ofTarget(operation.target())).hasValue(operation);
        assertThat(operation).hasToString(operation.operationName());
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "PutJobSuccessResult",
                "CodePipeline.PutJobSuccessResult",
                "CodePipeline_20150709.PutJobFailureResult",
                "codepipeline_20150709.putjobsuccessresult",
                "CodePipeline_20150709.PutJobSuccessResult "
            })
    void noOtherTargetIsOneOfThem(String target) {
        assertThat(Operation.ofTarget(target)).isEmpty();
    }
}
