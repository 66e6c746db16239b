package io.github.jobresult.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Event;

/** The contract finds where another implementation differs, and only there. */
class JobResultCodecContractTest {

    @BeforeAll
    static void readTheTestPlatform() throws ClassNotFoundException {
        // On the module path nothing requires it; named as text, since the class cannot be seen before.
        JobResultCodecContractTest.class
                .getModule()
                .addReads(Class.forName("org.junit.platform.engine.DiscoverySelector")
                        .getModule());
    }

    @Test
    void everyDifferenceOfPlainDatabindIsFound() {
        var tests = EngineTestKit.engine("jqwik")
                .selectors(DiscoverySelectors.selectClass(DatabindCodecContract.class))
                .configurationParameter("jqwik.tries.default", "200")
                .configurationParameter("jqwik.shrinking.default", "OFF")
                .configurationParameter("jqwik.database", "target/jqwik-database-of-the-contract")
                .configurationParameter("jqwik.failures.runfirst", "false")
                .execute()
                .testEvents();

        assertThat(names(tests.failed().list()))
                .containsExactlyInAnyOrder(
                        "readsEverySpelling",
                        "readsEverySpellingOfPartnerActions",
                        "refusesToReadBrokenBodies",
                        "refusesToReadBrokenRequests",
                        "refusesToReadBrokenRequestsOfPartnerActions",
                        "refusesToWriteBrokenRequests",
                        "refusesToWriteBrokenRequestsOfPartnerActions",
                        "writesEqualRequestsAlike");
        assertThat(names(tests.succeeded().list()))
                .containsExactlyInAnyOrder("readsWhatItWrites", "readsWhatItWritesOfPartnerActions");
    }

    @Test
    void noFailureShowsATokenOrAValue() {
        var failures = EngineTestKit.engine("jqwik")
                .selectors(DiscoverySelectors.selectClass(DatabindCodecContract.class))
                .configurationParameter("jqwik.tries.default", "50")
                .configurationParameter("jqwik.shrinking.default", "OFF")
                .configurationParameter("jqwik.database", "target/jqwik-database-of-the-contract")
                .execute()
                .testEvents()
                .failed();

        assertThat(failures.list())
                .extracting(failure -> failure.getRequiredPayload(TestExecutionResult.class)
                        .getThrowable()
                        .orElseThrow()
                        .toString())
                .allSatisfy(text -> assertThat(text).doesNotContainPattern("(clientToken|continuationToken)=[^*]"));
    }

    private static List<String> names(List<Event> events) {
        return events.stream()
                .map(event -> event.getTestDescriptor().getDisplayName())
                .toList();
    }
}
