/**
 * Tests for services that send or receive success reports.
 *
 * <p>Start at {@link io.github.jobresult.testing.JobResultDomain} with jqwik, or at {@link
 * io.github.jobresult.testing.JobResultSamples} without; a job worker has {@link io.github.jobresult.testing.FakeCodePipeline} to
 * report to.
 */
@NullMarked
package io.github.jobresult.testing;

import org.jspecify.annotations.NullMarked;
