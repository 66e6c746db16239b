package io.github.jobresult.validation;

import static io.github.jobresult.validation.Requests.put;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Maps so big that a report cannot hold all that is wrong, or that they are checked in parts. */
class ManyViolationsTest {

    private final JobResultValidator validator = JobResultValidator.standard();

    @ParameterizedTest
    @ValueSource(ints = {100, 101, 1_000, 1_001, 2_000, 2_001, 2_500})
    void holdsTheFirstHundredAndCountsAll(int size) {
        ViolationReport report =
                validator.check(put().outputVariables(badNames(size)).build());

        assertThat(report.total()).isEqualTo(size);
        assertThat(report.violations()).extracting(Violation::pointer).containsExactlyElementsOf(firstPointers(100));
        assertThat(report.violations()).extracting(Violation::rule).containsOnly(Rule.PATTERN);
    }

    @Test
    void saysInItsTextHowManyItLeavesOut() {
        ViolationReport report =
                validator.check(put().outputVariables(badNames(2_500)).build());

        List<String> lines = report.toString().lines().toList();
        assertThat(lines).hasSize(102);
        assertThat(lines.get(0)).isEqualTo("PutJobSuccessResultRequest breaks 2500 rules:");
        assertThat(lines.get(1))
                .isEqualTo("  outputVariables  name \"bad 000000\" must match [A-Za-z0-9@\\-_]+, has 10 characters");
        assertThat(lines.get(100))
                .isEqualTo("  outputVariables  name \"bad 000099\" must match [A-Za-z0-9@\\-_]+, has 10 characters");
        assertThat(lines.get(101)).isEqualTo("  and 2400 more");
    }

    @ParameterizedTest
    @ValueSource(ints = {1_000, 1_001, 2_000, 5_000})
    void aBigMapWithinTheQuotaIsValid(int size) {
        Map<String, String> variables = goodNames(size);

        assertThat(validator.check(put().outputVariables(variables).build()))
                .isEqualTo(new ViolationReport("PutJobSuccessResultRequest", Requests.JOB_ID, List.of(), 0));
    }

    /** No part of it is too large by itself. */
    @Test
    void aBigMapPastTheQuotaIsReportedOnceWithItsWholeSize() {
        Map<String, String> variables = goodNames(2_048);
        variables.replaceAll((name, value) -> "v".repeat(60 - name.length()));
        assertThat(validator.check(put().outputVariables(variables).build()).isValid())
                .isTrue();

        variables.put("name000000", variables.get("name000000") + "v");

        assertThat(validator.check(put().outputVariables(variables).build()))
                .hasToString("PutJobSuccessResultRequest breaks 1 rule:\n"
                        + "  outputVariables  must be at most 122880 bytes of UTF-8 in all, has 122881");
    }

    /** One part of it, the first or the last, is too large by itself. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aBigMapWithAHugeValueIsReportedOnceWithItsWholeSize(boolean first) {
        Map<String, String> variables = new LinkedHashMap<>();
        if (first) {
            variables.put("huge", "v".repeat(200_000));
        }
        variables.putAll(goodNames(3_000));
        variables.put("huge", "v".repeat(200_000));

        assertThat(validator.check(put().outputVariables(variables).build()))
                .hasToString("PutJobSuccessResultRequest breaks 1 rule:\n"
                        + "  outputVariables  must be at most 122880 bytes of UTF-8 in all, has 230004");
    }

    @Test
    void aBigMapBesideAContinuationTokenIsOneConflict() {
        assertThat(validator.check(put().continuationToken("t")
                        .outputVariables(goodNames(3_000))
                        .build()))
                .hasToString("PutJobSuccessResultRequest breaks 1 rule:\n"
                        + "  outputVariables  must be absent when there is a continuationToken");
    }

    @Test
    void aBigMapDoesNotHideWhatElseIsWrong() {
        Map<String, String> variables = goodNames(2_500);
        variables.put("", "v".repeat(122_880));
        variables.put("name002400", null);

        assertThat(validator.check(Requests.brokenPut().toBuilder()
                        .outputVariables(variables)
                        .buildPartial()))
                .hasToString("""
                        PutJobSuccessResultRequest breaks 13 rules:
                          jobId                                 must match [0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}, has 9 characters
                          currentRevision.revision              must be 1 to 1500 characters, has 0
                          currentRevision.changeIdentifier      must be 1 to 100 characters, has 137
                          currentRevision.created               must be 0001-01-01T00:00:00Z to 9999-12-31T23:59:59.999Z, is in the year 10000
                          currentRevision.revisionSummary       must be well-formed Unicode, has 2 lone surrogates
                          continuationToken                     must be 1 to 2048 characters, has 2049
                          executionDetails.summary              must be 1 to 2048 characters, has 0
                          executionDetails.externalExecutionId  must be 1 to 1500 characters, has 1501
                          executionDetails.percentComplete      must be 0 to 100, is 101
                          outputVariables                       must be absent when there is a continuationToken
                          outputVariables                       must be at most 122880 bytes of UTF-8 in all, has 147880
                          outputVariables                       name "" must match [A-Za-z0-9@\\-_]+, has 0 characters
                          outputVariables                       value of "name002400" is required but missing\
                        """);
    }

    @Test
    void otherMembersComeBeforeAHundredBadEntries() {
        ViolationReport report = validator.check(put().jobId("")
                .executionDetails(null)
                .continuationToken("")
                .outputVariables(badNames(2_500))
                .build());

        assertThat(report.total()).isEqualTo(2_503);
        assertThat(report.violations()).hasSize(100);
        assertThat(report.violations().subList(0, 4))
                .extracting(violation -> violation.rule() + " " + violation.pointer())
                .containsExactly(
                        "PATTERN /jobId",
                        "LENGTH /continuationToken",
                        "CONFLICT /outputVariables",
                        "PATTERN /outputVariables/bad 000000");
    }

    @Tag("huge")
    @Test
    void aHostileMapIsCountedToItsEnd() {
        ViolationReport report =
                validator.check(put().outputVariables(badNames(200_000)).build());

        // Its size, too, is past the quota: 10 bytes a name.
        assertThat(report.total()).isEqualTo(200_001);
        assertThat(report.violations().get(0).rule()).isEqualTo(Rule.SIZE);
        assertThat(report.violations().get(0).measured()).isEqualTo(2_000_000);
        assertThat(report.violations().subList(1, 100))
                .extracting(Violation::pointer)
                .containsExactlyElementsOf(firstPointers(99));
    }

    /** In no particular order. */
    private static Map<String, String> badNames(int size) {
        return shuffled(size, "bad %06d");
    }

    private static Map<String, String> goodNames(int size) {
        return shuffled(size, "name%06d");
    }

    private static Map<String, String> shuffled(int size, String format) {
        List<String> names = new ArrayList<>(
                IntStream.range(0, size).mapToObj(i -> String.format(format, i)).toList());
        Collections.shuffle(names, new Random(42));
        Map<String, String> variables = new LinkedHashMap<>();
        names.forEach(name -> variables.put(name, ""));
        return variables;
    }

    private static List<String> firstPointers(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> String.format("/outputVariables/bad %06d", i))
                .toList();
    }
}
