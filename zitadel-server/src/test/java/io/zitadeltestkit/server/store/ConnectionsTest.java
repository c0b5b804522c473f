package io.zitadeltestkit.server.store;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zitadeltestkit.server.store.PostgresSettings.Login;
import java.io.IOException;
import java.net.ServerSocket;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class ConnectionsTest {
  @Test
  void waitForADatabaseAndNameTheMissingOne() throws IOException {
    int port;
    try (ServerSocket socket = new ServerSocket(0)) {
      port = socket.getLocalPort();
    }
    Login login = new Login("zitadel", "a-password", "disable");
    PostgresSettings settings =
        new PostgresSettings("localhost", port, "zitadel", login, login, "postgres", Duration.ZERO);

    assertThatThrownBy(() -> PostgresStore.open(settings))
        .isInstanceOf(StoreException.class)
        .hasMessageStartingWith(
            "No database answered at localhost:" + port + " within 0 s: Connection to localhost:")
        .hasMessageEndingWith(
            "Check ZITADEL_DATABASE_POSTGRES_HOST and _PORT, and whether both containers are in one network.")
        .message()
        .doesNotContain("a-password");
  }
}
