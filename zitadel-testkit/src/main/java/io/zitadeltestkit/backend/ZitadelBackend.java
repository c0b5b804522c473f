package io.zitadeltestkit.backend;

/**
 * Gives a running Zitadel. The rest of the toolkit does not know which implementation it works
 * with.
 */
public interface ZitadelBackend {
  /**
   * Starts a server, or connects to one, and returns when it has answered an authorised call.
   *
   * @return the running server; the caller closes it
   * @throws BackendException if there is none to be had; the message says why and what to do
   */
  RunningZitadel start();
}
