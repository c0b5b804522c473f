package io.zitadeltestkit.it.readme;

import static org.assertj.core.api.Assertions.assertThat;

import io.zitadeltestkit.client.ZitadelClient;
import io.zitadeltestkit.client.user.NewMachine;
import io.zitadeltestkit.container.ZitadelContainer;
import io.zitadeltestkit.it.container.RequiresDocker;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.testcontainers.containers.GenericContainer;

@RequiresDocker
final class ContainerTest {
  private static final String APPLICATION_IMAGE =
      Optional.ofNullable(System.getenv("TEST_APPLICATION_IMAGE")).orElse("debian:bookworm-slim");

  @Test
  void byHand() {
    // snippet: container
    try (ZitadelContainer zitadel = new ZitadelContainer()) {
      zitadel.start();

      try (ZitadelClient owner = zitadel.client()) {
        String org = owner.organizations().create("acme").id();
        owner.users().create(NewMachine.named("bot").in(org));
      }
    }
    // end
  }

  @Test
  void applicationInAContainer() throws Exception {
    // snippet: container-application
    ZitadelContainer zitadel = new ZitadelContainer().withExternalDomain("zitadel.test");
    zitadel.start();
    GenericContainer<?> application =
        new GenericContainer<>(APPLICATION_IMAGE)
            .withExtraHost("zitadel.test", "host-gateway")
            .withEnv("ISSUER", zitadel.getIssuer());
    // end
    try (zitadel;
        application) {
      application.withCommand("sleep", "infinity").start();
      assertThat(
              application
                  .execInContainer(
                      "bash", "-c", "address=${ISSUER#http://}; : </dev/tcp/${address/://}")
                  .getExitCode())
          .isZero();
    }
  }
}
