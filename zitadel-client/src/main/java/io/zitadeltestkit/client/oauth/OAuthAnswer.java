package io.zitadeltestkit.client.oauth;

/**
 * The answer of an endpoint, whatever its status: OAuth errors are answers to read, not exceptions.
 *
 * @param status the HTTP status
 * @param location where a browser is sent to; empty if nowhere. It isn't followed.
 * @param contentType the media type with its parameters; empty if there is none
 * @param body the body as text
 */
public record OAuthAnswer(int status, String location, String contentType, String body) {
  /** Without the body and the location, which may hold tokens and codes. */
  @Override
  public String toString() {
    return "OAuthAnswer[" + status + "]";
  }
}
