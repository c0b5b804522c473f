package io.zitadeltestkit.embedded.internal.oidc.client;

import static io.zitadeltestkit.embedded.internal.oidc.OidcTestBed.CALLBACK;
import static io.zitadeltestkit.embedded.internal.oidc.OidcTestBed.basic;
import static io.zitadeltestkit.embedded.internal.oidc.OidcTestBed.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.oauth2.sdk.auth.JWTAuthenticationClaimsSet;
import com.nimbusds.oauth2.sdk.auth.PrivateKeyJWT;
import com.nimbusds.oauth2.sdk.id.Audience;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.JWTID;
import io.zitadeltestkit.embedded.EmbeddedCalls;
import io.zitadeltestkit.embedded.internal.oidc.OidcTestBed;
import io.zitadeltestkit.embedded.internal.oidc.OidcTestBed.App;
import io.zitadeltestkit.embedded.internal.oidc.OidcTestBed.Person;
import io.zitadeltestkit.embedded.internal.oidc.TestKeys;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Clients that authenticate twice, as zitadel's own Go library does: of two secrets that of the
 * header counts, and an assertion counts before any secret. As real servers of both versions
 * answered.
 */
@SuppressWarnings("NullAway.Init") // each test starts a server of its version
class TwoCredentialsTest {
  private static final String WEB =
      "'redirectUris':['"
          + CALLBACK
          + "'],'responseTypes':['OIDC_RESPONSE_TYPE_CODE'],"
          + "'grantTypes':['OIDC_GRANT_TYPE_AUTHORIZATION_CODE','OIDC_GRANT_TYPE_REFRESH_TOKEN',"
          + "'OIDC_GRANT_TYPE_DEVICE_CODE'],'applicationType':'OIDC_APP_TYPE_WEB',"
          + "'authMethodType':'OIDC_AUTH_METHOD_TYPE_";
  private static final String WRONG_SECRET = "400 invalid_client: invalid secret";
  private static final String GARBAGE = "400 invalid_client: ";

  private OidcTestBed bed;
  private App app;
  private App signing;
  private Person minnie;
  private String assertion;

  private void start(String version) throws Exception {
    bed = new OidcTestBed(version);
    String project = bed.newProject("");
    app = bed.newApp(project, WEB + "BASIC'");
    signing = bed.newApp(project, WEB + "PRIVATE_KEY_JWT'");
    minnie = bed.newPerson();
    assertion = assertion(project);
  }

  @AfterEach
  void stop() {
    bed.close();
  }

  private String assertion(String project) throws Exception {
    EmbeddedCalls.Answer added =
        bed.admin
            .call(
                "zitadel.application.v2.ApplicationService/CreateApplicationKey",
                "{'applicationId':'%s','projectId':'%s','expirationDate':'%s'}"
                    .formatted(signing.id(), project, Instant.now().plus(Duration.ofDays(1))))
            .ok();
    JsonNode key =
        new ObjectMapper().readTree(Base64.getDecoder().decode(added.text("keyDetails")));
    return new PrivateKeyJWT(
            new JWTAuthenticationClaimsSet(
                new ClientID(signing.clientId()),
                new Audience(bed.server.baseUrl()).toSingleAudienceList(),
                Date.from(Instant.now().plusSeconds(60)),
                null,
                Date.from(Instant.now()),
                new JWTID()),
            JWSAlgorithm.RS256,
            TestKeys.rsa(key.path("key").asText()),
            key.path("keyId").asText(),
            null)
        .getClientAssertion()
        .serialize();
  }

  private String refreshToken() {
    URI page = bed.authorize(app, "openid offline_access");
    String url = bed.callback(page, bed.session(minnie)).ok().text("callbackUrl");
    return bed.post(
            "/oauth/v2/token",
            Map.of(
                "grant_type",
                "authorization_code",
                "redirect_uri",
                CALLBACK,
                "code",
                url.substring(url.indexOf("code=") + "code=".length())),
            basic(app.clientId(), app.secret()))
        .ok()
        .text("refresh_token");
  }

  private Map<String, String> bodySecret(String secret) {
    return Map.of("client_id", app.clientId(), "client_secret", secret);
  }

  private static Map<String, String> bodyAssertion(String assertion) {
    return Map.of(
        "client_assertion",
        assertion,
        "client_assertion_type",
        "urn:ietf:params:oauth:client-assertion-type:jwt-bearer");
  }

  private String authorizeDevice(String header, Map<String, String> credentials) {
    return outcome(
        "/oauth/v2/device_authorization", header, credentials, Map.of("scope", "openid"));
  }

  private String refresh(String header, Map<String, String> credentials) {
    return outcome(
        "/oauth/v2/token",
        header,
        credentials,
        Map.of("grant_type", "refresh_token", "refresh_token", refreshToken()));
  }

  private String revoke(String header, Map<String, String> credentials) {
    return outcome("/oauth/v2/revoke", header, credentials, Map.of("token", refreshToken()));
  }

  private String outcome(
      String path, String header, Map<String, String> credentials, Map<String, String> fields) {
    Map<String, String> form = new HashMap<>(credentials);
    form.putAll(fields);
    EmbeddedCalls.Answer answer = bed.post(path, form, basic(app.clientId(), header));
    return answer.status() == 200 ? "200" : refusal(answer);
  }

  @ParameterizedTest
  @ValueSource(strings = {"4.13", "4.16"})
  void secretOfTheHeaderCountsWhateverTheFormSays(String version) throws Exception {
    start(version);

    assertThat(authorizeDevice(app.secret(), bodySecret("wrong"))).isEqualTo("200");
    assertThat(refresh(app.secret(), bodySecret("wrong"))).isEqualTo("200");
    assertThat(revoke(app.secret(), bodySecret("wrong"))).isEqualTo("200");

    assertThat(authorizeDevice("wrong", bodySecret(app.secret()))).isEqualTo(WRONG_SECRET);
    assertThat(refresh("wrong", bodySecret(app.secret()))).isEqualTo(WRONG_SECRET);
    assertThat(revoke("wrong", bodySecret(app.secret()))).isEqualTo(WRONG_SECRET);
  }

  @ParameterizedTest
  @ValueSource(strings = {"4.13", "4.16"})
  void assertionThatIsNoneFailsInSpiteOfARightSecret(String version) throws Exception {
    start(version);

    assertThat(authorizeDevice(app.secret(), bodyAssertion("garbage"))).isEqualTo(GARBAGE);
    assertThat(refresh(app.secret(), bodyAssertion("garbage"))).isEqualTo(GARBAGE);
    assertThat(revoke(app.secret(), bodyAssertion("garbage"))).isEqualTo(GARBAGE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"4.13", "4.16"})
  void assertionDecidesWhoTheClientIsWhateverTheHeaderSays(String version) throws Exception {
    start(version);
    String refreshed =
        version.equals("4.13")
            ? "200"
            : "400 invalid_client: client_id does not correspond to the client_id in the refresh token";

    for (String secret : new String[] {app.secret(), "wrong"}) {
      assertThat(authorizeDevice(secret, bodyAssertion(assertion))).isEqualTo("200");
      assertThat(refresh(secret, bodyAssertion(assertion))).isEqualTo(refreshed);
      assertThat(revoke(secret, bodyAssertion(assertion))).isEqualTo("200");
    }
  }
}
