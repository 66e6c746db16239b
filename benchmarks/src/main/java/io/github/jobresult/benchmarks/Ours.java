package io.github.jobresult.benchmarks;

import io.github.jobresult.model.PutJobSuccessResultRequest;
import io.github.jobresult.serialization.JobResultCodec;
import io.github.jobresult.validation.JobResultValidator;
import io.github.jobresult.validation.Violation;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** This library, used as its README says. */
final class Ours implements Approach.OnRequests {

    private final JobResultCodec codec = JobResultCodec.standard();

    @Override
    public Set<Operation> operations() {
        return EnumSet.allOf(Operation.class);
    }

    @Override
    public byte[] encode(PutJobSuccessResultRequest request) {
        return codec.encodeUnchecked(request);
    }

    @Override
    public PutJobSuccessResultRequest decode(byte[] body) {
        return codec.decodeUnchecked(body, PutJobSuccessResultRequest.class);
    }

    @Override
    public boolean isValid(PutJobSuccessResultRequest request) {
        return JobResultValidator.standard().check(request).isValid();
    }

    @Override
    public List<String> messages(PutJobSuccessResultRequest request) {
        List<String> messages = new ArrayList<>();
        for (Violation violation : JobResultValidator.standard().check(request).violations()) {
            messages.add(violation.toString());
        }
        return messages;
    }

    @Override
    public PutJobSuccessResultRequest decodeAndCheck(byte[] body) {
        return codec.decode(body, PutJobSuccessResultRequest.class);
    }

    @Override
    public byte[] checkAndEncode(PutJobSuccessResultRequest request) {
        return codec.encode(request);
    }
}
