package shop;

import static org.assertj.core.api.Assertions.assertThat;

import io.zitadeltestkit.client.ZitadelClient;
import io.zitadeltestkit.client.organization.Organization;
import io.zitadeltestkit.container.ZitadelContainer;
import io.zitadeltestkit.embedded.EmbeddedZitadel;
import java.time.Duration;
import org.testng.annotations.AfterClass;
import org.testng.annotations.BeforeClass;
import org.testng.annotations.Test;

/** Without the extension: TestNG starts and stops the server. Its methods are not static. */
public class OrganizationsTest {
  private AutoCloseable server;
  private ZitadelClient zitadel;

  @BeforeClass
  public void start() {
    if (System.getProperty("zitadel.testkit.backend", "").equals("container")) {
      ZitadelContainer container = new ZitadelContainer();
      server = container;
      container.start();
      zitadel = container.client();
    } else {
      EmbeddedZitadel embedded = EmbeddedZitadel.start();
      server = embedded;
      zitadel = ZitadelClient.withAccessToken(embedded.baseUrl(), embedded.adminToken());
    }
  }

  @AfterClass(alwaysRun = true)
  public void stop() throws Exception {
    if (zitadel != null) {
      zitadel.close();
    }
    server.close();
  }

  @Test
  public void organizationIsFoundByItsId() {
    String acme = zitadel.organizations().create("acme").id();
    // A real server's lists lag behind.
    zitadel.organizations().awaitListed(acme, Duration.ofSeconds(15));

    assertThat(zitadel.organizations().find(acme)).map(Organization::name).contains("acme");
  }

  @Test
  public void unknownOrganizationIsNotFound() {
    assertThat(zitadel.organizations().find("123")).isEmpty();
  }
}
