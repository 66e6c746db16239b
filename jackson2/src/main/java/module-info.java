/** The wire JSON (awsJson1.1) of success requests for Jackson 2 mappers. */
@SuppressWarnings("module") // The name ends with a digit, as that of the library does.
module io.github.jobresult.jackson2 {
    requires transitive io.github.jobresult.serialization;
    requires transitive com.fasterxml.jackson.databind;
    requires tools.jackson.core;

    exports io.github.jobresult.jackson2;

    provides com.fasterxml.jackson.databind.Module with
            io.github.jobresult.jackson2.JobResultModule;
}
