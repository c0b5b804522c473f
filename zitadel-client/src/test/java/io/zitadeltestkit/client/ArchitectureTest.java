package io.zitadeltestkit.client;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.properties.HasName;
import java.io.InputStream;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The module's public types, their signatures, and the dependencies between packages. */
class ArchitectureTest {
  private static final String ROOT = PublicTypes.ROOT;
  private static final JavaClasses CLASSES = PublicTypes.CLASSES;

  /** A new public type must be added to the list on purpose. */
  @Test
  void publicTypesAreThoseOfTheList() throws Exception {
    try (InputStream list = ArchitectureTest.class.getResourceAsStream("public-types.txt")) {
      assertThat(
              PublicTypes.stream()
                  .map(type -> type.getName().substring(ROOT.length() + 1))
                  .sorted()
                  .collect(Collectors.joining("\n", "", "\n")))
          .isEqualTo(new String(Objects.requireNonNull(list).readAllBytes(), UTF_8));
    }
  }

  @Test
  void noPublicSignatureShowsALibraryButOkHttpsCustomiser() {
    assertThat(
            PublicTypes.stream()
                .flatMap(type -> type.getMembers().stream())
                .filter(ArchitectureTest::isVisible)
                .filter(ArchitectureTest::showsALibrary)
                .map(HasName.AndFullName::getFullName))
        .containsExactly(ROOT + ".ZitadelClientBuilder.customizeHttp(java.util.function.Consumer)");
  }

  private static boolean isVisible(JavaMember member) {
    return member.getModifiers().contains(JavaModifier.PUBLIC)
        || member.getModifiers().contains(JavaModifier.PROTECTED);
  }

  private static boolean showsALibrary(JavaMember member) {
    return member.getAllInvolvedRawTypes().stream()
        .map(JavaClass::getPackageName)
        .anyMatch(
            name ->
                Stream.of(
                        "okhttp3",
                        "okio",
                        "kotlin",
                        "com.fasterxml",
                        "com.nimbusds",
                        "org.slf4j",
                        "io.github",
                        ROOT + ".internal")
                    .anyMatch(name::startsWith));
  }

  @Test
  void errorsKnowNothingElse() {
    noClasses()
        .that()
        .resideInAPackage(ROOT + ".error")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(ROOT, ROOT + ".auth", ROOT + ".internal")
        .check(CLASSES);
  }

  /** Text is at the bottom of the module: everything else may use it. */
  @Test
  void textKnowsOnlyErrors() {
    noClasses()
        .that()
        .resideInAPackage(ROOT + ".internal.text")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(ROOT, ROOT + ".auth", ROOT + ".internal", ROOT + ".search")
        .check(CLASSES);
  }

  @Test
  void authenticatorsKnowOnlyErrors() {
    noClasses()
        .that()
        .resideInAPackage(ROOT + ".auth")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(ROOT, ROOT + ".internal", "okhttp3..", "com.fasterxml..")
        .check(CLASSES);
  }

  @Test
  void nothingButTheFrontKnowsTheFront() {
    noClasses()
        .that()
        .resideOutsideOfPackage(ROOT)
        .should()
        .dependOnClassesThat()
        .resideInAPackage(ROOT)
        .check(CLASSES);
  }

  @Test
  void packagesHaveNoCycles() {
    slices().matching(ROOT + ".(**)").should().beFreeOfCycles().check(CLASSES);
  }
}
