package io.zitadeltestkit.server.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.zitadeltestkit.embedded.EmbeddedCalls;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StandaloneServerTest {
  private static final Map<String, String> FIRST_TOKEN =
      Map.of(
          "ZITADEL_FIRSTINSTANCE_ORG_MACHINE_MACHINE_USERNAME", "admin",
          "ZITADEL_FIRSTINSTANCE_ORG_MACHINE_PAT_EXPIRATIONDATE", "2099-01-01T00:00:00Z");

  @TempDir private Path directory;

  @Test
  void servesFromMemoryWithOnlyTheTokenOnStandardOutput() throws Exception {
    try (StandaloneServer server =
        new StandaloneServer(directory, "start-from-init", FIRST_TOKEN).ready()) {
      String token = server.output().strip();

      assertThat(server.output()).matches("eyJ[\\w.-]{274}\\n");
      assertThat(
              EmbeddedCalls.to(server.baseUrl(), token)
                  .call("zitadel.org.v2.OrganizationService/ListOrganizations", "{}")
                  .ok()
                  .text("result.0.name"))
          .isEqualTo("ZITADEL");
      assertThat(Main.run("ready", "--tlsMode", "disabled", "--config", port(server))).isZero();
      assertThat(server.stop()).isZero();
    }
  }

  private String port(StandaloneServer server) throws Exception {
    return Files.writeString(directory.resolve("port.yaml"), "Port: " + server.port()).toString();
  }
}
