package io.zitadeltestkit.client;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "io.zitadeltestkit.client", importOptions = DoNotIncludeTests.class)
class ServicesArchitectureTest {
  private static final String[] SERVICES = {
    "..client.administrator..",
    "..client.application..",
    "..client.authorization..",
    "..client.metadata..",
    "..client.oauth..",
    "..client.organization..",
    "..client.project..",
    "..client.search..",
    "..client.session..",
    "..client.settings..",
    "..client.user.."
  };

  /** Users keep their own versions of these libraries: no signature may show one. */
  @ArchTest
  static final ArchRule SERVICES_SHOW_NO_LIBRARY =
      noClasses()
          .that()
          .resideInAnyPackage(SERVICES)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("com.fasterxml..", "okhttp3..", "okio..", "com.nimbusds..");

  @ArchTest
  static final ArchRule PACKAGES_KNOW_EACH_OTHER_ONE_WAY =
      slices().matching("io.zitadeltestkit.client.(**)").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule SERVICES_ARE_FINAL =
      classes()
          .that()
          .haveSimpleNameEndingWith("Service")
          .and()
          .resideInAnyPackage(SERVICES)
          .should()
          .haveModifier(JavaModifier.FINAL)
          .andShould()
          .bePublic();
}
