package io.zitadeltestkit.junit;

/**
 * The Zitadel that a test runs against.
 *
 * @param url the URL, without a slash at the end
 * @param issuer the issuer of its tokens
 * @param version the version of the server; {@code unknown} if the server does not report it
 * @param backend its backend, such as {@code container}
 */
public record ZitadelServer(String url, String issuer, String version, String backend) {
  /** {@return the URL of the OpenID Connect discovery document} */
  public String discoveryUrl() {
    return issuer + "/.well-known/openid-configuration";
  }

  /** {@return the URL of the token endpoint} */
  public String tokenEndpoint() {
    return issuer + "/oauth/v2/token";
  }

  /** {@return the URL of the authorization endpoint, where sign-ins start} */
  public String authorizationEndpoint() {
    return issuer + "/oauth/v2/authorize";
  }

  /** {@return the URL of the introspection endpoint} */
  public String introspectionEndpoint() {
    return issuer + "/oauth/v2/introspect";
  }

  /** {@return the URL of the userinfo endpoint} */
  public String userInfoEndpoint() {
    return issuer + "/oidc/v1/userinfo";
  }

  /** {@return the URL of the keys that sign tokens} */
  public String jwksUri() {
    return issuer + "/oauth/v2/keys";
  }
}
