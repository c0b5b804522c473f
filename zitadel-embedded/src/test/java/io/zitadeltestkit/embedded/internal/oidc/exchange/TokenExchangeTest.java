package io.zitadeltestkit.embedded.internal.oidc.exchange;

import static io.zitadeltestkit.embedded.internal.oidc.OidcTestBed.basic;
import static io.zitadeltestkit.embedded.internal.oidc.OidcTestBed.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import io.zitadeltestkit.embedded.EmbeddedCalls;
import io.zitadeltestkit.embedded.internal.oidc.OidcTestBed;
import io.zitadeltestkit.embedded.internal.oidc.OidcTestBed.App;
import io.zitadeltestkit.embedded.internal.oidc.OidcTestBed.Bot;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class TokenExchangeTest {
  private static final String TYPE = "urn:ietf:params:oauth:token-type:";

  private static OidcTestBed bed;
  private static App app;
  private static Bot bot;

  @BeforeAll
  static void start() {
    bed = new OidcTestBed("4.13");
    app =
        bed.newApp(
            bed.newProject(""),
            "'responseTypes':['OIDC_RESPONSE_TYPE_CODE'],"
                + "'grantTypes':['OIDC_GRANT_TYPE_DEVICE_CODE','OIDC_GRANT_TYPE_TOKEN_EXCHANGE'],"
                + "'applicationType':'OIDC_APP_TYPE_NATIVE',"
                + "'authMethodType':'OIDC_AUTH_METHOD_TYPE_NONE'");
    bot = bed.newBot("JWT");
  }

  @AfterAll
  static void stop() {
    bed.close();
  }

  private static EmbeddedCalls.Answer tokens(String scope) {
    return bed.post(
            "/oauth/v2/token",
            Map.of("grant_type", "client_credentials", "scope", scope),
            basic(bot.name(), bot.secret()))
        .ok();
  }

  private static EmbeddedCalls.Answer exchange(String... parameters) {
    Map<String, String> form = new HashMap<>();
    form.put("grant_type", "urn:ietf:params:oauth:grant-type:token-exchange");
    form.put("client_id", app.clientId());
    for (int i = 0; i < parameters.length; i += 2) {
      form.put(parameters[i], parameters[i + 1]);
    }
    return bed.post("/oauth/v2/token", form);
  }

  private static EmbeddedCalls.Answer exchangeAccessToken(String token, String... further) {
    String[] parameters = new String[further.length + 4];
    parameters[0] = "subject_token";
    parameters[1] = token;
    parameters[2] = "subject_token_type";
    parameters[3] = TYPE + "access_token";
    System.arraycopy(further, 0, parameters, 4, further.length);
    return exchange(parameters);
  }

  @Test
  void keepsAudienceAndScopeByDefault() throws Exception {
    String project = bed.newProject("");
    String audience = "urn:zitadel:iam:org:project:id:" + project + ":aud";
    String subject = tokens("openid profile " + audience).text("access_token");

    EmbeddedCalls.Answer answer =
        exchangeAccessToken(subject, "requested_token_type", TYPE + "jwt").ok();

    assertThat(answer.text("scope")).isEqualTo("openid profile " + audience);
    assertThat(answer.text("issued_token_type")).isEqualTo(TYPE + "jwt");
    assertThat(bed.verified(answer.text("access_token")).getAudience()).isEqualTo(List.of(project));
    assertThat(bed.verified(answer.text("id_token")).getSubject()).isEqualTo(bot.id());
  }

  @Test
  void givesAnIdTokenInPlaceOfAnAccessToken() throws Exception {
    EmbeddedCalls.Answer answer =
        exchangeAccessToken(
                tokens("openid").text("access_token"), "requested_token_type", TYPE + "id_token")
            .ok();

    assertThat(answer.text("token_type")).isEqualTo("N_A");
    assertThat(answer.text("issued_token_type")).isEqualTo(TYPE + "id_token");
    assertThat(answer.body().has("id_token")).isFalse();
    assertThat(bed.verified(answer.text("access_token")).getAudience())
        .containsExactly(app.clientId());
  }

  @Test
  void givesARefreshTokenForOfflineAccess() {
    assertThat(
            exchangeAccessToken(
                    tokens("openid").text("access_token"), "scope", "openid offline_access")
                .ok()
                .body()
                .has("refresh_token"))
        .isTrue();
  }

  @Test
  void acceptsAnUnexpiredIdToken() {
    String idToken =
        exchangeAccessToken(
                tokens("openid urn:zitadel:iam:user:resourceowner").text("access_token"),
                "requested_token_type",
                TYPE + "id_token")
            .ok()
            .text("access_token");

    EmbeddedCalls.Answer answer =
        exchange(
                "subject_token",
                idToken,
                "subject_token_type",
                TYPE + "id_token",
                "scope",
                "openid")
            .ok();

    assertThat(
            bed.get("/oidc/v1/userinfo", Map.of(), "Bearer " + answer.text("access_token"))
                .ok()
                .text("sub"))
        .isEqualTo(bot.id());
  }

  @Test
  void idTokenHasToNameTheUsersOrganization() {
    String idToken =
        exchangeAccessToken(
                tokens("openid").text("access_token"), "requested_token_type", TYPE + "id_token")
            .ok()
            .text("access_token");

    assertThat(refusal(exchange("subject_token", idToken, "subject_token_type", TYPE + "id_token")))
        .isEqualTo("400 invalid_request: subject_token invalid");
  }

  @Test
  void refusesWhatItCannotExchange() {
    String token = tokens("openid").text("access_token");

    assertThat(refusal(exchange())).isEqualTo("400 invalid_request: subject_token missing");
    assertThat(refusal(exchange("subject_token", token)))
        .isEqualTo("400 invalid_request: subject_token_type missing");
    assertThat(refusal(exchange("subject_token", token, "subject_token_type", "x")))
        .isEqualTo("400 invalid_request: subject_token_type is not supported");
    assertThat(refusal(exchangeAccessToken(token, "requested_token_type", "x")))
        .isEqualTo("400 invalid_request: requested_token_type is not supported");
    assertThat(refusal(exchangeAccessToken(token, "actor_token_type", "x")))
        .isEqualTo("400 invalid_request: actor_token_type is not supported");
    assertThat(refusal(exchangeAccessToken(token, "resource", "https://api.example")))
        .isEqualTo("400 invalid_target: resource parameter not supported");
    assertThat(refusal(exchangeAccessToken(token, "audience", "other")))
        .isEqualTo("400 invalid_target: audience \"other\" not found in subject or actor token");
    assertThat(refusal(exchangeAccessToken(token, "requested_token_type", TYPE + "refresh_token")))
        .isEqualTo("400 invalid_request: Errors.TokenExchange.Token.TypeNotSupported");
    assertThat(
            refusal(exchange("subject_token", "x", "subject_token_type", TYPE + "refresh_token")))
        .isEqualTo("400 invalid_request: subject_token invalid");
    assertThat(
            refusal(
                exchange(
                    "subject_token",
                    "123",
                    "subject_token_type",
                    "urn:zitadel:params:oauth:token-type:user_id")))
        .isEqualTo("400 invalid_request: subject_token invalid");
  }

  @Test
  void impersonationIsRefusedByDefault() {
    String token = tokens("openid").text("access_token");

    assertThat(
            refusal(
                exchangeAccessToken(
                    token, "actor_token", token, "actor_token_type", TYPE + "access_token")))
        .isEqualTo("403 invalid_request: Errors.TokenExchange.Impersonation.PolicyDisabled");
  }
}
