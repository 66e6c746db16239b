package io.github.jobresult.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.jobresult.model.CurrentRevision;
import io.github.jobresult.model.ExecutionDetails;
import io.github.jobresult.model.JobSuccessRequest;
import io.github.jobresult.model.PutJobSuccessResultRequest;
import io.github.jobresult.model.PutThirdPartyJobSuccessResultRequest;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Tag;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.statistics.Statistics;

/** What the domain provides is valid, and nothing that it promises fails to come. */
@Tag("both-paths")
@Domain(JobResultDomain.class)
class JobResultDomainProperties {

    private static final Validator JAKARTA = Validation.byDefaultProvider()
            .configure()
            .messageInterpolator(new Template())
            .buildValidatorFactory()
            .getValidator();

    /** Messages are of no interest here, and their interpolation would ask for an expression language. */
    private static final class Template implements jakarta.validation.MessageInterpolator {
        @Override
        public String interpolate(String template, Context context) {
            return template;
        }

        @Override
        public String interpolate(String template, Context context, java.util.Locale locale) {
            return template;
        }
    }

    /** One in 50 has variables of exactly the quota: there would be none among 1,000 in one of a billion runs. */
    @Property(tries = 2000)
    void requestsAreValidAndOfEveryPromisedKind(@ForAll PutJobSuccessResultRequest request) {
        assertThat(JAKARTA.validate(request)).isEmpty();

        Map<String, String> variables = request.getOutputVariables();
        see("with a token", request.getContinuationToken().isPresent());
        see("with variables", !variables.isEmpty());
        see("with neither", request.getContinuationToken().isEmpty() && variables.isEmpty());
        see("many variables", variables.size() > 20);
        see("an empty value", variables.containsValue(""));
        see("exactly the quota", bytes(variables) == 122_880);
        seeCommon(request);
        seeTexts(request.getContinuationToken(), "token", 2048);
    }

    @Property
    void requestsOfPartnerActionsAreValidAndOfEveryPromisedKind(@ForAll PutThirdPartyJobSuccessResultRequest request) {
        assertThat(JAKARTA.validate(request)).isEmpty();

        seeTexts(Optional.of(request.getJobId()), "job ID", 512);
        seeTexts(Optional.of(request.getClientToken()), "client token", 256);
        seeCommon(request);
    }

    @Property
    void revisionsAreValidAndOfEveryPromisedKind(@ForAll CurrentRevision revision) {
        assertThat(JAKARTA.validate(revision)).isEmpty();

        seeTexts(Optional.of(revision.getRevision()), "revision", 1500);
        seeTexts(Optional.of(revision.getChangeIdentifier()), "change identifier", 100);
        seeTexts(revision.getRevisionSummary(), "summary", 2048);
        Instant created = revision.getCreated().orElse(Instant.ofEpochSecond(1));
        see("the first millisecond", created.equals(Instant.parse("0001-01-01T00:00:00Z")));
        see("the last millisecond", created.equals(Instant.parse("9999-12-31T23:59:59.999Z")));
        see("before 1970", created.isBefore(Instant.EPOCH));
        see("part of a second", created.toEpochMilli() % 1000 != 0);
        see("no time", revision.getCreated().isEmpty());
        seeCharacters(revision.getRevision());
    }

    @Property
    void executionDetailsAreValidAndOfEveryPromisedKind(@ForAll ExecutionDetails details) {
        assertThat(JAKARTA.validate(details)).isEmpty();

        seeTexts(details.getSummary(), "summary", 2048);
        seeTexts(details.getExternalExecutionId(), "external ID", 1500);
        see("0", details.getPercentComplete().equals(Optional.of(0)));
        see("100", details.getPercentComplete().equals(Optional.of(100)));
        see(
                "between",
                details.getPercentComplete().filter(p -> p > 0 && p < 100).isPresent());
        see("nothing at all", details.equals(ExecutionDetails.builder().build()));
    }

    private static void seeCommon(JobSuccessRequest request) {
        see("with a revision", request.getCurrentRevision().isPresent());
        see("without a revision", request.getCurrentRevision().isEmpty());
        see("with details", request.getExecutionDetails().isPresent());
        see("without details", request.getExecutionDetails().isEmpty());
    }

    private static void seeTexts(Optional<String> text, String name, int max) {
        int length = text.map(some -> some.codePointCount(0, some.length())).orElse(-1);
        see(name + " of 1 character", length == 1);
        see(name + " of " + max + " characters", length == max);
        see(name + " between", length > 1 && length < max);
    }

    private static void seeCharacters(String text) {
        see("beyond the BMP", text.codePoints().anyMatch(Character::isSupplementaryCodePoint));
        see("a combining mark", text.indexOf('\u0301') >= 0);
        see("a control character", text.chars().anyMatch(Character::isISOControl));
        see("a quote", text.indexOf('"') >= 0);
        see("a backslash", text.indexOf('\\') >= 0);
        see("a line separator", text.indexOf('\u2028') >= 0);
        see("U+0000", text.indexOf('\0') >= 0);
        see("U+FFFF", text.indexOf('\uFFFF') >= 0);
    }

    private static void see(String what, boolean seen) {
        Statistics.label(what).collect(seen);
        Statistics.label(what).coverage(coverage -> coverage.check(true).count(count -> count > 0));
    }

    private static long bytes(Map<String, String> variables) {
        return variables.entrySet().stream()
                .mapToLong(
                        variable -> (variable.getKey() + variable.getValue()).getBytes(StandardCharsets.UTF_8).length)
                .sum();
    }
}
