/** Generators of valid and of precisely broken success reports for jqwik, and contracts to hold services to. */
module io.github.jobresult.testing {
    requires transitive io.github.jobresult.serialization;
    requires static transitive net.jqwik.api;

    exports io.github.jobresult.testing;
}
