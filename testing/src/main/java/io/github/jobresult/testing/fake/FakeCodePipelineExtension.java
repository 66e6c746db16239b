package io.github.jobresult.testing.fake;

import java.net.URI;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives tests of JUnit 5 a {@link FakeCodePipeline} of their own, as a parameter, and its endpoint, as a parameter of type {@link
 * URI}:
 *
 * <pre>{@code
 * @ExtendWith(FakeCodePipelineExtension.class)
 * class WorkerTest {
 *     @Test
 *     void reportsWhatItHasDone(FakeCodePipeline service, URI endpoint) { ... }
 * }
 * }</pre>
 *
 * <p>A test and the methods before and after each test share one, which is started when the first of them asks for it and closed
 * after the test. If a constructor or a method before all tests asks, all tests of the class share that one, which is closed after
 * the last of them.
 */
public final class FakeCodePipelineExtension implements ParameterResolver, AfterEachCallback, AfterAllCallback {

    /** Called by JUnit. */
    public FakeCodePipelineExtension() {}

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> type = parameter.getParameter().getType();
        return type == FakeCodePipeline.class || type == URI.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        FakeCodePipeline service = store(context)
                .getOrComputeIfAbsent(FakeCodePipeline.class, key -> FakeCodePipeline.start(), FakeCodePipeline.class);
        return parameter.getParameter().getType() == URI.class ? service.endpoint() : service;
    }

    @Override
    public void afterEach(ExtensionContext context) {
        closeThatOf(context);
    }

    @Override
    public void afterAll(ExtensionContext context) {
        closeThatOf(context);
    }

    /** Not left to JUnit, which closes what it keeps only from 5.13 on. */
    private static void closeThatOf(ExtensionContext context) {
        FakeCodePipeline service = store(context).remove(FakeCodePipeline.class, FakeCodePipeline.class);
        if (service != null) {
            service.close();
        }
    }

    private static Store store(ExtensionContext context) {
        return context.getStore(Namespace.create(FakeCodePipelineExtension.class));
    }
}
