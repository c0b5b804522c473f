package io.zitadeltestkit.server.container;

import com.fasterxml.jackson.databind.JsonNode;
import io.zitadeltestkit.embedded.internal.desk.Decoder;
import io.zitadeltestkit.embedded.internal.desk.TokenText;
import io.zitadeltestkit.server.remote.Remote;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.RSAPublicKeySpec;
import java.time.Instant;
import java.util.Base64;

/** Asks a server about a token: its user, and whether the server has signed it. */
final class ContainerJudge implements Decoder.Judge {
  private final Remote server;

  ContainerJudge(Remote server) {
    this.server = server;
  }

  @Override
  public String userOf(String token) {
    // With other characters it is not a token, and would be an invalid header.
    if (!token.matches("[A-Za-z0-9._~+/=-]+")) {
      return "";
    }
    JsonNode user = new Remote(server.host(), token).get("/auth/v1/users/me").body().path("user");
    return user.path("preferredLoginName").asText(user.path("userName").asText());
  }

  @Override
  public boolean isSigned(String token) {
    String keyId =
        TokenText.parse(token).map(text -> text.header().path("kid").asText()).orElse("");
    for (JsonNode key : server.get("/oauth/v2/keys").body().path("keys")) {
      if (key.path("kid").asText().equals(keyId) && isSigned(token, key)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isSigned(String token, JsonNode key) {
    int end = token.lastIndexOf('.');
    try {
      Signature signature = Signature.getInstance("SHA256withRSA");
      signature.initVerify(
          KeyFactory.getInstance("RSA")
              .generatePublic(new RSAPublicKeySpec(number(key, "n"), number(key, "e"))));
      signature.update(token.substring(0, end).getBytes(StandardCharsets.US_ASCII));
      return signature.verify(Base64.getUrlDecoder().decode(token.substring(end + 1)));
    } catch (GeneralSecurityException | IllegalArgumentException e) {
      return false;
    }
  }

  private static BigInteger number(JsonNode key, String field) {
    return new BigInteger(1, Base64.getUrlDecoder().decode(key.path(field).asText()));
  }

  @Override
  public Instant now() {
    return Instant.now();
  }
}
