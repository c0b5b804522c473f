package io.zitadeltestkit.it.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zitadeltestkit.client.ZitadelClient;
import io.zitadeltestkit.client.error.PermissionDeniedException;
import io.zitadeltestkit.client.user.NewMachine;
import io.zitadeltestkit.embedded.EmbeddedZitadel;
import io.zitadeltestkit.it.clients.login.Chromium;
import io.zitadeltestkit.it.clients.login.RequiresChromium;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.Select;
import org.openqa.selenium.support.ui.WebDriverWait;

/** The page at {@code /} and the sign-in pages of a server with a seed. */
@RequiresChromium
final class DeskInBrowserTest {
  @TempDir private static Path folder;

  private static EmbeddedZitadel server;
  private static ChromeDriver browser;

  @BeforeAll
  static void start() throws IOException {
    server = EmbeddedZitadel.builder().seed("acme.yaml").start();
    makeRequests();
    browser = Chromium.start(folder);
  }

  /** One that is answered, and one that is refused. */
  private static void makeRequests() {
    String acme = server.onlySeeded().organization("Acme").id();
    try (ZitadelClient owner =
            ZitadelClient.withAccessToken(server.baseUrl(), server.adminToken());
        ZitadelClient bot =
            ZitadelClient.withAccessToken(
                server.baseUrl(), server.onlySeeded().serviceUser("invoice-bot").pat("nightly"))) {
      owner.users().get(server.onlySeeded().user("minnie").id());
      assertThatThrownBy(() -> bot.users().create(NewMachine.named("another").in(acme)))
          .isInstanceOf(PermissionDeniedException.class);
    }
  }

  @AfterAll
  static void stop() {
    browser.quit();
    server.close();
  }

  private static void open(String path) {
    browser.get(server.baseUrl() + path);
  }

  private static void assertFits(View view, String where) {
    Object width = browser.executeScript("return document.documentElement.scrollWidth");
    assertThat(((Number) Objects.requireNonNull(width)).intValue())
        .as("the width of " + where + ", which must not be scrolled sideways")
        .isLessThanOrEqualTo(view.width());
  }

  @ParameterizedTest
  @EnumSource(View.class)
  void pageIsForEverybodyAndFits(View view) throws IOException {
    view.setIn(browser);
    open("/");
    Picture.ofPage(browser, "desk", view);

    Axe.assertFindsNothing(browser, "the page, " + view);
    browser.executeScript("document.querySelectorAll('details').forEach(one => one.open = true)");
    Axe.assertFindsNothing(browser, "the page with its snippets, " + view);
    assertFits(view, "the page");
  }

  @ParameterizedTest
  @EnumSource(View.class)
  void signInPagesAreForEverybodyAndFit(View view) throws IOException {
    view.setIn(browser);
    for (String path :
        List.of("loginname", "password?loginName=minnie", "device", "logout/done", "device/done")) {
      open("/ui/v2/login/" + path);
      Axe.assertFindsNothing(browser, path + ", " + view);
      assertFits(view, path);
    }
    open("/ui/v2/login/password?loginName=minnie");
    browser.findElement(By.id("password")).sendKeys("wrong", Keys.ENTER);
    await().until(ExpectedConditions.presenceOfElementLocated(By.cssSelector("[role=alert]")));
    Axe.assertFindsNothing(browser, "a wrong password, " + view);
    open("/ui/console");
    Axe.assertFindsNothing(browser, "the page in the console's place, " + view);
  }

  private static WebDriverWait await() {
    return new WebDriverWait(browser, Duration.ofSeconds(20));
  }

  private static WebElement button(String text) {
    return browser.findElement(By.xpath("//button[normalize-space()='" + text + "']"));
  }

  @Test
  void personOfTheSeedIsChosenAndSignsIn() {
    View.DESKTOP.setIn(browser);
    open("/ui/v2/login/loginname");
    browser.findElement(By.partialLinkText("Minnie Mouse")).click();
    browser.findElement(By.id("password")).sendKeys("Secret-1234!", Keys.ENTER);

    await().until(ExpectedConditions.textToBe(By.tagName("h1"), "You are signed in"));
    Axe.assertFindsNothing(browser, "the page of who is signed in");
    open("/ui/v2/login/accounts");
    Axe.assertFindsNothing(browser, "the choice of an account");
    open("/ui/v2/login/logout");
    Axe.assertFindsNothing(browser, "the sign-out");
  }

  @Test
  void buttonsMoveTheClockAndMakeFaultsWithTheKeyboardAlone() {
    View.PHONE.setIn(browser);
    open("/");
    button("12 hours on").sendKeys(Keys.ENTER);
    await()
        .until(
            ExpectedConditions.textToBe(
                By.cssSelector("main > [role=status]"), "The server's clock was moved."));
    Axe.assertFindsNothing(browser, "the page after a button");
    assertThat(Duration.between(Instant.now(), server.clock().now()))
        .isCloseTo(Duration.ofHours(12), Duration.ofMinutes(1));
    button("Back to the real time").sendKeys(Keys.ENTER);
    await()
        .until(
            ExpectedConditions.textToBe(
                By.cssSelector("main > [role=status]"),
                "The server's clock shows this machine's time again."));

    browser.findElement(By.id("path")).sendKeys("/nowhere");
    new Select(browser.findElement(By.id("effect"))).selectByValue("429");
    button("Let it happen").sendKeys(Keys.ENTER);
    await()
        .until(
            ExpectedConditions.textToBe(
                By.cssSelector("main > [role=status]"), "The fault waits for its requests."));
    assertThat(server.faults().unused())
        .hasToString("[FaultRule[on(\"/nowhere\").times(1).answer(429), never used]]");
    server.faults().clear();
  }

  @Test
  void listOfRequestsUpdatesItself() {
    View.DESKTOP.setIn(browser);
    open("/");
    makeRequests();

    await()
        .until(
            ExpectedConditions.textToBePresentInElementLocated(
                By.id("rows"), "UserService/CreateUser"));
    assertThat(browser.findElement(By.id("rows")).getText())
        .contains("invoice-bot", "user.write")
        .doesNotContain("/desk/requests");
  }

  @Test
  void tokenIsDecodedAndNotShownAgain() {
    View.DESKTOP.setIn(browser);
    String token = server.onlySeeded().serviceUser("invoice-bot").pat("nightly");
    open("/");
    browser.findElement(By.id("token")).sendKeys(token);
    button("Decode").click();

    await().until(ExpectedConditions.presenceOfElementLocated(By.id("decoded")));
    assertThat(browser.findElement(By.id("decoded")).getText())
        .contains("The server accepts it as an access token of invoice-bot.");
    assertThat(browser.getPageSource()).doesNotContain(token);
    Axe.assertFindsNothing(browser, "the page with a decoded token");
  }

  @Test
  void issuerIsCopied() {
    View.DESKTOP.setIn(browser);
    open("/");
    browser.findElement(By.cssSelector("button[data-copy=issuer]")).click();

    await()
        .until(
            ExpectedConditions.domPropertyToBe(
                browser.findElement(By.id("said")), "textContent", "Copied."));
    assertThat(browser.findElement(By.id("said")).getDomProperty("textContent"))
        .isEqualTo("Copied.");
  }
}
