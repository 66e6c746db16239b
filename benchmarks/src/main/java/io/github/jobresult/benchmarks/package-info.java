/**
 * Measures this library and its peers under the same conditions.
 *
 * <p>A {@link io.github.jobresult.benchmarks.Contestant} does each {@link io.github.jobresult.benchmarks.Operation} on
 * each {@link io.github.jobresult.benchmarks.Payload}. {@link io.github.jobresult.benchmarks.EqualResults} compares the
 * results before anything is measured.
 */
@NullMarked
package io.github.jobresult.benchmarks;

import org.jspecify.annotations.NullMarked;
