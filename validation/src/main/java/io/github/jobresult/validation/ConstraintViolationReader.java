package io.github.jobresult.validation;

import io.github.jobresult.model.NoOutputVariablesWithContinuationToken;
import io.github.jobresult.model.constraint.CodePointLength;
import io.github.jobresult.model.constraint.TimestampRange;
import io.github.jobresult.model.constraint.Utf8Size;
import io.github.jobresult.model.constraint.Utf8SizeValidator;
import io.github.jobresult.model.constraint.WellFormedUnicode;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.metadata.ConstraintDescriptor;
import jakarta.validation.metadata.ContainerElementTypeDescriptor;
import jakarta.validation.metadata.ElementDescriptor;
import jakarta.validation.metadata.PropertyDescriptor;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Turns a Jakarta violation into ours. The value is measured and then left behind; Jakarta's message is not used, as it
 * varies with the locale and an application's own may show the value.
 */
final class ConstraintViolationReader {

    /** A number that a constraint bounds. */
    private record Bounded(Class<?> bean, String property, ConstraintDescriptor<?> constraint) {}

    private final Validator validator;
    private final Map<Bounded, Bounds> ranges = new ConcurrentHashMap<>();

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
        long length = Character.codePointCount(text, 0, text.length());
        if (constraint.getAnnotation() instanceof WellFormedUnicode) {
            long lone = text.codePoints()
                    .filter(ConstraintViolationReader::isSurrogate)
                    .count();
            String found = lone == 1 ? "1 lone surrogate" : lone + " lone surrogates";
            return violation(place, Rule.UNICODE, Bounds.NONE, lone, null, "must be well-formed Unicode, has " + found);
        }
        String found = length == 1 ? "1 character" : length + " characters";
        if (constraint.getAnnotation() instanceof Pattern) {
            String pattern = (String) constraint.getAttributes().get("regexp");
            return violation(
                    place, Rule.PATTERN, Bounds.NONE, length, pattern, "must match " + pattern + ", has " + found);
        }
        Bounds bounds = Bounds.of(constraint.getAttributes());
        String message = constraint.getAnnotation() instanceof CodePointLength
                ? "must be " + bounds + " characters, has " + length
                : mustSatisfy(constraint, bounds, "has " + found);
        return violation(place, bounds.areSet() ? Rule.LENGTH : Rule.PATTERN, bounds, length, null, message);
    }

    private static Violation ofTime(Place place, ConstraintDescriptor<?> constraint, Instant time) {
        if (constraint.getAnnotation() instanceof TimestampRange range) {
            String message = "must be " + range.min() + " to " + range.max() + ", is in the year " + year(time);
            return violation(place, Rule.RANGE, Bounds.of(range), time.getEpochSecond(), null, message);
        }
        return violation(place, Rule.RANGE, Bounds.NONE, time.getEpochSecond(), null, mustSatisfy(constraint));
    }

    /** Read from its text, as an instant can lie a year beyond what any type with years can hold. */
    private static int year(Instant time) {
        String text = time.toString();
        return Integer.parseInt(text.substring(0, text.indexOf('-', 1)));
    }

    private Violation ofNumber(Place place, ConstraintDescriptor<?> constraint, long number, Object bean) {
        if (constraint.getAnnotation() instanceof Min || constraint.getAnnotation() instanceof Max) {
            Bounds range =
                    ranges.computeIfAbsent(new Bounded(bean.getClass(), place.property(), constraint), this::range);
            return violation(place, Rule.RANGE, range, number, null, "must be " + range + ", is " + number);
        }
        Bounds bounds = Bounds.of(constraint.getAttributes());
        String message = mustSatisfy(constraint, bounds, "is " + number);
        return violation(place, Rule.RANGE, bounds, number, null, message);
    }

    /** The bound of the violated constraint and the tightest one at the other end: people want to know both. */
    private Bounds range(Bounded number) {
        PropertyDescriptor property =
                validator.getConstraintsForClass(number.bean).getConstraintsForProperty(number.property);
        Long bound = (Long) number.constraint.getAttributes().get("value");
        boolean isMin = number.constraint.getAnnotation() instanceof Min;
        List<Long> others = bounds(property, isMin ? Max.class : Min.class);
        if (isMin) {
            return new Bounds(bound, others.isEmpty() ? null : Collections.min(others));
        }
        return new Bounds(others.isEmpty() ? null : Collections.max(others), bound);
    }

    private static List<Long> bounds(PropertyDescriptor property, Class<?> type) {
        List<Long> bounds = new ArrayList<>();
        addBounds(bounds, property, type);
        for (ContainerElementTypeDescriptor element : property.getConstrainedContainerElementTypes()) {
            addBounds(bounds, element, type);
        }
        return bounds;
    }

    private static void addBounds(List<Long> bounds, ElementDescriptor element, Class<?> type) {
        for (ConstraintDescriptor<?> constraint : element.getConstraintDescriptors()) {
            if (type.isInstance(constraint.getAnnotation())) {
                bounds.add((Long) constraint.getAttributes().get("value"));
            }
        }
    }

    private static Violation ofMap(Place place, ConstraintDescriptor<?> constraint, Map<?, ?> map) {
        Bounds bounds = Bounds.of(constraint.getAttributes());
        if (constraint.getAnnotation() instanceof Utf8Size) {
            return tooLarge(place, bounds, Utf8SizeValidator.bytes(map));
        }
        long entries = map.size();
        String found = entries == 1 ? "has 1 variable" : "has " + entries + " variables";
        return violation(place, Rule.SIZE, bounds, entries, null, mustSatisfy(constraint, bounds, found));
    }

    static Violation tooLarge(Place place, Bounds bounds, long bytes) {
        return violation(
                place, Rule.SIZE, bounds, bytes, null, "must be " + bounds + " bytes of UTF-8 in all, has " + bytes);
    }

    private static Violation ofWhole(Place place, ConstraintDescriptor<?> constraint) {
        String message = constraint.getAnnotation() instanceof NoOutputVariablesWithContinuationToken
                ? "must be absent when there is a continuationToken"
                : mustSatisfy(constraint);
        return violation(place, Rule.CONFLICT, Bounds.NONE, null, null, message);
    }

    /** For constraints that are not this library's, which an application's own validator may check. */
    private static String mustSatisfy(ConstraintDescriptor<?> constraint) {
        return "must satisfy @" + type(constraint).getSimpleName();
    }

    private static String mustSatisfy(ConstraintDescriptor<?> constraint, Bounds bounds, String found) {
        return bounds.areSet() ? mustSatisfy(constraint) + " (" + bounds + "), " + found : mustSatisfy(constraint);
    }

    private static Violation violation(
            Place place, Rule rule, Bounds bounds, @Nullable Long measured, @Nullable String pattern, String message) {
        return new Violation(
                place.path(),
                place.pointer(),
                place.part(),
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
