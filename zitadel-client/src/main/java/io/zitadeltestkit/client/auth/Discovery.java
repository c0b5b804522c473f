package io.zitadeltestkit.client.auth;

/**
 * The OpenID Connect discovery document.
 *
 * @param issuer who signs its tokens; the audience of an assertion
 * @param tokenEndpoint the URL of the token endpoint
 */
public record Discovery(String issuer, String tokenEndpoint) {}
