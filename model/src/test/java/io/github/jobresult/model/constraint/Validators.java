package io.github.jobresult.model.constraint;

import jakarta.validation.MessageInterpolator;
import jakarta.validation.Validation;
import jakarta.validation.Validator;

/** The two ways in which an application usually comes by a validator. */
public final class Validators {

    private Validators() {}

    /** As the Jakarta specification makes it, with an expression language for messages. */
    public static Validator plain() {
        return Validation.buildDefaultValidatorFactory().getValidator();
    }

    /** Hibernate Validator with an interpolator that knows no expressions. */
    public static Validator withoutExpressionLanguage() {
        return Validation.byDefaultProvider()
                .configure()
                .messageInterpolator(parameterMessageInterpolator())
                .buildValidatorFactory()
                .getValidator();
    }

    /** By its name, as on the module path it stands in a module that the model does not read. */
    private static MessageInterpolator parameterMessageInterpolator() {
        try {
            return Class.forName("org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator")
                    .asSubclass(MessageInterpolator.class)
                    .getConstructor()
                    .newInstance();
        } catch (ReflectiveOperationException e) {
            throw new LinkageError("Hibernate Validator is not there", e);
        }
    }
}
