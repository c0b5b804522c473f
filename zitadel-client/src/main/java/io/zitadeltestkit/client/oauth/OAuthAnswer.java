package io.zitadeltestkit.client.oauth;

/**
 * The answer of an endpoint, with any status: OAuth errors are answers, not exceptions.
 *
 * @param status the HTTP status
 * @param location the target of a redirect; empty if there is none. It isn't followed.
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
