package io.zitadeltestkit.embedded.ui;

import static org.assertj.core.api.Assertions.assertThat;

import io.zitadeltestkit.embedded.EmbeddedCalls;
import io.zitadeltestkit.embedded.EmbeddedZitadel;
import io.zitadeltestkit.embedded.TotpCodes;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Signs in to an application as a person with a browser does. */
final class SignInPagesTest {
  private static final String USERS = "zitadel.user.v2.UserService/";
  private static final String PASSWORD = "Secret-Passw0rd!";
  private static final String CALLBACK = "http://shop.example/callback";
  private static final Map<String, String> RIGHT_PASSWORD = Map.of("password", PASSWORD);

  private static EmbeddedZitadel server;
  private static EmbeddedCalls admin;
  private static String orgId = "";
  private static String clientId = "";

  private Browser browser = new Browser("");
  private String alice = "";
  private String aliceId = "";

  @BeforeAll
  static void start() {
    server = EmbeddedZitadel.start();
    admin = EmbeddedCalls.asAdmin(server);
    orgId = admin.newOrganization();
    String projectId =
        admin
            .call(
                "zitadel.project.v2.ProjectService/CreateProject",
                "{'organizationId':'" + orgId + "','name':'shop'}")
            .ok()
            .text("projectId");
    clientId =
        admin
            .call(
                "zitadel.application.v2.ApplicationService/CreateApplication",
                ("{'projectId':'%s','name':'Web <shop>','oidcConfiguration':{"
                        + "'redirectUris':['%s'],"
                        + "'postLogoutRedirectUris':['http://shop.example/bye'],"
                        + "'responseTypes':['OIDC_RESPONSE_TYPE_CODE'],"
                        + "'grantTypes':['OIDC_GRANT_TYPE_AUTHORIZATION_CODE',"
                        + "'OIDC_GRANT_TYPE_DEVICE_CODE'],"
                        + "'applicationType':'OIDC_APP_TYPE_USER_AGENT',"
                        + "'authMethodType':'OIDC_AUTH_METHOD_TYPE_NONE',"
                        + "'developmentMode':true,'loginVersion':{'loginV2':{}}}}")
                    .formatted(projectId, CALLBACK))
            .ok()
            .text("oidcConfiguration.clientId");
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @BeforeEach
  void makeAlice() {
    server.clock().reset();
    browser = new Browser(server.baseUrl());
    alice = EmbeddedCalls.unique("alice");
    aliceId = admin.newHuman(orgId, alice, PASSWORD);
  }

  /** Opens the authorization endpoint as the application would send a browser there. */
  private Page authorize(String extra) {
    return browser.open(
        "/oauth/v2/authorize?client_id="
            + encode(clientId)
            + "&redirect_uri="
            + encode(CALLBACK)
            + "&response_type=code&state=s1"
            + "&code_challenge=E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM"
            + "&code_challenge_method=S256"
            + (extra.contains("&scope=") ? extra : extra + "&scope=openid"));
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private Page signIn(Page loginName, String name) {
    Page password = browser.submit(loginName, Map.of("loginName", name));
    assertThat(password.heading()).isEqualTo("Enter your password");
    return browser.submit(password, RIGHT_PASSWORD);
  }

  private static void assertIsBackAtTheApplication(Page page) {
    assertThat(page.url()).matches("\\Q" + CALLBACK + "\\E\\?code=[\\w-]+&state=s1");
  }

  @Test
  void leadsFromTheApplicationToTheApplication() {
    Page loginName = authorize("");
    assertThat(loginName.heading()).isEqualTo("Sign in");
    assertThat(loginName.html()).contains("to continue to Web &lt;shop&gt;");

    assertIsBackAtTheApplication(signIn(loginName, alice));
  }

  @Test
  void theCodeIsGoodForTokensOfTheUser() {
    String url = signIn(authorize(""), alice).url();
    String code = url.replaceAll(".*[?&]code=([^&]+).*", "$1");
    EmbeddedCalls.Answer tokens =
        admin.form(
            "/oauth/v2/token",
            Map.of(
                "grant_type",
                "authorization_code",
                "client_id",
                clientId,
                "code",
                code,
                "redirect_uri",
                CALLBACK,
                "code_verifier",
                "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk"));

    assertThat(tokens.ok().text("id_token")).isNotEmpty();
    assertThat(
            admin.as(tokens.text("access_token")).rest("GET", "/oidc/v1/userinfo", "").text("sub"))
        .isEqualTo(aliceId);
  }

  @Test
  void findsAPersonByTheVerifiedAddress() {
    assertIsBackAtTheApplication(signIn(authorize(""), alice + "@EXAMPLE.com"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "nobody | The user could not be found. Check the login name.",
        "' ' | Enter your login name.",
        "<b>&'\" | The user could not be found. Check the login name.",
      })
  void saysWhatIsWrongWithTheLoginName(String name, String problem) {
    Page page = browser.submit(authorize(""), Map.of("loginName", name));

    assertThat(page.response().statusCode()).isEqualTo(400);
    assertThat(page.alert()).isEqualTo(problem);
    assertThat(page.title()).isEqualTo("Error: Sign in");
    assertThat(page.form().fields()).containsEntry("loginName", name.strip());
  }

  @Test
  void aServiceUserIsNobodyHere() {
    String bot = admin.newMachine(orgId);
    String name =
        admin.call(USERS + "GetUserByID", "{'userId':'" + bot + "'}").ok().text("user.username");

    assertThat(browser.submit(authorize(""), Map.of("loginName", name)).alert())
        .isEqualTo("The user could not be found. Check the login name.");
  }

  @ParameterizedTest
  @CsvSource({
    "LockUser, This user is locked. Ask an administrator to unlock it.",
    "DeactivateUser, This user is deactivated. Ask an administrator to reactivate it.",
    "DeleteUser, The user could not be found. Check the login name.",
  })
  void refusesWhoCannotSignIn(String method, String problem) {
    admin.call(USERS + method, "{'userId':'" + aliceId + "'}").ok();

    assertThat(browser.submit(authorize(""), Map.of("loginName", alice)).alert())
        .isEqualTo(problem);
  }

  @Test
  void asksAgainAfterAWrongPassword() {
    Page password = browser.submit(authorize(""), Map.of("loginName", alice));
    Page again = browser.submit(password, Map.of("password", "wrong"));

    assertThat(again.alert()).isEqualTo("The password is wrong.");
    assertThat(again.html()).doesNotContain("value=\"wrong\"").contains("aria-invalid=\"true\"");
    assertIsBackAtTheApplication(browser.submit(again, RIGHT_PASSWORD));
  }

  @Test
  void noticesALockMeanwhile() {
    Page password = browser.submit(authorize(""), Map.of("loginName", alice));
    admin.call(USERS + "LockUser", "{'userId':'" + aliceId + "'}").ok();

    assertThat(browser.submit(password, RIGHT_PASSWORD).alert())
        .isEqualTo("This user is locked. Ask an administrator to unlock it.");
  }

  @Test
  void asksForTheSecondFactor() {
    String secret =
        admin.call(USERS + "RegisterTOTP", "{'userId':'" + aliceId + "'}").ok().text("secret");
    admin
        .call(
            USERS + "VerifyTOTPRegistration",
            "{'userId':'%s','code':'%s'}"
                .formatted(aliceId, TotpCodes.at(secret, server.clock().now())))
        .ok();

    Page code = signIn(authorize(""), alice);
    assertThat(code.heading()).isEqualTo("Enter your code");
    Page again = browser.submit(code, Map.of("code", "wrong"));
    assertThat(again.alert()).isEqualTo("The code is wrong.");
    assertIsBackAtTheApplication(
        browser.submit(again, Map.of("code", TotpCodes.at(secret, server.clock().now()))));
  }

  @Test
  void asksForANewPasswordWhereItHasToBeChanged() {
    admin
        .call(
            USERS + "SetPassword",
            "{'userId':'%s','newPassword':{'password':'%s','changeRequired':true}}"
                .formatted(aliceId, PASSWORD))
        .ok();

    Page change = signIn(authorize(""), alice);
    assertThat(change.heading()).isEqualTo("Change your password");
    assertThat(change(change, "Other-Passw0rd!", "Another-Passw0rd!").alert())
        .isEqualTo("The new passwords are not the same.");
    assertThat(change(change, "short", "short").alert()).isEqualTo("Password is too short.");
    assertThat(change(change, PASSWORD, PASSWORD).alert())
        .isEqualTo("The new password has to be another than the current one.");
    assertIsBackAtTheApplication(change(change, "Other-Passw0rd!", "Other-Passw0rd!"));
  }

  private Page change(Page page, String password, String repeated) {
    return browser.submit(
        page, Map.of("password", PASSWORD, "newPassword", password, "repeatedPassword", repeated));
  }

  @Test
  void asksNothingOfWhoIsSignedIn() {
    signIn(authorize(""), alice);

    assertIsBackAtTheApplication(authorize(""));
    assertIsBackAtTheApplication(authorize("&prompt=none"));
    assertIsBackAtTheApplication(authorize("&login_hint=" + alice));
  }

  @Test
  void asksWhoIsSignedInAgainIfTheApplicationSaysSo() {
    signIn(authorize(""), alice);

    assertThat(authorize("&prompt=login").heading()).isEqualTo("Sign in");
    server.clock().advance(Duration.ofSeconds(61));
    assertThat(authorize("&max_age=60").heading()).isEqualTo("Sign in");
    assertIsBackAtTheApplication(authorize("&max_age=62"));
  }

  @Test
  void asksAgainAfterADay() {
    signIn(authorize(""), alice);
    server.clock().advance(Duration.ofHours(25));

    assertThat(authorize("").heading()).isEqualTo("Sign in");
  }

  @Test
  void mayNotAsk() {
    assertThat(authorize("&prompt=none").url())
        .isEqualTo(CALLBACK + "?error=login_required&state=s1");
  }

  @Test
  void fillsInWhoIsExpected() {
    assertThat(authorize("&login_hint=" + alice).form().fields()).containsEntry("loginName", alice);

    signIn(authorize(""), alice);
    Page other = authorize("&login_hint=somebody");
    assertThat(other.form().fields()).containsEntry("loginName", "somebody");
  }

  @Test
  void letsAnAccountBeChosen() {
    String bob = EmbeddedCalls.unique("bob");
    admin.newHuman(orgId, bob, PASSWORD);
    signIn(authorize(""), alice);
    signIn(authorize("&prompt=login"), bob);

    Page accounts = authorize("&prompt=select_account");
    assertThat(accounts.heading()).isEqualTo("Choose an account");
    assertThat(accounts.html()).contains("<span>" + alice + "</span>", "<span>" + bob + "</span>");
    assertThat(accounts.forms()).hasSize(2);
    assertIsBackAtTheApplication(browser.submit(accounts.forms().get(1), Map.of()));
    assertThat(authorize("").heading()).isEqualTo("Choose an account");
    assertThat(authorize("&prompt=none").url())
        .isEqualTo(CALLBACK + "?error=account_selection_required&state=s1");
  }

  @Test
  void asksForTheOrganizationsPeople() {
    String scope = "&scope=openid+urn:zitadel:iam:org:id:";
    Page foreign = authorize(scope + admin.newOrganization());
    assertThat(browser.submit(foreign, Map.of("loginName", alice)).alert())
        .isEqualTo("The user could not be found. Check the login name.");

    assertIsBackAtTheApplication(signIn(authorize(scope + orgId), alice));
  }

  @Test
  void takesNoFormOfAnotherSite() {
    Page password = browser.submit(authorize(""), Map.of("loginName", alice));
    Page refused = browser.submit(password.form().forged("csrf", "guessed"), RIGHT_PASSWORD);

    assertThat(refused.response().statusCode()).isEqualTo(403);
    assertThat(refused.alert())
        .isEqualTo(
            "This form was not sent from the sign-in page in this browser, or cookies are switched"
                + " off.");
    assertThat(
            new Browser(server.baseUrl()).submit(password, RIGHT_PASSWORD).response().statusCode())
        .isEqualTo(403);
  }

  @Test
  void takesNoSessionOfAnotherBrowser() {
    signIn(authorize(""), alice);
    String cookie =
        browser.cookies().stream()
            .filter(one -> one.getName().equals("zitadel.sessions"))
            .findFirst()
            .orElseThrow()
            .getValue();
    String sessionId = cookie.substring(0, cookie.indexOf(':'));
    browser = new Browser(server.baseUrl());
    String authRequest = authorize("").form().fields().get("authRequest");
    Page code =
        browser.open(
            "/ui/v2/login/otp/time-based?authRequest=" + authRequest + "&sessionId=" + sessionId);

    assertThat(code.heading()).isEqualTo("Sign in");
  }

  @Test
  void aRequestIsAnsweredOnce() {
    Page loginName = authorize("");
    signIn(loginName, alice);
    Page again = browser.submit(loginName, Map.of("loginName", alice));

    assertThat(again.response().statusCode()).isEqualTo(404);
    assertThat(again.heading()).isEqualTo("Sign-in not possible");
    assertThat(again.alert()).isEqualTo("This sign-in is unknown, or was finished already.");
  }

  private static EmbeddedCalls.Answer startDevice() {
    return admin.form(
        "/oauth/v2/device_authorization", Map.of("client_id", clientId, "scope", "openid"));
  }

  private static EmbeddedCalls.Answer deviceTokens(EmbeddedCalls.Answer device) {
    return admin.form(
        "/oauth/v2/token",
        Map.of(
            "grant_type",
            "urn:ietf:params:oauth:grant-type:device_code",
            "client_id",
            clientId,
            "device_code",
            device.text("device_code")));
  }

  private Page consent(EmbeddedCalls.Answer device) {
    Page code =
        browser.open(device.text("verification_uri_complete").replace(server.baseUrl(), ""));
    assertThat(code.form().fields()).containsEntry("user_code", device.text("user_code"));
    Page consent = signIn(browser.submit(code, Map.of()), alice);
    assertThat(consent.heading()).isEqualTo("Allow the device?");
    return consent;
  }

  @Test
  void connectsADevice() {
    EmbeddedCalls.Answer device = startDevice().ok();
    Page done = browser.submit(consent(device), Map.of("decision", "allow"));

    assertThat(done.heading()).isEqualTo("The device is connected");
    assertThat(deviceTokens(device).ok().text("access_token")).isNotEmpty();
  }

  @Test
  void refusesADevice() {
    EmbeddedCalls.Answer device = startDevice().ok();
    Page refused = browser.submit(consent(device), Map.of("decision", "deny"));

    assertThat(refused.heading()).isEqualTo("The device was refused");
    assertThat(deviceTokens(device).text("error")).isEqualTo("access_denied");
  }

  @Test
  void takesACodeAsPeopleTypeIt() {
    String code = startDevice().text("user_code").replace("-", " ").toLowerCase(Locale.ROOT);
    assertThat(browser.submit(browser.open("/device"), Map.of("user_code", code)).heading())
        .isEqualTo("Sign in");

    server.clock().advance(Duration.ofMinutes(6));
    assertThat(browser.submit(browser.open("/device"), Map.of("user_code", code)).alert())
        .isEqualTo(
            "This code is unknown, or has expired. Check it, or let the device show another one.");
  }

  @Test
  void signsOutWhoSaysSo() {
    signIn(authorize(""), alice);
    Page signOut =
        browser.open(
            "/oidc/v1/end_session?client_id="
                + encode(clientId)
                + "&post_logout_redirect_uri="
                + encode("http://shop.example/bye"));
    assertThat(signOut.heading()).isEqualTo("Sign out");
    assertThat(signOut.html()).contains("<li>" + alice + "</li>");

    assertThat(browser.submit(signOut, Map.of()).url()).isEqualTo("http://shop.example/bye");
    assertThat(authorize("").heading()).isEqualTo("Sign in");
    assertThat(
            admin
                .call(
                    "zitadel.session.v2.SessionService/ListSessions",
                    "{'queries':[{'userIdQuery':{'id':'" + aliceId + "'}}]}")
                .ok()
                .body()
                .has("sessions"))
        .isFalse();
  }

  @Test
  void signsOutWithoutAnApplication() {
    assertThat(browser.open("/oidc/v1/end_session").heading()).isEqualTo("You are signed out");
    assertThat(browser.open("/ui/v2/login/logout?logout_token=garbage").heading())
        .isEqualTo("You are signed out");
  }

  @Test
  void signsInWithoutAnApplication() {
    Page signedIn = signIn(browser.open("/ui/v2/login/"), alice);

    assertThat(signedIn.heading()).isEqualTo("You are signed in");
    assertThat(signedIn.html()).contains("<strong>" + alice + "</strong>");
  }

  @Test
  void everyFieldHasALabel() {
    Page loginName = authorize("");
    Page password = browser.submit(loginName, Map.of("loginName", alice));

    for (Page page : List.of(loginName, password)) {
      assertThat(page.html()).contains("<html lang=\"en\">", "<main>");
      assertThat(page.visibleFields())
          .isNotEmpty()
          .allSatisfy(
              field -> assertThat(page.html()).contains("<label for=\"" + field.get("id") + "\">"));
    }
    assertThat(password.visibleFields().get(0))
        .containsEntry("type", "password")
        .containsEntry("autocomplete", "current-password");
  }

  @Test
  void pagesAreNotStoredAndNotFramed() {
    var headers = authorize("").response().headers();

    assertThat(headers.firstValue("cache-control")).contains("no-store");
    assertThat(headers.firstValue("content-type")).contains("text/html; charset=utf-8");
    assertThat(headers.firstValue("content-security-policy").orElse(""))
        .contains("default-src 'none'", "frame-ancestors 'none'");
    assertThat(
            browser.open("/ui/v2/login/style.css").response().headers().firstValue("content-type"))
        .contains("text/css; charset=utf-8");
  }

  @Test
  void cookiesAreOutOfReachOfScriptsAndOtherPaths() {
    signIn(authorize(""), alice);

    assertThat(browser.cookies())
        .hasSize(3)
        .allSatisfy(
            cookie -> {
              assertThat(cookie.isHttpOnly()).isTrue();
              assertThat(cookie.getPath()).isEqualTo("/ui/v2/login");
            });
  }
}
