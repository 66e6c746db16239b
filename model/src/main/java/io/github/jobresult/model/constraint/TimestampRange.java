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
 * The time lies within bounds, both included.
 *
 * <p>{@code null} is valid.
 */
@Documented
@Constraint(validatedBy = TimestampRangeValidator.class)
@Target({METHOD, FIELD, ANNOTATION_TYPE, CONSTRUCTOR, PARAMETER, TYPE_USE})
@Retention(RUNTIME)
public @interface TimestampRange {

    /**
     * The earliest time.
     *
     * @return an instant as {@link java.time.Instant#parse} reads it
     */
    String min();

    /**
     * The latest time.
     *
     * @return an instant as {@link java.time.Instant#parse} reads it
     */
    String max();

    /**
     * The message of a violation.
     *
     * @return the message template
     */
    String message() default "must be {min} to {max}";

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
