package io.zitadeltestkit.embedded;

import io.zitadeltestkit.embedded.internal.http.HttpRequest;
import io.zitadeltestkit.embedded.internal.proto.ProtoJson;
import io.zitadeltestkit.embedded.internal.server.ZitadelServer;
import java.util.Map;

/**
 * Loads what the first answer needs on a second core, while the caller's thread starts the server
 * and makes a client: most of the time to the first answer of a new JVM is spent on loading
 * classes. What is not ready when the first call comes is loaded by that call, as it would be
 * without this.
 */
final class WarmUp {
  private WarmUp() {}

  /** Begins to make the codec of messages. */
  static void codec() {
    inBackground(ProtoJson::mapperForTrees);
  }

  /** Begins to ask the server who the owner of a token is; nothing is changed or recorded by it. */
  static void firstCall(ZitadelServer server, String host, String token) {
    inBackground(
        () ->
            server.ask(
                new HttpRequest(
                    "GET",
                    "/auth/v1/users/me",
                    "",
                    Map.of("host", host, "authorization", "Bearer " + token),
                    "",
                    false)));
  }

  private static void inBackground(Runnable task) {
    Thread thread = new Thread(task, "zitadel-embedded-warm-up");
    thread.setDaemon(true);
    thread.start();
  }
}
