package io.github.jobresult.model.constraint;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Checks {@link Utf8Size}. Safe for use by several threads once initialized. */
public final class Utf8SizeValidator implements ConstraintValidator<Utf8Size, Map<?, ?>> {

    private long max;

    /** Makes a validator that is yet to be initialized. */
    public Utf8SizeValidator() {}

    @Override
    public void initialize(Utf8Size constraint) {
        max = constraint.max();
    }

    @Override
    public boolean isValid(@Nullable Map<?, ?> map, @Nullable ConstraintValidatorContext context) {
        return map == null || bytes(map) <= max;
    }

    /**
     * How many bytes the keys and values of a map take in UTF-8, added up.
     *
     * @param map the map to measure; {@code null} keys and values take none
     * @return bytes, 0 for an empty map
     */
    public static long bytes(Map<?, ?> map) {
        long bytes = 0;
        for (Map.Entry<?, ?> entry : map.entrySet()) {
            bytes += bytes(entry.getKey()) + bytes(entry.getValue());
        }
        return bytes;
    }

    private static long bytes(@Nullable Object text) {
        return text instanceof CharSequence chars ? bytes(chars) : 0;
    }

    private static long bytes(CharSequence text) {
        long bytes = 0;
        for (int i = 0; i < text.length(); i++) {
            char unit = text.charAt(i);
            if (unit < 0x80) {
                bytes++;
            } else if (unit < 0x800) {
                bytes += 2;
            } else if (Character.isHighSurrogate(unit)
                    && i + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(i + 1))) {
                bytes += 4;
                i++;
            } else {
                bytes += 3;
            }
        }
        return bytes;
    }
}
