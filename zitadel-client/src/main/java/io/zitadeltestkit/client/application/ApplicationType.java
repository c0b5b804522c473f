package io.zitadeltestkit.client.application;

/** The kinds of applications. */
public enum ApplicationType {
  /** A client of OpenID Connect. */
  OIDC,
  /** An API that checks tokens. */
  API,
  /** A service provider of SAML. */
  SAML
}
