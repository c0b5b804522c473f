package io.zitadeltestkit.seed;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import org.junit.jupiter.api.Test;

/** Seeds only depend on {@link SeedTarget}, so they work on every backend. */
final class SeedArchitectureTest {
  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(location -> !location.contains("Test"))
          .withImportOption(location -> !location.contains("/test-classes/"))
          .importPackages("io.zitadeltestkit.seed");

  @Test
  void seedsDependOnNeitherServerNorClient() {
    noClasses()
        .that()
        .haveSimpleNameNotContaining("SeedTargets")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("io.zitadeltestkit.embedded..", "io.zitadeltestkit.client..")
        .check(CLASSES);
  }
}
