package io.github.jobresult.cli;

import io.github.jobresult.model.JobSuccessRequest;
import io.github.jobresult.model.PutJobSuccessResultRequest;
import io.github.jobresult.model.PutThirdPartyJobSuccessResultRequest;

/** The operations as the service names them. */
enum Operation {
    PUT_JOB_SUCCESS_RESULT("PutJobSuccessResult", PutJobSuccessResultRequest.class),
    PUT_THIRD_PARTY_JOB_SUCCESS_RESULT("PutThirdPartyJobSuccessResult", PutThirdPartyJobSuccessResultRequest.class);

    private final String operationName;
    private final Class<? extends JobSuccessRequest> requestType;

    Operation(String operationName, Class<? extends JobSuccessRequest> requestType) {
        this.operationName = operationName;
        this.requestType = requestType;
    }

    Class<? extends JobSuccessRequest> requestType() {
        return requestType;
    }

    @Override
    public String toString() {
        return operationName;
    }
}
