package io.github.jobresult.cli.check;

import io.github.jobresult.service.Operation;

/** The operation whose request a body is, spelled as the command line and the service spell it. */
enum OperationName {
    /** Depends on the body: only that of a partner has a {@code clientToken}. */
    auto,
    PutJobSuccessResult,
    PutThirdPartyJobSuccessResult;

    Operation of(MemberNames names) {
        return switch (this) {
            case auto ->
                names.contains("clientToken")
                        ? Operation.PUT_THIRD_PARTY_JOB_SUCCESS_RESULT
                        : Operation.PUT_JOB_SUCCESS_RESULT;
            case PutJobSuccessResult -> Operation.PUT_JOB_SUCCESS_RESULT;
            case PutThirdPartyJobSuccessResult -> Operation.PUT_THIRD_PARTY_JOB_SUCCESS_RESULT;
        };
    }
}
