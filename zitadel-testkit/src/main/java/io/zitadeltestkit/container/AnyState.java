package io.zitadeltestkit.container;

import com.github.dockerjava.api.DockerClient;
import org.testcontainers.containers.startupcheck.StartupCheckStrategy;

/**
 * Accepts every container state: readiness checks notice if it does not run, and the default check
 * makes containers that start together wait for each other, up to a second.
 */
final class AnyState extends StartupCheckStrategy {
  @Override
  public boolean waitUntilStartupSuccessful(DockerClient dockerClient, String containerId) {
    return true;
  }

  @Override
  public StartupStatus checkStartupState(DockerClient dockerClient, String containerId) {
    return StartupStatus.SUCCESSFUL;
  }
}
