/**
 * This library side by side with what one would otherwise pick, and with a straight-line reference as the limit of what
 * is possible.
 *
 * <p>Start at {@link io.github.jobresult.benchmarks.Contestant}: who takes part. Each does the {@link
 * io.github.jobresult.benchmarks.Operation}s that it can on the {@link io.github.jobresult.benchmarks.Payload}s, after
 * {@link io.github.jobresult.benchmarks.EqualResults} has shown that all of them arrive at the same.
 */
@NullMarked
package io.github.jobresult.benchmarks;

import org.jspecify.annotations.NullMarked;
