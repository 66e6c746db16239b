package io.github.jobresult.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.jobresult.model.constraint.Validators;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class NoOutputVariablesWithContinuationTokenTest {

    private static final Validator VALIDATOR = Validators.withoutExpressionLanguage();

    @Test
    void nullIsValid() {
        assertThat(new NoOutputVariablesWithContinuationTokenValidator().isValid(null, null))
                .isTrue();
    }

    @Test
    void acceptsNeither() {
        assertThat(VALIDATOR.validate(request().build())).isEmpty();
    }

    @Test
    void acceptsOneOfTheTwo() {
        assertThat(VALIDATOR.validate(request().continuationToken("token").build()))
                .isEmpty();
        assertThat(VALIDATOR.validate(request().putOutputVariable("k", "v").build()))
                .isEmpty();
    }

    @Test
    void takesAnEmptyMapAsAbsent() {
        assertThat(VALIDATOR.validate(request()
                        .continuationToken("token")
                        .putOutputVariable("k", "v")
                        .outputVariables(Map.of())
                        .build()))
                .isEmpty();
    }

    @Test
    void rejectsBothOnceHoweverManyVariablesThereAre() {
        Set<ConstraintViolation<PutJobSuccessResultRequest>> violations = VALIDATOR.validate(request()
                .continuationToken("secret token")
                .putOutputVariable("secret-name", "secret value")
                .putOutputVariable("k", "v")
                .build());

        assertThat(violations).singleElement().satisfies(violation -> {
            assertThat(violation.getPropertyPath()).hasToString("outputVariables");
            assertThat(violation.getMessage()).isEqualTo("must be absent when there is a continuationToken");
        });
    }

    private static PutJobSuccessResultRequest.Builder request() {
        return PutJobSuccessResultRequest.builder().jobId(Examples.JOB_ID);
    }
}
