package io.zitadeltestkit.embedded.internal.api.application;

import static javax.xml.stream.XMLStreamConstants.END_ELEMENT;
import static javax.xml.stream.XMLStreamConstants.START_ELEMENT;

import io.zitadeltestkit.embedded.internal.api.application.ApplicationMessages.LoginVersion;
import io.zitadeltestkit.embedded.internal.fault.Fault;
import io.zitadeltestkit.embedded.internal.model.project.OidcConfig;
import io.zitadeltestkit.embedded.internal.model.project.SamlConfig;
import io.zitadeltestkit.embedded.internal.proto.Bytes;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * The metadata of a SAML service provider in a request: the document itself, or its URL.
 *
 * @param xml the document; null if it was not sent
 * @param url its URL; null if it was not sent
 * @param loginVersion which login the service provider uses
 */
record SamlMetadata(
    @Nullable Bytes xml, @Nullable String url, OidcConfig.LoginVersion loginVersion) {
  private static final String NAMESPACE = "urn:oasis:names:tc:SAML:2.0:metadata";
  private static final XMLInputFactory XML = XMLInputFactory.newDefaultFactory();

  static {
    XML.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    XML.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
  }

  static SamlMetadata of(
      @Nullable Bytes xml, @Nullable String url, @Nullable LoginVersion loginVersion) {
    return new SamlMetadata(xml, url, LoginMapping.version(loginVersion));
  }

  /**
   * How metadata are refused.
   *
   * @param absent if there are none
   * @param unreachable if they can't be fetched
   * @param malformed if they are malformed
   */
  record Refusals(Supplier<Fault> absent, Supplier<Fault> unreachable, Supplier<Fault> malformed) {
    static final Refusals OF_CREATION =
        new Refusals(
            () -> Fault.invalidArgument("PROJECT-1n9df", "Application invalid"),
            () -> Fault.invalidArgument("SAML-wmqlo1", "SAML metadata is missing"),
            () -> Fault.invalidArgument("SAML-bquso", "SAML Metadata format error"));
    static final Refusals OF_CHANGE =
        new Refusals(
            () -> Fault.invalidArgument("COMMAND-5n9fs", "SAML configuration is invalid"),
            () -> Fault.invalidArgument("SAML-J3kg3", "SAML metadata is missing"),
            () -> Fault.invalidArgument("SAML-3fk2b", "SAML Metadata format error"));
  }

  /** {@return whether there are none; the real server accepts an empty document} */
  boolean isAbsent() {
    return xml == null && (url == null || url.isEmpty());
  }

  /** Makes a configuration from the metadata, which are fetched if necessary. */
  SamlConfig read(Refusals refusals) {
    if (isAbsent()) {
      throw refusals.absent().get();
    }
    String from = url == null ? "" : url;
    String document =
        from.isEmpty() && xml != null
            ? new String(xml.toArray(), StandardCharsets.UTF_8)
            : MetadataFetch.get(from).orElseThrow(refusals.unreachable());
    return new SamlConfig(entityId(document, refusals), document, from, loginVersion);
  }

  /** Content after the root element is ignored, and the id may be missing. */
  private static String entityId(String document, Refusals refusals) {
    try {
      XMLStreamReader in = XML.createXMLStreamReader(new StringReader(document));
      in.nextTag();
      String entityId = in.getAttributeValue(null, "entityID");
      boolean isEntity =
          in.getLocalName().equals("EntityDescriptor") && NAMESPACE.equals(in.getNamespaceURI());
      for (int depth = 1; depth > 0; ) {
        int event = in.next();
        depth += event == START_ELEMENT ? 1 : event == END_ELEMENT ? -1 : 0;
      }
      if (isEntity) {
        return entityId == null ? "" : entityId;
      }
    } catch (XMLStreamException e) {
      throw refusals.malformed().get();
    }
    throw refusals.malformed().get();
  }
}
