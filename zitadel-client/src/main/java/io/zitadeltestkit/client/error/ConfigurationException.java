package io.zitadeltestkit.client.error;

/**
 * A setting is missing or invalid: a mistyped host, an empty token, two kinds of credentials at
 * once. Thrown before anything is sent.
 */
public final class ConfigurationException extends ZitadelException {
  private static final long serialVersionUID = 1L;

  /**
   * Makes the exception.
   *
   * @param message what is wrong and how to fix it
   */
  public ConfigurationException(String message) {
    super(message);
  }
}
