package io.zitadeltestkit.embedded.api.application;

import io.zitadeltestkit.embedded.api.application.ApplicationMessages.LoginVersion;
import io.zitadeltestkit.embedded.fault.Code;
import io.zitadeltestkit.embedded.fault.Fault;
import io.zitadeltestkit.embedded.model.SamlConfig;
import io.zitadeltestkit.embedded.proto.Bytes;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** Reads what is needed of a SAML service provider's metadata. */
final class SamlMetadata {
  private static final XMLInputFactory XML = XMLInputFactory.newDefaultFactory();

  static {
    XML.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    XML.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
  }

  private SamlMetadata() {}

  /** The error ids of what creates, and what changes. */
  enum Ids {
    CREATE("SAML-podix9", "SAML-bquso"),
    UPDATE("SAML-J3kg3", "SAML-3fk2b");

    private final String missing;
    private final String format;

    Ids(String missing, String format) {
      this.missing = missing;
      this.format = format;
    }
  }

  static SamlConfig config(
      @Nullable Bytes xml, @Nullable String url, @Nullable LoginVersion loginVersion, Ids ids) {
    if (url != null) {
      throw Fault.plain(
          Code.UNIMPLEMENTED,
          "SAML metadata from a URL is not implemented by the embedded server; send the metadata"
              + " itself as metadataXml");
    }
    String metadata = xml == null ? "" : new String(xml.toArray(), StandardCharsets.UTF_8);
    if (metadata.isEmpty()) {
      throw Fault.invalidArgument(ids.missing, "SAML metadata is missing");
    }
    return new SamlConfig(
        entityId(metadata, ids), metadata, OidcMapping.loginVersion(loginVersion));
  }

  private static String entityId(String metadata, Ids ids) {
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
      throw Fault.invalidArgument(ids.format, "SAML Metadata format error");
    }
    throw Fault.invalidArgument(ids.format, "SAML Metadata format error");
  }
}
