package io.zitadeltestkit.container;

import static org.assertj.core.api.Assertions.assertThat;

import io.zitadeltestkit.instance.SystemUser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The addresses that a server may call, as its environment says; no engine is needed. */
final class OutgoingCallsTest {
  private static final String LIST = "ZITADEL_HTTPCLIENT_DENYLIST";

  @TempDir private Path folder;
  private ZitadelContainer container;

  @BeforeEach
  void configure() throws IOException, GeneralSecurityException {
    KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
    generator.initialize(2048);
    Path key = folder.resolve("key.pem");
    Files.writeString(
        key,
        "-----BEGIN PRIVATE KEY-----\n"
            + Base64.getMimeEncoder()
                .encodeToString(generator.generateKeyPair().getPrivate().getEncoded())
            + "\n-----END PRIVATE KEY-----\n");
    container =
        new ZitadelContainer("acme/zitadel:v1")
            .withExternalDomain("zitadel.test")
            .withSystemUser(SystemUser.of("tester", key));
  }

  @Test
  void areNotConfiguredUnlessAllowed() {
    assertThat(container.settings().keySet()).noneMatch(name -> name.endsWith("_DENYLIST"));
  }

  @Test
  void areAllowedByADenyListWithANonexistentName() {
    assertThat(container.allowOutgoingCalls().settings())
        .containsAllEntriesOf(
            Map.of(
                LIST,
                "denied.invalid",
                "ZITADEL_EXECUTIONS_DENYLIST",
                "denied.invalid",
                "ZITADEL_ACTIONS_HTTP_DENYLIST",
                "denied.invalid"));
  }

  @Test
  void aVariableOfTheUserWins() {
    assertThat(container.withEnv(LIST, "10.0.0.0/8").allowOutgoingCalls().settings())
        .containsEntry(LIST, "10.0.0.0/8");
  }

  @Test
  void aListInTheUsersFileWins() throws IOException {
    Path file = folder.resolve("config.yaml");
    Files.writeString(file, "HTTPClient:\n  DenyList: [ 10.0.0.0/8 ]\n");

    assertThat(container.withConfigFile(file).allowOutgoingCalls().settings())
        .doesNotContainKey(LIST);
  }
}
