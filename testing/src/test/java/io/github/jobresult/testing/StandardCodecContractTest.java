package io.github.jobresult.testing;

import io.github.jobresult.model.JobSuccessRequest;
import io.github.jobresult.serialization.JobResultCodec;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Tag;

/** The library keeps its own contract. */
@Tag("both-paths")
@PropertyDefaults(tries = 300)
class StandardCodecContractTest implements JobResultCodecContract {

    @Override
    public byte[] encode(JobSuccessRequest request) {
        return JobResultCodec.standard().encode(request);
    }

    @Override
    public <T extends JobSuccessRequest> T decode(byte[] body, Class<T> type) {
        return JobResultCodec.standard().decode(body, type);
    }
}
