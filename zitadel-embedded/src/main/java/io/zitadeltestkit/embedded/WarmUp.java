package io.zitadeltestkit.embedded;

import io.zitadeltestkit.embedded.internal.http.HttpRequest;
import io.zitadeltestkit.embedded.internal.proto.ProtoJson;
import io.zitadeltestkit.embedded.internal.server.ZitadelServer;
import java.util.Map;

/**
 * Loads the classes for the first answer on a second core, while the caller's thread starts the
 * server and makes a client: loading classes takes most of the time to the first answer in a new
 * JVM. Classes that are not loaded when the first call arrives are loaded by that call.
 */
final class WarmUp {
  private WarmUp() {}

  /** Starts to load the codec of messages. */
  static void codec() {
    inBackground(ProtoJson::mapperForTrees);
  }

  /** Starts a call that reads the owner of a token; it changes and records nothing. */
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
