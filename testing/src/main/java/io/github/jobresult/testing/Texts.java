package io.github.jobresult.testing;

import java.math.BigInteger;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCases;
import net.jqwik.api.RandomDistribution;
import org.jspecify.annotations.Nullable;

/**
 * Texts whose length is counted in code points. They shrink to letters {@code a}, or, where characters of a mixed text
 * matter, to the stretch from the first to the last of them.
 */
final class Texts {

    /** What text handling stumbles over: see the names in the Unicode charts. */
    private static final int[] AWKWARD = {
        0x00, 0x01, '\t', '\n', '\r', 0x1F, ' ', '"', '\'', '/', '<', '\\', 0x7F, 0x80, 0xA0, 0xE9, 0x301, 0x5D0, 0x7FF,
        0x800, 0x200D, 0x202E, 0x2028, 0x2029, 0x4E2D, 0xD7FF, 0xE000, 0xFEFF, 0xFFFD, 0xFFFF, 0x10000, 0x1D11E,
        0x1F44D, 0x1F3FD, 0x1F600, 0xE0001, 0x10FFFF
    };

    private static final int SURROGATES = Character.MAX_SURROGATE - Character.MIN_SURROGATE + 1;

    private Texts() {}

    /** Any well-formed text; each length within bounds can come, the bounds themselves often. */
    static Arbitrary<String> ofLength(int min, int max) {
        return of(min, max, Texts::anyCodePoint);
    }

    /** Any text of these characters only, of which the first is the simplest. */
    static Arbitrary<String> of(String alphabet, int min, int max) {
        return of(
                min,
                max,
                random -> random == null ? alphabet.charAt(0) : alphabet.charAt(random.nextInt(alphabet.length())));
    }

    /**
     * Made of a few numbers rather than of its characters, each of which would have to be shrunk: whether it is simple, how many
     * characters are drawn, how many of the last of them are kept, and where they are drawn from. Fewer from the same source are
     * the start of more. What is too short is filled up with simple ones.
     */
    private static Arbitrary<String> of(int min, int max, CodePoints codePoints) {
        RandomDistribution lengths = boundsOften(RandomDistribution.biased());
        BigInteger shortest = BigInteger.valueOf(min);
        Arbitrary<Integer> drawn = Arbitraries.integers()
                .between(0, max)
                .withDistribution(
                        (genSize, least, most, center) -> lengths.createGenerator(genSize, shortest, most, shortest))
                .edgeCases(EdgeCases.Config::none);
        // All of them at first, fewer when it shrinks.
        Arbitrary<Integer> kept = Arbitraries.integers()
                .between(0, max)
                .withDistribution((genSize, least, most, center) -> random -> most)
                .edgeCases(EdgeCases.Config::none);
        Arbitrary<Boolean> mixed = Arbitraries.of(false, true).edgeCases(EdgeCases.Config::none);
        // Evenly, or small numbers would come often and give different members the same text.
        Arbitrary<Long> sources = Arbitraries.longs()
                .withDistribution(RandomDistribution.uniform())
                .edgeCases(EdgeCases.Config::none);
        return Combinators.combine(mixed, drawn, kept, sources).as((isMixed, length, last, source) -> {
            Random random = isMixed ? new Random(source) : null;
            int first = Math.max(0, length - last);
            StringBuilder text = new StringBuilder(Math.max(min, length));
            for (int i = length - first; i < min; i++) {
                text.appendCodePoint(codePoints.next(null));
            }
            for (int i = 0; i < length; i++) {
                int codePoint = codePoints.next(random);
                if (i >= first) {
                    text.appendCodePoint(codePoint);
                }
            }
            return text.toString();
        });
    }

    /** Where the characters of a text come from. */
    private interface CodePoints {
        /** The next one; without a source the simplest one. */
        int next(@Nullable Random random);
    }

    /** Letters often, awkward code points often, all others but the surrogates sometimes. */
    private static int anyCodePoint(@Nullable Random random) {
        if (random == null) {
            return 'a';
        }
        return switch (random.nextInt(4)) {
            case 0 -> AWKWARD[random.nextInt(AWKWARD.length)];
            case 1 -> {
                int index = random.nextInt(Character.MAX_CODE_POINT + 1 - SURROGATES);
                yield index < Character.MIN_SURROGATE ? index : index + SURROGATES;
            }
            default -> 'a' + random.nextInt(26);
        };
    }

    /** The same text with a surrogate somewhere that has no partner. */
    static Arbitrary<String> illFormed(Arbitrary<String> texts) {
        return Combinators.combine(
                        texts,
                        Arbitraries.of('\uD800', '\uDBFF', '\uDC00', '\uDFFF'),
                        Arbitraries.integers().between(0, 1000))
                .as((text, surrogate, place) -> insert(text, surrogate, place));
    }

    /** Between two code points, never so that the surrogate finds a partner there. */
    private static String insert(String text, char surrogate, int place) {
        int at = text.offsetByCodePoints(0, place % (text.codePointCount(0, text.length()) + 1));
        return text.substring(0, at) + surrogate + text.substring(at);
    }

    static RandomDistribution boundsOften(RandomDistribution others) {
        return (genSize, min, max, center) -> {
            RandomDistribution.RandomNumericGenerator other = others.createGenerator(genSize, min, max, center);
            return random -> switch (random.nextInt(12)) {
                case 0 -> max;
                case 1 -> min;
                default -> other.next(random);
            };
        };
    }
}
