package io.zitadeltestkit.it.guides;

import static org.assertj.core.api.Assertions.assertThat;

import io.zitadeltestkit.fixture.TestUser;
import io.zitadeltestkit.fixture.WithUser;
import io.zitadeltestkit.junit.TestServiceUser;
import io.zitadeltestkit.junit.ZitadelServer;
import io.zitadeltestkit.junit.ZitadelTest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The script runs from its source file, without a build. */
@ZitadelTest
@WithUser(name = "minnie")
final class ExportUsersTest {
  @Test
  void oneFileExportsUsers(
      TestUser minnie, TestServiceUser bot, ZitadelServer server, @TempDir Path empty)
      throws Exception {
    Path script =
        Path.of("src/test/java/io/zitadeltestkit/it/guides/ExportUsers.java").toAbsolutePath();
    ProcessBuilder java =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty(
                    "surefire.test.class.path", System.getProperty("java.class.path")),
                script.toString())
            .directory(empty.toFile())
            .redirectError(ProcessBuilder.Redirect.INHERIT);
    java.environment().put("ZITADEL_HOST", server.url());
    java.environment().put("ZITADEL_PAT", bot.token());

    Process process = java.start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).isZero();
    assertThat(output.lines())
        .contains(
            String.join("\t", minnie.id(), minnie.loginName(), minnie.email(), "ACTIVE"),
            String.join("\t", bot.id(), bot.name(), "", "ACTIVE"));
  }
}
