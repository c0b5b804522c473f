package io.zitadeltestkit.client.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jwt.SignedJWT;
import io.zitadeltestkit.client.TestKeys;
import io.zitadeltestkit.client.error.ConfigurationException;
import java.security.interfaces.RSAPublicKey;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The assertion that a key signs. */
class PrivateKeyJwtTest {
  private final FakeServer server = new FakeServer();

  @Test
  void assertionIsSignedForTheIssuer() throws Exception {
    PrivateKeyJwtAuthenticator authenticator =
        PrivateKeyJwtAuthenticator.fromJson(TestKeys.serviceUserJson("7", "8"), List.of());
    assertThat(authenticator.authorization(server)).contains("Bearer token-1");

    var form = server.forms.get(0);
    assertThat(form)
        .containsOnlyKeys("grant_type", "scope", "assertion")
        .containsEntry("grant_type", "urn:ietf:params:oauth:grant-type:jwt-bearer")
        .containsEntry("scope", "openid urn:zitadel:iam:org:project:id:zitadel:aud");
    SignedJWT jwt = SignedJWT.parse(form.get("assertion"));
    assertThat(jwt.verify(new RSASSAVerifier((RSAPublicKey) TestKeys.PAIR.getPublic()))).isTrue();
    assertThat(jwt.getHeader().getKeyID()).isEqualTo("8");
    assertThat(jwt.getHeader().getAlgorithm().getName()).isEqualTo("RS256");
    var claims = jwt.getJWTClaimsSet();
    assertThat(claims.getIssuer()).isEqualTo("7");
    assertThat(claims.getSubject()).isEqualTo("7");
    assertThat(claims.getAudience()).containsExactly("https://issuer.example");
    assertThat(claims.getIssueTime()).isEqualTo(FakeServer.START.minusSeconds(10));
    assertThat(claims.getExpirationTime()).isEqualTo(FakeServer.START.plus(Duration.ofMinutes(5)));
    assertThat(claims.getJWTID()).isNotBlank();
  }

  @Test
  void aKeyInPkcs8WorksToo() {
    String json = "{\"keyId\":\"8\",\"userId\":\"7\",\"key\":\"%s\"}";
    PrivateKeyJwtAuthenticator authenticator =
        PrivateKeyJwtAuthenticator.fromJson(
            json.formatted(TestKeys.pkcs8().replace("\n", "\\n")), List.of("profile"));
    assertThat(authenticator.authorization(server)).contains("Bearer token-1");
    assertThat(server.forms.get(0).get("scope")).endsWith(" profile");
  }

  @Test
  void expiredKeyIsNotUsed() {
    PrivateKeyJwtAuthenticator authenticator =
        PrivateKeyJwtAuthenticator.fromJson(
            TestKeys.serviceUserJson("7", "8").replace("2099-", "2025-"), List.of());
    assertThatThrownBy(() -> authenticator.authorization(server))
        .isInstanceOf(ConfigurationException.class)
        .hasMessage(
            "The key 8 of user 7 expired at 2025-01-01T00:00:00Z. Make a new key for the service user.");
    assertThat(server.forms).isEmpty();
  }

  @Test
  void nothingShowsTheKey() {
    KeyFile key = KeyFile.parse(TestKeys.serviceUserJson("7", "8"), "The key");
    assertThat(key).hasToString("KeyFile[userId=7, keyId=8]");
  }
}
