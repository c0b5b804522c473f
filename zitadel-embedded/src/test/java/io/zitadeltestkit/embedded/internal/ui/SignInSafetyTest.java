package io.zitadeltestkit.embedded.internal.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** Attacks that the pages prevent. */
final class SignInSafetyTest extends ShopSignIn {
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
