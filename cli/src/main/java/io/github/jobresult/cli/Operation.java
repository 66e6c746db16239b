package io.github.jobresult.cli;

import io.github.jobresult.model.JobSuccessRequest;
import io.github.jobresult.model.PutJobSuccessResultRequest;
import io.github.jobresult.model.PutThirdPartyJobSuccessResultRequest;

/** The operations, spelled as the service and the command line spell them. */
enum Operation {
    PutJobSuccessResult(PutJobSuccessResultRequest.class),
    PutThirdPartyJobSuccessResult(PutThirdPartyJobSuccessResultRequest.class);

    private final Class<? extends JobSuccessRequest> requestType;

    Operation(Class<? extends JobSuccessRequest> requestType) {
        this.requestType = requestType;
    }

    Class<? extends JobSuccessRequest> requestType() {
        return requestType;
    }
}
