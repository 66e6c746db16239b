package io.github.jobresult.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Constructor;
import java.lang.reflect.Modifier;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Nobody outside the package can implement or extend the types, so that members can be added to them later. */
class ExtensionTest {

    @TempDir
    Path directory;

    @ParameterizedTest
    @MethodSource("types")
    void typesAreSealed(Class<?> type) {
        assertThat(type.isSealed()).isTrue();
        assertThat(type.getPermittedSubclasses()).allMatch(subclass -> subclass.getPackage() == type.getPackage());
    }

    @ParameterizedTest
    @MethodSource("valueTypes")
    void theOnlySubclassIsFinalAndHidden(Class<?> type) {
        assertThat(type.getPermittedSubclasses())
                .singleElement()
                .satisfies(generated -> assertThat(generated).isFinal().isPackagePrivate());
    }

    @Test
    void thereAreTwoRequestsAndNoOthers() {
        assertThat(JobSuccessRequest.class.getPermittedSubclasses())
                .containsExactlyInAnyOrder(
                        PutJobSuccessResultRequest.class, PutThirdPartyJobSuccessResultRequest.class);
    }

    @ParameterizedTest
    @MethodSource("typesAndBuilders")
    void constructorsAreNeitherPublicNorProtected(Class<?> type) {
        assertThat(type.getDeclaredConstructors())
                .isNotEmpty()
                .extracting(Constructor::getModifiers)
                .noneMatch(modifiers -> Modifier.isPublic(modifiers) || Modifier.isProtected(modifiers));
    }

    @ParameterizedTest
    @MethodSource("types")
    void aForeignClassCannotExtendAType(Class<?> type) {
        assertThat(compileForeignClass("abstract non-sealed class Foreign extends " + type.getCanonicalName() + " {}"))
                .contains("compiler.err.cant.inherit.from.sealed", "exit code 1");
    }

    @ParameterizedTest
    @MethodSource("builders")
    void aForeignClassCannotExtendABuilder(Class<?> builder) {
        assertThat(compileForeignClass("abstract class Foreign extends " + builder.getCanonicalName() + " {}"))
                .containsAnyOf("compiler.err.cant.inherit.from.final", "compiler.err.cant.inherit.from.sealed")
                .contains("exit code 1");
    }

    @ParameterizedTest
    @MethodSource("valueTypes")
    void aForeignClassCannotSeeTheGeneratedClass(Class<?> type) {
        String generated = type.getPermittedSubclasses()[0].getCanonicalName();

        assertThat(compileForeignClass("class Foreign { " + generated + " value; }"))
                .contains("compiler.err.not.def.public.cant.access", "exit code 1");
    }

    @Test
    void aForeignClassThatExtendsNothingOfOursCompiles() {
        assertThat(compileForeignClass("abstract class Foreign extends java.util.AbstractList<"
                        + CurrentRevision.class.getCanonicalName() + "> { protected Foreign() {} }"))
                .isEmpty();
    }

    private String compileForeignClass(String declaration) {
        return new Javac(directory)
                .source("foreign/Foreign.java", "package foreign; " + declaration)
                .onTheClassPath();
    }

    private static Stream<Class<?>> types() {
        return Stream.concat(Stream.of(JobSuccessRequest.class), valueTypes());
    }

    private static Stream<Class<?>> valueTypes() {
        return Stream.of(
                PutJobSuccessResultRequest.class,
                PutThirdPartyJobSuccessResultRequest.class,
                CurrentRevision.class,
                ExecutionDetails.class);
    }

    private static Stream<Class<?>> builders() {
        return Stream.of(
                JobSuccessRequest.Builder.class,
                PutJobSuccessResultRequest.Builder.class,
                PutThirdPartyJobSuccessResultRequest.Builder.class,
                CurrentRevision.Builder.class,
                ExecutionDetails.Builder.class);
    }

    private static Stream<Class<?>> typesAndBuilders() {
        return Stream.concat(types(), builders());
    }
}
