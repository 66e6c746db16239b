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
 * The text has a length within bounds, both included, counted in Unicode code points as CodePipeline's model counts it.
 * {@code @Size} counts UTF-16 units and so refuses text that the service takes: an emoji is one code point and two units.
 *
 * <p>{@code null} is valid. Text that is not well-formed is valid here as it has no length in code points; {@link
 * WellFormedUnicode} refuses it.
 *
 * @see <a href="https://smithy.io/2.0/spec/constraint-traits.html#length-trait">The length trait in the Smithy
 *     specification</a>
 */
@Documented
@Constraint(validatedBy = CodePointLengthValidator.class)
@Target({METHOD, FIELD, ANNOTATION_TYPE, CONSTRUCTOR, PARAMETER, TYPE_USE})
@Retention(RUNTIME)
public @interface CodePointLength {

    /**
     * The smallest length.
     *
     * @return code points, 0 or more
     */
    int min() default 0;

    /**
     * The greatest length.
     *
     * @return code points, no less than {@link #min()}
     */
    int max() default Integer.MAX_VALUE;

    /**
     * The message of a violation. Without an upper bound the default reads {@code must be at least {min} characters}.
     *
     * @return the message template
     */
    String message() default CodePointLengthValidator.DEFAULT_MESSAGE;

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
