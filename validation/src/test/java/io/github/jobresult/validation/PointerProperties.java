package io.github.jobresult.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class PointerProperties {

    @Provide
    Arbitrary<List<String>> plainNames() {
        return Arbitraries.strings()
                .withCharRange(' ', '~')
                .withChars('\u00e9', '\u6f22')
                .ofMaxLength(64)
                .list()
                .ofMaxSize(4);
    }

    /** Any UTF-16 units at all, well-formed or not. */
    @Provide
    Arbitrary<String> anyName() {
        return Arbitraries.strings().all().ofMaxLength(200);
    }

    @Property(tries = 300)
    void plainNamesCanBeReadBack(@ForAll("plainNames") List<String> names) {
        String pointer = Pointer.of(names.toArray(String[]::new));

        // The decoding of RFC 6901, section 4.
        List<String> read = pointer.isEmpty()
                ? List.of()
                : Arrays.stream(pointer.substring(1).split("/", -1))
                        .map(token -> token.replace("~1", "/").replace("~0", "~"))
                        .collect(Collectors.toList());
        assertThat(read).isEqualTo(names);
    }

    @Property(tries = 300)
    void anyNameGivesOneShortLineOfWellFormedText(@ForAll("anyName") String name) {
        String pointer = Pointer.of("outputVariables", name);

        assertThat(pointer).startsWith("/outputVariables/");
        assertThat(pointer.lines()).hasSize(1);
        assertThat(pointer.codePoints()).noneMatch(Character::isISOControl).noneMatch(PointerProperties::isSurrogate);
        // 64 code points at most, each no longer than two escaped units.
        assertThat(pointer).hasSizeLessThan(64 * 12 + 60);
    }

    private static boolean isSurrogate(int codePoint) {
        return codePoint >= 0xD800 && codePoint <= 0xDFFF;
    }
}
