package io.github.jobresult.validation;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import org.junit.jupiter.api.Test;

class DependencyTest {

    @Test
    void validationKnowsTheModelAndPublicValidationApisOnly() {
        JavaClasses validation = new ClassFileImporter()
                .importUrl(JobResultValidator.class
                        .getProtectionDomain()
                        .getCodeSource()
                        .getLocation());

        classes()
                .that()
                .resideInAPackage("io.github.jobresult.validation")
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(
                                "java..",
                                "jakarta.validation..",
                                "org.jspecify..",
                                "io.github.jobresult.model..",
                                "io.github.jobresult.validation")
                        .and(not(resideInAPackage("..internal.."))))
                .check(validation);
    }
}
