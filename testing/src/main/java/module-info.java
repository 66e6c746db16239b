/** Generators of valid and of precisely broken success reports for jqwik, contracts to hold services to, and a fake service. */
module io.github.jobresult.testing {
    requires jdk.httpserver;
    requires transitive io.github.jobresult.serialization;
    requires tools.jackson.core;
    requires static net.jqwik.api;
    requires static org.junit.jupiter.api;

    exports io.github.jobresult.testing;
    exports io.github.jobresult.testing.fake;
}
