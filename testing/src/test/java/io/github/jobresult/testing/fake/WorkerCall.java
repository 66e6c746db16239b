package io.github.jobresult.testing.fake;

/** Requests of a worker besides its success reports, as they go over the wire. */
final class WorkerCall {

    static final String ACTION_TYPE =
            "\"actionTypeId\":{\"category\":\"Build\",\"owner\":\"Custom\",\"provider\":\"Mine\",\"version\":\"1\"}";

    private WorkerCall() {}

    static RawHttp call(FakeCodePipeline service, String operation, String body) {
        return RawHttp.call(service.endpoint(), "CodePipeline_20150709." + operation, body);
    }

    static RawHttp pollForJobs(FakeCodePipeline service) {
        return call(service, "PollForJobs", "{" + ACTION_TYPE + "}");
    }

    static RawHttp acknowledge(FakeCodePipeline service, String jobId, String nonce) {
        return call(service, "AcknowledgeJob", "{\"jobId\":\"" + jobId + "\",\"nonce\":\"" + nonce + "\"}");
    }

    static RawHttp fail(FakeCodePipeline service, String jobId, String message) {
        return call(
                service,
                "PutJobFailureResult",
                "{\"jobId\":\"" + jobId + "\",\"failureDetails\":{\"type\":\"JobFailed\",\"message\":\"" + message
                        + "\"}}");
    }

    static RawHttp failThirdParty(FakeCodePipeline service, String jobId, String clientToken, String message) {
        return call(
                service,
                "PutThirdPartyJobFailureResult",
                "{\"jobId\":\"" + jobId + "\",\"clientToken\":\"" + clientToken
                        + "\",\"failureDetails\":{\"type\":\"JobFailed\",\"message\":\"" + message + "\"}}");
    }
}
