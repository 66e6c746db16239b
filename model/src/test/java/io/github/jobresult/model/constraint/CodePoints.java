package io.github.jobresult.model.constraint;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/** Random text for the laws of this package. */
final class CodePoints {

    private CodePoints() {}

    /** Any code points that UTF-8 can hold, as many with one byte as with two, three and four. */
    static Arbitrary<List<Integer>> wellFormed() {
        return Arbitraries.oneOf(
                        Arbitraries.integers().between(0x0000, 0x007F),
                        Arbitraries.integers().between(0x0080, 0x07FF),
                        Arbitraries.oneOf(
                                Arbitraries.integers().between(0x0800, 0xD7FF),
                                Arbitraries.integers().between(0xE000, 0xFFFF)),
                        Arbitraries.integers().between(0x10000, 0x10FFFF))
                .list()
                .ofMaxSize(20);
    }

    /** UTF-16 units with so many surrogates that pairs, lone ones and reversed pairs are all common. */
    static Arbitrary<String> units() {
        return Arbitraries.chars()
                .range('\uD800', '\uDBFF')
                .range('\uDC00', '\uDFFF')
                .range('a', 'z')
                .array(char[].class)
                .ofMaxSize(6)
                .map(String::new);
    }

    static String text(List<Integer> codePoints) {
        StringBuilder text = new StringBuilder();
        codePoints.forEach(text::appendCodePoint);
        return text.toString();
    }
}
