/** The wire JSON (awsJson1.1) of success requests, and the service's operations and errors. */
module io.github.jobresult.serialization {
    requires transitive io.github.jobresult.validation;
    requires tools.jackson.core;
    // No "provides JacksonModule with": before JDK 25 that keeps an application without databind from starting.
    requires static tools.jackson.databind;

    exports io.github.jobresult.serialization;
    exports io.github.jobresult.service;
}
