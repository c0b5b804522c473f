package io.zitadeltestkit.it.readme;

import static io.zitadeltestkit.assertj.ZitadelAssertions.assertThat;
import static io.zitadeltestkit.assertj.ZitadelAssertions.assertThatZitadel;
import static io.zitadeltestkit.assertj.ZitadelAssertions.eventually;

import io.zitadeltestkit.client.ZitadelClient;
import io.zitadeltestkit.client.user.UserFilter;
import io.zitadeltestkit.client.user.UserQuery;
import io.zitadeltestkit.embedded.EmbeddedZitadel;
import io.zitadeltestkit.junit.InstanceOwner;
import io.zitadeltestkit.junit.WithRoles;
import io.zitadeltestkit.junit.ZitadelTest;
import io.zitadeltestkit.login.LoginTokens;
import io.zitadeltestkit.login.ZitadelLogin;
import io.zitadeltestkit.seed.Seeded;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

final class SeedAndLoginTest {
  @Nested
  // snippet: seed
  @ZitadelTest(seed = "acme.yaml")
  class InvoiceAppTest {
    @Test
    void minnieReadsHerInvoices(Seeded acme, @InstanceOwner ZitadelClient owner) {
      LoginTokens tokens =
          ZitadelLogin.as(acme.user("minnie"))
              .application(acme.project("Invoices").application("web"), "https://app.example/cb")
              .scopes("openid", "profile")
              .signIn(owner);

      assertThat(tokens.accessToken()).isNotBlank(); // for a call of your application
      assertThat(owner.users().get(acme.user("minnie").id())).hasEmail("minnie@acme.example");
    }
  }

  // end

  @Nested
  // snippet: assertions
  @ZitadelTest
  class LockingTest {
    @Test
    void usersAreLocked(
        ZitadelClient zitadel, @WithRoles("ORG_OWNER_VIEWER") ZitadelClient viewer) {
      String id = viewer.me().id();

      assertThatZitadel(() -> viewer.users().lock(id)).isPermissionDenied().hasStatus(403);
      zitadel.users().lock(id);

      assertThat(zitadel.users().get(id)).isLocked();
      UserQuery same = UserQuery.all().where(UserFilter.ids(id)); // lists lag behind writes
      eventually(() -> assertThat(zitadel.users().listAll(same).get(0)).isLocked());
    }
  }

  // end

  private final List<String> started = new ArrayList<>();

  private void startApplication(String issuer, String clientId, String secret) {
    started.add(issuer.replaceFirst(":\\d+$", ""));
    started.add(clientId.matches("\\d+") ? "client id" : clientId);
    started.add(secret.length() > 20 ? "secret" : "too short for a secret");
  }

  @Test
  void withoutJUnit() {
    // snippet: seed-embedded
    try (EmbeddedZitadel server = EmbeddedZitadel.builder().seed("acme.yaml").start()) {
      var web = server.onlySeeded().project("Invoices").application("web");
      startApplication(server.baseUrl(), web.clientId(), web.clientSecret());
    }
    // end
    assertThat(started).containsExactly("http://localhost", "client id", "secret");
  }
}
