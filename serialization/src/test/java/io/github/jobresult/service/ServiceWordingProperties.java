package io.github.jobresult.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.jobresult.model.CurrentRevision;
import io.github.jobresult.model.ExecutionDetails;
import io.github.jobresult.model.PutJobSuccessResultRequest;
import io.github.jobresult.model.PutThirdPartyJobSuccessResultRequest;
import io.github.jobresult.validation.JobResultValidator;
import io.github.jobresult.validation.Rule;
import io.github.jobresult.validation.Violation;
import io.github.jobresult.validation.Violation.Part;
import io.github.jobresult.validation.ViolationReport;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** Laws of the wording of any report, including reports of an application's own validator. */
class ServiceWordingProperties {

    /** Every text member is too long or ill-formed; the secret is never a name. */
    @Property(tries = 100)
    void noValueOfARequestShows(
            @ForAll("secrets") String secret,
            @ForAll boolean illFormed,
            @ForAll @IntRange(min = 1_000_000_000) int percent) {
        String bad = illFormed ? secret + "\ud83d" : secret.repeat(200);
        CurrentRevision revision = CurrentRevision.builder()
                .revision(bad)
                .changeIdentifier(bad)
                .created(Instant.MAX)
                .revisionSummary(bad)
                .build();
        ExecutionDetails details = ExecutionDetails.builder()
                .summary(bad)
                .externalExecutionId(bad)
                .percentComplete(percent)
                .build();
        ViolationReport put = JobResultValidator.standard()
                .check(PutJobSuccessResultRequest.builder()
                        .jobId(bad)
                        .currentRevision(revision)
                        .continuationToken(bad)
                        .executionDetails(details)
                        .putOutputVariable("a b", bad)
                        .build());
        ViolationReport thirdParty = JobResultValidator.standard()
                .check(PutThirdPartyJobSuccessResultRequest.builder()
                        .jobId(bad)
                        .clientToken(bad)
                        .currentRevision(revision)
                        .continuationToken(bad)
                        .executionDetails(details)
                        .build());

        assertThat(put.total()).isGreaterThanOrEqualTo(11);
        assertThat(thirdParty.total()).isEqualTo(10);
        assertThat(Stream.of(put, thirdParty).flatMap(ServiceWordingProperties::everythingSaidOf))
                .isNotEmpty()
                .noneMatch(text -> text.contains(secret) || text.contains(" " + percent));
    }

    @Property
    void anyReportIsWordedAndOnlyAnEmptyOneIsNot(@ForAll("reports") ViolationReport report) {
        List<String> service = Stream.of(
                        ServiceWording.ofConstraints(report),
                        ServiceWording.ofConflict(report),
                        ServiceWording.ofSize(report))
                .flatMap(text -> text.stream())
                .toList();

        assertThat(service.isEmpty()).isEqualTo(report.isValid());
        assertThat(everythingSaidOf(report))
                .noneMatch(
                        text -> text.contains("to null") || text.contains("between null") || text.contains("and null"));
    }

    @Property
    void theCountIsThatOfTheErrorsThatFollow(@ForAll("reports") ViolationReport report) {
        ServiceWording.ofConstraints(report).ifPresent(message -> {
            int colon = message.indexOf(": ");
            int errors = message.substring(colon + 2).split("; ").length;

            assertThat(message.substring(0, colon))
                    .isEqualTo(errors + (errors == 1 ? " validation error detected" : " validation errors detected"));
        });
    }

    private static Stream<String> everythingSaidOf(ViolationReport report) {
        return Stream.of(
                        ServiceWording.ofConstraints(report).stream(),
                        ServiceWording.ofConflict(report).stream(),
                        ServiceWording.ofSize(report).stream())
                .flatMap(texts -> texts);
    }

    @Provide
    Arbitrary<String> secrets() {
        return Arbitraries.strings().withCharRange('g', 'z').ofLength(20).map(random -> "S\u00e9\ud83d\ude00" + random);
    }

    @Provide
    Arbitrary<ViolationReport> reports() {
        Arbitrary<Long> numbers = Arbitraries.longs().injectNull(0.3);
        return Combinators.combine(
                        Arbitraries.of("", "summary", "executionDetails.summary", "outputVariables"),
                        Arbitraries.of(Part.class),
                        Arbitraries.of(Rule.class),
                        numbers,
                        numbers,
                        numbers,
                        Arbitraries.of("[a-z]", "a|b").injectNull(0.3))
                .as((path, part, rule, minimum, maximum, measured, pattern) -> new Violation(
                        path, "/" + path.replace('.', '/'), part, rule, minimum, maximum, measured, pattern, "message"))
                .list()
                .ofMaxSize(8)
                .map(violations -> new ViolationReport("X", null, violations, violations.size()));
    }
}
