/**
 * A fake service for tests of job workers. It needs no jqwik.
 *
 * <p>Start at {@link io.github.jobresult.testing.fake.FakeCodePipeline}.
 */
@NullMarked
package io.github.jobresult.testing.fake;

import org.jspecify.annotations.NullMarked;
