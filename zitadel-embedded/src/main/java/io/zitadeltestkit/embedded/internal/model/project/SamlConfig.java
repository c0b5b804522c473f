package io.zitadeltestkit.embedded.internal.model.project;

import io.soabase.recordbuilder.core.RecordBuilder;

/**
 * The configuration of a SAML service provider.
 *
 * @param entityId the id in its metadata, unique in the instance
 * @param metadata the metadata, an XML document
 * @param metadataUrl the URL that they were fetched from; empty if they were sent
 * @param loginVersion which login it uses
 */
@RecordBuilder
public record SamlConfig(
    String entityId, String metadata, String metadataUrl, OidcConfig.LoginVersion loginVersion)
    implements SamlConfigBuilder.With {
  /** Data stored before the URL was added has none. */
  @SuppressWarnings("ConstantValue")
  public SamlConfig {
    metadataUrl = metadataUrl == null ? "" : metadataUrl;
  }
}
