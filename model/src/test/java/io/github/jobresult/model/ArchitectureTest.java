package io.github.jobresult.model;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    /** What stands where the model's own classes stand, and not the tests. */
    private static final JavaClasses MODEL = new ClassFileImporter()
            .importUrl(
                    CurrentRevision.class.getProtectionDomain().getCodeSource().getLocation());

    @Test
    void constraintsKnowNothingOfTheTypes() {
        noClasses()
                .that()
                .resideInAPackage("io.github.jobresult.model.constraint")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("io.github.jobresult.model")
                .check(MODEL);
    }

    @Test
    void dependsOnTheJakartaApiAndJSpecifyAlone() {
        classes()
                .that()
                .doNotHaveSimpleName("ImmutablesStyle")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "io.github.jobresult.model",
                        "io.github.jobresult.model.constraint",
                        "java..",
                        "jakarta.validation..",
                        "org.jspecify..",
                        "org.immutables.value")
                .check(MODEL);
    }

    /** Annotations that need not be there when a class is used, as {@link ConsumerTest} shows. */
    @Test
    void dependsOnImmutablesByMarkersThatAreGoneAtRunTime() {
        assertThat(MODEL.stream()
                        .filter(type -> !type.getSimpleName().equals("ImmutablesStyle"))
                        .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
                        .filter(dependency ->
                                dependency.getTargetClass().getPackageName().startsWith("org.immutables"))
                        .map(Dependency::getDescription))
                .isNotEmpty()
                .allMatch(description -> description.contains("is annotated with <org.immutables.value.Value$"));
        assertThat(CurrentRevision.class.getAnnotations()).isEmpty();
    }

    @Test
    void valuesHaveOnlyFinalFieldsAndSoAreSafeToShare() {
        classes()
                .that()
                .areAssignableTo(JobSuccessRequest.class)
                .or()
                .areAssignableTo(CurrentRevision.class)
                .or()
                .areAssignableTo(ExecutionDetails.class)
                .should()
                .haveOnlyFinalFields()
                .check(MODEL);
    }

    @Test
    void onlyWhatIsMeantForConsumersIsPublic() {
        assertThat(MODEL)
                .filteredOn(type -> type.getModifiers().contains(JavaModifier.PUBLIC))
                .filteredOn(type -> type.getPackageName().equals("io.github.jobresult.model"))
                .extracting(JavaClass::getSimpleName)
                .containsExactlyInAnyOrder(
                        "JobSuccessRequest",
                        "Builder",
                        "PutJobSuccessResultRequest",
                        "Builder",
                        "PutThirdPartyJobSuccessResultRequest",
                        "Builder",
                        "CurrentRevision",
                        "Builder",
                        "ExecutionDetails",
                        "Builder",
                        "Limits",
                        "NoOutputVariablesWithContinuationToken",
                        "NoOutputVariablesWithContinuationTokenValidator");
    }
}
