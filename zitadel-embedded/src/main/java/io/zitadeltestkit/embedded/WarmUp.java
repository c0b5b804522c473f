package io.zitadeltestkit.embedded;

import io.zitadeltestkit.embedded.http.HttpRequest;
import io.zitadeltestkit.embedded.proto.ProtoJson;
import io.zitadeltestkit.embedded.server.ZitadelServer;
import java.util.Map;
import org.slf4j.LoggerFactory;

/**
 * Loads what the first answer needs on a second core, while the caller's thread starts the server
 * and makes a client: most of the time to the first answer of a new JVM is spent on loading
 * classes. What is not ready when the first call comes is loaded by that call, as it would be
 * without this.
 */
final class WarmUp {
  private final Thread logging;

  private WarmUp(Thread logging) {
    this.logging = logging;
  }

  /** Begins to make the codec of messages, and to set up logging unless that is done. */
  static WarmUp begin() {
    inBackground(ProtoJson::mapperForTrees);
    return new WarmUp(inBackground(LoggerFactory::getILoggerFactory));
  }

  /** Begins to ask the server who the owner of a token is; nothing is changed or recorded by it. */
  void firstCall(ZitadelServer server, String host, String token) {
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

  /** Waits until logging is set up: SLF4J holds back, with a warning, what is logged until then. */
  void awaitLogging() {
    try {
      logging.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static Thread inBackground(Runnable task) {
    Thread thread = new Thread(task, "zitadel-embedded-warm-up");
    thread.setDaemon(true);
    thread.start();
    return thread;
  }
}
