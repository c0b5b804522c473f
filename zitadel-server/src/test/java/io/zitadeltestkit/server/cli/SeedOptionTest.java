package io.zitadeltestkit.server.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.zitadeltestkit.embedded.EmbeddedCalls;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;

/** The program with a seed. */
@ResourceLock(Resources.SYSTEM_OUT)
@ResourceLock(Resources.SYSTEM_ERR)
class SeedOptionTest {
  private static final Path ACME = Path.of("src/test/resources/seeds/acme.yaml");

  @TempDir private Path directory;

  @Test
  @Timeout(30)
  void seededDataIsWrittenForOtherLanguages() throws Exception {
    Path file = directory.resolve("seeded.json");
    try (RunningProgram program =
        RunningProgram.start("--seed", ACME.toString(), "--seeded-file", file.toString())) {
      JsonNode seeded = new ObjectMapper().readTree(file.toFile());
      JsonNode bot = seeded.at("/serviceUsers/invoice-bot");
      assertThat(
              EmbeddedCalls.to(program.baseUrl(), bot.at("/pats/ci").asText())
                  .rest("GET", "/auth/v1/users/me", "")
                  .ok()
                  .text("user.id"))
          .isEqualTo(bot.path("id").asText());
      assertThat(bot.at("/clientId").asText()).isEqualTo("invoice-bot");
      assertThat(bot.at("/keys/main/type").asText()).isEqualTo("serviceaccount");
      assertThat(seeded.at("/users/minnie/loginName").asText()).isEqualTo("minnie");
      assertThat(seeded.at("/organizations/Acme/id").asText())
          .isEqualTo(seeded.at("/users/minnie/organizationId").asText());
      assertThat(seeded.at("/projects/Invoices/applications/web/clientSecret").asText())
          .isNotBlank();
      assertThat(seeded.at("/projects/Invoices/applications/app").has("clientSecret")).isFalse();
      if (Files.getFileStore(file).supportsFileAttributeView("posix")) {
        assertThat(Files.getPosixFilePermissions(file)).hasSize(2);
      }
    }
  }

  @Test
  void aBadSeedEndsTheProgram() throws Exception {
    Path seed = Files.writeString(directory.resolve("bad.yaml"), "organizations:\n  - nam: x\n");
    PrintStream before = System.err;
    ByteArrayOutputStream captured = new ByteArrayOutputStream();
    System.setErr(new PrintStream(captured, true, StandardCharsets.UTF_8));
    try {
      assertThat(Main.run("--port", "0", "--seed", seed.toString())).isEqualTo(1);
    } finally {
      System.setErr(before);
    }
    assertThat(captured.toString(StandardCharsets.UTF_8))
        .isEqualTo(
            """
            bad.yaml has 2 problems, and nothing was made:
              bad.yaml, line 2, organizations[0].name: is missing. Write "name: …".
              bad.yaml, line 2, organizations[0].nam: is unknown here. Known are id, metadata, name, projects, serviceUsers, users.
            """);
  }
}
