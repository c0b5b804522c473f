package io.zitadeltestkit.internal.provision;

import static org.assertj.core.api.Assertions.assertThat;

import io.zitadeltestkit.backend.EmbeddedBackend;
import io.zitadeltestkit.backend.RunningZitadel;
import io.zitadeltestkit.client.ZitadelClient;
import io.zitadeltestkit.client.administrator.ManagerRole;
import io.zitadeltestkit.client.organization.OrganizationFilter;
import io.zitadeltestkit.client.organization.OrganizationQuery;
import io.zitadeltestkit.embedded.EmbeddedZitadel;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** The toolkit waits for lists only where they lag. */
final class ProvisioningVisibilityTest {
  private static void provisioned(Duration lag, Consumer<Made> check) {
    try (RunningZitadel server = new EmbeddedBackend().start();
        ZitadelClient owner = server.ownerClientBuilder().build()) {
      EmbeddedZitadel embedded = server.embedded().orElseThrow();
      embedded.lag(lag);
      embedded.requests().clear();
      try (Provisioned made =
          new Provisioner(server, Duration.ofMinutes(15), line -> {})
              .provision(owner, "visible", List.of(ManagerRole.ORG_OWNER))) {
        check.accept(new Made(embedded, owner, made));
      }
    }
  }

  private record Made(EmbeddedZitadel server, ZitadelClient owner, Provisioned provisioned) {
    List<String> methods() {
      return server.requests().all().stream()
          .map(request -> request.path().substring(request.path().lastIndexOf('/') + 1))
          .toList();
    }
  }

  @Test
  void nothingIsReadWhereListsAreCurrent() {
    provisioned(
        Duration.ZERO,
        made ->
            assertThat(made.methods())
                .containsExactly(
                    "AddOrganization",
                    "CreateUser",
                    "CreateAdministrator",
                    "AddPersonalAccessToken"));
  }

  @Test
  void everythingIsListedAndTheTokenWorksWhereListsLag() {
    provisioned(
        Duration.ofMillis(400),
        made -> {
          assertThat(made.methods()).contains("ListOrganizations", "ListUsers", "GetUserByID");
          assertThat(
                  made.owner()
                      .organizations()
                      .list(
                          OrganizationQuery.all()
                              .where(
                                  OrganizationFilter.name(made.provisioned().organizationName())))
                      .items())
              .hasSize(1);
          assertThat(made.provisioned().serviceUser().client().me().organizationId())
              .isEqualTo(made.provisioned().organizationId());
        });
  }
}
