package io.github.jobresult.model;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Method;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.Index;
import org.jboss.jandex.IndexReader;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The index of the jar, from which Quarkus learns which classes its validator must know. */
@Tag("both-paths")
class JandexIndexTest {

    private static Index index;

    @BeforeAll
    static void readIndex() throws IOException {
        try (InputStream in = CurrentRevision.class.getResourceAsStream("/META-INF/jandex.idx")) {
            index = new IndexReader(in).read();
        }
    }

    static Stream<Class<?>> abstractTypes() {
        return Stream.concat(
                Stream.of(JobSuccessRequest.class), generatedTypes().map(Class::getSuperclass));
    }

    static Stream<Class<?>> generatedTypes() {
        return Stream.of(
                        PutJobSuccessResultRequest.builder().buildPartial(),
                        PutThirdPartyJobSuccessResultRequest.builder().buildPartial(),
                        CurrentRevision.builder().buildPartial(),
                        ExecutionDetails.builder().build())
                .map(Object::getClass);
    }

    @ParameterizedTest
    @MethodSource("abstractTypes")
    void hasTheConstraintsThatReflectionSees(Class<?> type) {
        ClassInfo indexed = index.getClassByName(type);

        for (Method method : type.getDeclaredMethods()) {
            if (method.getParameterCount() == 0) {
                assertThat(constraints(indexed.method(method.getName()).annotations()))
                        .as("%s", method)
                        .isEqualTo(constraints(method));
            }
        }
        assertThat(constraints(indexed.declaredAnnotations())).isEqualTo(names(type.getDeclaredAnnotations()));
        assertThat(constraints(indexed.annotations())).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("generatedTypes")
    void hasTheGeneratedClassesBelowTheirTypes(Class<?> type) {
        assertThat(index.getKnownDirectSubclasses(type.getSuperclass()))
                .extracting(subclass -> subclass.name().toString())
                .containsExactly(type.getName());
    }

    @Test
    void hasTheConstraintsThemselves() {
        assertThat(index.getAnnotations("jakarta.validation.Constraint"))
                .extracting(constraint -> constraint.target().asClass().simpleName())
                .containsExactlyInAnyOrder(
                        "CodePointLength",
                        "NoOutputVariablesWithContinuationToken",
                        "TimestampRange",
                        "Utf8Size",
                        "WellFormedUnicode");
    }

    private static Set<String> constraints(Iterable<AnnotationInstance> annotations) {
        Set<String> names = new HashSet<>();
        annotations.forEach(annotation -> names.add(annotation.name().toString()));
        names.removeIf(name -> !isConstraint(name));
        return names;
    }

    private static Set<String> constraints(Method method) {
        Set<String> names = names(method.getDeclaredAnnotations());
        collect(method.getAnnotatedReturnType(), names);
        return names;
    }

    private static void collect(AnnotatedType type, Set<String> names) {
        names.addAll(names(type.getAnnotations()));
        if (type instanceof AnnotatedParameterizedType parameterized) {
            for (AnnotatedType argument : parameterized.getAnnotatedActualTypeArguments()) {
                collect(argument, names);
            }
        }
    }

    private static Set<String> names(Annotation[] annotations) {
        return Stream.of(annotations)
                .map(annotation -> annotation.annotationType().getName())
                .filter(JandexIndexTest::isConstraint)
                .collect(toSet());
    }

    private static boolean isConstraint(String name) {
        return name.startsWith("jakarta.validation.") || name.startsWith("io.github.jobresult.");
    }
}
