package io.zitadeltestkit.it.clients.login;

import static org.assertj.core.api.Assertions.assertThat;

import io.zitadeltestkit.client.application.ApplicationChange;
import io.zitadeltestkit.client.application.CreatedApplication;
import io.zitadeltestkit.client.application.NewApplication;
import io.zitadeltestkit.client.application.OidcOptions;
import io.zitadeltestkit.it.clients.Acme;
import io.zitadeltestkit.it.clients.Acme.Person;
import io.zitadeltestkit.it.clients.SpringApp;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;

/** People sign in to a Spring application with a browser. */
@RequiresChromium
final class LoginTest {
  @TempDir private static Path folder;

  private static Acme acme;
  private static SpringApp app;
  private static ChromeDriver browser;
  private static SignInPage page;
  private static Person minnie;
  private static Person daisy;

  @BeforeAll
  static void start() throws IOException {
    acme = new Acme();
    minnie = acme.person("Minnie", "Mouse");
    daisy = acme.person("Daisy", "Duck");
    acme.grant(minnie.id(), Acme.READER, Acme.WRITER);
    acme.grant(daisy.id(), Acme.READER);
    CreatedApplication client =
        acme.zitadel()
            .applications()
            .create(
                NewApplication.oidc(
                        "Invoices",
                        OidcOptions.web("http://localhost/to-be-known")
                            .idTokenRoleAssertion(true)
                            .developmentMode(true))
                    .in(acme.projectId()));
    app = SpringApp.start(LoginApp.class, registration(client));
    acme.zitadel()
        .applications()
        .update(
            acme.projectId(),
            client.id(),
            ApplicationChange.nothing()
                .oidc(
                    OidcOptions.nothing()
                        .redirectUris(app.url() + "/login/oauth2/code/zitadel")
                        .postLogoutRedirectUris(app.url() + "/")));
    browser = Chromium.start(folder);
    page = new SignInPage(browser);
  }

  private static Map<String, String> registration(CreatedApplication client) {
    String registration = "spring.security.oauth2.client.registration.zitadel.";
    return Map.of(
        registration + "client-id",
        client.clientId(),
        registration + "client-secret",
        Objects.requireNonNull(client.clientSecret()),
        registration + "scope",
        "openid,profile,email",
        "spring.security.oauth2.client.provider.zitadel.issuer-uri",
        acme.server().baseUrl());
  }

  @AfterAll
  static void stop() {
    browser.quit();
    app.close();
    acme.close();
  }

  /** Cookies are the browser's memory of both sides: they share the host name. */
  @BeforeEach
  void forgetEverybody() {
    browser.manage().deleteAllCookies();
    browser.get(acme.server().baseUrl() + "/ui/v2/login/loginname");
    browser.manage().deleteAllCookies();
  }

  private void assertSignedIn(Person person, String name, String roles) {
    page.awaitHeading("Hello");
    assertThat(browser.getCurrentUrl()).startsWith(app.url() + "/me");
    assertThat(page.text("sub")).isEqualTo(person.id());
    assertThat(page.text("name")).isEqualTo(name);
    assertThat(page.text("email")).isEqualTo(person.email());
    assertThat(page.text("roles")).isEqualTo(roles);
  }

  @Test
  void theApplicationSeesWhoSignedIn() {
    browser.get(app.url() + "/me");
    page.awaitHeading("Sign in");
    page.fill("Login name", minnie.loginName());
    page.press("Continue");
    page.awaitHeading("Enter your password");
    page.fill("Password", Acme.PASSWORD);
    page.press("Sign in");

    assertSignedIn(minnie, "Minnie Mouse", "ROLE_reader ROLE_writer");
    browser.get(app.url() + "/write");
    page.awaitHeading("A new invoice");
  }

  @Test
  void theKeyboardIsEnough() {
    browser.get(app.url() + "/");
    page.follow("Sign in");
    page.awaitHeading("Sign in");
    page.awaitFocus("Login name");
    page.type(daisy.loginName(), Keys.ENTER);
    page.awaitHeading("Enter your password");
    page.awaitFocus("Password");
    page.type(Acme.PASSWORD, Keys.TAB);
    assertThat(page.focused().getText()).isEqualTo("Sign in");
    page.type(Keys.ENTER);

    assertSignedIn(daisy, "Daisy Duck", "ROLE_reader");
    browser.get(app.url() + "/write");
    assertThat(browser.getPageSource()).contains("403");
  }

  @Test
  void aWrongPasswordIsSaidAndMayBeMended() {
    browser.get(app.url() + "/me");
    page.signIn(minnie.loginName(), "wrong");
    page.awaitAlert("The password is wrong.");

    assertThat(browser.getTitle()).startsWith("Error: ");
    WebElement password = page.field("Password");
    page.awaitFocus("Password");
    assertThat(password.getDomAttribute("aria-invalid")).isEqualTo("true");
    assertThat(password.getDomAttribute("aria-describedby"))
        .isEqualTo(page.alert().getDomAttribute("id"));
    assertThat(password.getDomProperty("value")).isEmpty();
    page.type(Acme.PASSWORD, Keys.ENTER);

    assertSignedIn(minnie, "Minnie Mouse", "ROLE_reader ROLE_writer");
  }

  @Test
  void anUnknownLoginNameIsSaid() {
    browser.get(app.url() + "/me");
    page.awaitFocus("Login name");
    page.type("nobody", Keys.ENTER);

    page.awaitAlert("The user could not be found. Check the login name.");
    assertThat(page.field("Login name").getDomProperty("value")).isEqualTo("nobody");
  }

  @Test
  void anAccountCanBeChosen() {
    browser.get(app.url() + "/me");
    page.signIn(minnie.loginName(), Acme.PASSWORD);
    page.awaitHeading("Hello");
    browser.get(app.url() + "/");
    page.follow("Change account");
    page.awaitHeading("Choose an account");
    page.follow("Use another account");
    page.signIn(daisy.loginName(), Acme.PASSWORD);
    assertSignedIn(daisy, "Daisy Duck", "ROLE_reader");

    browser.get(app.url() + "/");
    page.follow("Change account");
    page.awaitHeading("Choose an account");
    assertThat(browser.findElements(By.tagName("button")))
        .extracting(WebElement::getText)
        .containsExactlyInAnyOrder(
            "Minnie Mouse\n" + minnie.loginName(), "Daisy Duck\n" + daisy.loginName());
    page.press("Minnie Mouse " + minnie.loginName());
    assertSignedIn(minnie, "Minnie Mouse", "ROLE_reader ROLE_writer");
  }

  @Test
  void whoIsSignedInIsNotAskedAgainAndWhoSignedOutIs() {
    browser.get(app.url() + "/me");
    page.signIn(minnie.loginName(), Acme.PASSWORD);
    page.awaitHeading("Hello");
    browser.get(app.url() + "/");
    page.follow("Sign in");
    page.awaitHeading("Hello");

    page.press("Leave");
    page.awaitHeading("Welcome");
    assertThat(browser.getCurrentUrl()).isEqualTo(app.url() + "/");
    browser.get(app.url() + "/me");

    page.awaitHeading("Sign in");
  }
}
