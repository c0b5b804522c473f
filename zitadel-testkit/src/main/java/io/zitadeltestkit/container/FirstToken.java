package io.zitadeltestkit.container;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.testcontainers.containers.GenericContainer;

/** Reads the token that a server writes to a file in its container when it sets up its database. */
final class FirstToken {
  private FirstToken() {}

  /** {@return the token; empty while the file is empty} */
  static Optional<String> read(GenericContainer<?> server) {
    String content =
        server.copyFileFromContainer(
            ServerSettings.TOKEN_FILE,
            file -> new String(file.readAllBytes(), StandardCharsets.UTF_8));
    return Optional.of(content.strip()).filter(token -> !token.isEmpty());
  }
}
