package io.github.jobresult.validation;

import io.github.jobresult.model.NoOutputVariablesWithContinuationToken;
import io.github.jobresult.model.constraint.CodePointLength;
import io.github.jobresult.model.constraint.TimestampRange;
import io.github.jobresult.model.constraint.UnicodeText;
import io.github.jobresult.model.constraint.Utf8Size;
import io.github.jobresult.model.constraint.WellFormedUnicode;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.metadata.ConstraintDescriptor;
import jakarta.validation.metadata.ElementDescriptor;
import jakarta.validation.metadata.PropertyDescriptor;
import java.lang.annotation.Annotation;
import java.time.Instant;
import java.util.Comparator;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Turns a Jakarta violation into ours. It measures the value and leaves it behind. It ignores Jakarta's message, which varies
 * with the locale and may show the value.
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
            return place.required();
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
        return constraint.getAnnotation() instanceof NoOutputVariablesWithContinuationToken
                ? place.conflict()
                : place.violation(Rule.CONFLICT, null, null, null, null, mustSatisfy(constraint));
    }

    private static Violation ofText(Place place, ConstraintDescriptor<?> constraint, CharSequence text) {
        Annotation annotation = constraint.getAnnotation();
        if (annotation instanceof WellFormedUnicode) {
            return place.unicode(text);
        }
        long length = UnicodeText.codePoints(text);
        if (annotation instanceof Pattern pattern) {
            return place.pattern(pattern.regexp(), text);
        }
        if (annotation instanceof CodePointLength) {
            return place.length(bound(constraint, "min"), bound(constraint, "max"), length);
        }
        Rule rule = isBounded(constraint) ? Rule.LENGTH : Rule.PATTERN;
        return ofOther(place, rule, constraint, length, "has " + Place.characters(length));
    }

    private static Violation ofTime(Place place, ConstraintDescriptor<?> constraint, Instant time) {
        if (constraint.getAnnotation() instanceof TimestampRange range) {
            return RequestWalk.createdOutOfRange(place, Instant.parse(range.min()), Instant.parse(range.max()), time);
        }
        return place.violation(Rule.RANGE, null, null, time.getEpochSecond(), null, mustSatisfy(constraint));
    }

    /** Reports the bound of the violated constraint and the tightest one at the other end. */
    private Violation ofNumber(Place place, ConstraintDescriptor<?> constraint, long number, Object bean) {
        PropertyDescriptor property =
                validator.getConstraintsForClass(bean.getClass()).getConstraintsForProperty(JakartaCheck.member(place));
        if (constraint.getAnnotation() instanceof Min min) {
            Long max =
                    bounds(property, Max.class).min(Comparator.naturalOrder()).orElse(null);
            return place.number(min.value(), max, number);
        }
        if (constraint.getAnnotation() instanceof Max max) {
            Long min =
                    bounds(property, Min.class).max(Comparator.naturalOrder()).orElse(null);
            return place.number(min, max.value(), number);
        }
        return ofOther(place, Rule.RANGE, constraint, number, "is " + number);
    }

    private static Stream<Long> bounds(PropertyDescriptor property, Class<? extends Annotation> type) {
        return Stream.concat(Stream.of(property), property.getConstrainedContainerElementTypes().stream())
                .map(ElementDescriptor::getConstraintDescriptors)
                .flatMap(constraints -> constraints.stream()
                        .filter(constraint -> type.isInstance(constraint.getAnnotation()))
                        .map(constraint -> (Long) constraint.getAttributes().get("value")));
    }

    private static Violation ofMap(Place place, ConstraintDescriptor<?> constraint, Map<?, ?> map) {
        if (constraint.getAnnotation() instanceof Utf8Size) {
            return place.size(bound(constraint, "max"), UnicodeText.utf8Size(map));
        }
        long entries = map.size();
        String found = entries == 1 ? "has 1 variable" : "has " + entries + " variables";
        return ofOther(place, Rule.SIZE, constraint, entries, found);
    }

    /** Reports a constraint that is not this library's by its name. */
    private static Violation ofOther(
            Place place, Rule rule, ConstraintDescriptor<?> constraint, long measured, String found) {
        Long min = bound(constraint, "min");
        Long max = bound(constraint, "max");
        String message = isBounded(constraint)
                ? mustSatisfy(constraint) + " (" + Place.bounds(min, max) + "), " + found
                : mustSatisfy(constraint);
        return place.violation(rule, min, max, measured, null, message);
    }

    private static boolean isBounded(ConstraintDescriptor<?> constraint) {
        return bound(constraint, "min") != null || bound(constraint, "max") != null;
    }

    /** {@code null} for an attribute that is missing, is no number, or means no limit. */
    private static @Nullable Long bound(ConstraintDescriptor<?> constraint, String attribute) {
        if (!(constraint.getAttributes().get(attribute) instanceof Number number)) {
            return null;
        }
        long bound = number.longValue();
        return bound == Integer.MAX_VALUE || bound == Long.MAX_VALUE ? null : bound;
    }

    private static String mustSatisfy(ConstraintDescriptor<?> constraint) {
        return "must satisfy @" + constraint.getAnnotation().annotationType().getSimpleName();
    }
}
