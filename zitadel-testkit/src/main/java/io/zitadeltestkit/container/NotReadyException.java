package io.zitadeltestkit.container;

import org.testcontainers.containers.ContainerLaunchException;

/** A container was started, but what is in it does not serve. */
final class NotReadyException extends ContainerLaunchException {
  private static final long serialVersionUID = 1L;

  NotReadyException(String message) {
    super(message);
  }
}
