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
 * All keys and values of the map together take no more than a number of bytes in UTF-8.
 *
 * <p>{@code null} is valid; a {@code null} key or value takes no bytes, a lone surrogate three.
 *
 * @see <a href="https://docs.aws.amazon.com/codepipeline/latest/userguide/limits.html">Quotas in the CodePipeline user
 *     guide</a>
 */
@Documented
@Constraint(validatedBy = Utf8SizeValidator.class)
@Target({METHOD, FIELD, ANNOTATION_TYPE, CONSTRUCTOR, PARAMETER, TYPE_USE})
@Retention(RUNTIME)
public @interface Utf8Size {

    /**
     * The greatest size.
     *
     * @return bytes, keys and values added up
     */
    long max();

    /**
     * The message of a violation.
     *
     * @return the message template
     */
    String message() default "must be at most {max} bytes of UTF-8 in all";

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
