package io.zitadeltestkit.embedded.internal.oidc.authorize;

import static io.zitadeltestkit.embedded.internal.oidc.OidcTestBed.CALLBACK;
import static io.zitadeltestkit.embedded.internal.oidc.OidcTestBed.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import io.zitadeltestkit.embedded.EmbeddedCalls;
import io.zitadeltestkit.embedded.internal.oidc.OidcTestBed;
import io.zitadeltestkit.embedded.internal.oidc.OidcTestBed.App;
import io.zitadeltestkit.embedded.internal.oidc.TestKeys;
import java.net.URI;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class RequestObjectTest {
  private static OidcTestBed bed;
  private static App app;
  private static JsonNode key;

  @BeforeAll
  static void start() throws Exception {
    bed = new OidcTestBed();
    String projectId = bed.newProject("");
    app =
        bed.newApp(
            projectId,
            "'redirectUris':['"
                + CALLBACK
                + "'],'responseTypes':['OIDC_RESPONSE_TYPE_CODE'],"
                + "'grantTypes':['OIDC_GRANT_TYPE_AUTHORIZATION_CODE'],"
                + "'applicationType':'OIDC_APP_TYPE_WEB',"
                + "'authMethodType':'OIDC_AUTH_METHOD_TYPE_PRIVATE_KEY_JWT'");
    String content =
        bed.admin
            .call(
                "zitadel.application.v2.ApplicationService/CreateApplicationKey",
                "{'applicationId':'%s','projectId':'%s','expirationDate':'2099-01-01T00:00:00Z'}"
                    .formatted(app.id(), projectId))
            .ok()
            .text("keyDetails");
    key = new ObjectMapper().readTree(Base64.getDecoder().decode(content));
  }

  @AfterAll
  static void stop() {
    bed.close();
  }

  private static EmbeddedCalls.Answer ask(String object) {
    Map<String, String> query = new HashMap<>();
    query.put("client_id", app.clientId());
    query.put("redirect_uri", "http://localhost:3000/elsewhere");
    query.put("response_type", "code");
    query.put("scope", "openid");
    query.put("request", object);
    return bed.get("/oauth/v2/authorize", query, "");
  }

  private static JWTClaimsSet.Builder claims() {
    return new JWTClaimsSet.Builder()
        .issuer(app.clientId())
        .audience(bed.server.baseUrl())
        .claim("client_id", app.clientId())
        .claim("redirect_uri", CALLBACK)
        .claim("scope", "openid email")
        .claim("login_hint", "minnie");
  }

  private static String signed(JWTClaimsSet claims) throws Exception {
    SignedJWT jwt =
        new SignedJWT(
            new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.path("keyId").asText()).build(),
            claims);
    jwt.sign(new RSASSASigner(TestKeys.rsa(key.path("key").asText())));
    return jwt.serialize();
  }

  @Test
  void signedParametersTakePrecedence() throws Exception {
    String location = ask(signed(claims().build())).headers().firstValue("location").orElseThrow();

    EmbeddedCalls.Answer request =
        bed.login
            .call(
                "zitadel.oidc.v2.OIDCService/GetAuthRequest",
                "{'authRequestId':'" + OidcTestBed.authRequestOf(URI.create(location)) + "'}")
            .ok();
    assertThat(request.text("authRequest.redirectUri")).isEqualTo(CALLBACK);
    assertThat(request.text("authRequest.loginHint")).isEqualTo("minnie");
    assertThat(request.at("authRequest.scope").toString()).isEqualTo("[\"openid\",\"email\"]");
  }

  @Test
  void refusesUntrustedRequestObjects() throws Exception {
    String good = signed(claims().build());

    assertThat(refusal(ask("garbage")))
        .isEqualTo(
            "400 invalid_request: parsing of request failed: token contains an invalid number of"
                + " segments");
    assertThat(refusal(ask("a.b!.c")))
        .isEqualTo(
            "400 invalid_request: parsing of request failed: malformed jwt payload: illegal base64"
                + " data at input byte 1");
    assertThat(refusal(ask(signed(claims().claim("client_id", "other").build()))))
        .isEqualTo("400 invalid_request: missing or wrong client id in request");
    assertThat(refusal(ask(signed(claims().claim("response_type", "id_token").build()))))
        .isEqualTo("400 invalid_request: missing or wrong response type in request");
    assertThat(refusal(ask(signed(claims().issuer("other").build()))))
        .isEqualTo("400 invalid_request: missing or wrong issuer in request");
    assertThat(refusal(ask(signed(claims().audience("https://other.example").build()))))
        .isEqualTo("400 invalid_request: issuer missing in audience");
    assertThat(refusal(ask(good.substring(0, good.lastIndexOf('.') + 1) + "AAAA")))
        .isEqualTo("400 invalid_request: invalid request signature");
  }
}
