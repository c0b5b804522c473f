package io.zitadeltestkit.container;

import com.github.dockerjava.api.DockerClient;
import org.testcontainers.containers.startupcheck.StartupCheckStrategy;

/**
 * Lets every container pass: whether it runs is watched while waiting for it to be ready, and the
 * usual check makes containers that start together wait for each other, up to a second.
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
