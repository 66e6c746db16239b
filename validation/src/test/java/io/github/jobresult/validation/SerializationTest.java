package io.github.jobresult.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.validation.Validation;
import jakarta.validation.ValidatorFactory;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.NotSerializableException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import org.junit.jupiter.api.Test;

/** Java serialization of validators. */
class SerializationTest {

    @Test
    void theStandardValidatorStaysTheOnlyOne() throws Exception {
        byte[] stream = write(JobResultValidator.standard());

        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(stream))) {
            assertThat(in.readObject()).isSameAs(JobResultValidator.standard());
        }
    }

    @Test
    void anApplicationsValidatorIsRefusedWithAWayOut() {
        try (ValidatorFactory factory = Validation.byDefaultProvider()
                .configure()
                .messageInterpolator(new ParameterMessageInterpolator())
                .buildValidatorFactory()) {
            JobResultValidator validator = JobResultValidator.using(factory.getValidator());

            assertThatThrownBy(() -> write(validator))
                    .isInstanceOf(NotSerializableException.class)
                    .hasMessage("JobResultValidator.using(validator): make one where it is needed, or use standard()");
        }
    }

    private static byte[] write(Object object) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(object);
        }
        return bytes.toByteArray();
    }
}
