import io.github.jobresult.serialization.JobResultModule;
import tools.jackson.databind.JacksonModule;

/** The wire JSON (awsJson1.1) of success requests, and the service's operations and errors. */
module io.github.jobresult.serialization {
    requires transitive io.github.jobresult.validation;
    requires transitive tools.jackson.databind;

    exports io.github.jobresult.serialization;
    exports io.github.jobresult.service;

    provides JacksonModule with
            JobResultModule;
}
