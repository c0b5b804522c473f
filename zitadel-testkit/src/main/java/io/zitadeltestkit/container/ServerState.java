package io.zitadeltestkit.container;

import com.github.dockerjava.api.command.InspectContainerResponse.ContainerState;
import com.github.dockerjava.api.exception.NotFoundException;
import java.util.Optional;
import org.testcontainers.containers.GenericContainer;

/** The state of a container, as the engine reports it. */
record ServerState(boolean running, long exitCode, boolean outOfMemory) {
  /** The state of a started container; one that was removed counts as ended. */
  static ServerState of(GenericContainer<?> container) {
    try {
      ContainerState state = container.getCurrentContainerInfo().getState();
      Long code = state.getExitCodeLong();
      return new ServerState(
          Boolean.TRUE.equals(state.getRunning()),
          code == null ? 0 : code,
          Boolean.TRUE.equals(state.getOOMKilled()));
    } catch (NotFoundException e) {
      return new ServerState(false, -1, false);
    }
  }

  /** Whether it was started and has ended; false for one that the engine could not start. */
  static boolean hasExited(GenericContainer<?> container) {
    try {
      return "exited".equals(container.getCurrentContainerInfo().getState().getStatus());
    } catch (NotFoundException e) {
      return false;
    }
  }

  /** {@return how it ended; empty while it runs} */
  Optional<String> end() {
    if (running) {
      return Optional.empty();
    }
    if (outOfMemory) {
      return Optional.of("it had not enough memory and was killed");
    }
    return Optional.of(
        switch ((int) exitCode) {
          case -1 -> "its container was removed";
          case 137 -> "it was killed (status 137)";
          default -> "it exited with status " + exitCode;
        });
  }
}
