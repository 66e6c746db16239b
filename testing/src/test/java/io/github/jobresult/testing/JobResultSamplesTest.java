package io.github.jobresult.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.jobresult.validation.JobResultValidator;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Runs with JUnit's engine: jqwik's has no part in it. */
@Tag("both-paths")
class JobResultSamplesTest {

    @Test
    void theSameSeedGivesTheSameSamples() {
        var arbitrary = JobResultArbitraries.putJobSuccessResultRequests();

        var samples = JobResultSamples.of(arbitrary, 42).limit(200).toList();

        assertThat(samples)
                .isEqualTo(JobResultSamples.of(arbitrary, 42).limit(200).toList());
        assertThat(samples)
                .isNotEqualTo(JobResultSamples.of(arbitrary, 43).limit(200).toList());
        assertThat(new HashSet<>(samples)).hasSizeGreaterThan(150);
    }

    @Test
    void everyArbitraryCanBeSampled() {
        for (var arbitrary : List.of(
                JobResultArbitraries.putJobSuccessResultRequests(),
                JobResultArbitraries.putThirdPartyJobSuccessResultRequests(),
                BrokenArbitraries.putJobSuccessResultRequests(),
                BrokenArbitraries.severalPutThirdPartyJobSuccessResultRequests(),
                WireArbitraries.putJobSuccessResultBodies(),
                WireArbitraries.brokenPutJobSuccessResultBodies())) {
            assertThat(JobResultSamples.of(arbitrary, 1).limit(50)).hasSize(50).doesNotContainNull();
        }
    }

    @Test
    void samplesAreValid() {
        assertThat(JobResultSamples.of(JobResultArbitraries.putThirdPartyJobSuccessResultRequests(), 7)
                        .limit(200))
                .allMatch(
                        request -> JobResultValidator.standard().check(request).isValid());
    }
}
