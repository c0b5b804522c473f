package io.zitadeltestkit.client.application;

/** The kinds of applications. */
public enum ApplicationType {
  /** An OpenID Connect client. */
  OIDC,
  /** An API that checks tokens. */
  API,
  /** A SAML service provider. */
  SAML
}
