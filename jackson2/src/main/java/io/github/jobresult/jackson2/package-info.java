/**
 * Success reports for an application's Jackson 2 mapper: add {@link io.github.jobresult.jackson2.JobResultModule} to it.
 */
@NullMarked
package io.github.jobresult.jackson2;

import org.jspecify.annotations.NullMarked;
