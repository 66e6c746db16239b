package io.github.jobresult.model;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import org.jspecify.annotations.Nullable;

/** Checks {@link NoOutputVariablesWithContinuationToken}. Safe for use by several threads. */
public final class NoOutputVariablesWithContinuationTokenValidator
        implements ConstraintValidator<NoOutputVariablesWithContinuationToken, PutJobSuccessResultRequest> {

    /** Makes a validator. */
    public NoOutputVariablesWithContinuationTokenValidator() {}

    @Override
    public boolean isValid(@Nullable PutJobSuccessResultRequest request, ConstraintValidatorContext context) {
        if (request == null
                || request.getContinuationToken().isEmpty()
                || request.getOutputVariables().isEmpty()) {
            return true;
        }
        context.disableDefaultConstraintViolation();
        context.buildConstraintViolationWithTemplate(context.getDefaultConstraintMessageTemplate())
                .addPropertyNode("outputVariables")
                .addConstraintViolation();
        return false;
    }
}
