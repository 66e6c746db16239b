package io.github.jobresult.testing.fake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import io.github.jobresult.model.PutJobSuccessResultRequest;
import io.github.jobresult.service.Operation;
import io.github.jobresult.testing.TestPlatform;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.platform.testkit.engine.EngineTestKit;

@Tag("both-paths")
class FakeCodePipelineExtensionTest {

    private static final String JOB_ID = "01234567-89ab-cdef-0123-456789abcdef";

    /** What the classes below were given. Their names keep them from being run by themselves. */
    private static final List<URI> GIVEN = Collections.synchronizedList(new ArrayList<>());

    @ExtendWith(FakeCodePipelineExtension.class)
    static class OneForEach {

        @BeforeEach
        void register(FakeCodePipeline service) {
            service.addJob(JOB_ID);
        }

        @RepeatedTest(3)
        void reports(FakeCodePipeline service, TestInfo ofAnotherResolver) {
            URI endpoint = service.endpoint();
            assertThat(ofAnotherResolver).isNotNull();
            GIVEN.add(endpoint);
            assertThat(RawHttp.call(endpoint, Operation.PUT_JOB_SUCCESS_RESULT, "{\"jobId\":\"" + JOB_ID + "\"}")
                            .status())
                    .isEqualTo(200);
        }

        @AfterEach
        void asksWhatHasArrived(FakeCodePipeline service) {
            assertThat(service.report(JOB_ID))
                    .hasValue(PutJobSuccessResultRequest.builder().jobId(JOB_ID).build());
        }
    }

    @ExtendWith(FakeCodePipelineExtension.class)
    static class OneForTheClass {

        @BeforeAll
        static void register(FakeCodePipeline service) {
            service.addJob(JOB_ID);
        }

        @RepeatedTest(3)
        void sees(FakeCodePipeline service) {
            GIVEN.add(service.endpoint());
            assertThat(service.report(JOB_ID)).isEmpty();
        }
    }

    @ExtendWith(FakeCodePipelineExtension.class)
    @Execution(ExecutionMode.CONCURRENT)
    static class InParallel {

        @RepeatedTest(20)
        void sees(FakeCodePipeline service) {
            URI endpoint = service.endpoint();
            GIVEN.add(endpoint);
            service.addJob(JOB_ID);
            assertThat(RawHttp.call(endpoint, Operation.PUT_JOB_SUCCESS_RESULT, "{\"jobId\":\"" + JOB_ID + "\"}")
                            .status())
                    .isEqualTo(200);
            assertThat(service.received()).hasSize(1);
        }
    }

    /** Two resolvers that support the same parameter would make JUnit fail the test. */
    @ExtendWith({FakeCodePipelineExtension.class, UriResolver.class})
    static class BesideAnother {

        @Test
        void sees(FakeCodePipeline service, URI ofTheOther) {
            GIVEN.add(service.endpoint());
            assertThat(ofTheOther).isEqualTo(UriResolver.VALUE);
        }
    }

    static class UriResolver implements ParameterResolver {

        private static final URI VALUE = URI.create("urn:of:another:extension");

        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
            return parameter.getParameter().getType() == URI.class;
        }

        @Override
        public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
            return VALUE;
        }
    }

    @BeforeAll
    static void readTheTestPlatform() throws ClassNotFoundException {
        TestPlatform.read();
    }

    private static List<URI> endpointsOf(Class<?> tests) {
        GIVEN.clear();
        EngineTestKit.engine("junit-jupiter")
                .configurationParameter("junit.jupiter.execution.parallel.enabled", "true")
                .selectors(selectClass(tests))
                .execute()
                .testEvents()
                .assertStatistics(statistics -> statistics.failed(0));
        return List.copyOf(GIVEN);
    }

    @Test
    void eachTestHasAServiceOfItsOwnWithTheMethodsAroundIt() {
        FreePorts.assertFreed(() -> {
            List<URI> endpoints = endpointsOf(OneForEach.class);
            assertThat(endpoints).hasSize(3);
            return endpoints;
        });
    }

    @Test
    void aServiceThatAMethodBeforeAllAsksForIsThatOfAllTests() {
        FreePorts.assertFreed(() -> {
            List<URI> endpoints = endpointsOf(OneForTheClass.class);
            assertThat(endpoints).hasSize(3).containsOnly(endpoints.get(0));
            return endpoints;
        });
    }

    @Test
    void parametersOfOtherTypesAreLeftToOtherExtensions() {
        assertThat(endpointsOf(BesideAnother.class)).hasSize(1);
    }

    @Test
    void testsRunInParallelWithoutNoticingEachOther() {
        FreePorts.assertFreed(() -> {
            List<URI> endpoints = endpointsOf(InParallel.class);
            assertThat(endpoints).hasSize(20);
            return endpoints;
        });
    }
}
