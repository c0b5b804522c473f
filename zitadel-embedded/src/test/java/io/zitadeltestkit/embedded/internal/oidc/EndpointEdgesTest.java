package io.zitadeltestkit.embedded.internal.oidc;

import static io.zitadeltestkit.embedded.internal.oidc.OidcTestBed.CALLBACK;
import static io.zitadeltestkit.embedded.internal.oidc.OidcTestBed.basic;
import static io.zitadeltestkit.embedded.internal.oidc.OidcTestBed.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import io.zitadeltestkit.embedded.EmbeddedCalls;
import io.zitadeltestkit.embedded.internal.oidc.OidcTestBed.App;
import io.zitadeltestkit.embedded.internal.oidc.OidcTestBed.Bot;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Malformed requests to endpoints, and redirects after sign-out. */
class EndpointEdgesTest {
  private static final String EXCHANGE = "urn:ietf:params:oauth:grant-type:token-exchange";
  private static final String TYPE = "urn:ietf:params:oauth:token-type:";

  private static OidcTestBed bed;

  @BeforeAll
  static void start() {
    bed = new OidcTestBed("4.13");
  }

  @AfterAll
  static void stop() {
    bed.close();
  }

  private static HttpResponse<String> get(String pathAndQuery)
      throws IOException, InterruptedException {
    return HttpClient.newHttpClient()
        .send(
            HttpRequest.newBuilder(URI.create(bed.server.baseUrl() + pathAndQuery)).build(),
            HttpResponse.BodyHandlers.ofString());
  }

  @Test
  void unknownPathsBelowTheEndpointsAreNotFound() throws Exception {
    for (String path :
        new String[] {
          "/oauth/v2/nothing",
          "/oidc/v1/x",
          "/oauth/v2/token/",
          "/oauth/v2",
          "/.well-known/openid-configuration/"
        }) {
      HttpResponse<String> answer = get(path);

      assertThat(answer.statusCode()).isEqualTo(404);
      assertThat(answer.body()).isEqualTo("404 page not found\n");
      assertThat(answer.headers().firstValue("content-type")).hasValue("text/plain; charset=utf-8");
      assertThat(answer.headers().firstValue("cache-control")).hasValue("no-store");
    }
  }

  @Test
  void malformedParametersAreRefused() throws Exception {
    String expected =
        "{\"error\":\"invalid_request\",\"error_description\":\"error parsing form\"}";

    assertThat(get("/oauth/v2/authorize?client_id=a;b").body()).isEqualTo(expected);
    HttpRequest broken =
        HttpRequest.newBuilder(URI.create(bed.server.baseUrl() + "/oauth/v2/token"))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString("grant_type=%zz"))
            .build();
    assertThat(HttpClient.newHttpClient().send(broken, HttpResponse.BodyHandlers.ofString()).body())
        .isEqualTo(expected);
  }

  @Test
  void lastValueOfARepeatedParameterIsUsed() throws Exception {
    App app = bed.newBrowserApp(bed.newProject(""), "");
    String query =
        "?redirect_uri=http://localhost:3000/callback&response_type=code&scope=openid&client_id=";

    assertThat(get("/oauth/v2/authorize" + query + "123&client_id=" + app.clientId()).statusCode())
        .isEqualTo(302);
    assertThat(get("/oauth/v2/authorize" + query + app.clientId() + "&client_id=123").body())
        .contains("Errors.App.NotFound");
    assertThat(get("/oauth/v2/token?grant_type=magic&grant_type=refresh_token").body())
        .contains("magic not supported");
  }

  @Test
  void emptyMaximumAgeIsIgnored() throws Exception {
    App app = bed.newBrowserApp(bed.newProject(""), "");
    URI page =
        URI.create(
            get("/oauth/v2/authorize?redirect_uri=http://localhost:3000/callback"
                    + "&response_type=code&scope=openid&max_age=&client_id="
                    + app.clientId())
                .headers()
                .firstValue("location")
                .orElseThrow());

    assertThat(
            bed.login
                .call(
                    "zitadel.oidc.v2.OIDCService/GetAuthRequest",
                    "{'authRequestId':'" + OidcTestBed.authRequestOf(page) + "'}")
                .ok()
                .text("authRequest.maxAge"))
        .isEqualTo("0s");
  }

  @Test
  void addressWithBrokenEscapesIsRefused() {
    App app = bed.newBrowserApp(bed.newProject(""), "");

    assertThat(
            refusal(
                bed.get(
                    "/oauth/v2/authorize",
                    Map.of(
                        "client_id",
                        app.clientId(),
                        "redirect_uri",
                        CALLBACK + "?x=%zz",
                        "response_type",
                        "code",
                        "scope",
                        "openid"),
                    "")))
        .startsWith("400 invalid_request: The redirect_uri is missing in the request.");
  }

  @Test
  void idTokenWithoutSessionRedirectsToTheOldPage() {
    App app =
        bed.newApp(
            bed.newProject(""),
            "'responseTypes':['OIDC_RESPONSE_TYPE_CODE'],"
                + "'grantTypes':['OIDC_GRANT_TYPE_DEVICE_CODE','OIDC_GRANT_TYPE_TOKEN_EXCHANGE'],"
                + "'applicationType':'OIDC_APP_TYPE_NATIVE',"
                + "'authMethodType':'OIDC_AUTH_METHOD_TYPE_NONE'");
    Bot bot = bed.newBot("BEARER");
    String subject =
        bed.post(
                "/oauth/v2/token",
                Map.of("grant_type", "client_credentials", "scope", "openid"),
                basic(bot.name(), bot.secret()))
            .ok()
            .text("access_token");
    String idToken =
        bed.post(
                "/oauth/v2/token",
                Map.of(
                    "grant_type",
                    EXCHANGE,
                    "client_id",
                    app.clientId(),
                    "subject_token",
                    subject,
                    "subject_token_type",
                    TYPE + "access_token",
                    "requested_token_type",
                    TYPE + "id_token"))
            .ok()
            .text("access_token");

    EmbeddedCalls.Answer answer =
        bed.get("/oidc/v1/end_session", Map.of("id_token_hint", idToken), "");

    assertThat(answer.headers().firstValue("location")).hasValue("/ui/login/logout/done");
  }
}
