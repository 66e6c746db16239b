package io.github.jobresult.validation;

import io.github.jobresult.model.constraint.CodePointLength;
import io.github.jobresult.model.constraint.WellFormedUnicode;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The annotations of one type, to be taken over one place after the other: the type itself, an accessor such as {@code
 * getJobId}, or a type argument of what it returns such as {@code getSummary<0>}. None can be forgotten, and none that is not
 * understood can be taken.
 */
final class DeclaredConstraints {

    private final Class<?> type;
    private final Map<String, List<Annotation>> left = new TreeMap<>();

    DeclaredConstraints(Class<?> type) {
        this.type = type;
        add("", type);
        for (Method method : type.getDeclaredMethods()) {
            add(method.getName(), method);
            if (method.getAnnotatedReturnType() instanceof AnnotatedParameterizedType generic) {
                AnnotatedType[] arguments = generic.getAnnotatedActualTypeArguments();
                for (int i = 0; i < arguments.length; i++) {
                    add(method.getName() + "<" + i + ">", arguments[i]);
                }
            }
        }
    }

    private void add(String place, AnnotatedElement element) {
        if (element.getAnnotations().length > 0) {
            left.put(place, new ArrayList<>(Arrays.asList(element.getAnnotations())));
        }
    }

    /** The constraint of this type at that place, {@code null} if there is none. */
    private <A extends Annotation> @Nullable A takeIfThere(String place, Class<A> annotation) {
        List<Annotation> there = left.getOrDefault(place, List.of());
        for (Annotation candidate : there) {
            if (annotation.isInstance(candidate)) {
                there.remove(candidate);
                if (there.isEmpty()) {
                    left.remove(place);
                }
                return annotation.cast(candidate);
            }
        }
        return null;
    }

    <A extends Annotation> A take(String place, Class<A> annotation) {
        A taken = takeIfThere(place, annotation);
        if (taken == null) {
            throw new IllegalStateException(type.getSimpleName() + " has no @" + annotation.getSimpleName() + " at "
                    + place + " for the fast check");
        }
        return taken;
    }

    TextRule takeText(String place) {
        take(place, WellFormedUnicode.class);
        boolean required = takeIfThere(place, NotNull.class) != null;
        CodePointLength length = takeIfThere(place, CodePointLength.class);
        Pattern pattern = takeIfThere(place, Pattern.class);
        return new TextRule(
                required,
                length == null ? 0 : length.min(),
                length == null ? Integer.MAX_VALUE : length.max(),
                pattern == null ? null : TextPattern.of(pattern.regexp()));
    }

    void takeValid(String... places) {
        for (String place : places) {
            take(place, Valid.class);
        }
    }

    void requireAllTaken() {
        if (!left.isEmpty()) {
            throw new IllegalStateException("The fast check does not know these constraints of " + type.getSimpleName()
                    + ": " + left.keySet().stream().collect(Collectors.joining(", ")));
        }
    }
}
