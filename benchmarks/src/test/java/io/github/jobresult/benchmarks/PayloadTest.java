package io.github.jobresult.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.jobresult.model.JobSuccessRequest;
import io.github.jobresult.model.PutThirdPartyJobSuccessResultRequest;
import io.github.jobresult.validation.JobResultValidator;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PayloadTest {

    @ParameterizedTest
    @EnumSource
    void requestsAreValidAndHaveAnInvalidTwin(Payload payload) {
        assertThat(payload.requests()).isNotEmpty().allSatisfy(request -> {
            assertThat(JobResultValidator.standard().check(request).violations())
                    .isEmpty();
            assertThat(JobResultValidator.standard()
                            .check(Payload.invalid(request))
                            .violations())
                    .hasSize(3);
        });
    }

    @Test
    void mixedTrafficHasAllKindsOfRequests() {
        List<JobSuccessRequest> requests = Payload.MIXED.requests();

        assertThat(requests).isEqualTo(Payload.MIXED.requests());
        assertComesAndGoes(requests, request -> request instanceof PutThirdPartyJobSuccessResultRequest);
        assertComesAndGoes(requests, request -> request.getCurrentRevision().isPresent());
        assertComesAndGoes(requests, request -> request.getExecutionDetails().isPresent());
        assertComesAndGoes(requests, request -> request.getContinuationToken().isPresent());
        assertComesAndGoes(requests, PayloadTest::isAscii);
    }

    private static void assertComesAndGoes(List<JobSuccessRequest> requests, Predicate<JobSuccessRequest> property) {
        assertThat(requests).anyMatch(property).anyMatch(property.negate());
    }

    private static boolean isAscii(JobSuccessRequest request) {
        for (byte b : Payload.body(request)) {
            if (b < 0) {
                return false;
            }
        }
        return true;
    }

    @Test
    void largeIsAbout30Kilobytes() {
        assertThat(Payload.body(Payload.LARGE.requests().get(0)).length).isBetween(28_000, 34_000);
    }
}
