package io.github.jobresult.model;

import static java.lang.annotation.ElementType.ANNOTATION_TYPE;
import static java.lang.annotation.ElementType.TYPE;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.Target;

/**
 * The request does not carry both a continuation token and output variables: an action's variables are reported when it
 * ends, and a token says that it goes on. An empty map counts as no output variables.
 *
 * <p>The violation is reported at {@code outputVariables}. {@code null} is valid.
 *
 * @see <a href="https://docs.aws.amazon.com/codepipeline/latest/APIReference/API_PutJobSuccessResult.html">PutJobSuccessResult
 *     in the CodePipeline API reference</a>
 */
@Documented
@Constraint(validatedBy = NoOutputVariablesWithContinuationTokenValidator.class)
@Target({TYPE, ANNOTATION_TYPE})
@Retention(RUNTIME)
public @interface NoOutputVariablesWithContinuationToken {

    /**
     * The message of a violation.
     *
     * @return the message template
     */
    String message() default "must be absent when there is a continuationToken";

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
