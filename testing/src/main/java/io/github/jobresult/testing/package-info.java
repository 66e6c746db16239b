/**
 * Contract tests for services that send or receive success reports.
 *
 * <p>Start at {@link io.github.jobresult.testing.JobResultDomain} with jqwik, or at {@link
 * io.github.jobresult.testing.JobResultSamples} without.
 */
@NullMarked
package io.github.jobresult.testing;

import org.jspecify.annotations.NullMarked;
