package io.github.jobresult.testing.fake;

import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Passes a {@link FakeCodePipeline} to JUnit 5 tests as a parameter:
 *
 * <pre>{@code
 * @ExtendWith(FakeCodePipelineExtension.class)
 * class WorkerTest {
 *     @Test
 *     void reportsSuccess(FakeCodePipeline service) { ... }
 * }
 * }</pre>
 *
 * <p>A test shares its fake with the methods before and after each test. The fake is started when the first of them
 * asks for it, and closed after the test. If a constructor or a method before all tests asks for a fake, all tests of
 * the class share it, and it is closed after the last of them.
 *
 * <p>Parameters of other types are left to other extensions.
 */
public final class FakeCodePipelineExtension implements ParameterResolver, AfterEachCallback, AfterAllCallback {

    /** Called by JUnit. */
    public FakeCodePipelineExtension() {}

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == FakeCodePipeline.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return store(context)
                .getOrComputeIfAbsent(FakeCodePipeline.class, key -> FakeCodePipeline.start(), FakeCodePipeline.class);
    }

    @Override
    public void afterEach(ExtensionContext context) {
        closeFakeOf(context);
    }

    @Override
    public void afterAll(ExtensionContext context) {
        closeFakeOf(context);
    }

    /** JUnit closes values of its stores only since 5.13. */
    private static void closeFakeOf(ExtensionContext context) {
        FakeCodePipeline service = store(context).remove(FakeCodePipeline.class, FakeCodePipeline.class);
        if (service != null) {
            service.close();
        }
    }

    private static Store store(ExtensionContext context) {
        return context.getStore(Namespace.create(FakeCodePipelineExtension.class));
    }
}
