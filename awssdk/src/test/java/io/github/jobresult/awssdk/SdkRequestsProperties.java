package io.github.jobresult.awssdk;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.jobresult.model.PutJobSuccessResultRequest;
import io.github.jobresult.model.PutThirdPartyJobSuccessResultRequest;
import io.github.jobresult.serialization.JobResultCodec;
import io.github.jobresult.testing.Broken;
import io.github.jobresult.testing.JobResultDomain;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Tag;
import net.jqwik.api.domains.Domain;

/** Nothing gets lost or changed on any of the ways. */
@Tag("both-paths")
@Domain(JobResultDomain.class)
class SdkRequestsProperties {

    private final JobResultCodec codec = JobResultCodec.standard();

    @Property(tries = 300)
    void whatTheSdkSendsIsReadAsTheSameRequest(@ForAll PutJobSuccessResultRequest request) {
        Wire wire = Wire.accepting();

        wire.client().putJobSuccessResult(SdkRequests.toSdk(request));

        assertThat(codec.decode(wire.body(), PutJobSuccessResultRequest.class)).isEqualTo(request);
    }

    @Property(tries = 300)
    void whatTheSdkSendsIsReadAsTheSameRequestOfAPartnerAction(@ForAll PutThirdPartyJobSuccessResultRequest request) {
        Wire wire = Wire.accepting();

        wire.client().putThirdPartyJobSuccessResult(SdkRequests.toSdk(request));

        assertThat(codec.decode(wire.body(), PutThirdPartyJobSuccessResultRequest.class))
                .isEqualTo(request);
    }

    @Property(tries = 300)
    void whatGoesToTheSdkComesBackTheSame(@ForAll PutJobSuccessResultRequest request) {
        PutJobSuccessResultRequest back = SdkRequests.fromSdk(SdkRequests.toSdk(request));

        assertThat(back).isEqualTo(request);
        assertThat(back.getOutputVariables().keySet())
                .containsExactlyElementsOf(request.getOutputVariables().keySet());
        assertThat(SdkRequests.toSdk(back)).isEqualTo(SdkRequests.toSdk(request));
    }

    @Property(tries = 300)
    void whatGoesToTheSdkComesBackTheSameFromAPartnerAction(@ForAll PutThirdPartyJobSuccessResultRequest request) {
        PutThirdPartyJobSuccessResultRequest back = SdkRequests.fromSdk(SdkRequests.toSdk(request));

        assertThat(back).isEqualTo(request);
        assertThat(SdkRequests.toSdk(back)).isEqualTo(SdkRequests.toSdk(request));
    }

    @Property(tries = 300)
    void whatBreaksRulesComesBackTheSame(@ForAll Broken<PutJobSuccessResultRequest> broken) {
        assertThat(SdkRequests.fromSdk(SdkRequests.toSdk(broken.value()))).isEqualTo(broken.value());
    }

    @Property(tries = 300)
    void whatBreaksRulesComesBackTheSameFromAPartnerAction(
            @ForAll Broken<PutThirdPartyJobSuccessResultRequest> broken) {
        assertThat(SdkRequests.fromSdk(SdkRequests.toSdk(broken.value()))).isEqualTo(broken.value());
    }
}
