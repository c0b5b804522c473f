package io.zitadeltestkit.embedded.internal.api.webkey;

import static org.assertj.core.api.Assertions.assertThat;

import io.zitadeltestkit.embedded.EmbeddedCalls;
import io.zitadeltestkit.embedded.EmbeddedCalls.Answer;
import io.zitadeltestkit.embedded.EmbeddedZitadel;
import io.zitadeltestkit.embedded.TestServer;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Makes, activates and removes web keys. */
final class WebKeyServiceTest {
  private static final String SERVICE = "zitadel.webkey.v2.WebKeyService/";

  @RegisterExtension private final TestServer running = new TestServer();

  private final EmbeddedZitadel server = running.zitadel();
  private final EmbeddedCalls admin = EmbeddedCalls.asAdmin(server);

  private Answer list() {
    return admin.call(SERVICE + "ListWebKeys", "{}").ok();
  }

  private String create(String kind) {
    return admin.call(SERVICE + "CreateWebKey", "{" + kind + "}").ok().text("id");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "'rsa':{'bits':'RSA_BITS_3072','hasher':'RSA_HASHER_SHA512'}"
            + "|{\"rsa\":{\"bits\":\"RSA_BITS_3072\",\"hasher\":\"RSA_HASHER_SHA512\"}}",
        "'ecdsa':{'curve':'ECDSA_CURVE_P384'}|{\"ecdsa\":{\"curve\":\"ECDSA_CURVE_P384\"}}",
        "'ed25519':{}|{\"ed25519\":{}}",
        "\"\"|{\"rsa\":{\"bits\":\"RSA_BITS_2048\",\"hasher\":\"RSA_HASHER_SHA256\"}}"
      })
  void makesKeysOfAllKinds(String kind, String shown) {
    create(kind);

    assertThat(list().at("webKeys.2").toString()).contains(shown.substring(1, shown.length() - 1));
    assertThat(list().text("webKeys.2.state")).isEqualTo("STATE_INITIAL");
  }

  @Test
  void requiresACompleteKind() {
    assertThat(admin.call(SERVICE + "CreateWebKey", "{'ecdsa':{}}").error())
        .isEqualTo(
            "invalid_argument: invalid CreateWebKeyRequest.Ecdsa: embedded message failed"
                + " validation | caused by: invalid ECDSA.Curve: value must not be in list"
                + " [ECDSA_CURVE_UNSPECIFIED]");
  }

  @Test
  void oneKeySignsAndThePreviousOneRemains() {
    String before = list().text("webKeys.0.id");
    String id = create("'ecdsa':{'curve':'ECDSA_CURVE_P256'}");

    admin.call(SERVICE + "ActivateWebKey", "{'id':'" + id + "'}").ok();

    assertThat(list().text("webKeys.0.state")).isEqualTo("STATE_INACTIVE");
    assertThat(list().text("webKeys.2.state")).isEqualTo("STATE_ACTIVE");
    assertThat(admin.call(SERVICE + "DeleteWebKey", "{'id':'" + id + "'}").error())
        .isEqualTo("failed_precondition: Cannot delete active web key (COMMAND-Chai1)");
    admin.call(SERVICE + "DeleteWebKey", "{'id':'" + before + "'}").ok();
    assertThat(list().at("webKeys")).hasSize(2);
  }

  @Test
  void returnsTheTimeOfAnEarlierRemoval() {
    String request = "{'id':'" + create("'ed25519':{}") + "'}";
    String removed = admin.call(SERVICE + "DeleteWebKey", request).ok().text("deletionDate");
    server.clock().advance(Duration.ofMinutes(1));

    assertThat(admin.call(SERVICE + "DeleteWebKey", request).ok().text("deletionDate"))
        .isEqualTo(removed);
    assertThat(
            admin
                .call(SERVICE + "DeleteWebKey", "{'id':'123'}")
                .ok()
                .at("deletionDate")
                .isMissingNode())
        .isTrue();
  }

  @Test
  void needsAPermissionOnTheInstance() {
    String orgId = admin.newOrganization();
    String botId = admin.newMachine(orgId);
    admin.makeOrganizationAdministrator(botId, orgId, "ORG_OWNER");

    assertThat(admin.as(admin.newToken(botId)).call(SERVICE + "ListWebKeys", "{}").error())
        .isEqualTo("permission_denied: No matching permissions found (AUTH-5mWD2)");
  }
}
