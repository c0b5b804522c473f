package io.zitadeltestkit.embedded.internal.desk;

import static org.assertj.core.api.Assertions.assertThat;

import io.zitadeltestkit.embedded.EmbeddedCalls;
import io.zitadeltestkit.embedded.EmbeddedZitadel;
import io.zitadeltestkit.embedded.TestServer;
import io.zitadeltestkit.embedded.internal.http.RawCalls;
import io.zitadeltestkit.seed.Seeded;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the page at {@code /} shows, and what it leaves out. */
final class DeskPageTest {
  @RegisterExtension
  private static final TestServer RUNNING =
      new TestServer(() -> EmbeddedZitadel.builder().seed("seeds/desk.yaml").start());

  private static final EmbeddedZitadel server = RUNNING.zitadel();
  private static final DeskServer desk = new DeskServer(server);
  private static final Seeded seeded = server.onlySeeded();

  @Test
  void showsInstanceAndPeopleWithTheSeedsPasswords() {
    assertThat(desk.page())
        .contains("<code id=\"issuer\">" + server.baseUrl() + "</code>")
        .contains("Acme <code>" + seeded.organization("Acme").id() + "</code>")
        .contains(
            "<tr><td>minnie</td><td>Minnie &lt;Mouse&gt;<br><small>person,"
                + " active</small></td><td><code>Secret-1234!</code></td><td>Acme</td><td>Invoices:"
                + " reader</td><td><code>"
                + seeded.user("minnie").id()
                + "</code></td></tr>")
        .contains("<small>person, locked</small>", "<code>Other-1234!</code>")
        .contains("<tr><td>bot</td><td>bot<br><small>service user, active</small></td><td></td>");
  }

  @Test
  void passwordThatWasChangedIsNotShown() {
    try (EmbeddedZitadel other = EmbeddedZitadel.builder().seed("seeds/desk.yaml").start()) {
      EmbeddedCalls.asAdmin(other)
          .call(
              "zitadel.user.v2.UserService/SetPassword",
              "{'userId':'%s','newPassword':{'password':'Changed-1234!'}}"
                  .formatted(other.onlySeeded().user("minnie").id()))
          .ok();

      assertThat(new DeskServer(other).page())
          .contains("<td>minnie</td>")
          .doesNotContain("Secret-1234!", "Changed-1234!");
    }
  }

  @Test
  void showsTheSettingsOfAClient() {
    String web = seeded.project("Invoices").application("web").clientId();
    String spa = seeded.project("Invoices").application("spa").clientId();
    String api = seeded.project("Invoices").application("backend").clientId();

    assertThat(desk.page())
        .contains("<code id=\"client-" + web + "\">" + web + "</code>")
        .contains("<code>ZITADEL_INVOICES_WEB_CLIENT_SECRET</code>")
        .contains("client-id: &quot;" + web + "&quot;\n")
        .contains("client-secret: ${ZITADEL_INVOICES_WEB_CLIENT_SECRET}\n")
        .contains("issuer-uri: " + server.baseUrl() + "\n")
        .contains("quarkus.oidc.client-id=" + web + "\n")
        .contains("client_id: &quot;" + spa + "&quot;,\n")
        .contains("redirect_uri: &quot;http://localhost:5173/callback&quot;,\n")
        .contains("introspection-uri: " + server.baseUrl() + "/oauth/v2/introspect\n")
        .contains("client-id: &quot;" + api + "&quot;\n");
  }

  @Test
  void showsTokenLifetimesButNoTokens() {
    String secret = seeded.serviceUser("bot").pat("ci");
    String clientSecret = seeded.project("Invoices").application("web").clientSecret();

    assertThat(desk.page())
        .containsPattern(
            "<td>personal access token</td><td>bot</td><td></td><td>(15|14) min left<br>")
        .contains("<td>personal access token</td><td>zitadel-admin</td>")
        .doesNotContain(secret, clientSecret, server.adminToken(), server.loginClientToken());
  }

  @Test
  void showsCallersOperationsAndReasonsOfRefusals() {
    String org = seeded.organization("Acme").id();
    EmbeddedCalls.to(server.baseUrl(), seeded.serviceUser("bot").pat("ci"))
        .call(
            "zitadel.user.v2.UserService/CreateUser",
            "{'organizationId':'%s','username':'x','machine':{'name':'x'}}".formatted(org));
    EmbeddedCalls.asAdmin(server).rest("GET", "/v2/users/" + seeded.user("minnie").id(), "").ok();
    EmbeddedCalls.to(server.baseUrl(), "stranger").rest("GET", "/v2/users/1?token=hidden", "");

    String rows = desk.open("/desk/requests").body();

    assertThat(DeskServer.readable(rows).replaceAll("\\s*\n\\s*", ""))
        .containsPattern(
            "<td class=\"status\">404</td><td><code>POST"
                + " /zitadel.user.v2.UserService/CreateUser</code><br><span"
                + " class=\"why\">membership not found \\(AUTHZ-cdgFk\\)</span></td><td>bot</td>"
                + "<td><code>user.write</code></td>")
        .contains(
            "<td class=\"status\">200</td><td><code>GET /v2/users/"
                + seeded.user("minnie").id()
                + "</code></td><td>zitadel-admin</td><td><code>user.read</code></td>")
        .contains(
            "<td class=\"status\">401</td><td><code>GET /v2/users/1?token=***</code>"
                + "<br><span class=\"why\">Errors.Token.Invalid (AUTH-7fs1e)</span></td>"
                + "<td>a token that is not valid</td>")
        .doesNotContain("stranger", "hidden", "/desk/");
  }

  @Test
  void namesTheClientOfATokenRequest() {
    String web = seeded.project("Invoices").application("web").clientId();
    EmbeddedCalls.asAdmin(server)
        .form(
            "/oauth/v2/token",
            Map.of("grant_type", "authorization_code", "client_id", web, "code", "made-up-code"));

    assertThat(desk.page()).contains("POST /oauth/v2/token").doesNotContain("made-up-code");
  }

  @Test
  void decodesAJwtWithoutItsSignature() {
    String token = jwt();
    String signature = token.substring(token.lastIndexOf('.') + 1);

    String page = desk.press("/desk/decode", Map.of("token", "Bearer " + token)).body();

    assertThat(page)
        .contains("The server does not accept it as an access token")
        .contains("Not signed with a key of this server.")
        .contains("&quot;sub&quot; : &quot;minnie&quot;")
        .containsPattern("<li>exp: 2001-09-09T01:46:40Z \\(expired [0-9]+ years ago\\)</li>")
        .doesNotContain(signature)
        .doesNotContain(token);
  }

  @Test
  void decoderShowsTheUserOfAnOpaqueTokenAndForgetsIt() {
    String token = seeded.serviceUser("bot").pat("ci");

    String page = desk.press("/desk/decode", Map.of("token", token)).body();

    assertThat(page)
        .contains("The server accepts it as an access token of bot.", "It is opaque")
        .doesNotContain(token);
    assertThat(server.requests().all().toString()).doesNotContain("/desk/");
    assertThat(desk.press("/desk/decode", Map.of("token", " ")).status()).isEqualTo(400);
  }

  private static String jwt() {
    return part("{\"alg\":\"none\"}")
        + "."
        + part("{\"sub\":\"minnie\",\"exp\":1000000000}")
        + "."
        + part("a signature that nobody checks");
  }

  private static String part(String text) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }

  @ParameterizedTest
  @CsvSource({"style.css, text/css", "script.js, text/javascript"})
  void styleAndScriptAreOfTheServer(String name, String type) {
    RawCalls.Answer answer = desk.open("/desk/" + name);

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.header("content-type")).isEqualTo(type + "; charset=utf-8");
    assertThat(answer.header("x-content-type-options")).isEqualTo("nosniff");
  }

  @Test
  void pageRunsOnlyTheServersOwnScripts() {
    assertThat(desk.open("/").header("content-security-policy"))
        .contains("default-src 'none'", "script-src 'self'", "frame-ancestors 'none'")
        .doesNotContain("unsafe");
    assertThat(desk.open("/").header("cache-control")).isEqualTo("no-store");
  }

  @Test
  void otherPathsBesideThePageAreNotFound() {
    assertThat(desk.open("/desk/other").status()).isEqualTo(404);
  }

  @ParameterizedTest
  @ValueSource(strings = {"application/json", "*/*"})
  void programsGetWhatTheRealServerGives(String accept) throws IOException {
    RawCalls.Answer answer = new RawCalls(server.port(), "").get("/", "Accept: " + accept);

    assertThat(answer.status()).isEqualTo(302);
    assertThat(answer.header("location")).isEqualTo("/ui/login");
  }

  @Test
  void whereTheConsoleWouldBeAPersonIsLedToThePage() {
    assertThat(desk.open("/ui/console").body())
        .contains("<h1>No console</h1>", "<a href=\"/\">its own page</a>");
  }
}
