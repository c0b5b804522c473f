package io.zitadeltestkit.client;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.properties.HasName;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The shape of the module: what is public, what that shows, and which way the arrows go. */
class ArchitectureTest {
  private static final String ROOT = "io.zitadeltestkit.client";
  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages(ROOT);

  private static Stream<JavaClass> publicTypes() {
    return CLASSES.stream()
        .filter(type -> type.getModifiers().contains(JavaModifier.PUBLIC))
        .filter(type -> !type.getPackageName().startsWith(ROOT + ".internal"));
  }

  /** New public types of these packages must be added here on purpose. */
  @Test
  void thesePackagesHaveThesePublicTypes() {
    List<String> packages = List.of(ROOT, ROOT + ".auth", ROOT + ".error");
    assertThat(
            publicTypes()
                .filter(type -> packages.contains(type.getPackageName()))
                .map(type -> type.getName().substring(ROOT.length() + 1)))
        .containsExactlyInAnyOrder(
            "Self",
            "ZitadelClient",
            "ZitadelClientBuilder",
            "auth.AccessToken",
            "auth.Authenticator",
            "auth.AuthorizationServer",
            "auth.ClientCredentialsAuthenticator",
            "auth.Discovery",
            "auth.NoAuthenticator",
            "auth.PersonalAccessTokenAuthenticator",
            "auth.PrivateKeyJwtAuthenticator",
            "error.AlreadyExistsException",
            "error.ApiError",
            "error.ApiException",
            "error.ConfigurationException",
            "error.ConnectionException",
            "error.ConnectionException$Kind",
            "error.ExpiredTokenException",
            "error.FailedPreconditionException",
            "error.InvalidArgumentException",
            "error.NotFoundException",
            "error.PermissionDeniedException",
            "error.RateLimitedException",
            "error.TokenEndpointException",
            "error.UnauthenticatedException",
            "error.UnavailableException",
            "error.UnexpectedAnswerException",
            "error.UnimplementedException",
            "error.WrongHostException",
            "error.ZitadelException");
  }

  @Test
  void noPublicSignatureShowsALibraryButOkHttpsCustomiser() {
    assertThat(
            publicTypes()
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
                        "io.github")
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
    slices().matching(ROOT + ".(*)..").should().beFreeOfCycles().check(CLASSES);
  }
}
