/**
 * Generators of success requests and contracts, for tests of services that read or write such requests.
 *
 * <p>Start at {@link io.github.jobresult.testing.JobResultDomain} with jqwik, or at {@link
 * io.github.jobresult.testing.JobResultSamples} without.
 */
@NullMarked
package io.github.jobresult.testing;

import org.jspecify.annotations.NullMarked;
