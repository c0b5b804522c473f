package io.zitadeltestkit.embedded.internal.ui;

import static org.assertj.core.api.Assertions.assertThat;

import io.zitadeltestkit.embedded.EmbeddedCalls;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Sign-ins in a browser with earlier sessions. */
final class SignedInBrowserTest extends ShopSignIn {
  @Test
  void asksNothingIfSignedIn() {
    signIn(authorize(""), alice);

    assertIsBackAtTheApplication(authorize(""));
    assertIsBackAtTheApplication(authorize("&prompt=none"));
    assertIsBackAtTheApplication(authorize("&login_hint=" + alice));
  }

  @Test
  void asksAgainIfTheApplicationRequestsIt() {
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
  void failsWithoutPromptIfNotSignedIn() {
    assertThat(authorize("&prompt=none").url())
        .isEqualTo(CALLBACK + "?error=login_required&state=s1");
  }

  @Test
  void fillsInTheLoginHint() {
    assertThat(authorize("&login_hint=" + alice).form().fields()).containsEntry("loginName", alice);

    signIn(authorize(""), alice);
    Page other = authorize("&login_hint=somebody");
    assertThat(other.form().fields()).containsEntry("loginName", "somebody");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "&prompt=login"})
  void whoIsExpectedIsOnlyAskedForThePassword(String prompt) {
    Page page = authorize(prompt + "&login_hint=" + alice);

    assertThat(page.url()).contains("/ui/v2/login/password?");
    assertIsBackAtTheApplication(browser.submit(page, RIGHT_PASSWORD));
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
  void signsOutAfterConfirmation() {
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
}
