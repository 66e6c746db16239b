package io.github.jobresult.testing;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import io.github.jobresult.testing.fake.FakeCodePipeline;
import java.net.URISyntaxException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    private static final String GENERATORS = "io.github.jobresult.testing";
    private static final String FAKE = "io.github.jobresult.testing.fake";

    @Test
    void generatorsDoNotDependOnTheFake() throws URISyntaxException {
        noClasses()
                .that()
                .resideInAPackage(GENERATORS)
                .should()
                .dependOnClassesThat()
                .resideInAPackage(FAKE)
                .check(main());
    }

    @Test
    void theFakeDependsNeitherOnGeneratorsNorOnJqwik() throws URISyntaxException {
        noClasses()
                .that()
                .resideInAPackage(FAKE)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(GENERATORS, "net.jqwik..")
                .check(main());
    }

    private static JavaClasses main() throws URISyntaxException {
        return new ClassFileImporter()
                .importPath(Path.of(FakeCodePipeline.class
                        .getProtectionDomain()
                        .getCodeSource()
                        .getLocation()
                        .toURI()));
    }
}
