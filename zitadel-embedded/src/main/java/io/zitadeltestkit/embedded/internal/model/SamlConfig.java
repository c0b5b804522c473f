package io.zitadeltestkit.embedded.internal.model;

import io.soabase.recordbuilder.core.RecordBuilder;

/**
 * What makes an application a SAML service provider.
 *
 * @param entityId the id in its metadata, unique in the instance
 * @param metadata the metadata, an XML document
 * @param metadataUrl where they were fetched; empty if they were sent
 * @param loginVersion which login it uses
 */
@RecordBuilder
public record SamlConfig(
    String entityId, String metadata, String metadataUrl, OidcConfig.LoginVersion loginVersion)
    implements SamlConfigBuilder.With {
  /** What was stored before there was a URL has none. */
  @SuppressWarnings("ConstantValue")
  public SamlConfig {
    metadataUrl = metadataUrl == null ? "" : metadataUrl;
  }
}
