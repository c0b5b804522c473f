package io.zitadeltestkit.container;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.testcontainers.containers.GenericContainer;

/** The token that a server writes when it sets its database up, to a file in its container. */
final class FirstToken {
  private FirstToken() {}

  /** Returns it, or nothing as long as the file is as empty as it was put there. */
  static Optional<String> read(GenericContainer<?> server) {
    String content =
        server.copyFileFromContainer(
            ServerSettings.TOKEN_FILE,
            file -> new String(file.readAllBytes(), StandardCharsets.UTF_8));
    return Optional.of(content.strip()).filter(token -> !token.isEmpty());
  }
}
