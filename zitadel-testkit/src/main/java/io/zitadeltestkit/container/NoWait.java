package io.zitadeltestkit.container;

import org.testcontainers.containers.wait.strategy.AbstractWaitStrategy;

/** Ready at once. */
final class NoWait extends AbstractWaitStrategy {
  @Override
  protected void waitUntilReady() {
    // Its caller waits for it.
  }
}
