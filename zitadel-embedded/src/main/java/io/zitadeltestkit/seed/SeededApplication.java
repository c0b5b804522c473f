package io.zitadeltestkit.seed;

/** An application created from a seed. Immutable. */
public final class SeededApplication {
  private final String id;
  private final String name;
  private final String clientId;
  private final String secret;
  private final boolean api;

  SeededApplication(String id, String name, String clientId, String secret, boolean api) {
    this.id = id;
    this.name = name;
    this.clientId = clientId;
    this.secret = secret;
    this.api = api;
  }

  /** {@return the id} */
  public String id() {
    return id;
  }

  /** {@return the client id} */
  public String clientId() {
    return clientId;
  }

  /**
   * Returns the client secret.
   *
   * @return the secret
   * @throws IllegalStateException if the application has no secret: its {@code authMethod} is
   *     {@code none} or {@code private_key_jwt}
   */
  public String clientSecret() {
    if (secret.isEmpty()) {
      throw new IllegalStateException(
          "The application %s has no client secret: its authMethod in the seed needs none. Only basic and post do."
              .formatted(name));
    }
    return secret;
  }

  /**
   * Tells whether there is a client secret.
   *
   * @return true if there is
   */
  public boolean hasClientSecret() {
    return !secret.isEmpty();
  }

  /** {@return whether it is an API, which no one signs in to} */
  public boolean isApi() {
    return api;
  }

  /** Without the secret. */
  @Override
  public String toString() {
    return "SeededApplication[" + name + ", " + clientId + "]";
  }
}
