package io.github.jobresult.testing;

import java.util.List;

/**
 * A value that breaks rules, and which ones it breaks.
 *
 * @param <T> the type of the value
 * @param value the value, partial where a required member is missing
 * @param breakages what was broken, such as {@code continuationToken above}: a member and a side
 * @param violations exactly what a service must report, in no particular order
 */
public record Broken<T>(T value, List<String> breakages, List<ExpectedViolation> violations) {

    /**
     * Makes a broken value with unmodifiable lists.
     *
     * @param value the value
     * @param breakages what was broken
     * @param violations exactly what a service must report
     */
    public Broken {
        breakages = List.copyOf(breakages);
        violations = List.copyOf(violations);
    }
}
