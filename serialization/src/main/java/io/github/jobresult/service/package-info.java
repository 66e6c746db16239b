/**
 * The service's operations, errors and wording, for programs that call it or answer in its place.
 *
 * <p>Start at {@link io.github.jobresult.service.Operation} to receive requests and at {@link
 * io.github.jobresult.service.ServiceError} to read or write error responses.
 *
 * @see <a href="https://docs.aws.amazon.com/codepipeline/latest/APIReference/Welcome.html">
 *     CodePipeline's API reference</a>
 */
@NullMarked
package io.github.jobresult.service;

import org.jspecify.annotations.NullMarked;
