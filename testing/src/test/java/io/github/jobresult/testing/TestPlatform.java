package io.github.jobresult.testing;

/** What runs tests that tests look at. */
public final class TestPlatform {

    private TestPlatform() {}

    /** To be called before it is used: on the module path nothing requires it. */
    public static void read() throws ClassNotFoundException {
        // Named as text, since the class cannot be seen before.
        TestPlatform.class
                .getModule()
                .addReads(Class.forName("org.junit.platform.engine.DiscoverySelector")
                        .getModule());
    }
}
