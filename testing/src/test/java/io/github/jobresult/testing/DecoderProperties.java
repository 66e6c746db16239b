package io.github.jobresult.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.jobresult.model.JobSuccessRequest;
import io.github.jobresult.model.PutJobSuccessResultRequest;
import io.github.jobresult.model.PutThirdPartyJobSuccessResultRequest;
import io.github.jobresult.serialization.JobResultCodec;
import io.github.jobresult.serialization.UnreadableRequestException;
import io.github.jobresult.testing.JsonText.Literal;
import io.github.jobresult.testing.JsonText.Spelling;
import io.github.jobresult.validation.InvalidRequestException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import net.jqwik.api.statistics.Statistics;

/** Whatever the bytes, the decoder gives a valid request or one of its two exceptions. */
@Domain(JobResultDomain.class)
@Domain(DomainContext.Global.class)
class DecoderProperties {

    @Property
    void anyBytes(@ForAll byte[] body) {
        decode(body);
    }

    @Property
    void aValidBodyWithBytesExchanged(
            @ForAll WireBody<PutJobSuccessResultRequest> body, @ForAll("changes") List<Change> changes) {
        byte[] bytes = body.bytes();
        changes.forEach(change -> bytes[change.place() % bytes.length] = change.value());
        decode(bytes);
    }

    @Property
    void anyJson(@ForAll("json") Object json) {
        String outcome = decode(JsonText.write(json, Spelling.PLAIN).getBytes(StandardCharsets.UTF_8));

        Statistics.collect(outcome);
        Statistics.coverage(coverage -> {
            coverage.check("unreadable").count(count -> count > 50);
            coverage.check("invalid").count(count -> count > 50);
        });
    }

    record Change(int place, byte value) {}

    @Provide
    Arbitrary<List<Change>> changes() {
        Arbitrary<Byte> syntax = Arbitraries.of(
                        List.of('"', '\\', '{', '}', '[', ']', ':', ',', '0', '-', '.', 'e', ' '))
                .map(character -> (byte) character.charValue());
        Arbitrary<Byte> values = Arbitraries.oneOf(Arbitraries.bytes(), syntax);
        return Combinators.combine(Arbitraries.integers().between(0, 100_000), values)
                .as(Change::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(5);
    }

    /** With the names of the wire form often, or every object would be one of unknown members. */
    @Provide
    Arbitrary<Object> json() {
        Arbitrary<Object> scalars = Arbitraries.oneOf(
                Arbitraries.of("null", "true", "0", "50.0", "-1e3", "1e99999999999", "0.0001")
                        .map(Literal::new),
                Texts.ofLength(0, 5),
                JobResultArbitraries.jobIds());
        Arbitrary<String> names = Arbitraries.oneOf(
                Arbitraries.of(
                        "jobId",
                        "clientToken",
                        "currentRevision",
                        "revision",
                        "changeIdentifier",
                        "created",
                        "revisionSummary",
                        "continuationToken",
                        "executionDetails",
                        "summary",
                        "externalExecutionId",
                        "percentComplete",
                        "outputVariables"),
                Texts.ofLength(0, 5));
        return Arbitraries.recursive(
                        () -> scalars,
                        inner -> Arbitraries.oneOf(
                                inner.list().ofMaxSize(3).map(list -> list),
                                Arbitraries.maps(names, inner).ofMaxSize(6).map(DecoderProperties::object)),
                        0,
                        3)
                .flatMap(json -> Arbitraries.maps(names, scalars).ofMaxSize(6).map(members -> {
                    Map<String, Object> object = object(members);
                    object.put("executionDetails", json);
                    return json instanceof List ? json : object;
                }));
    }

    private static Map<String, Object> object(Map<String, ?> members) {
        return new LinkedHashMap<>(members);
    }

    private static String decode(byte[] body) {
        decode(body, PutThirdPartyJobSuccessResultRequest.class);
        return decode(body, PutJobSuccessResultRequest.class);
    }

    private static String decode(byte[] body, Class<? extends JobSuccessRequest> type) {
        try {
            assertThat(JobResultCodec.standard().decode(body, type)).isNotNull();
            return "valid";
        } catch (UnreadableRequestException e) {
            assertThat(e.problems()).isNotEmpty();
            return "unreadable";
        } catch (InvalidRequestException e) {
            assertThat(e.report().isValid()).isFalse();
            return "invalid";
        }
    }
}
