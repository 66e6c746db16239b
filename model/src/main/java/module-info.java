/**
 * Immutable value types of the two requests with which an AWS CodePipeline job worker reports success.
 *
 * <p>The service's rules stand on them as Jakarta Bean Validation constraints, so that any Jakarta validator can check
 * them; nothing here runs a check by itself.
 */
module io.github.jobresult.model {
    requires transitive jakarta.validation;
    requires transitive org.jspecify;
    requires static org.immutables.value.annotations;

    exports io.github.jobresult.model;
    exports io.github.jobresult.model.constraint;
}
