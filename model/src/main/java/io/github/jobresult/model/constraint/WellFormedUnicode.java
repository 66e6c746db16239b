package io.github.jobresult.model.constraint;

import static java.lang.annotation.ElementType.ANNOTATION_TYPE;
import static java.lang.annotation.ElementType.CONSTRUCTOR;
import static java.lang.annotation.ElementType.FIELD;
import static java.lang.annotation.ElementType.METHOD;
import static java.lang.annotation.ElementType.PARAMETER;
import static java.lang.annotation.ElementType.TYPE_USE;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.Target;

/**
 * The text is well-formed Unicode: each high surrogate is followed by a low one and no low one stands alone. Anything else
 * is no sequence of characters and cannot be written as UTF-8.
 *
 * <p>{@code null} is valid.
 *
 * @see <a href="https://smithy.io/2.0/spec/simple-types.html#string">Strings in the Smithy specification</a>
 */
@Documented
@Constraint(validatedBy = WellFormedUnicodeValidator.class)
@Target({METHOD, FIELD, ANNOTATION_TYPE, CONSTRUCTOR, PARAMETER, TYPE_USE})
@Retention(RUNTIME)
public @interface WellFormedUnicode {

    /**
     * The message of a violation.
     *
     * @return the message template
     */
    String message() default "must be well-formed Unicode, without lone surrogates";

    /**
     * The groups that the constraint belongs to.
     *
     * @return the groups; none means the default group
     */
    Class<?>[] groups() default {};

    /**
     * What a client of the validator attaches to the constraint.
     *
     * @return the payload types
     */
    Class<? extends Payload>[] payload() default {};
}
