package io.github.jobresult.benchmarks;

import io.github.jobresult.model.PutJobSuccessResultRequest;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.hibernate.validator.HibernateValidator;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;

/** Hibernate Validator on the annotated types, with nothing around it. */
final class HibernateAlone implements Approach.OnRequests {

    private final Validator validator = Validation.byProvider(HibernateValidator.class)
            .configure()
            .messageInterpolator(new ParameterMessageInterpolator())
            .buildValidatorFactory()
            .getValidator();

    @Override
    public Set<Operation> operations() {
        return EnumSet.of(Operation.CHECK_VALID, Operation.CHECK_INVALID);
    }

    @Override
    public boolean isValid(PutJobSuccessResultRequest request) {
        return validator.validate(request).isEmpty();
    }

    @Override
    public List<String> messages(PutJobSuccessResultRequest request) {
        List<String> messages = new ArrayList<>();
        for (ConstraintViolation<?> violation : validator.validate(request)) {
            messages.add(violation.getPropertyPath() + " " + violation.getMessage());
        }
        return messages;
    }
}
