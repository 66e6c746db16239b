/**
 * Is a success report acceptable, and if not, what is wrong with it?
 *
 * <p>Start at {@link io.github.jobresult.validation.JobResultValidator}. The rules themselves stand as annotations on
 * the types of {@link io.github.jobresult.model}.
 */
@NullMarked
package io.github.jobresult.validation;

import org.jspecify.annotations.NullMarked;
