package io.github.jobresult.serialization;

import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Plain Jackson trees of JSON, with numbers as exact as they are written. */
public final class Trees {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private Trees() {}

    public static JsonNode read(byte[] json) {
        return MAPPER.readTree(json);
    }

    /** Whether two trees say the same, {@code 5}, {@code 5.0} and {@code 5.000} being the same number. */
    static boolean areEqual(JsonNode a, JsonNode b) {
        return a.equals(
                (x, y) -> x.isNumber() && y.isNumber()
                        ? x.decimalValue().compareTo(y.decimalValue())
                        : x.equals(y) ? 0 : 1,
                b);
    }
}
