/** Checks success reports against the service's rules and reports every violation in a stable order. */
module io.github.jobresult.validation {
    requires transitive io.github.jobresult.model;
    requires static org.hibernate.validator;

    exports io.github.jobresult.validation;
}
