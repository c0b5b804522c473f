package io.zitadeltestkit.backend;

/**
 * A way to come by a running Zitadel. One class implements it for each {@link BackendKind}; the
 * rest of the toolkit does not know which one it works with.
 */
public interface ZitadelBackend {
  /**
   * Returns which one it is.
   *
   * @return the kind
   */
  BackendKind kind();

  /**
   * Starts a server, or connects to one, and returns when it has answered an authorised call.
   *
   * @return the running server; the caller closes it
   * @throws BackendException if there is none to be had; the message says why and what to do
   */
  RunningZitadel start();
}
