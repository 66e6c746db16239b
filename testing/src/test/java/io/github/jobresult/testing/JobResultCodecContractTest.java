package io.github.jobresult.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Event;
import org.junit.platform.testkit.engine.Events;

/** The contract finds where another implementation differs, and only there. */
class JobResultCodecContractTest {

    @BeforeAll
    static void readTheTestPlatform() throws ClassNotFoundException {
        TestPlatform.read();
    }

    @Test
    void everyDifferenceOfPlainDatabindIsFound() {
        Events tests = run();

        assertThat(names(tests.failed().list()))
                .containsExactlyInAnyOrder(
                        "readsEverySpelling",
                        "readsEverySpellingOfPartnerActions",
                        "refusesToReadBrokenBodies",
                        "refusesToReadBrokenBodiesOfPartnerActions",
                        "refusesToReadBrokenRequests",
                        "refusesToReadBrokenRequestsOfPartnerActions",
                        "refusesToWriteBrokenRequests",
                        "refusesToWriteBrokenRequestsOfPartnerActions",
                        "writesEqualRequestsAlike");
        assertThat(names(tests.succeeded().list()))
                .containsExactlyInAnyOrder(
                        "readsWhatItWrites",
                        "readsWhatItWritesOfPartnerActions",
                        "writesEqualRequestsOfPartnerActionsAlike");
    }

    @Test
    void noFailureShowsATokenOrAValue() {
        List<String> failures = run().failed().stream()
                .map(failure -> failure.getRequiredPayload(TestExecutionResult.class)
                        .getThrowable()
                        .orElseThrow()
                        .toString())
                .toList();

        assertThat(failures).hasSizeGreaterThan(5);
        assertThat(failures)
                .allSatisfy(text -> assertThat(text)
                        .doesNotContainPattern("(clientToken|continuationToken|outputVariables)[=:](?!\\*\\*\\*)"));
        assertThat(failures)
                .anySatisfy(text -> assertThat(text).contains("outputVariables=***"))
                .anySatisfy(text -> assertThat(text).contains("clientToken=***"));
    }

    private static Events run() {
        return EngineTestKit.engine("jqwik")
                .selectors(DiscoverySelectors.selectClass(DatabindCodecContract.class))
                .configurationParameter("jqwik.tries.default", "200")
                .configurationParameter("jqwik.shrinking.default", "OFF")
                // These failures are not to be repeated, and not to be reported.
                .configurationParameter("jqwik.database", "")
                .configurationParameter("jqwik.reporting.usejunitplatform", "true")
                .execute()
                .testEvents();
    }

    private static List<String> names(List<Event> events) {
        return events.stream()
                .map(event -> event.getTestDescriptor().getDisplayName())
                .toList();
    }
}
