package io.github.jobresult.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.jobresult.model.CurrentRevision;
import io.github.jobresult.model.ExecutionDetails;
import io.github.jobresult.model.JobSuccessRequest;
import io.github.jobresult.model.PutJobSuccessResultRequest;
import io.github.jobresult.model.PutThirdPartyJobSuccessResultRequest;
import jakarta.validation.Validation;
import jakarta.validation.ValidationException;
import jakarta.validation.Validator;
import java.lang.reflect.Proxy;
import java.util.HashSet;
import java.util.Set;
import org.hibernate.validator.PredefinedScopeHibernateValidator;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A validator of predefined scope sees only the classes that it was built with, as those of Quarkus do. */
@Tag("hibernate-validator")
class BlindValidatorTest {

    private static final Set<Class<?>> ABSTRACT = Set.of(
            JobSuccessRequest.class,
            PutJobSuccessResultRequest.class,
            PutThirdPartyJobSuccessResultRequest.class,
            CurrentRevision.class,
            ExecutionDetails.class);

    @Test
    void refusesAValidatorThatKnowsNoClass() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> JobResultValidator.using(knowing(Set.of())))
                .withMessageStartingWith(
                        "This validator cannot check values of type PutJobSuccessResultRequest: it finds nothing wrong"
                                + " with a value that breaks every rule.")
                .withMessageContaining("index the jar")
                .withMessageContaining("JobResultValidator.standard()");
    }

    @Test
    void refusesAValidatorThatKnowsOnlyTheAbstractClasses() {
        assertThatIllegalArgumentException().isThrownBy(() -> JobResultValidator.using(knowing(ABSTRACT)));
    }

    @Test
    void refusesAValidatorThatDoesNotKnowOneRequest() {
        Set<Class<?>> classes = all();
        classes.remove(
                PutThirdPartyJobSuccessResultRequest.builder().buildPartial().getClass());

        assertThatIllegalArgumentException()
                .isThrownBy(() -> JobResultValidator.using(knowing(classes)))
                .withMessageStartingWith(
                        "This validator cannot check values of type PutThirdPartyJobSuccessResultRequest:");
    }

    @Test
    void takesAValidatorThatKnowsAllClasses() {
        assertThat(JobResultValidator.using(knowing(all()))
                        .check(Requests.brokenPut())
                        .toString())
                .isEqualTo(Requests.BROKEN_PUT_REPORT);
    }

    @Test
    void refusesAValidatorThatFails() {
        ValidationException failure = new ValidationException("Bean introspection not found");
        Validator failing = (Validator) Proxy.newProxyInstance(
                Validator.class.getClassLoader(), new Class<?>[] {Validator.class}, (proxy, method, arguments) -> {
                    throw failure;
                });

        assertThatIllegalArgumentException()
                .isThrownBy(() -> JobResultValidator.using(failing))
                .withCause(failure);
    }

    private static Set<Class<?>> all() {
        Set<Class<?>> classes = new HashSet<>(ABSTRACT);
        classes.add(PutJobSuccessResultRequest.builder().buildPartial().getClass());
        classes.add(
                PutThirdPartyJobSuccessResultRequest.builder().buildPartial().getClass());
        classes.add(CurrentRevision.builder().buildPartial().getClass());
        classes.add(ExecutionDetails.builder().build().getClass());
        return classes;
    }

    private static Validator knowing(Set<Class<?>> classes) {
        return Validation.byProvider(PredefinedScopeHibernateValidator.class)
                .configure()
                .ignoreXmlConfiguration()
                .messageInterpolator(new ParameterMessageInterpolator())
                .builtinConstraints(Set.of(
                        "jakarta.validation.constraints.NotNull",
                        "jakarta.validation.constraints.Pattern",
                        "jakarta.validation.constraints.Min",
                        "jakarta.validation.constraints.Max"))
                .initializeBeanMetaData(classes)
                .buildValidatorFactory()
                .getValidator();
    }
}
