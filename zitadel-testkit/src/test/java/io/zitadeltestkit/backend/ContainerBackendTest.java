package io.zitadeltestkit.backend;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.testcontainers.containers.ContainerFetchException;
import org.testcontainers.containers.ContainerLaunchException;

/** The extension's messages about containers that don't start. */
final class ContainerBackendTest {
  @Test
  void imageThatCannotBePulledIsReportedWithAnAlternative() {
    ContainerLaunchException pull =
        new ContainerLaunchException(
            "The image acme/zitadel:v9 can't be pulled: manifest unknown. Check its name.",
            new ContainerFetchException("acme/zitadel:v9"));

    assertThat(ContainerBackend.failure(pull))
        .hasCause(pull)
        .hasMessage(
            "The image acme/zitadel:v9 can't be pulled: manifest unknown. Check its name. Or run the tests on the embedded server, which needs no images: backend=embedded (in @ZitadelTest, as property zitadel.testkit.backend or as variable ZITADEL_TESTKIT_BACKEND).");
  }

  @Test
  void otherFailuresAreReportedUnchanged() {
    assertThat(ContainerBackend.failure(new ContainerLaunchException("It has ended.")))
        .hasMessage("It has ended.");
  }
}
