package io.github.jobresult.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.jobresult.model.PutJobSuccessResultRequest;
import io.github.jobresult.serialization.JobResultCodec;
import io.github.jobresult.testing.Broken;
import io.github.jobresult.testing.BrokenArbitraries;
import io.github.jobresult.testing.BrokenBody;
import io.github.jobresult.testing.JobResultDomain;
import io.github.jobresult.testing.WireBody;
import io.github.jobresult.validation.JobResultValidator;
import io.github.jobresult.validation.Violation;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;

/** The limit is a fair one: it does all that this library does. */
@Domain(JobResultDomain.class)
@Domain(DomainContext.Global.class)
class StraightLineProperties {

    private final StraightLine straightLine = new StraightLine();
    private final JobResultCodec codec = JobResultCodec.standard();

    @Property(tries = 500)
    void writesTheSameBytes(@ForAll PutJobSuccessResultRequest request) {
        assertThat(straightLine.checkAndEncode(request)).isEqualTo(codec.encode(request));
    }

    @Property(tries = 500)
    void readsTheSameRequestInAnySpelling(@ForAll WireBody<PutJobSuccessResultRequest> body) {
        assertThat(straightLine.decodeAndCheck(body.bytes())).isEqualTo(body.request());
    }

    @Property(tries = 500)
    void saysTheSameOfOneViolation(@ForAll Broken<PutJobSuccessResultRequest> broken) {
        assertThat(straightLine.isValid(broken.value())).isFalse();
        assertThat(straightLine.messages(broken.value())).isEqualTo(ours(broken.value()));
    }

    @Property(tries = 200)
    void saysTheSameOfSeveralViolations(@ForAll("several") Broken<PutJobSuccessResultRequest> broken) {
        assertThat(straightLine.messages(broken.value())).isEqualTo(ours(broken.value()));
    }

    @Property(tries = 500)
    void refusesTheSameBodies(@ForAll BrokenBody<PutJobSuccessResultRequest> body) {
        assertThat(takes(body.bytes())).isFalse();
    }

    @Property
    void takesAndRefusesTheSameBytes(
            @ForAll WireBody<PutJobSuccessResultRequest> body, @ForAll("changes") List<Change> changes) {
        byte[] bytes = body.bytes();
        changes.forEach(change -> bytes[change.place() % bytes.length] = change.value());

        assertThat(takes(bytes)).isEqualTo(oursTakes(bytes));
    }

    record Change(int place, byte value) {}

    @Provide
    Arbitrary<List<Change>> changes() {
        Arbitrary<Byte> syntax = Arbitraries.of(
                        List.of('"', '\\', '{', '}', '[', ']', ':', ',', '0', '-', '.', 'e', ' '))
                .map(character -> (byte) character.charValue());
        return Combinators.combine(
                        Arbitraries.integers().between(0, 100_000), Arbitraries.oneOf(Arbitraries.bytes(), syntax))
                .as(Change::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(3);
    }

    @Provide
    Arbitrary<Broken<PutJobSuccessResultRequest>> several() {
        return BrokenArbitraries.severalPutJobSuccessResultRequests();
    }

    private static List<String> ours(PutJobSuccessResultRequest request) {
        return JobResultValidator.standard().check(request).violations().stream()
                .map(Violation::toString)
                .toList();
    }

    private boolean takes(byte[] body) {
        try {
            straightLine.decodeAndCheck(body);
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private boolean oursTakes(byte[] body) {
        try {
            codec.decode(body, PutJobSuccessResultRequest.class);
            return true;
        } catch (RuntimeException e) {
            return false;
        }
    }
}
