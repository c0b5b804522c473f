package io.zitadeltestkit.client.session;

/**
 * The token of a session after a change.
 *
 * @param value proves that the bearer owns the session, and works as an access token too
 */
public record SessionToken(String value) {

  /** Without the token. */
  @Override
  public String toString() {
    return "SessionToken[value=[redacted]]";
  }
}
