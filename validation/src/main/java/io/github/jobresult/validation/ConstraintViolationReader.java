package io.github.jobresult.validation;

import io.github.jobresult.model.NoOutputVariablesWithContinuationToken;
import io.github.jobresult.model.constraint.Utf8Size;
import io.github.jobresult.model.constraint.Utf8SizeValidator;
import io.github.jobresult.model.constraint.WellFormedUnicode;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.metadata.ConstraintDescriptor;
import jakarta.validation.metadata.PropertyDescriptor;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Turns a Jakarta violation into ours. The value is measured and then left behind; Jakarta's message is not used, as it
 * varies with the locale and an application's own may show the value.
 */
final class ConstraintViolationReader {

    private final Validator validator;

    ConstraintViolationReader(Validator validator) {
        this.validator = validator;
    }

    Violation read(ConstraintViolation<?> violation, Place place) {
        ConstraintDescriptor<?> constraint = violation.getConstraintDescriptor();
        Object value = violation.getInvalidValue();
        if (value == null) {
            return violation(place, Rule.REQUIRED, Bounds.NONE, null, null, "is required but missing");
        }
        if (value instanceof CharSequence text) {
            return ofText(place, constraint, text);
        }
        if (value instanceof Instant time) {
            return ofTime(place, constraint, time);
        }
        if (value instanceof Number number) {
            return ofNumber(place, constraint, number.longValue(), violation.getLeafBean());
        }
        if (value instanceof Map<?, ?> map) {
            return ofMap(place, constraint, map);
        }
        return ofWhole(place, constraint);
    }

    private static Violation ofText(Place place, ConstraintDescriptor<?> constraint, CharSequence text) {
        long length = text.codePoints().count();
        Bounds bounds = Bounds.of(constraint.getAttributes());
        if (type(constraint) == WellFormedUnicode.class) {
            long lone = text.codePoints()
                    .filter(ConstraintViolationReader::isSurrogate)
                    .count();
            String found = lone == 1 ? "1 lone surrogate" : lone + " lone surrogates";
            return violation(place, Rule.UNICODE, Bounds.NONE, lone, null, "must be well-formed Unicode, has " + found);
        }
        if (type(constraint) == Pattern.class) {
            String pattern = (String) constraint.getAttributes().get("regexp");
            String found = length == 1 ? "1 character" : length + " characters";
            return violation(
                    place, Rule.PATTERN, Bounds.NONE, length, pattern, "must match " + pattern + ", has " + found);
        }
        return bounds.areSet()
                ? violation(
                        place, Rule.LENGTH, bounds, length, null, "must be " + bounds + " characters, has " + length)
                : violation(place, Rule.PATTERN, bounds, length, null, mustSatisfy(constraint));
    }

    private static Violation ofTime(Place place, ConstraintDescriptor<?> constraint, Instant time) {
        Bounds bounds = Bounds.of(constraint.getAttributes());
        int year = year(time);
        String message = bounds.areSet()
                ? "must be " + constraint.getAttributes().get("min") + " to "
                        + constraint.getAttributes().get("max") + ", is in the year " + year
                : mustSatisfy(constraint);
        return violation(place, Rule.RANGE, bounds, time.getEpochSecond(), null, message);
    }

    /** Read from its text, as an instant can lie a year beyond what any type with years can hold. */
    private static int year(Instant time) {
        String text = time.toString();
        return Integer.parseInt(text.substring(0, text.indexOf('-', 1)));
    }

    private Violation ofNumber(Place place, ConstraintDescriptor<?> constraint, long number, Object bean) {
        PropertyDescriptor property =
                validator.getConstraintsForClass(bean.getClass()).getConstraintsForProperty(place.property());
        Bounds bounds = new Bounds(bound(property, Min.class), bound(property, Max.class));
        String message = bounds.areSet() ? "must be " + bounds + ", is " + number : mustSatisfy(constraint);
        return violation(place, Rule.RANGE, bounds, number, null, message);
    }

    /** The bound that a sibling of the violated constraint sets: people want to know both. */
    private static @Nullable Long bound(PropertyDescriptor property, Class<?> type) {
        return Stream.concat(
                        property.getConstraintDescriptors().stream(),
                        property.getConstrainedContainerElementTypes().stream()
                                .flatMap(element -> element.getConstraintDescriptors().stream()))
                .filter(constraint -> type(constraint) == type)
                .map(constraint -> (Long) constraint.getAttributes().get("value"))
                .findFirst()
                .orElse(null);
    }

    private static Violation ofMap(Place place, ConstraintDescriptor<?> constraint, Map<?, ?> map) {
        Bounds bounds = Bounds.of(constraint.getAttributes());
        if (type(constraint) == Utf8Size.class) {
            return tooLarge(place, bounds, Utf8SizeValidator.bytes(map));
        }
        long entries = map.size();
        String message = bounds.areSet() ? "must be " + bounds + " variables, has " + entries : mustSatisfy(constraint);
        return violation(place, Rule.SIZE, bounds, entries, null, message);
    }

    static Violation tooLarge(Place place, Bounds bounds, long bytes) {
        return violation(
                place, Rule.SIZE, bounds, bytes, null, "must be " + bounds + " bytes of UTF-8 in all, has " + bytes);
    }

    private static Violation ofWhole(Place place, ConstraintDescriptor<?> constraint) {
        String message = type(constraint) == NoOutputVariablesWithContinuationToken.class
                ? "must be absent when there is a continuationToken"
                : mustSatisfy(constraint);
        return violation(place, Rule.CONFLICT, Bounds.NONE, null, null, message);
    }

    /** For constraints that are not this library's, which an application's own validator may check. */
    private static String mustSatisfy(ConstraintDescriptor<?> constraint) {
        return "must satisfy @" + type(constraint).getSimpleName();
    }

    private static Violation violation(
            Place place, Rule rule, Bounds bounds, @Nullable Long measured, @Nullable String pattern, String message) {
        return new Violation(
                place.path(),
                place.pointer(),
                rule,
                bounds.minimum(),
                bounds.maximum(),
                measured,
                pattern,
                place.subject() + message);
    }

    private static Class<?> type(ConstraintDescriptor<?> constraint) {
        return constraint.getAnnotation().annotationType();
    }

    private static boolean isSurrogate(int codePoint) {
        return codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
    }
}
