package io.zitadeltestkit.backend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zitadeltestkit.client.ZitadelClient;
import io.zitadeltestkit.client.organization.OrganizationQuery;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/** The embedded server with settings. */
@Isolated("sets a system property")
final class EmbeddedBackendTest {
  private static final String LAG = "zitadel.testkit.lag";

  @AfterEach
  void reset() {
    System.clearProperty(LAG);
  }

  private static boolean isListed(ZitadelClient client, String id) {
    return client.organizations().listAll(OrganizationQuery.all()).stream()
        .anyMatch(organization -> organization.id().equals(id));
  }

  @Test
  void listsLagAsTheSettingSays() {
    System.setProperty(LAG, "3600s");
    try (RunningZitadel zitadel = new EmbeddedBackend().start();
        RunningZitadel instance = zitadel.openInstance();
        ZitadelClient owner = zitadel.ownerClientBuilder().build();
        ZitadelClient ofInstance = instance.ownerClientBuilder().build()) {
      assertThat(isListed(owner, owner.organizations().create("acme").id())).isFalse();
      assertThat(isListed(ofInstance, ofInstance.organizations().create("acme").id())).isFalse();
    }
  }

  @Test
  void listsThatLagALittleCatchUp() {
    System.setProperty(LAG, "50ms");
    try (RunningZitadel zitadel = new EmbeddedBackend().start();
        ZitadelClient owner = zitadel.ownerClientBuilder().build()) {
      String id = owner.organizations().create("acme").id();

      owner.organizations().awaitListed(id, Duration.ofSeconds(10));
      assertThat(isListed(owner, id)).isTrue();
    }
  }

  @Test
  void invalidLagIsRefused() {
    System.setProperty(LAG, "a little");

    assertThatThrownBy(() -> new EmbeddedBackend().start())
        .isInstanceOf(BackendException.class)
        .hasMessage(
            "The setting zitadel.testkit.lag is \"a little\". Write a number with ms or s, such as"
                + " 300ms.");
  }
}
