package io.zitadeltestkit.client.application;

/**
 * How an API is configured.
 *
 * @param clientId the client id
 * @param authMethod how it proves itself at the introspection endpoint
 */
public record ApiConfiguration(String clientId, ApiAuthMethod authMethod) {}
