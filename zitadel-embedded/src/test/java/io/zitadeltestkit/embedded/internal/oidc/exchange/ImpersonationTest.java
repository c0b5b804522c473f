package io.zitadeltestkit.embedded.internal.oidc.exchange;

import static io.zitadeltestkit.embedded.internal.oidc.OidcTestBed.ZITADEL;
import static io.zitadeltestkit.embedded.internal.oidc.OidcTestBed.basic;
import static io.zitadeltestkit.embedded.internal.oidc.OidcTestBed.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import io.zitadeltestkit.embedded.EmbeddedCalls;
import io.zitadeltestkit.embedded.internal.oidc.OidcTestBed;
import io.zitadeltestkit.embedded.internal.oidc.OidcTestBed.App;
import io.zitadeltestkit.embedded.internal.oidc.OidcTestBed.Bot;
import io.zitadeltestkit.embedded.internal.oidc.OidcTestBed.Person;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Token exchange with an actor, if the instance allows impersonation. */
class ImpersonationTest {
  private static final String TYPE = "urn:ietf:params:oauth:token-type:";
  private static final String USER_ID = "urn:zitadel:params:oauth:token-type:user_id";
  private static final String TOKEN = "/oauth/v2/token";

  private static OidcTestBed bed;
  private static App app;
  private static App api;
  private static Person minnie;
  private static Bot actor;

  @BeforeAll
  static void start() {
    bed = new OidcTestBed("4.13");
    String project = bed.newProject("");
    app =
        bed.newApp(
            project,
            "'responseTypes':['OIDC_RESPONSE_TYPE_CODE'],"
                + "'redirectUris':['http://localhost:3000/callback'],"
                + "'grantTypes':['OIDC_GRANT_TYPE_AUTHORIZATION_CODE',"
                + "'OIDC_GRANT_TYPE_TOKEN_EXCHANGE','OIDC_GRANT_TYPE_REFRESH_TOKEN'],"
                + "'applicationType':'OIDC_APP_TYPE_NATIVE',"
                + "'authMethodType':'OIDC_AUTH_METHOD_TYPE_NONE'");
    api = bed.newApi(project);
    minnie = bed.newPerson();
    actor = bed.newBot("JWT");
    bed.admin
        .call(
            "zitadel.settings.v2.SettingsService/SetSecuritySettings",
            "{'enableImpersonation':true}")
        .ok();
    makeAdministrator(actor, "ORG_END_USER_IMPERSONATOR");
  }

  @AfterAll
  static void stop() {
    bed.close();
  }

  private static void makeAdministrator(Bot bot, String role) {
    bed.admin
        .call(
            "zitadel.internal_permission.v2.InternalPermissionService/CreateAdministrator",
            "{'userId':'%s','resource':{'organizationId':'%s'},'roles':['%s']}"
                .formatted(bot.id(), bed.orgId, role))
        .ok();
  }

  private static String pat(Bot bot) {
    return bed.admin
        .call(
            "zitadel.user.v2.UserService/AddPersonalAccessToken",
            "{'userId':'%s','expirationDate':'2099-01-01T00:00:00Z'}".formatted(bot.id()))
        .ok()
        .text("token");
  }

  private static String token(Bot bot, String scope) {
    return bed.post(
            TOKEN,
            Map.of("grant_type", "client_credentials", "scope", scope),
            basic(bot.name(), bot.secret()))
        .ok()
        .text("access_token");
  }

  private static EmbeddedCalls.Answer exchange(String... parameters) {
    Map<String, String> form = new HashMap<>();
    form.put("grant_type", "urn:ietf:params:oauth:grant-type:token-exchange");
    form.put("client_id", app.clientId());
    form.put("actor_token_type", TYPE + "access_token");
    for (int i = 0; i < parameters.length; i += 2) {
      form.put(parameters[i], parameters[i + 1]);
    }
    return bed.post(TOKEN, form);
  }

  private static EmbeddedCalls.Answer actForMinnie(String actorToken, String... further) {
    String[] parameters = new String[further.length + 6];
    System.arraycopy(
        new String[] {
          "subject_token", minnie.id(), "subject_token_type", USER_ID, "actor_token", actorToken
        },
        0,
        parameters,
        0,
        6);
    System.arraycopy(further, 0, parameters, 6, further.length);
    return exchange(parameters);
  }

  @Test
  void newTokensContainTheActor() throws Exception {
    EmbeddedCalls.Answer answer =
        actForMinnie(pat(actor), "requested_token_type", TYPE + "jwt").ok();

    Map<String, Object> act = Map.of("sub", actor.id(), "iss", bed.server.baseUrl());
    assertThat(answer.text("scope"))
        .isEqualTo(
            "openid profile urn:zitadel:iam:user:metadata urn:zitadel:iam:user:resourceowner");
    for (String name : new String[] {"access_token", "id_token"}) {
      assertThat(bed.verified(answer.text(name)).getSubject()).isEqualTo(minnie.id());
      assertThat(bed.verified(answer.text(name)).getClaim("act")).isEqualTo(act);
    }
    EmbeddedCalls.Answer introspected =
        bed.post(
                "/oauth/v2/introspect",
                Map.of("token", answer.text("access_token")),
                basic(api.clientId(), api.secret()))
            .ok();
    assertThat(introspected.text("sub")).isEqualTo(minnie.id());
    assertThat(introspected.text("act.sub")).isEqualTo(actor.id());
  }

  @Test
  void actorIsKeptByARefreshAndNestedByAnotherExchange() throws Exception {
    EmbeddedCalls.Answer first =
        actForMinnie(
                pat(actor),
                "scope",
                "openid offline_access",
                "requested_token_type",
                TYPE + "access_token")
            .ok();
    EmbeddedCalls.Answer refreshed =
        bed.post(
                TOKEN,
                Map.of(
                    "grant_type",
                    "refresh_token",
                    "client_id",
                    app.clientId(),
                    "refresh_token",
                    first.text("refresh_token")))
            .ok();
    assertThat(bed.verified(refreshed.text("id_token")).getJSONObjectClaim("act"))
        .containsEntry("sub", actor.id());

    EmbeddedCalls.Answer again =
        exchange(
                "subject_token",
                pat(bed.newBot("JWT")),
                "subject_token_type",
                TYPE + "access_token",
                "actor_token",
                refreshed.text("access_token"),
                "requested_token_type",
                TYPE + "id_token")
            .ok();
    assertThat(bed.verified(again.text("access_token")).getJSONObjectClaim("act"))
        .containsEntry("sub", minnie.id())
        .extractingByKey("act")
        .isEqualTo(Map.of("sub", actor.id(), "iss", bed.server.baseUrl()));
  }

  @Test
  void needsARole() {
    Bot nobody = bed.newBot("JWT");

    assertThat(refusal(actForMinnie(pat(nobody))))
        .isEqualTo("404 invalid_request: membership not found");
    makeAdministrator(nobody, "ORG_OWNER_VIEWER");
    assertThat(refusal(actForMinnie(pat(nobody))))
        .isEqualTo("403 invalid_request: No matching permissions found");
  }

  @Test
  void needsTheActorsToken() {
    String expected = "400 invalid_request: actor_token invalid";

    assertThat(refusal(actForMinnie("garbage"))).isEqualTo(expected);
    assertThat(refusal(actForMinnie(""))).isEqualTo(expected);
    assertThat(refusal(actForMinnie(actor.id(), "actor_token_type", USER_ID))).isEqualTo(expected);
    assertThat(refusal(actForMinnie(pat(actor), "actor_token_type", ""))).isEqualTo(expected);
    assertThat(refusal(actForMinnie(pat(actor), "audience", "other")))
        .isEqualTo("400 invalid_target: audience \"other\" not found in subject or actor token");
  }

  @Test
  void zitadelsApiRefusesTokensWithAnActor() {
    String token = actForMinnie(token(actor, "openid " + ZITADEL)).ok().text("access_token");

    EmbeddedCalls.Answer answer =
        bed.admin
            .as(token)
            .call("zitadel.user.v2.UserService/GetUserByID", "{'userId':'" + minnie.id() + "'}");

    assertThat(answer.status()).isEqualTo(403);
    assertThat(answer.text("message"))
        .isEqualTo("Errors.TokenExchange.Token.NotForAPI (APP-Shi0J)");
  }
}
