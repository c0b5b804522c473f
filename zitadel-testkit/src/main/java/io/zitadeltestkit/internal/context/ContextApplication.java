package io.zitadeltestkit.internal.context;

/**
 * An application that a context can be configured as.
 *
 * @param name the name in the test
 * @param clientId the client id
 * @param clientSecret the client secret; empty if it has none
 * @param isApi whether it is an API, which no one signs in to
 * @param isDeclared whether an annotation declares it; otherwise it is one of the seed
 */
public record ContextApplication(
    String name, String clientId, String clientSecret, boolean isApi, boolean isDeclared) {
  /** Without the secret. */
  @Override
  public String toString() {
    return "ContextApplication[" + name + ", " + clientId + "]";
  }
}
