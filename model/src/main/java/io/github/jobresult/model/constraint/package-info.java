/**
 * Constraints for rules of the service that the standard ones of Jakarta Bean Validation get wrong or lack.
 *
 * <p>Each names its validator, which needs the Jakarta API alone: any provider can run them. Validators are called by
 * the provider; there is no need to call them otherwise.
 */
@NullMarked
package io.github.jobresult.model.constraint;

import org.jspecify.annotations.NullMarked;
