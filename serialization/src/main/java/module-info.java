import io.github.jobresult.serialization.JobResultModule;
import tools.jackson.databind.JacksonModule;

/** Success reports to their wire JSON (awsJson1.1) and back. */
module io.github.jobresult.serialization {
    requires transitive io.github.jobresult.validation;
    requires transitive tools.jackson.databind;

    exports io.github.jobresult.serialization;

    provides JacksonModule with
            JobResultModule;
}
