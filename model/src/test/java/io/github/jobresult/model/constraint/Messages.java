package io.github.jobresult.model.constraint;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.util.List;

/** Runs the constraints on one property of a bean and gives the messages of the violations. */
final class Messages {

    private static final Validator VALIDATOR = Validators.withoutExpressionLanguage();

    private Messages() {}

    static List<String> of(Class<?> bean, String property, Object value) {
        return VALIDATOR.validateValue(bean, property, value).stream()
                .map(ConstraintViolation::getMessage)
                .sorted()
                .toList();
    }
}
