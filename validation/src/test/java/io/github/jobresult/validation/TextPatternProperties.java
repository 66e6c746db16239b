package io.github.jobresult.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;

/** The tables match what the JDK's regular expressions match. */
class TextPatternProperties {

    private static final List<String> REGEXPS = List.of(
            "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}", "[A-Za-z0-9@\\-_]+", "a[bc]{2}-[x\\-]+");

    @Property(tries = 5_000)
    void textsMatchAsTheyDoWithTheJdk(@ForAll("regexps") String regexp, @ForAll("texts") String text) {
        boolean matches = Pattern.matches(regexp, text);

        assertThat(TextPattern.of(regexp).matches(text)).isEqualTo(matches);

        Statistics.label(regexp).collect(matches);
        Statistics.label(regexp).coverage(coverage -> {
            coverage.check(true).count(count -> count > 0);
            coverage.check(false).count(count -> count > 0);
        });
    }

    @Provide
    Arbitrary<String> regexps() {
        return Arbitraries.of(REGEXPS);
    }

    /** Matching texts, and the same with one character changed, missing or more. */
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
        Arbitrary<String> mixed = Combinators.combine(
                        Arbitraries.strings().withChars("bc").ofLength(2),
                        Arbitraries.strings().withChars("x-").ofMinLength(1).ofMaxLength(5))
                .as((first, second) -> "a" + first + "-" + second);
        return Combinators.combine(
                        Arbitraries.oneOf(jobIds, names, mixed),
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
