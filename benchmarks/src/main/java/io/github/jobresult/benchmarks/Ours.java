package io.github.jobresult.benchmarks;

import io.github.jobresult.model.JobSuccessRequest;
import io.github.jobresult.serialization.JobResultCodec;
import io.github.jobresult.validation.JobResultValidator;
import io.github.jobresult.validation.Violation;
import java.util.ArrayList;
import java.util.List;

/** This library, used as README shows. */
final class Ours implements Approach<JobSuccessRequest> {

    private final JobResultCodec codec = JobResultCodec.standard();

    @Override
    public JobSuccessRequest of(JobSuccessRequest request) {
        return request;
    }

    @Override
    public byte[] encode(JobSuccessRequest request) {
        return codec.encodeUnchecked(request);
    }

    @Override
    public JobSuccessRequest decode(byte[] body, Class<? extends JobSuccessRequest> type) {
        return codec.decodeUnchecked(body, type);
    }

    @Override
    public boolean isValid(JobSuccessRequest request) {
        return JobResultValidator.standard().check(request).isValid();
    }

    @Override
    public List<String> messages(JobSuccessRequest request) {
        List<String> messages = new ArrayList<>();
        for (Violation violation : JobResultValidator.standard().check(request).violations()) {
            messages.add(violation.toString());
        }
        return messages;
    }

    @Override
    public JobSuccessRequest decodeAndCheck(byte[] body, Class<? extends JobSuccessRequest> type) {
        return codec.decode(body, type);
    }

    @Override
    public byte[] checkAndEncode(JobSuccessRequest request) {
        return codec.encode(request);
    }
}
