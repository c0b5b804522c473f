package io.zitadeltestkit.container;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.testcontainers.containers.wait.strategy.AbstractWaitStrategy;

/**
 * Waits until a new database accepts connections. The official image then starts its server twice:
 * first for the set-up, without a network, and then to serve.
 */
final class DatabaseReadiness extends AbstractWaitStrategy {
  private static final Pattern READY =
      Pattern.compile("database system is ready to accept connections");
  private static final int STARTS = 2;
  private static final long POLL_MILLIS = 50;

  private final DatabaseContainer database;

  DatabaseReadiness(DatabaseContainer database) {
    this.database = database;
  }

  @Override
  protected void waitUntilReady() {
    long deadline = System.nanoTime() + startupTimeout.toNanos();
    while (starts() < STARTS) {
      database
          .problem()
          .ifPresent(
              problem -> {
                throw new NotReadyException(
                    "Zitadel can't be started without its database. " + problem);
              });
      if (System.nanoTime() > deadline) {
        throw new NotReadyException(
            "Zitadel can't be started without its database (%s), which did not accept connections within %d s. The end of its log:%n%s"
                .formatted(
                    database.getDockerImageName(),
                    startupTimeout.toSeconds(),
                    LogLines.tail(database.getLogs(), 20)));
      }
      pause();
    }
  }

  private int starts() {
    Matcher matcher = READY.matcher(database.getLogs());
    int count = 0;
    while (matcher.find()) {
      count++;
    }
    return count;
  }

  private static void pause() {
    try {
      Thread.sleep(POLL_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new NotReadyException("Interrupted while waiting for Zitadel's database.");
    }
  }
}
