package io.zitadeltestkit.it.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import io.zitadeltestkit.client.ZitadelClient;
import io.zitadeltestkit.client.administrator.AdministratorResource;
import io.zitadeltestkit.client.administrator.ManagerRole;
import io.zitadeltestkit.client.user.NewHuman;
import io.zitadeltestkit.client.user.NewMachine;
import io.zitadeltestkit.embedded.EmbeddedZitadel;
import io.zitadeltestkit.junit.TestOrganization;
import io.zitadeltestkit.junit.ZitadelTest;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.RepeatedTest;

/** Two classes with the same ten tests, each in an organization of its own, as its owner. */
final class TenTests {
  private TenTests() {}

  /** What is tested: somebody is made, found and changed. */
  private static void aPersonIsMadeFoundAndLocked(ZitadelClient zitadel, String organization) {
    String id =
        zitadel
            .users()
            .create(
                NewHuman.named("Minnie", "Mouse")
                    .in(organization)
                    .email(UUID.randomUUID() + "@example.com"))
            .id();
    zitadel.users().lock(id);
    assertThat(zitadel.users().get(id).organizationId()).isEqualTo(organization);
  }

  /** The toolkit makes organization, service user, role and token, and removes them. */
  @ZitadelTest
  static final class WithExtension {
    @RepeatedTest(10)
    void test(ZitadelClient zitadel, TestOrganization organization) {
      aPersonIsMadeFoundAndLocked(zitadel, organization.id());
    }
  }

  /** As somebody writes it who has a server, its owner's token and the client. */
  static final class ByHand {
    private static String url = "";
    private static String ownersToken = "";

    private static ZitadelClient owner;
    private static ZitadelClient zitadel;
    private static String organization = "";

    static void runOn(EmbeddedZitadel server) {
      url = server.baseUrl();
      ownersToken = server.adminToken();
    }

    @BeforeAll
    static void provision() {
      owner = ZitadelClient.withAccessToken(url, ownersToken);
      organization = owner.organizations().create("by-hand-" + UUID.randomUUID()).id();
      String robot = owner.users().create(NewMachine.named("robot").in(organization)).id();
      owner
          .administrators()
          .create(robot, AdministratorResource.organization(organization), ManagerRole.ORG_OWNER);
      zitadel =
          ZitadelClient.withAccessToken(
              url, owner.users().addPersonalAccessToken(robot, Duration.ofMinutes(15)).token());
    }

    @RepeatedTest(10)
    void test() {
      aPersonIsMadeFoundAndLocked(zitadel, organization);
    }

    @AfterAll
    static void remove() {
      zitadel.close();
      owner.organizations().delete(organization);
      owner.close();
    }
  }
}
