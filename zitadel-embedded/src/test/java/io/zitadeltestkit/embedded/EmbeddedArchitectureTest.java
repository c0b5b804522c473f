package io.zitadeltestkit.embedded;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;

/** The types for users, and the dependencies between packages. */
final class EmbeddedArchitectureTest {
  private static final String ROOT = "io.zitadeltestkit.";
  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages(ROOT + "embedded", ROOT + "seed");

  @Test
  void onlyTheseTypesArePublicOutsideInternal() {
    assertThat(
            CLASSES.stream()
                .filter(EmbeddedArchitectureTest::isPublic)
                .filter(not(resideInAPackage("..internal..")))
                .map(JavaClass::getName)
                .map(name -> name.substring(ROOT.length()))
                .sorted())
        .containsExactly(
            "embedded.ApiMethod",
            "embedded.EmbeddedInstance",
            "embedded.EmbeddedZitadel",
            "embedded.EmbeddedZitadel$Builder",
            "embedded.FaultRule",
            "embedded.Faults",
            "embedded.ManagerRoles",
            "embedded.RecordedRequest",
            "embedded.Requests",
            "embedded.SentMessage",
            "embedded.SentMessage$Channel",
            "embedded.SentMessages",
            "embedded.ServerClock",
            "embedded.UsedPermission",
            "embedded.UsedPermissions",
            "embedded.VersionDifference",
            "seed.Seed",
            "seed.SeedException",
            "seed.SeedTarget",
            "seed.Seeded",
            "seed.SeededApplication",
            "seed.SeededOrganization",
            "seed.SeededProject",
            "seed.SeededServiceUser",
            "seed.SeededUser");
  }

  @Test
  void packagesAreFreeOfCycles() {
    slices().matching(ROOT + "embedded.internal.(**)").should().beFreeOfCycles().check(CLASSES);
  }

  @Test
  void internalPackagesDoNotUseThePublicOne() {
    assertThat(
            CLASSES.stream()
                .filter(resideInAPackage("..embedded.internal.."))
                .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
                .filter(
                    dependency ->
                        dependency.getTargetClass().getPackageName().equals(ROOT + "embedded")))
        .isEmpty();
  }

  /** What keeps the data does not know what the data are, and these know nothing of calls. */
  @Test
  void stateIsBelowTheEntitiesAndTheseAreBelowTheRules() {
    noClasses()
        .that()
        .resideInAPackage("..internal.state..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("..internal.model..")
        .check(CLASSES);
    noClasses()
        .that()
        .resideInAPackage("..internal.model..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("..internal.api..", "..internal.oidc..", "..internal.http..")
        .check(CLASSES);
  }

  /** A start that logs nothing need not wait until logging is set up. */
  @Test
  void loggersAreNotConstants() {
    assertThat(
            CLASSES.stream()
                .flatMap(type -> type.getFields().stream())
                .filter(field -> field.getRawType().isEquivalentTo(Logger.class)))
        .isEmpty();
  }

  private static boolean isPublic(JavaClass type) {
    return type.getModifiers().contains(JavaModifier.PUBLIC)
        && type.getEnclosingClass().map(EmbeddedArchitectureTest::isPublic).orElse(true);
  }
}
