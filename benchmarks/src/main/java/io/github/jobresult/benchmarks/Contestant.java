package io.github.jobresult.benchmarks;

/** Who takes part. Public for the sake of the code that JMH generates. */
public enum Contestant {
    /** This library. */
    OURS("jobresult"),
    /** The limit: the rules and the wire form by hand. */
    STRAIGHT_LINE("straight-line code"),
    /** What one would write on the same types without this library's codec and validator. */
    DATABIND("Jackson databind + Hibernate Validator"),
    /** The check of what one would write; see there. */
    HIBERNATE_VALIDATOR("Hibernate Validator"),
    /** Code that annotation processors have generated. */
    AVAJE("avaje jsonb + validator"),
    /** A schema instead of types. */
    JSON_SCHEMA("networknt JSON Schema"),
    /** What will send the request. It checks nothing. */
    OFFICIAL_SDK("AWS SDK marshaller"),
    /** Jackson's generator and parser by hand. It checks nothing. */
    STREAMING("Jackson streaming");

    private final String label;

    Contestant(String label) {
        this.label = label;
    }

    /** A new one. No lambdas on the way here, which would burden the cold start of all. */
    Approach<?> approach() {
        return switch (this) {
            case OURS -> new Ours();
            case STRAIGHT_LINE -> new StraightLine();
            case DATABIND -> new Databind();
            case HIBERNATE_VALIDATOR -> new HibernateAlone();
            case AVAJE -> new Avaje();
            case JSON_SCHEMA -> new JsonSchema();
            case OFFICIAL_SDK -> new OfficialSdk();
            case STREAMING -> new JacksonStreaming();
        };
    }

    /** As the table calls it. */
    String label() {
        return label;
    }
}
