package io.zitadeltestkit.client.user;

/**
 * The data for an authenticator app.
 *
 * @param uri the {@code otpauth:} URI, which contains the secret
 * @param secret the shared secret, base32
 */
public record TotpRegistration(String uri, String secret) {

  /** Without the secret, and so without the URI. */
  @Override
  public String toString() {
    return "TotpRegistration[uri=[redacted], secret=[redacted]]";
  }
}
