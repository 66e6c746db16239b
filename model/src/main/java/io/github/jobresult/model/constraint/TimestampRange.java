package io.github.jobresult.model.constraint;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The time lies within bounds, both included; by default those of Smithy's timestamps, the years 1 to 9999.
 *
 * <p>{@code null} is valid.
 *
 * @see <a href="https://smithy.io/2.0/spec/simple-types.html#timestamp">Timestamps in the Smithy specification</a>
 */
@Documented
@Constraint(validatedBy = TimestampRangeValidator.class)
@Target({
    ElementType.METHOD,
    ElementType.FIELD,
    ElementType.ANNOTATION_TYPE,
    ElementType.CONSTRUCTOR,
    ElementType.PARAMETER,
    ElementType.TYPE_USE
})
@Retention(RetentionPolicy.RUNTIME)
@Repeatable(TimestampRange.List.class)
public @interface TimestampRange {

    /**
     * The earliest time.
     *
     * @return an instant as {@link java.time.Instant#parse} reads it
     */
    String min() default "0001-01-01T00:00:00Z";

    /**
     * The latest time.
     *
     * @return an instant as {@link java.time.Instant#parse} reads it
     */
    String max() default "9999-12-31T23:59:59.999Z";

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

    /** Several {@link TimestampRange} constraints on one element. */
    @Documented
    @Target({
        ElementType.METHOD,
        ElementType.FIELD,
        ElementType.ANNOTATION_TYPE,
        ElementType.CONSTRUCTOR,
        ElementType.PARAMETER,
        ElementType.TYPE_USE
    })
    @Retention(RetentionPolicy.RUNTIME)
    @interface List {

        /**
         * The constraints.
         *
         * @return all of them
         */
        TimestampRange[] value();
    }
}
