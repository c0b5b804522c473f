package io.zitadeltestkit.embedded.internal.api.application;

import io.zitadeltestkit.embedded.internal.fault.Fault;
import io.zitadeltestkit.embedded.internal.model.OidcConfig;
import io.zitadeltestkit.embedded.internal.model.SamlConfig;
import io.zitadeltestkit.embedded.internal.proto.Bytes;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** Reads what is needed of a SAML service provider's metadata. */
public final class SamlMetadata {
  private static final XMLInputFactory XML = XMLInputFactory.newDefaultFactory();

  static {
    XML.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    XML.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
  }

  private SamlMetadata() {}

  /**
   * Makes a configuration of metadata, or ends with a fault if they are none.
   *
   * @param xml the metadata
   * @param url where they are
   * @param loginVersion which login the service provider uses
   */
  public static SamlConfig config(
      @Nullable Bytes xml, @Nullable String url, OidcConfig.LoginVersion loginVersion) {
    return config(
        xml,
        url,
        loginVersion,
        () -> Fault.invalidArgument("PROJECT-1n9df", "Application invalid"),
        "SAML-bquso");
  }

  /** The same for an application that exists, where the refusals are others. */
  public static SamlConfig changedConfig(
      @Nullable Bytes xml, @Nullable String url, OidcConfig.LoginVersion loginVersion) {
    return config(
        xml,
        url,
        loginVersion,
        () -> Fault.invalidArgument("COMMAND-5n9fs", "SAML configuration is invalid"),
        "SAML-3fk2b");
  }

  private static SamlConfig config(
      @Nullable Bytes xml,
      @Nullable String url,
      OidcConfig.LoginVersion loginVersion,
      Supplier<Fault> missing,
      String formatErrorId) {
    if (url != null && !url.isEmpty()) {
      throw Fault.missingHere(
          "SAML metadata from a URL is not implemented by the embedded server; send the metadata"
              + " itself as metadataXml");
    }
    if (xml == null) {
      throw missing.get();
    }
    // Metadata that are empty are there, for the real server, and have no form.
    String metadata = new String(xml.toArray(), StandardCharsets.UTF_8);
    return new SamlConfig(entityId(metadata, formatErrorId), metadata, loginVersion);
  }

  private static String entityId(String metadata, String formatErrorId) {
    try {
      XMLStreamReader in = XML.createXMLStreamReader(new StringReader(metadata));
      in.nextTag();
      String entityId = in.getAttributeValue(null, "entityID");
      boolean isEntity = in.getLocalName().equals("EntityDescriptor");
      while (in.hasNext()) {
        in.next();
      }
      if (isEntity && entityId != null) {
        return entityId;
      }
    } catch (XMLStreamException e) {
      throw Fault.invalidArgument(formatErrorId, "SAML Metadata format error");
    }
    throw Fault.invalidArgument(formatErrorId, "SAML Metadata format error");
  }
}
