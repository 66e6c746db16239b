package io.github.jobresult.serialization;

import java.util.concurrent.atomic.AtomicLong;
import tools.jackson.core.json.JsonFactory;

/**
 * A factory keeps thousands of the names that its parsers have seen, whoever made them up and however long they are. So there
 * is a new one every {@value #BYTES_OF_A_FACTORY} bytes of bodies. Safe for use by several threads.
 */
final class ParserFactories {

    private static final int BYTES_OF_A_FACTORY = 1 << 20;

    private final JsonFactory template;
    private final AtomicLong bytes = new AtomicLong();
    private volatile JsonFactory current;

    ParserFactories(JsonFactory template) {
        this.template = template;
        this.current = fresh();
    }

    /** With names of other bodies, which makes it faster. */
    JsonFactory forBodyOf(int length) {
        if (length > BYTES_OF_A_FACTORY) {
            return fresh();
        }
        if (bytes.addAndGet(length) > BYTES_OF_A_FACTORY) {
            bytes.set(length);
            current = fresh();
        }
        return current;
    }

    /** Without a name: one of too many names with the same hash refuses even a name that is not among them. */
    JsonFactory fresh() {
        return template.rebuild().build();
    }
}
