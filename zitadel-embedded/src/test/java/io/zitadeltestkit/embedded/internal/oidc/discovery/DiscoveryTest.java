package io.zitadeltestkit.embedded.internal.oidc.discovery;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import io.zitadeltestkit.embedded.EmbeddedCalls;
import io.zitadeltestkit.embedded.EmbeddedInstance;
import io.zitadeltestkit.embedded.internal.oidc.OidcTestBed;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class DiscoveryTest {
  private static OidcTestBed bed;

  @BeforeAll
  static void start() {
    bed = new OidcTestBed();
  }

  @AfterAll
  static void stop() {
    bed.close();
  }

  @Test
  void listsAllEndpoints() {
    OIDCProviderMetadata metadata = bed.metadata();

    assertThat(metadata.getIssuer().getValue()).isEqualTo(bed.server.baseUrl());
    assertThat(metadata.getTokenEndpointURI())
        .isEqualTo(URI.create(bed.server.baseUrl() + "/oauth/v2/token"));
  }

  @Test
  void publishesTwoKeys() throws Exception {
    JWKSet keys = JWKSet.load(bed.metadata().getJWKSetURI().toURL());

    assertThat(keys.getKeys()).hasSize(2);
    assertThat(bed.get("/oauth/v2/keys", Map.of(), "").headers().firstValue("Cache-Control"))
        .contains("max-age=300, must-revalidate");
  }

  @Test
  void givesEachInstanceItsOwnIssuerAndKeys() throws Exception {
    try (EmbeddedInstance other = bed.server.openInstance()) {
      String host = URI.create(other.baseUrl()).getAuthority();

      EmbeddedCalls.Answer discovery = get("/.well-known/openid-configuration", host);
      EmbeddedCalls.Answer keys = get("/oauth/v2/keys", host);

      assertThat(discovery.text("issuer")).isEqualTo(other.baseUrl());
      assertThat(keys.text("keys.0.kid"))
          .isNotEqualTo(bed.get("/oauth/v2/keys", Map.of(), "").text("keys.0.kid"));
    }
  }

  @Test
  void unknownHostIsNotFound() throws Exception {
    EmbeddedCalls.Answer answer = get("/.well-known/openid-configuration", "elsewhere:80");

    assertThat(answer.status()).isEqualTo(404);
    assertThat(answer.body().asText())
        .startsWith("unable to set instance using origin &{elsewhere:80  http}");
  }

  @Test
  void allowsBrowserApplications() throws Exception {
    HttpResponse<String> preflight =
        HttpClient.newHttpClient()
            .send(
                HttpRequest.newBuilder(URI.create(bed.server.baseUrl() + "/oauth/v2/token"))
                    .method("OPTIONS", HttpRequest.BodyPublishers.noBody())
                    .header("Origin", "http://localhost:3000")
                    .header("Access-Control-Request-Method", "POST")
                    .header("Access-Control-Request-Headers", "authorization")
                    .build(),
                HttpResponse.BodyHandlers.ofString());

    assertThat(preflight.statusCode()).isEqualTo(204);
    assertThat(preflight.headers().firstValue("Access-Control-Allow-Origin"))
        .contains("http://localhost:3000");
    assertThat(preflight.headers().firstValue("Access-Control-Allow-Methods")).contains("POST");
    assertThat(preflight.headers().firstValue("Access-Control-Allow-Headers"))
        .contains("authorization");
  }

  /** The instance is set by a proxy's header, since clients can't set Host. */
  private static EmbeddedCalls.Answer get(String path, String host) throws Exception {
    return EmbeddedCalls.Answer.of(
        HttpClient.newHttpClient()
            .send(
                HttpRequest.newBuilder(URI.create(bed.server.baseUrl() + path))
                    .header("x-zitadel-instance-host", host)
                    .build(),
                HttpResponse.BodyHandlers.ofString()));
  }
}
