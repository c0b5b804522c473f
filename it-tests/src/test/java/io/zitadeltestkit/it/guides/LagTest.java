package io.zitadeltestkit.it.guides;

import static io.zitadeltestkit.assertj.ZitadelAssertions.assertThat;
import static io.zitadeltestkit.assertj.ZitadelAssertions.eventually;

import io.zitadeltestkit.client.ZitadelClient;
import io.zitadeltestkit.client.user.NewHuman;
import io.zitadeltestkit.client.user.NewMachine;
import io.zitadeltestkit.client.user.User;
import io.zitadeltestkit.client.user.UserFilter;
import io.zitadeltestkit.client.user.UserQuery;
import io.zitadeltestkit.embedded.EmbeddedZitadel;
import io.zitadeltestkit.junit.TestOrganization;
import io.zitadeltestkit.junit.ZitadelTest;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The guide to lists that lag. */
@ZitadelTest
final class LagTest {
  @Test
  void waiting(ZitadelClient zitadel, TestOrganization acme) {
    // snippet: await-listed
    String id =
        zitadel
            .users()
            .create(NewHuman.named("Minnie", "Mouse").email("minnie@lag.example").in(acme.id()))
            .id();

    zitadel.users().awaitListed(id, Duration.ofSeconds(10)); // then every list has her
    // end
    // snippet: await-anything
    List<User> mice =
        zitadel.await(
            "the list to show Minnie",
            Duration.ofSeconds(10),
            () -> zitadel.users().listAll(UserQuery.all().where(UserFilter.ids(id))),
            found -> !found.isEmpty());
    // end
    assertThat(mice).hasSize(1);
    // snippet: lag-eventually
    zitadel.users().lock(id);
    UserQuery same = UserQuery.all().where(UserFilter.ids(id));
    eventually(() -> assertThat(zitadel.users().listAll(same).get(0)).isLocked());
    // end
  }

  // snippet: lag-on-purpose
  @Test
  void listsMayLag() {
    try (EmbeddedZitadel server = EmbeddedZitadel.start();
        ZitadelClient zitadel =
            ZitadelClient.withAccessToken(server.baseUrl(), server.adminToken())) {
      server.lag(Duration.ofMillis(300));
      String org = zitadel.organizations().create("acme").id();
      String id = zitadel.users().create(NewMachine.named("bot").in(org)).id();
      UserQuery ofOrganization = UserQuery.all().where(UserFilter.organization(org));

      assertThat(zitadel.users().get(id)).isActive(); // by id: at once
      assertThat(zitadel.users().listAll(ofOrganization)).isEmpty(); // in a list: not yet
      eventually(() -> assertThat(zitadel.users().listAll(ofOrganization)).hasSize(1));
    }
  }
  // end
}
