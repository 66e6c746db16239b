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
 * The text is well-formed Unicode: each high surrogate is followed by a low one and no low one stands alone. Anything else
 * is no sequence of characters and cannot be written as UTF-8.
 *
 * <p>{@code null} is valid.
 *
 * @see <a href="https://smithy.io/2.0/spec/simple-types.html#string">Strings in the Smithy specification</a>
 */
@Documented
@Constraint(validatedBy = WellFormedUnicodeValidator.class)
@Target({
    ElementType.METHOD,
    ElementType.FIELD,
    ElementType.ANNOTATION_TYPE,
    ElementType.CONSTRUCTOR,
    ElementType.PARAMETER,
    ElementType.TYPE_USE
})
@Retention(RetentionPolicy.RUNTIME)
@Repeatable(WellFormedUnicode.List.class)
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

    /** Several {@link WellFormedUnicode} constraints on one element. */
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
        WellFormedUnicode[] value();
    }
}
