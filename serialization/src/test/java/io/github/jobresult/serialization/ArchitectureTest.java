package io.github.jobresult.serialization;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaType;
import com.tngtech.archunit.core.domain.properties.HasName;
import com.tngtech.archunit.core.domain.properties.HasOwner;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import io.github.jobresult.model.JobSuccessRequest;
import io.github.jobresult.validation.JobResultValidator;
import java.lang.invoke.MethodHandles;
import java.net.URI;
import java.nio.file.Path;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    private static final JavaClasses MODULE = importMain();

    @Test
    void noPublicSignatureMentionsJacksonButWhatTheModuleMustOverride() {
        Set<String> mentioning = MODULE.stream()
                .filter(ArchitectureTest::isVisible)
                .flatMap(ArchitectureTest::visibleMembersThatMentionJackson)
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(mentioning)
                .containsExactly(
                        "JobResultModule extends JacksonModule",
                        "JobResultModule.setupModule",
                        "JobResultModule.version",
                        // For modules of this library.
                        "Tokens.currentToken",
                        "Tokens.location",
                        "Tokens.nextToken");
    }

    @Test
    void onlyTheModuleAndWhatItIsMadeOfDependOnDatabind() {
        noClasses()
                .that()
                .haveNameNotMatching(".*\\.(JobResultModule|WireSerializer|WireDeserializer|ShownMembers)(\\$.*)?")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("tools.jackson.databind..", "com.fasterxml.jackson..")
                .check(MODULE);
    }

    @Test
    void theCodecDoesNotDependOnTheService() {
        noClasses()
                .that()
                .resideInAPackage("io.github.jobresult.serialization")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("io.github.jobresult.service")
                .check(MODULE);
    }

    @Test
    void publicClassesAreFinal() {
        classes()
                .that()
                .arePublic()
                .and()
                .areNotInterfaces()
                .should()
                .haveModifier(JavaModifier.FINAL)
                .check(MODULE);
    }

    /** A native image would need to know what is reflected on. */
    @Test
    void nothingOnTheWayOfTheCodecReflects() {
        noClasses()
                .that()
                .haveNameNotMatching(".*\\.JobResultModule(\\$.*)?")
                .should()
                .dependOnClassesThat(JavaClass.Predicates.resideInAPackage("java.lang.reflect..")
                        .or(JavaClass.Predicates.equivalentTo(ServiceLoader.class))
                        .or(JavaClass.Predicates.equivalentTo(MethodHandles.Lookup.class)))
                .orShould()
                .callMethodWhere(
                        JavaCall.Predicates.target(
                                        HasOwner.Predicates.With.owner(JavaClass.Predicates.equivalentTo(Class.class)))
                                .and(
                                        JavaCall.Predicates.target(
                                                HasName.Predicates.nameMatching(
                                                        "forName|newInstance|get(Declared)?(Field|Method|Constructor|Classe)s?.*|getResource.*"))))
                .check(new ClassFileImporter()
                        .importPaths(
                                location(JobSuccessRequest.class),
                                location(JobResultValidator.class),
                                location(JobResultCodec.class)));
    }

    private static Stream<String> visibleMembersThatMentionJackson(JavaClass javaClass) {
        Stream<String> parents = Stream.concat(
                        javaClass.getRawSuperclass().stream(), javaClass.getRawInterfaces().stream())
                .filter(ArchitectureTest::isOfJackson)
                .map(parent -> javaClass.getSimpleName() + " extends " + parent.getSimpleName());
        Stream<String> codeUnits = javaClass.getCodeUnits().stream()
                .filter(unit -> isVisible(unit.getModifiers()))
                .filter(unit -> typesOf(unit).anyMatch(ArchitectureTest::isOfJackson))
                .map(unit -> javaClass.getSimpleName() + "." + unit.getName());
        Stream<String> fields = javaClass.getFields().stream()
                .filter(field -> isVisible(field.getModifiers()))
                .filter(field -> typesOf(field).anyMatch(ArchitectureTest::isOfJackson))
                .map(field -> javaClass.getSimpleName() + "." + field.getName());
        return Stream.of(parents, codeUnits, fields).flatMap(all -> all);
    }

    private static Stream<JavaClass> typesOf(JavaCodeUnit unit) {
        return Stream.of(
                        Stream.<JavaType>of(unit.getReturnType()),
                        unit.getParameterTypes().stream(),
                        unit.getExceptionTypes().stream().map(type -> (JavaType) type),
                        unit.getTypeParameters().stream().map(type -> (JavaType) type))
                .flatMap(types -> types)
                .flatMap(type -> type.getAllInvolvedRawTypes().stream());
    }

    private static Stream<JavaClass> typesOf(JavaField field) {
        return field.getType().getAllInvolvedRawTypes().stream();
    }

    private static boolean isOfJackson(JavaClass type) {
        return type.getPackageName().startsWith("tools.jackson")
                || type.getPackageName().startsWith("com.fasterxml.jackson");
    }

    private static boolean isVisible(JavaClass javaClass) {
        return isVisible(javaClass.getModifiers())
                && javaClass
                        .getEnclosingClass()
                        .map(ArchitectureTest::isVisible)
                        .orElse(true);
    }

    private static boolean isVisible(Set<JavaModifier> modifiers) {
        return modifiers.contains(JavaModifier.PUBLIC) || modifiers.contains(JavaModifier.PROTECTED);
    }

    private static JavaClasses importMain() {
        return new ClassFileImporter().importPath(location(JobResultCodec.class));
    }

    private static Path location(Class<?> type) {
        return Path.of(URI.create(
                type.getProtectionDomain().getCodeSource().getLocation().toString()));
    }
}
