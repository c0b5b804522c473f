package io.zitadeltestkit.container;

import org.testcontainers.containers.ContainerLaunchException;

/** A container was started, but its server does not become ready. */
final class NotReadyException extends ContainerLaunchException {
  private static final long serialVersionUID = 1L;

  NotReadyException(String message) {
    super(message);
  }
}
