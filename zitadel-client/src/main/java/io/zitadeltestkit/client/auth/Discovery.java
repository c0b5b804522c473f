package io.zitadeltestkit.client.auth;

/**
 * The OpenID Connect discovery document.
 *
 * @param issuer the issuer of its tokens, and the audience of assertions
 * @param tokenEndpoint the URL of the token endpoint
 */
public record Discovery(String issuer, String tokenEndpoint) {}
