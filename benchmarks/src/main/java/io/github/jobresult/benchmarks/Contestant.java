package io.github.jobresult.benchmarks;

import java.util.EnumSet;
import java.util.Set;

/**
 * A library to measure. Public for the code that JMH generates.
 *
 * <p>To add one, such as smithy-java: implement {@link Approach} with its types, add a constant here with the
 * operations that it has, and a class of each of its jars to {@link FirstCall} if it checks.
 */
@SuppressWarnings("ImmutableEnumChecker") // Nothing changes the sets.
public enum Contestant {
    /** This library. */
    OURS("jobresult", EnumSet.allOf(Operation.class)),
    /** The usual choice. */
    DATABIND("Jackson databind + Hibernate Validator", EnumSet.allOf(Operation.class)),
    /** Code that annotation processors generate. */
    AVAJE("avaje jsonb + validator", EnumSet.allOf(Operation.class)),
    /** Checks nothing. */
    FASTJSON("fastjson2", EnumSet.of(Operation.ENCODE, Operation.DECODE)),
    /** Checks nothing. */
    STREAMING("Jackson streaming", EnumSet.of(Operation.ENCODE, Operation.DECODE)),
    /** Checks nothing and cannot read requests. */
    AWS_SDK("AWS SDK marshaller", EnumSet.of(Operation.ENCODE)),
    /** The limit: copies the bytes of the body. In a fresh JVM it takes the part of an empty main. */
    MEMORY_COPY("memory copy", EnumSet.of(Operation.ENCODE, Operation.DECODE, Operation.FIRST_VALID));

    private final String label;
    private final Set<Operation> operations;

    Contestant(String label, Set<Operation> operations) {
        this.label = label;
        this.operations = operations;
    }

    /** Returns a new instance of its code. No lambdas here: they would slow down every first call. */
    Approach<?> approach() {
        return switch (this) {
            case OURS -> new Ours();
            case DATABIND -> new Databind();
            case AVAJE -> new Avaje();
            case FASTJSON -> new Fastjson();
            case STREAMING -> new JacksonStreaming();
            case AWS_SDK -> new AwsSdk();
            case MEMORY_COPY -> new MemoryCopy();
        };
    }

    /** The name in the table. */
    String label() {
        return label;
    }

    /** The operations that it has. */
    Set<Operation> operations() {
        return operations;
    }

    /** Checks the rules. */
    boolean checks() {
        return operations.contains(Operation.CHECK_VALID);
    }
}
