package io.github.jobresult.jackson2;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.jobresult.model.JobSuccessRequest;
import io.github.jobresult.model.PutJobSuccessResultRequest;
import io.github.jobresult.model.PutThirdPartyJobSuccessResultRequest;
import io.github.jobresult.model.constraint.UnicodeText;
import io.github.jobresult.serialization.JobResultCodec;
import io.github.jobresult.testing.Broken;
import io.github.jobresult.testing.JobResultDomain;
import java.nio.charset.StandardCharsets;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Tag;
import net.jqwik.api.domains.Domain;

/** The mapper writes what the codec writes, and reads it back. */
@Tag("both-paths")
@Domain(JobResultDomain.class)
class JobResultModuleProperties {

    private final JsonMapper mapper =
            JsonMapper.builder().addModule(new JobResultModule()).build();

    @Property(tries = 300)
    void validRequests(@ForAll PutJobSuccessResultRequest request) throws Exception {
        assertSame(request, PutJobSuccessResultRequest.class);
    }

    @Property(tries = 300)
    void validRequestsOfPartners(@ForAll PutThirdPartyJobSuccessResultRequest request) throws Exception {
        assertSame(request, PutThirdPartyJobSuccessResultRequest.class);
    }

    @Property(tries = 300)
    void requestsThatBreakRules(@ForAll Broken<PutJobSuccessResultRequest> broken) throws Exception {
        // Jackson 2.21 refuses a name with half a surrogate pair.
        Assume.that(broken.value().getOutputVariables().keySet().stream().allMatch(UnicodeText::isWellFormed));
        String json = mapper.writeValueAsString(broken.value());

        assertThat(mapper.readValue(json, PutJobSuccessResultRequest.class)).isEqualTo(broken.value());
    }

    private <T extends JobSuccessRequest> void assertSame(T request, Class<T> type) throws JsonProcessingException {
        String json = mapper.writeValueAsString(request);

        assertThat(json).isEqualTo(new String(JobResultCodec.standard().encode(request), StandardCharsets.UTF_8));
        assertThat(mapper.readValue(json, type)).isEqualTo(request);
    }
}
