package io.zitadeltestkit.it.container;

import static org.assertj.core.api.Assertions.assertThat;

import io.zitadeltestkit.client.ZitadelClient;
import io.zitadeltestkit.client.organization.OrganizationQuery;
import io.zitadeltestkit.container.ZitadelContainer;
import org.junit.jupiter.api.Test;
import org.testcontainers.containers.Network;

/** How an application that runs in a container reaches the instance that the tests talk to. */
@RequiresDocker
final class ApplicationInContainerTest {
  private static final String NAME = "zitadel.test";
  private static final String LIST = "zitadel.org.v2.OrganizationService/ListOrganizations";

  private static String organization(ZitadelContainer zitadel) {
    try (ZitadelClient client = zitadel.client()) {
      return client.organizations().listAll(OrganizationQuery.all()).get(0).id();
    }
  }

  @Test
  void overTheDockerHostWithTheSameUrlAndIssuer() throws Exception {
    try (ZitadelContainer zitadel =
            new ZitadelContainer().withExternalDomain(NAME).withSnapshots(false);
        Application application = new Application().withExtraHost(NAME, "host-gateway")) {
      zitadel.start();
      application.start();
      String url = zitadel.getHttpUrl();

      assertThat(url).startsWith("http://" + NAME + ":");
      assertThat(application.issuer(url)).isEqualTo(zitadel.getIssuer());
      assertThat(application.post(url, LIST, zitadel.getAdminToken()))
          .startsWith("HTTP/1.1 200")
          .contains(organization(zitadel));
    }
  }

  @Test
  void overACommonNetworkWithAnotherPortAndSoAnotherIssuer() throws Exception {
    try (Network network = Network.newNetwork();
        ZitadelContainer zitadel =
            new ZitadelContainer()
                .withExternalDomain(NAME)
                .withNetwork(network)
                .withNetworkAliases(NAME)
                .withSnapshots(false);
        Application application = new Application().withNetwork(network)) {
      zitadel.start();
      application.start();
      String inside = "http://" + NAME + ":8080";

      assertThat(application.post(inside, LIST, zitadel.getAdminToken()))
          .startsWith("HTTP/1.1 200")
          .contains(organization(zitadel));
      assertThat(application.issuer(inside)).isEqualTo(inside).isNotEqualTo(zitadel.getIssuer());
    }
  }

  /** The container's own name, by which others find containers, is no name of the instance. */
  @Test
  void notByANameThatIsNotTheExternalDomain() throws Exception {
    try (Network network = Network.newNetwork();
        ZitadelContainer zitadel =
            new ZitadelContainer()
                .withNetwork(network)
                .withNetworkAliases("zitadel")
                .withSnapshots(false);
        Application application = new Application().withNetwork(network)) {
      zitadel.start();
      application.start();

      assertThat(application.post("http://zitadel:8080", LIST, zitadel.getAdminToken()))
          .startsWith("HTTP/1.1 404")
          .contains("unable to set instance using origin");
    }
  }
}
