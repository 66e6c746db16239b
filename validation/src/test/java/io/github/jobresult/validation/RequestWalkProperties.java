package io.github.jobresult.validation;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.jobresult.model.Limits;
import java.time.Instant;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** The walk has the published limits without parsing them. */
class RequestWalkProperties {

    private static final Pattern JOB_ID = Pattern.compile(Limits.JOB_ID_PATTERN);
    private static final Pattern VARIABLE_NAME = Pattern.compile(Limits.VARIABLE_NAME_PATTERN);

    @Property(tries = 5_000)
    void jobIdsMatchAsWithTheJdk(@ForAll("texts") String text) {
        assertThat(RequestWalk.isJobId(text)).isEqualTo(JOB_ID.matcher(text).matches());
    }

    @Property(tries = 5_000)
    void variableNamesMatchAsWithTheJdk(@ForAll("texts") String text) {
        assertThat(RequestWalk.isVariableName(text))
                .isEqualTo(VARIABLE_NAME.matcher(text).matches());
    }

    @Test
    void theRangeOfCreatedIsThePublishedOne() {
        assertThat(RequestWalk.CREATED_MIN).isEqualTo(Instant.parse(Limits.CREATED_MIN));
        assertThat(RequestWalk.CREATED_MAX).isEqualTo(Instant.parse(Limits.CREATED_MAX));
    }

    @Test
    void everyCharacterAtEachPlaceMatchesAsWithTheJdk() {
        String jobId = "01234567-89ab-cdef-0123-456789abcdef";
        assertThat(RequestWalk.isJobId(jobId)).isTrue();
        assertThat(RequestWalk.isVariableName("")).isFalse();
        for (int unit = 0; unit <= Character.MAX_VALUE; unit++) {
            String text = String.valueOf((char) unit);
            assertThat(RequestWalk.isVariableName(text))
                    .isEqualTo(VARIABLE_NAME.matcher(text).matches());
            assertThat(RequestWalk.isVariableName("a" + text))
                    .isEqualTo(VARIABLE_NAME.matcher("a" + text).matches());
            String inJobId = jobId.substring(0, 7) + text + jobId.substring(8);
            assertThat(RequestWalk.isJobId(inJobId))
                    .isEqualTo(JOB_ID.matcher(inJobId).matches());
        }
        for (int place = 0; place < jobId.length(); place++) {
            for (char unit : "09afAFg-\n ".toCharArray()) {
                String text = jobId.substring(0, place) + unit + jobId.substring(place + 1);
                assertThat(RequestWalk.isJobId(text))
                        .isEqualTo(JOB_ID.matcher(text).matches());
            }
        }
    }

    /** Matching texts, and the same with one character changed, missing or added. */
    @Provide
    Arbitrary<String> texts() {
        Arbitrary<String> jobIds = Arbitraries.strings()
                .withChars("0123456789abcdef")
                .ofLength(32)
                .map(digits -> digits.replaceFirst("(.{8})(.{4})(.{4})(.{4})(.{12})", "$1-$2-$3-$4-$5"));
        Arbitrary<String> names = Arbitraries.strings()
                .withChars("abcxyzABCXYZ0189@-_")
                .ofMinLength(1)
                .ofMaxLength(20);
        return Combinators.combine(
                        Arbitraries.oneOf(jobIds, names),
                        Arbitraries.integers().between(0, 40),
                        Arbitraries.of("", "\n", "\0", "g", "G", ".", "~", "é", "\uD83D", "\uD83D\uDE00", "-", "a"),
                        Arbitraries.integers().between(0, 3))
                .as((text, place, other, change) -> {
                    int at = place % (text.length() + 1);
                    String rest = text.substring(at);
                    return switch (change) {
                        case 0 -> text;
                        case 1 -> text.substring(0, at) + other + rest;
                        default -> text.substring(0, at) + other + (rest.isEmpty() ? "" : rest.substring(1));
                    };
                });
    }
}
