package io.github.jobresult.benchmarks;

import io.github.jobresult.model.PutJobSuccessResultRequest;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * The limit: rules and wire form of this one request, written down by hand with nothing between them and the bytes, as
 * nobody would want to maintain them. Same types, same bytes, same messages as this library.
 */
final class StraightLine implements Approach.OnRequests {

    @Override
    public Set<Operation> operations() {
        return EnumSet.allOf(Operation.class);
    }

    @Override
    public byte[] encode(PutJobSuccessResultRequest request) {
        return StraightLineEncoder.encode(request);
    }

    @Override
    public PutJobSuccessResultRequest decode(byte[] body) {
        return StraightLineDecoder.decode(body);
    }

    @Override
    public boolean isValid(PutJobSuccessResultRequest request) {
        return StraightLineCheck.isValid(request);
    }

    @Override
    public List<String> messages(PutJobSuccessResultRequest request) {
        return StraightLineMessages.of(request);
    }
}
