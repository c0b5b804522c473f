package io.zitadeltestkit.it.contract.suite;

import static org.assertj.core.api.Assertions.assertThat;

import io.zitadeltestkit.client.ZitadelClient;
import io.zitadeltestkit.it.contract.suite.Traces.Kind;
import io.zitadeltestkit.junit.TestOrganization;
import io.zitadeltestkit.junit.TestServiceUser;
import io.zitadeltestkit.junit.ZitadelServer;
import io.zitadeltestkit.junit.ZitadelTest;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Needs parallel execution: each waits for the others while its organization is in use. */
@ZitadelTest
abstract class ParallelContract {
  private static final String TOPIC = "Parallel execution";
  private static final int CLASSES = 3;
  private static final CyclicBarrier ALL = new CyclicBarrier(CLASSES);

  @Test
  @DisplayName("classes that run at the same time have an organization each")
  void meets(ZitadelClient zitadel, ZitadelServer server, TestOrganization org, TestServiceUser bot)
      throws Exception {
    Traces.add(Kind.ORGANIZATION, "Parallel", server, org, bot);
    ALL.await(60, TimeUnit.SECONDS);
    assertThat(Traces.organizations("Parallel")).hasSize(CLASSES);
    assertThat(zitadel.me().id()).isEqualTo(bot.id());
    assertThat(zitadel.me().organizationId()).isEqualTo(org.id());
    ALL.await(60, TimeUnit.SECONDS);
  }

  @DisplayName(TOPIC)
  static final class FirstContract extends ParallelContract {}

  @DisplayName(TOPIC)
  static final class SecondContract extends ParallelContract {}

  @DisplayName(TOPIC)
  static final class ThirdContract extends ParallelContract {}
}
