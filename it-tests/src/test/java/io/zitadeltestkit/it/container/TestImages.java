package io.zitadeltestkit.it.container;

import io.zitadeltestkit.container.ZitadelContainer;
import java.util.Objects;
import org.testcontainers.utility.DockerImageName;

/** Images that tests need besides the server's; machines that can pull none name others. */
public final class TestImages {
  private TestImages() {}

  /** {@return the image of the database} */
  public static DockerImageName postgres() {
    return DockerImageName.parse(
            Objects.requireNonNullElse(
                System.getenv("ZITADEL_TESTKIT_POSTGRES_IMAGE"),
                ZitadelContainer.DEFAULT_DATABASE_IMAGE))
        .asCompatibleSubstituteFor("postgres");
  }

  /** Any image with bash. */
  static DockerImageName application() {
    return DockerImageName.parse(
        Objects.requireNonNullElse(
            System.getenv("TEST_APPLICATION_IMAGE"), "debian:bookworm-slim"));
  }
}
