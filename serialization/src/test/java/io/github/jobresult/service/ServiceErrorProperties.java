package io.github.jobresult.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.jobresult.model.JobSuccessRequest;
import io.github.jobresult.serialization.JobResultCodec;
import io.github.jobresult.serialization.RequestArbitraries;
import io.github.jobresult.serialization.Requests;
import io.github.jobresult.serialization.Trees;
import io.github.jobresult.validation.InvalidRequestException;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import tools.jackson.databind.JsonNode;

class ServiceErrorProperties {

    @Property
    void whatIsWrittenIsReadAsItWas(@ForAll("errors") ServiceError error) {
        assertThat(ServiceError.read(error.status(), null, error.toBody())).isEqualTo(error);
    }

    @Property
    void equalErrorsGiveEqualBytes(@ForAll("errors") ServiceError error) {
        ServiceError equal = new ServiceError(error.status(), error.code(), error.message());

        assertThat(equal.toBody()).isEqualTo(error.toBody());
    }

    @Property
    void whatIsWrittenIsPlainJson(@ForAll("errors") ServiceError error) {
        JsonNode body = Trees.read(error.toBody());
        boolean isSerialization = error.code().equals("SerializationException");

        assertThat(body.path("__type").asString("")).isEqualTo(error.code());
        assertThat(body.path(isSerialization ? "Message" : "message").asString(null))
                .isEqualTo(error.message());
    }

    @Property
    void anyBytesAreReadAsAnError(@ForAll("bodies") byte[] body, @ForAll String header, @ForAll int status) {
        ServiceError named = ServiceError.read(status, header, body);
        ServiceError unnamed = ServiceError.read(status, null, body);

        assertThat(named.status()).isEqualTo(status);
        assertThat(named.message()).isEqualTo(unnamed.message());
        assertThat(named.code()).doesNotContain(":");
    }

    @Property
    void aWrittenErrorThatIsDamagedIsStillRead(
            @ForAll("errors") ServiceError error,
            @ForAll @IntRange(max = 1_000) int position,
            @ForAll byte damage,
            @ForAll boolean cut) {
        byte[] body = error.toBody();
        int at = position % body.length;
        byte[] damaged = cut ? Arrays.copyOf(body, at) : body;
        if (!cut) {
            damaged[at] = damage;
        }

        assertThat(catchThrowable(() -> ServiceError.read(400, null, damaged))).isNull();
    }

    @Property
    void adviceIsOneOrTwoSentencesAndAgreesWithRetryability(@ForAll("errors") ServiceError error) {
        assertThat(error.advice()).matches("([A-Z][^.]+\\.)( [A-Z][^.]+\\.)?");
        assertThat(error.advice().equals(CommonErrors.RETRY)).isEqualTo(error.isRetryable());
    }

    /** Every request that cannot be sent has its error, of a type that its operation can give. */
    @Property(tries = 300)
    void everyRefusalHasAnErrorOfItsOperation(@ForAll("broken") JobSuccessRequest request) {
        Throwable refusal = catchThrowable(() -> JobResultCodec.standard().encode(request));

        if (refusal instanceof InvalidRequestException invalid) {
            ServiceError error = ServiceError.of(invalid);

            assertThat(error.type()).isPresent();
            assertThat(Operation.of(request).errorTypes()).contains(error.type().get());
            assertThat(error.message()).isNotEmpty();
        } else {
            assertThat(refusal).isNull();
        }
    }

    @Provide
    Arbitrary<ServiceError> errors() {
        Arbitrary<String> codes = Arbitraries.oneOf(
                Arbitraries.of(ServiceErrorType.values()).map(ServiceErrorType::code),
                Arbitraries.of("ThrottlingException", ""),
                Arbitraries.strings().alpha().ofMaxLength(30));
        return Combinators.combine(
                        Arbitraries.integers().between(300, 599),
                        codes,
                        RequestArbitraries.text(0, 4_000).injectNull(0.2))
                .as(ServiceError::new);
    }

    @Provide
    Arbitrary<byte[]> bodies() {
        Arbitrary<String> pieces = Arbitraries.of(
                "{",
                "}",
                "[",
                "]",
                ":",
                ",",
                "\"",
                "\"__type\"",
                "\"message\"",
                "\"Message\"",
                "\"code\"",
                "\"a#b:c\"",
                "1e999",
                "-",
                "null",
                "true",
                "\\ud800",
                "\\u",
                "\\",
                "\u0000",
                "\ufeff",
                "\u00e9",
                " ",
                "\n",
                "/*",
                "x");
        return Arbitraries.oneOf(
                Arbitraries.bytes().array(byte[].class).ofMaxSize(64),
                pieces.list().ofMaxSize(24).map(all -> Requests.utf8(String.join("", all))),
                pieces.list().ofMaxSize(12).map(ServiceErrorProperties::object));
    }

    /** Broken inside more often than at its start. */
    private static byte[] object(List<String> pieces) {
        return Requests.utf8("{\"__type\":\"T\",\"message\":\"m\"," + String.join("", pieces) + "}");
    }

    @Provide
    Arbitrary<JobSuccessRequest> broken() {
        return RequestArbitraries.broken();
    }
}
