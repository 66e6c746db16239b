/**
 * Success reports and the official AWS SDK for Java.
 *
 * <p>An application that builds the SDK's own requests starts at {@link
 * io.github.jobresult.awssdk.JobResultInterceptor}; one that builds this library's, at {@link
 * io.github.jobresult.awssdk.SdkRequests}. What the SDK throws for an error of the service is told by {@link
 * io.github.jobresult.awssdk.SdkErrors}.
 */
@NullMarked
package io.github.jobresult.awssdk;

import org.jspecify.annotations.NullMarked;
