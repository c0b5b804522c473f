package io.zitadeltestkit.it.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import io.zitadeltestkit.client.ZitadelClient;
import io.zitadeltestkit.client.user.NewHuman;
import io.zitadeltestkit.client.user.User;
import io.zitadeltestkit.junit.TestOrganization;
import io.zitadeltestkit.junit.TestServiceUser;
import io.zitadeltestkit.junit.ZitadelExtension;
import io.zitadeltestkit.junit.ZitadelServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The first test of a new user. */
@ExtendWith(ZitadelExtension.class)
final class QuickStartTest {
  @Test
  void createsAndReadsAPerson(
      ZitadelClient zitadel, TestOrganization acme, TestServiceUser bot, ZitadelServer server) {
    String id =
        zitadel
            .users()
            .create(NewHuman.named("Minnie", "Mouse").email("minnie@acme.example").in(acme.id()))
            .id();

    User minnie = zitadel.users().get(id);

    assertThat(minnie.isActive()).isTrue();
    assertThat(minnie.email()).isEqualTo("minnie@acme.example");
    Story.tell(server, acme, bot, minnie);
  }
}
