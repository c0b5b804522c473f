package io.zitadeltestkit.it.contract.suite;

import static org.assertj.core.api.Assertions.assertThat;

import io.zitadeltestkit.client.ZitadelClient;
import io.zitadeltestkit.it.contract.suite.Traces.Kind;
import io.zitadeltestkit.junit.Isolation;
import io.zitadeltestkit.junit.TestOrganization;
import io.zitadeltestkit.junit.TestServiceUser;
import io.zitadeltestkit.junit.ZitadelServer;
import io.zitadeltestkit.junit.ZitadelTest;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@ZitadelTest(isolation = Isolation.SHARED)
abstract class SharedContract {
  private static final String TOPIC = "Isolation SHARED";

  @Test
  @DisplayName("classes share one organization for the whole run")
  void shares(
      ZitadelClient zitadel, ZitadelServer server, TestOrganization org, TestServiceUser bot) {
    Traces.add(Kind.SHARED, "Shared", server, org, bot);
    assertThat(zitadel.me().id()).isEqualTo(bot.id());
    assertThat(Traces.organizations("Shared")).hasSize(1);
  }

  @DisplayName(TOPIC)
  static final class FirstContract extends SharedContract {}

  @DisplayName(TOPIC)
  static final class SecondContract extends SharedContract {}
}
