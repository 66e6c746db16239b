/**
 * Success reports to their wire JSON and back.
 *
 * <p>Start at {@link io.github.jobresult.serialization.JobResultCodec}; an application that has a Jackson mapper of its
 * own adds {@link io.github.jobresult.serialization.JobResultModule} to it.
 *
 * @see <a href="https://smithy.io/2.0/aws/protocols/aws-json-1_1-protocol.html">The awsJson1_1 protocol</a>
 */
@NullMarked
package io.github.jobresult.serialization;

import org.jspecify.annotations.NullMarked;
