package io.github.jobresult.jackson2;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.net.URISyntaxException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    private static final JavaClasses MODULE = importMain();

    @Test
    void onlyTheModuleIsPublicAndNothingCanExtendIt() {
        assertThat(MODULE.stream()
                        .filter(type -> type.getModifiers().contains(JavaModifier.PUBLIC))
                        .map(JavaClass::getSimpleName))
                .containsExactly("JobResultModule");
        classes().that().arePublic().should().haveModifier(JavaModifier.FINAL).check(MODULE);
    }

    @Test
    void nothingNeedsTheMapperOfJackson3() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAPackage("tools.jackson.databind..")
                .check(MODULE);
    }

    @Test
    void onlyTokensAreOfJackson3() {
        noClasses()
                .that()
                .doNotHaveSimpleName("ParserTokens")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("tools.jackson..")
                .check(MODULE);
    }

    private static JavaClasses importMain() {
        try {
            return new ClassFileImporter()
                    .importPath(Path.of(JobResultModule.class
                            .getProtectionDomain()
                            .getCodeSource()
                            .getLocation()
                            .toURI()));
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
