package io.zitadeltestkit.embedded.internal.ui;

import static org.assertj.core.api.Assertions.assertThat;

import io.zitadeltestkit.embedded.EmbeddedCalls;
import io.zitadeltestkit.embedded.TotpCodes;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Signs in to an application as a person with a browser does. */
final class SignInPagesTest extends ShopSignIn {
  @Test
  void redirectsBackToTheApplication() {
    Page loginName = authorize("");
    assertThat(loginName.heading()).isEqualTo("Sign in");
    assertThat(loginName.html()).contains("to continue to Web &lt;shop&gt;");

    assertIsBackAtTheApplication(signIn(loginName, alice));
  }

  @Test
  void codeIsExchangedForTokensOfTheUser() {
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
  void serviceUserCannotSignIn() {
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
  void reportsALockMeanwhile() {
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
  void asksForTheOrganizationsPeople() {
    String scope = "&scope=openid+urn:zitadel:iam:org:id:";
    Page foreign = authorize(scope + admin.newOrganization());
    assertThat(browser.submit(foreign, Map.of("loginName", alice)).alert())
        .isEqualTo("The user could not be found. Check the login name.");

    assertIsBackAtTheApplication(signIn(authorize(scope + orgId), alice));
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
}
