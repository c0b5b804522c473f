package io.zitadeltestkit.it.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zitadeltestkit.client.ZitadelClient;
import io.zitadeltestkit.client.error.PermissionDeniedException;
import io.zitadeltestkit.client.user.NewMachine;
import io.zitadeltestkit.embedded.EmbeddedZitadel;
import io.zitadeltestkit.it.clients.login.Chromium;
import io.zitadeltestkit.it.clients.login.RequiresChromium;
import io.zitadeltestkit.login.ZitadelLogin;
import io.zitadeltestkit.seed.Seeded;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.WebDriverWait;

/**
 * Each page that a developer sees, desktop, phone and dark: pictures of it, and axe-core's word.
 */
@RequiresChromium
final class PicturesTest {
  private static final String USERS = "zitadel.user.v2.UserService/";
  private static final List<String> SECTIONS =
      List.of("people", "applications", "tokens", "messages", "requests", "decoder", "controls");

  /** All of them; a clone has to load them. */
  private static final long MAX_BYTES = 2_000_000;

  private static final Pattern IMAGE = Pattern.compile("\\(images/([^)]+)\\)");

  @TempDir private static Path folder;

  private static EmbeddedZitadel server;
  private static ChromeDriver browser;
  private static String idToken = "";

  @BeforeAll
  static void start() throws IOException {
    server = EmbeddedZitadel.builder().seed("acme.yaml").start();
    Seeded acme = server.onlySeeded();
    String organization = acme.organization("Acme").id();
    try (ZitadelClient owner =
            ZitadelClient.withAccessToken(server.baseUrl(), server.adminToken());
        ZitadelClient bot =
            ZitadelClient.withAccessToken(
                server.baseUrl(), acme.serviceUser("invoice-bot").pat("nightly"))) {
      // Somebody with a second factor, messages, requests that were answered and refused.
      owner.call(
          USERS + "CreateUser",
          Map.of(
              "organizationId",
              organization,
              "username",
              "donald",
              "human",
              Map.of(
                  "profile",
                  Map.of("givenName", "Donald", "familyName", "Duck"),
                  "email",
                  Map.of("email", "donald@acme.example", "isVerified", true),
                  "password",
                  Map.of("password", "Secret-1234!"),
                  "totpSecret",
                  "JBSWY3DPEHPK3PXP")),
          Map.class);
      owner.call(
          USERS + "PasswordReset",
          Map.of("userId", acme.user("minnie").id(), "sendLink", Map.of()),
          Map.class);
      assertThatThrownBy(() -> bot.users().create(NewMachine.named("another").in(organization)))
          .isInstanceOf(PermissionDeniedException.class);
      idToken =
          ZitadelLogin.as(acme.user("minnie"))
              .application(acme.project("Invoices").application("web"), "https://app.example/cb")
              .scopes("openid", "profile")
              .signIn(owner)
              .idToken();
    }
    browser = Chromium.start(folder);
  }

  @AfterAll
  static void stop() {
    browser.quit();
    server.close();
  }

  private static void open(String path) {
    browser.get(server.baseUrl() + path);
  }

  private static WebDriverWait await() {
    return new WebDriverWait(browser, Duration.ofSeconds(20));
  }

  private static void awaitHeading(String heading) {
    await().until(ExpectedConditions.textToBe(By.tagName("h1"), heading));
  }

  private static void signIn(String loginName, String heading) {
    open("/ui/v2/login/password?loginName=" + loginName);
    browser.findElement(By.id("password")).sendKeys("Secret-1234!", Keys.ENTER);
    awaitHeading(heading);
  }

  private static void shown(String name, View view) throws IOException {
    Picture.ofPage(browser, name, view);
    Axe.assertFindsNothing(browser, name + ", " + view);
  }

  @ParameterizedTest
  @EnumSource(View.class)
  void eachPartOfThePage(View view) throws IOException {
    view.setIn(browser);
    open("/");
    browser.findElement(By.id("token")).sendKeys(idToken);
    browser.findElement(By.xpath("//button[normalize-space()='Decode']")).click();
    await().until(ExpectedConditions.presenceOfElementLocated(By.id("decoded")));
    browser.findElement(By.cssSelector("#applications ~ article details summary")).click();

    Axe.assertFindsNothing(browser, "the page with all of its parts, " + view);
    assertThat(browser.findElement(By.cssSelector("[aria-labelledby=messages]")).getText())
        .contains("minnie@acme.example");
    for (String section : SECTIONS) {
      Picture.ofPart(browser, "section[aria-labelledby=" + section + "]", "desk-" + section, view);
    }
  }

  @ParameterizedTest
  @EnumSource(View.class)
  void eachStepOfASignIn(View view) throws IOException {
    view.setIn(browser);
    open("/ui/v2/login/loginname");
    browser.manage().deleteAllCookies();
    open("/ui/v2/login/loginname");
    assertThat(browser.findElement(By.id("seeded")).getText()).isEqualTo("People of the seed");
    shown("sign-in", view);

    browser.findElement(By.partialLinkText("Minnie Mouse")).click();
    awaitHeading("Enter your password");
    shown("sign-in-password", view);

    signIn("donald", "Enter your code");
    shown("sign-in-code", view);

    signIn("minnie", "You are signed in");
    open("/ui/v2/login/accounts");
    awaitHeading("Choose an account");
    shown("sign-in-accounts", view);
  }

  @Test
  void pagesOfTheDocumentationShowAllPicturesAndTheyAreSmall() throws IOException {
    List<String> shown = new ArrayList<>();
    try (DirectoryStream<Path> pages = Files.newDirectoryStream(Path.of("../docs"), "*.md")) {
      for (Path page : pages) {
        IMAGE
            .matcher(Files.readString(page))
            .results()
            .map((MatchResult found) -> found.group(1))
            .forEach(shown::add);
      }
    }
    List<Path> files;
    try (Stream<Path> all = Files.list(Picture.IMAGES)) {
      files = all.toList();
    }

    assertThat(files)
        .extracting(file -> String.valueOf(file.getFileName()))
        .containsExactlyInAnyOrderElementsOf(shown.stream().distinct().toList());
    assertThat(files.stream().mapToLong(file -> file.toFile().length()).sum())
        .isLessThan(MAX_BYTES);
  }
}
