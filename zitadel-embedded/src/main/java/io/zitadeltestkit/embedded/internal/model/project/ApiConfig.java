package io.zitadeltestkit.embedded.internal.model.project;

import io.soabase.recordbuilder.core.RecordBuilder;

/**
 * The configuration of an API, which introspects tokens.
 *
 * @param clientId the client id
 * @param secretHash hash of the client secret; empty if it has none
 * @param authMethod how it authenticates at the introspection endpoint
 */
@RecordBuilder
public record ApiConfig(String clientId, String secretHash, AuthMethod authMethod)
    implements ApiConfigBuilder.With {
  /** How an API authenticates. */
  public enum AuthMethod {
    /** With its secret. */
    BASIC,
    /** With a JWT that it signs with one of its keys. */
    PRIVATE_KEY_JWT
  }
}
