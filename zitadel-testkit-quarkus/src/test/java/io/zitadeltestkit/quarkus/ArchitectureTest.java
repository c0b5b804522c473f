package io.zitadeltestkit.quarkus;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import org.junit.jupiter.api.Test;

/** The public types of the module, and the dependencies between its packages. */
final class ArchitectureTest {
  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .importUrl(ZitadelTestResource.class.getProtectionDomain().getCodeSource().getLocation());

  @Test
  void onlyTheResourceIsPublic() {
    assertThat(
            CLASSES.stream()
                .filter(type -> type.getModifiers().contains(JavaModifier.PUBLIC))
                .filter(type -> !type.getPackageName().endsWith(".internal"))
                .map(JavaClass::getSimpleName))
        .containsExactly("ZitadelTestResource");
  }

  @Test
  void packagesHaveNoCycles() {
    slices().matching("io.zitadeltestkit.quarkus.(**)").should().beFreeOfCycles().check(CLASSES);
  }
}
