package io.zitadeltestkit.it.image;

import com.github.dockerjava.api.DockerClient;
import java.util.Objects;
import org.testcontainers.containers.startupcheck.OneShotStartupCheckStrategy;

/** The container is expected to end at once, with status 1. */
final class ExitsWithOne extends OneShotStartupCheckStrategy {
  @Override
  public StartupStatus checkStartupState(DockerClient client, String containerId) {
    var state = getCurrentState(client, containerId);
    if (Boolean.TRUE.equals(state.getRunning())) {
      return StartupStatus.NOT_YET_KNOWN;
    }
    return Objects.equals(state.getExitCodeLong(), 1L)
        ? StartupStatus.SUCCESSFUL
        : StartupStatus.FAILED;
  }
}
