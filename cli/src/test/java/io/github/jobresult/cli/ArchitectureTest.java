package io.github.jobresult.cli;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.net.URISyntaxException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    private static final JavaClasses MODULE = importMain();

    @Test
    void packagesDoNotDependOnEachOtherInCycles() {
        slices().matching("io.github.jobresult.(**)").should().beFreeOfCycles().check(MODULE);
    }

    @Test
    void noCommandDependsOnMain() {
        noClasses()
                .that()
                .resideInAnyPackage("..cli.check", "..cli.put", "..cli.shell")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("io.github.jobresult.cli")
                .check(MODULE);
    }

    private static JavaClasses importMain() {
        try {
            return new ClassFileImporter()
                    .importPath(Path.of(Main.class
                            .getProtectionDomain()
                            .getCodeSource()
                            .getLocation()
                            .toURI()));
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
