package io.zitadeltestkit.client.application;

/**
 * How an API is configured.
 *
 * @param clientId the client id
 * @param authMethod how it authenticates at the introspection endpoint
 */
public record ApiConfiguration(String clientId, ApiAuthMethod authMethod) {}
