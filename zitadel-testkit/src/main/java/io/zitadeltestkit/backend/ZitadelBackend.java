package io.zitadeltestkit.backend;

/** Provides a running Zitadel. The rest of the toolkit is independent of the implementation. */
public interface ZitadelBackend {
  /**
   * Starts a server, or connects to one, and returns once it has answered an authorized call.
   *
   * @return the running server; the caller closes it
   * @throws BackendException if that fails; the message says why and what to do
   */
  RunningZitadel start();
}
