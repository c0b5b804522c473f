package io.zitadeltestkit.it.readme;

import static org.assertj.core.api.Assertions.assertThat;

import io.zitadeltestkit.client.ZitadelClient;
import io.zitadeltestkit.embedded.EmbeddedZitadel;
import org.junit.AfterClass;
import org.junit.BeforeClass;
import org.junit.Test;
import org.junit.runner.JUnitCore;
import org.junit.runner.Result;

/** Runs the example for JUnit 4 with JUnit 4. */
final class WithJUnit4Test {
  @org.junit.jupiter.api.Test
  void exampleRunsOnJUnit4() {
    Result result = JUnitCore.runClasses(OrganizationsTest.class);

    assertThat(result.getFailures()).isEmpty();
    assertThat(result.getRunCount()).isEqualTo(1);
  }

  public static
  // snippet: junit4
  class OrganizationsTest {
    private static EmbeddedZitadel server;
    private static ZitadelClient zitadel;

    @BeforeClass
    public static void start() {
      server = EmbeddedZitadel.start();
      zitadel = ZitadelClient.withAccessToken(server.baseUrl(), server.adminToken());
    }

    @AfterClass
    public static void stop() {
      zitadel.close();
      server.close();
    }

    @Test
    public void organizationsAreFound() {
      String acme = zitadel.organizations().create("acme").id();

      assertThat(zitadel.organizations().find(acme)).isPresent();
    }
  }
  // end
}
