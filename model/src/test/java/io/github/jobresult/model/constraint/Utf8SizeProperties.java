package io.github.jobresult.model.constraint;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class Utf8SizeProperties {

    static class Bean {
        @Utf8Size(max = 60)
        Map<String, String> map;
    }

    @Property
    void wellFormedTextHasAsManyBytesAsTheJdkEncodes(@ForAll("maps") Map<String, String> map) {
        assertThat(UnicodeText.utf8Size(map)).isEqualTo(encoded(map));
    }

    @Property
    void mapIsValidExactlyWhenItsBytesAreNoMoreThanMax(@ForAll("maps") Map<String, String> map) {
        assertThat(Messages.of(Bean.class, "map", map).isEmpty()).isEqualTo(encoded(map) <= 60);
    }

    private static long encoded(Map<String, String> map) {
        return map.entrySet().stream()
                .mapToLong(entry ->
                        entry.getKey().getBytes(UTF_8).length + entry.getValue().getBytes(UTF_8).length)
                .sum();
    }

    @Provide
    Arbitrary<Map<String, String>> maps() {
        Arbitrary<String> text = CodePoints.wellFormed().map(CodePoints::text);
        return Arbitraries.maps(text, text).ofMaxSize(4);
    }
}
