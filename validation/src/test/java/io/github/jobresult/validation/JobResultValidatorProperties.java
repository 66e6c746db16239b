package io.github.jobresult.validation;

import static io.github.jobresult.validation.Requests.LONE_HIGH;
import static io.github.jobresult.validation.Requests.put;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.jobresult.model.CurrentRevision;
import io.github.jobresult.model.ExecutionDetails;
import io.github.jobresult.model.JobSuccessRequest;
import io.github.jobresult.model.PutJobSuccessResultRequest;
import io.github.jobresult.model.PutThirdPartyJobSuccessResultRequest;
import jakarta.validation.Validation;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;
import net.jqwik.api.constraints.IntRange;
import org.hibernate.validator.HibernateValidator;
import org.hibernate.validator.HibernateValidatorConfiguration;
import org.hibernate.validator.cfg.ConstraintMapping;
import org.hibernate.validator.cfg.defs.SizeDef;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;

@Tag("both-paths")
class JobResultValidatorProperties {

    private final JobResultValidator validator = JobResultValidator.standard();

    /** Has a {@link Size} on the map as a whole, which keeps maps from being checked in parts. */
    private final JobResultValidator neverInParts = neverInParts();

    private static JobResultValidator neverInParts() {
        HibernateValidatorConfiguration configuration = Validation.byProvider(HibernateValidator.class)
                .configure()
                .messageInterpolator(new ParameterMessageInterpolator());
        ConstraintMapping mapping = configuration.createConstraintMapping();
        mapping.type(PutJobSuccessResultRequest.class)
                .getter("outputVariables")
                .constraint(new SizeDef().max(1_000_000));
        return JobResultValidator.using(
                configuration.addMapping(mapping).buildValidatorFactory().getValidator());
    }

    /** Good and bad names and values, in no particular order. */
    private static Map<String, String> variables(int size, int percentBad, Random random) {
        List<Integer> numbers = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            numbers.add(i);
        }
        Collections.shuffle(numbers, random);
        Map<String, String> variables = new LinkedHashMap<>();
        for (int number : numbers) {
            boolean bad = random.nextInt(100) < percentBad;
            String name = bad && random.nextBoolean() ? "n n" + number : "n" + number;
            variables.put(
                    bad && random.nextInt(4) == 0 ? name + LONE_HIGH : name,
                    bad && random.nextInt(3) == 0 ? "v" + LONE_HIGH : "v".repeat(random.nextInt(60)));
        }
        return variables;
    }

    /** What must be said of the entries, told without the validator: rule and pointer, in order. */
    private static List<String> expectedOfEntries(Map<String, String> variables) {
        List<String> expected = new ArrayList<>();
        new TreeMap<>(variables).forEach((name, value) -> {
            String pointer = " /outputVariables/" + name.replace(LONE_HIGH, "\\ud83d");
            if (name.contains(LONE_HIGH)) {
                expected.add("UNICODE" + pointer);
            } else if (name.contains(" ")) {
                expected.add("PATTERN" + pointer);
            }
            if (value.contains(LONE_HIGH)) {
                expected.add("UNICODE" + pointer);
            }
        });
        return expected;
    }

    @Property(tries = 40)
    void everyBadEntryIsCountedAndTheFirstHundredAreShownInOrder(
            @ForAll @IntRange(min = 0, max = 2_500) int size,
            @ForAll @IntRange(min = 0, max = 100) int percentBad,
            @ForAll boolean badJobId,
            @ForAll boolean token,
            @ForAll Random random) {
        Map<String, String> variables = variables(size, percentBad, random);

        ViolationReport report = validator.check(put().jobId(badJobId ? "bad" : Requests.JOB_ID)
                .continuationToken(token ? "t" : null)
                .outputVariables(variables)
                .build());

        List<String> expected = new ArrayList<>();
        if (badJobId) {
            expected.add("PATTERN /jobId");
        }
        if (token && !variables.isEmpty()) {
            expected.add("CONFLICT /outputVariables");
        }
        expected.addAll(expectedOfEntries(variables));
        assertThat(report.total()).isEqualTo(expected.size());
        assertThat(report.isValid()).isEqualTo(expected.isEmpty());
        assertThat(report.violations())
                .extracting(violation -> violation.rule() + " " + violation.pointer())
                .isEqualTo(expected.subList(0, Math.min(100, expected.size())));
    }

    @Property(tries = 40)
    void aMapCheckedInPartsGivesTheReportOfTheWhole(
            @ForAll @IntRange(min = 1_001, max = 3_500) int size,
            @ForAll @IntRange(min = 0, max = 4) int percentBad,
            @ForAll boolean tooLarge,
            @ForAll boolean token,
            @ForAll Random random) {
        Map<String, String> variables = variables(size, percentBad, random);
        if (tooLarge) {
            variables.put("large", "v".repeat(122_880));
        }
        PutJobSuccessResultRequest request = put().continuationToken(token ? "" : null)
                .outputVariables(variables)
                .build();

        assertThat(validator.check(request)).isEqualTo(neverInParts.check(request));
    }

    @Property(tries = 40)
    void theOrderInWhichVariablesWerePutMakesNoDifference(
            @ForAll @IntRange(min = 2, max = 1_200) int size,
            @ForAll @IntRange(min = 0, max = 100) int percentBad,
            @ForAll Random random) {
        Map<String, String> variables = variables(size, percentBad, random);
        List<String> names = new ArrayList<>(variables.keySet());
        Collections.shuffle(names, random);
        Map<String, String> shuffled = new LinkedHashMap<>();
        names.forEach(name -> shuffled.put(name, variables.get(name)));

        assertThat(validator.check(put().outputVariables(shuffled).build()))
                .isEqualTo(validator.check(put().outputVariables(variables).build()));
    }

    /** Letters that no message is made of, so that they can only come from a value. */
    @Provide
    Arbitrary<String> secrets() {
        return Arbitraries.strings()
                .withChars("QXZqxz\u00e9\u6f22%$@{}")
                .ofMinLength(8)
                .ofMaxLength(40);
    }

    @Property(tries = 200)
    void noTextShowsAValueThatIsTooLong(@ForAll("secrets") String secret) {
        String tooLong = secret.repeat(2049 / secret.length() + 1);

        assertNoneShows(secret, customAction(tooLong, secret + LONE_HIGH), 7);
        assertNoneShows(secret, partnerAction(tooLong), 8);
    }

    @Property(tries = 200)
    void noTextShowsAValueThatIsIllFormed(@ForAll("secrets") String secret) {
        String illFormed = LONE_HIGH + secret;

        assertNoneShows(secret, customAction(illFormed, illFormed), 7);
        assertNoneShows(secret, partnerAction(illFormed), 8);
    }

    @Property(tries = 50)
    void noTextShowsAValueThatTakesTooMuchRoom(@ForAll("secrets") String secret) {
        JobSuccessRequest request = put().continuationToken(secret)
                .putOutputVariable("k", secret.repeat(122_880 / secret.length() + 1))
                .putOutputVariable("bad name", secret)
                .build();

        assertNoneShows(secret, request, 3);
    }

    private void assertNoneShows(String secret, JobSuccessRequest request, int total) {
        ViolationReport report = validator.check(request);

        assertThat(report.total()).isEqualTo(total);
        assertThat(report.toString()).doesNotContain(secret);
        assertThat(new InvalidRequestException(report).toString()).doesNotContain(secret);
        assertThat(report.violations()).allSatisfy(violation -> {
            assertThat(violation.toString()).doesNotContain(secret);
            assertThat(List.of(violation.path(), violation.pointer(), violation.message()))
                    .noneMatch(text -> text.contains(secret));
        });
    }

    /** Seven violations: at the job ID, three in the revision, two in the details, at the variable. */
    private static PutJobSuccessResultRequest customAction(String text, String value) {
        return PutJobSuccessResultRequest.builder()
                .jobId(text)
                .currentRevision(revision(text))
                .executionDetails(details(text))
                .putOutputVariable("k", value)
                .build();
    }

    private static PutThirdPartyJobSuccessResultRequest partnerAction(String text) {
        return PutThirdPartyJobSuccessResultRequest.builder()
                .jobId(text)
                .clientToken(text)
                .currentRevision(revision(text))
                .continuationToken(text)
                .executionDetails(details(text))
                .build();
    }

    private static CurrentRevision revision(String text) {
        return CurrentRevision.builder()
                .revision(text)
                .changeIdentifier(text)
                .revisionSummary(text)
                .build();
    }

    private static ExecutionDetails details(String text) {
        return ExecutionDetails.builder()
                .summary(text)
                .externalExecutionId(text)
                .build();
    }
}
