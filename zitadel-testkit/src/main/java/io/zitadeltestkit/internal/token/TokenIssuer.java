package io.zitadeltestkit.internal.token;

/** Gets real tokens of a user from the server. */
public interface TokenIssuer {
  /**
   * Gets an access token.
   *
   * @param wanted its properties
   * @return the token
   */
  String accessToken(TokenOptions wanted);

  /**
   * Gets an access token and revokes it.
   *
   * @param wanted its properties
   * @return the token
   */
  String revoked(TokenOptions wanted);
}
