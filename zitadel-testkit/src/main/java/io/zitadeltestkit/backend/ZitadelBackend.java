package io.zitadeltestkit.backend;

/**
 * Gives a running Zitadel. The rest of the toolkit does not know which implementation it works
 * with.
 */
public interface ZitadelBackend {
  /**
   * Starts a server, or connects to one, and returns when it has answered an authorized call.
   *
   * @return the running server; the caller closes it
   * @throws BackendException if that fails; the message says why and what to do
   */
  RunningZitadel start();
}
