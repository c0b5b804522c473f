package io.zitadeltestkit.it.clients.login;

import static org.assertj.core.api.Assertions.assertThat;

import io.zitadeltestkit.fixture.TestApplication;
import io.zitadeltestkit.fixture.TestUser;
import io.zitadeltestkit.fixture.WithApplication;
import io.zitadeltestkit.fixture.WithProject;
import io.zitadeltestkit.fixture.WithUser;
import io.zitadeltestkit.it.clients.SpringApp;
import io.zitadeltestkit.junit.Backend;
import io.zitadeltestkit.junit.ZitadelServer;
import io.zitadeltestkit.junit.ZitadelTest;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebDriver;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.WebDriverWait;

/** The snippet of docs/people.md: a person of the test in a browser. */
@RequiresChromium
final class PersonInABrowserTest {
  @TempDir private Path folder;
  private WebDriver browser;
  private @Nullable SpringApp app;

  @BeforeEach
  void start() throws IOException {
    browser = Chromium.start(folder);
  }

  @AfterEach
  void stop() {
    browser.quit();
    if (app != null) {
      app.close();
    }
  }

  private String startShop(String issuer, String clientId, String clientSecret) {
    String registration = "spring.security.oauth2.client.registration.zitadel.";
    SpringApp shop =
        SpringApp.start(
            LoginApp.class,
            Map.of(
                registration + "client-id",
                clientId,
                registration + "client-secret",
                clientSecret,
                registration + "scope",
                "openid,profile,email",
                "spring.security.oauth2.client.provider.zitadel.issuer-uri",
                issuer));
    app = shop;
    return shop.url();
  }

  @Nested
  // snippet: browser
  @ZitadelTest(backend = Backend.EMBEDDED)
  @WithProject(name = "shop", roles = "reader")
  @WithUser(name = "minnie", roles = "shop:reader")
  @WithApplication(
      name = "web",
      redirectUris = "http://localhost:*/login/oauth2/code/zitadel") // of any port
  class SignInTest {
    @Test
    void readersSignIn(ZitadelServer zitadel, TestApplication web, TestUser minnie) {
      String shop = startShop(zitadel.issuer(), web.clientId(), web.clientSecret());

      browser.get(shop + "/me");
      type("Login name", minnie.loginName());
      type("Password", minnie.password());

      assertThat(await(By.id("email"))).isEqualTo(minnie.email());
      assertThat(await(By.id("roles"))).contains("ROLE_reader");
    }

    private void type(String label, String text) {
      By field = By.xpath("//input[@id = //label[normalize-space() = '" + label + "']/@for]");
      await(field);
      browser.findElement(field).sendKeys(text, Keys.ENTER);
    }

    private String await(By element) {
      return new WebDriverWait(browser, Duration.ofSeconds(20))
          .until(ExpectedConditions.visibilityOfElementLocated(element))
          .getText();
    }
  }
  // end
}
