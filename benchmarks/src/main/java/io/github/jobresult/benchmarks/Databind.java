package io.github.jobresult.benchmarks;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.github.jobresult.model.JobSuccessRequest;
import io.github.jobresult.model.NoOutputVariablesWithContinuationToken;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.hibernate.validator.HibernateValidator;
import org.hibernate.validator.HibernateValidatorConfiguration;
import org.hibernate.validator.cfg.ConstraintMapping;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/** Jackson databind and Hibernate Validator. */
final class Databind implements Approach.OnRecord {

    /** Databind's own numbers have nine digits after the point. */
    private static final class Seconds extends ValueSerializer<Instant> {

        @Override
        public void serialize(Instant time, JsonGenerator generator, SerializationContext context) {
            generator.writeNumber(BigDecimal.valueOf(time.toEpochMilli(), 3));
        }
    }

    /** The rule across members; the model's own validator is for the model's types. */
    public static final class Conflict
            implements ConstraintValidator<NoOutputVariablesWithContinuationToken, PlainRequest> {

        @Override
        public boolean isValid(PlainRequest request, ConstraintValidatorContext context) {
            return !request.hasVariablesWithContinuationToken();
        }
    }

    private final JsonMapper mapper = JsonMapper.builder()
            .changeDefaultPropertyInclusion(inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL))
            .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .addModule(new SimpleModule().addSerializer(Instant.class, new Seconds()))
            .build();
    private final Validator validator;

    Databind() {
        HibernateValidatorConfiguration configuration = Validation.byProvider(HibernateValidator.class)
                .configure()
                .messageInterpolator(new ParameterMessageInterpolator());
        ConstraintMapping mapping = configuration.createConstraintMapping();
        mapping.constraintDefinition(NoOutputVariablesWithContinuationToken.class)
                .validatedBy(Conflict.class);
        validator = configuration.addMapping(mapping).buildValidatorFactory().getValidator();
    }

    @Override
    public byte[] encode(PlainRequest request) {
        return mapper.writeValueAsBytes(request);
    }

    @Override
    public PlainRequest decode(byte[] body, Class<? extends JobSuccessRequest> type) {
        return mapper.readValue(body, PlainRequest.class);
    }

    @Override
    public boolean isValid(PlainRequest request) {
        return validator.validate(request).isEmpty();
    }

    @Override
    public List<String> messages(PlainRequest request) {
        List<String> messages = new ArrayList<>();
        for (ConstraintViolation<?> violation : validator.validate(request)) {
            messages.add(violation.getPropertyPath() + " " + violation.getMessage());
        }
        return messages;
    }
}
