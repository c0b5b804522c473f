package io.zitadeltestkit;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import io.zitadeltestkit.backend.ZitadelBackend;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The public types of the module, and the dependencies between its packages. */
final class ArchitectureTest {
  private static final String ROOT = "io.zitadeltestkit";
  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .importUrl(ZitadelBackend.class.getProtectionDomain().getCodeSource().getLocation());

  /** A new public type must be added here on purpose; types that are not for users are internal. */
  private static final List<String> PUBLIC_TYPES =
      List.of(
          "assertj.ApiExceptionAssert",
          "assertj.AuthorizationAssert",
          "assertj.HttpAnswer",
          "assertj.MetadataAssert",
          "assertj.OrganizationAssert",
          "assertj.PersonalAccessTokenAssert",
          "assertj.RequestsAssert",
          "assertj.ResponseAssert",
          "assertj.SessionAssert",
          "assertj.TokenAssert",
          "assertj.UserAssert",
          "assertj.ZitadelAssertions",
          "backend.BackendException",
          "backend.ContainerBackend",
          "backend.EmbeddedBackend",
          "backend.ExternalBackend",
          "backend.RunningZitadel",
          "backend.ZitadelBackend",
          "cli.Main",
          "container.Snapshot",
          "container.Snapshots",
          "container.Startup",
          "container.Startup$Kind",
          "container.ZitadelContainer",
          "fixture.ApplicationKind",
          "fixture.ClientCredentials",
          "fixture.FixtureException",
          "fixture.Fixture",
          "fixture.TestApplication",
          "fixture.TestProject",
          "fixture.TestUser",
          "fixture.WithApplication",
          "fixture.WithApplication$List",
          "fixture.WithProject",
          "fixture.WithProject$List",
          "fixture.WithServiceUser",
          "fixture.WithServiceUser$List",
          "fixture.WithUser",
          "fixture.WithUser$List",
          "instance.InstanceException",
          "instance.SystemUser",
          "instance.VirtualInstance",
          "instance.VirtualInstances",
          "junit.Backend",
          "junit.InstanceOwner",
          "junit.Isolation",
          "junit.Lifecycle",
          "junit.ReportRoles",
          "junit.Server",
          "junit.TestOrganization",
          "junit.TestServiceUser",
          "junit.WithRoles",
          "junit.ZitadelExtension",
          "junit.ZitadelExtensionBuilder",
          "junit.ZitadelServer",
          "junit.ZitadelTest",
          "login.LoginException",
          "login.LoginTokens",
          "login.ZitadelLogin",
          "login.ZitadelLogin$Person",
          "message.Mailbox",
          "message.MessageException",
          "message.MessageKind",
          "message.MessageSource",
          "message.TestMessage",
          "message.ZitadelMessages",
          "token.UserTokens",
          "token.ZitadelTokens");

  @Test
  void onlyTheseTypesArePublic() {
    assertThat(
            CLASSES.stream()
                .filter(type -> type.getModifiers().contains(JavaModifier.PUBLIC))
                .filter(type -> !type.getPackageName().startsWith(ROOT + ".internal"))
                .map(JavaClass::getName)
                .map(name -> name.substring(ROOT.length() + 1)))
        .containsExactlyInAnyOrderElementsOf(PUBLIC_TYPES);
  }

  @Test
  void packagesHaveNoCycles() {
    slices().matching(ROOT + ".(**)").should().beFreeOfCycles().check(CLASSES);
  }
}
