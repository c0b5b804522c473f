package io.zitadeltestkit.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zitadeltestkit.client.ZitadelClient;
import io.zitadeltestkit.client.error.PermissionDeniedException;
import io.zitadeltestkit.client.user.NewMachine;
import io.zitadeltestkit.client.user.UserQuery;
import io.zitadeltestkit.fixture.WithServiceUser;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.platform.engine.reporting.ReportEntry;

/** The report of the roles that service users needed. */
final class ReportRolesTest {
  private static String report(Map<String, String> parameters, Class<?> testClass) {
    var events = Run.with(parameters, testClass).allEvents();
    events.assertStatistics(statistics -> statistics.failed(0));
    return events
        .reportingEntryPublished()
        .map(event -> event.getRequiredPayload(ReportEntry.class).getKeyValuePairs())
        .filter(entry -> entry.containsKey("zitadel.roles"))
        .map(entry -> entry.get("zitadel.roles"))
        .reduce("", String::concat);
  }

  private static String without(String report, String start) {
    return report.lines().filter(line -> !line.startsWith(start)).reduce("", "%s%n%s"::formatted);
  }

  @ZitadelTest
  @ReportRoles
  static class Manager {
    @Test
    void creates(ZitadelClient zitadel, TestOrganization acme) {
      zitadel.users().create(NewMachine.named("a").in(acme.id()));
    }

    @Nested
    class Inner {
      @Test
      void lists(ZitadelClient zitadel) {
        assertThat(zitadel.users().listAll(UserQuery.all())).isNotEmpty();
      }

      @Test
      void triesWhatItMayNot(
          @WithRoles("ORG_OWNER_VIEWER") ZitadelClient viewer, TestOrganization acme) {
        assertThatThrownBy(() -> viewer.users().create(NewMachine.named("b").in(acme.id())))
            .isInstanceOf(PermissionDeniedException.class);
      }
    }
  }

  @Test
  void smallestRolesAndWhatWasNeverUsed() {
    String report = report(Map.of(), Manager.class);

    assertThat(without(report, "    granted"))
        .isEqualToIgnoringNewLines(
            """

            Roles that Manager needs:
              the service user (ORG_OWNER) needs ORG_USER_MANAGER.
                used: user.read, user.write
              that of @WithRoles (ORG_OWNER_VIEWER) needs no role; it has used no permission.
                used: nothing\
            """);
    assertThat(report)
        .contains("    granted and never used: org.action.delete, ")
        .containsPattern("granted and never used: .*org\\.delete.*, user\\.delete, ")
        .doesNotContainPattern("granted and never used: [^\n]*user\\.write");
  }

  @ZitadelTest(lifecycle = Lifecycle.PER_METHOD, roles = "IAM_ORG_MANAGER")
  @ReportRoles
  static class PerMethod {
    @Test
    void creates(ZitadelClient zitadel) {
      String id = zitadel.organizations().create("per-method").id();
      zitadel.organizations().delete(id);
    }

    @Test
    void reads(
        ZitadelClient zitadel,
        @WithServiceUser(managerRoles = "ORG_USER_MANAGER") TestServiceUser bot) {
      assertThat(zitadel.users().get(bot.id()).id()).isEqualTo(bot.id());
      assertThat(bot.token()).isNotBlank();
    }
  }

  @Test
  void usersOfAllMethodsShareALine() {
    assertThat(without(report(Map.of(), PerMethod.class), "    granted"))
        .contains(
            "the service user (IAM_ORG_MANAGER) needs IAM_ORG_MANAGER, which it has; no smaller"
                + " role is enough.")
        .contains("bot (ORG_USER_MANAGER) needs no role; it has used no permission.");
  }

  @ZitadelTest
  static class Plain {
    @Test
    void callsNothing(ZitadelServer server) {
      assertThat(server.url()).isNotBlank();
    }
  }

  @Test
  void propertyTurnsItOnEverywhere() {
    assertThat(report(Map.of(), Plain.class)).isEmpty();
    assertThat(report(Map.of("zitadel.testkit.report-roles", "true"), Plain.class))
        .startsWith("Roles that Plain needs:");
    assertThat(Run.failureOf(Map.of("zitadel.testkit.report-roles", "maybe"), Plain.class))
        .contains(
            "The property zitadel.testkit.report-roles is \"maybe\"; it can be true or false.");
  }
}
