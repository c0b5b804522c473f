package io.zitadeltestkit.it.clients.login;

import static org.assertj.core.api.Assertions.assertThat;

import io.zitadeltestkit.it.clients.SpringApp;
import io.zitadeltestkit.it.clients.StandaloneUp;
import io.zitadeltestkit.it.machine.Requirement;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.chrome.ChromeDriver;

/**
 * From an empty folder to a person who is signed in to a Spring application: one command. It writes
 * the session of docs/desk.md with {@code -Dupdate.docs=true}.
 */
@RequiresChromium
final class FromAnEmptyFolderTest {
  private static final Path DOCUMENT = Path.of("../docs/desk.md");
  private static final Pattern SESSION =
      Pattern.compile(
          "(?<=<!-- FromAnEmptyFolderTest writes this. -->\n).*?(?=<!-- FromAnEmptyFolderTest ends."
              + " -->)",
          Pattern.DOTALL);

  /** Far more than it takes: a machine may be busy with other tests. */
  private static final Duration MAX = Duration.ofMinutes(5);

  private static final String SEED =
      """
      organizations:
        - name: Acme
          users:
            - {username: minnie, givenName: Minnie, familyName: Mouse, email: minnie@acme.example, password: Secret-1234!}
          projects:
            - name: Shop
              projectRoleAssertion: true
              roles: [ { key: reader } ]
              applications:
                - name: web
                  oidc:
                    redirectUris: [ "http://localhost:*/login/oauth2/code/zitadel" ]
                    developmentMode: true
                    idTokenRoleAssertion: true
                    idTokenUserinfoAssertion: true
      authorizations:
        - { user: minnie, project: Shop, roles: [ reader ] }
      """;

  @TempDir private Path folder;
  @TempDir private Path profile;

  @Test
  void oneCommandAndAPersonIsSignedInToASpringApplication() throws Exception {
    Optional<Path> jar = StandaloneUp.jar();
    Requirement.check(
        jar.isPresent(),
        "The self-contained jar is needed: ./mvnw -pl zitadel-server -am -DskipTests package");
    Files.writeString(folder.resolve("seed.yaml"), SEED);
    long start = System.nanoTime();
    ChromeDriver browser = null;
    try (StandaloneUp up =
        StandaloneUp.start(folder, jar.orElseThrow(), "--port", "0", "--seed", "seed.yaml")) {
      String said = up.output();
      Map<String, String> variables = up.variables();
      try (SpringApp app = SpringApp.start(LoginApp.class, registration(variables))) {
        browser = Chromium.start(profile);
        browser.get(app.url() + "/me");
        SignInPage page = new SignInPage(browser);
        page.awaitHeading("Sign in");
        browser.findElement(By.partialLinkText("Minnie Mouse")).click();
        page.awaitHeading("Enter your password");
        page.awaitFocus("Password");
        page.type("Secret-1234!", Keys.ENTER);
        page.awaitHeading("Hello");

        assertThat(browser.getCurrentUrl()).startsWith(app.url() + "/me");
        assertThat(page.text("email")).isEqualTo("minnie@acme.example");
        assertThat(page.text("roles")).isEqualTo("ROLE_reader");
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(MAX);
        assertDocumented(session(said));
      }
    } finally {
      if (browser != null) {
        browser.quit();
      }
    }
    assertThat(folder).isDirectoryNotContaining("glob:**.env.local");
  }

  /** What the page's snippet for Spring says, with the variables of .env.local. */
  private static Map<String, String> registration(Map<String, String> variables) {
    String registration = "spring.security.oauth2.client.registration.zitadel.";
    return Map.of(
        registration + "client-id",
        variables.getOrDefault("ZITADEL_SHOP_WEB_CLIENT_ID", ""),
        registration + "client-secret",
        variables.getOrDefault("ZITADEL_SHOP_WEB_CLIENT_SECRET", ""),
        registration + "scope",
        "openid,profile,email",
        "spring.security.oauth2.client.provider.zitadel.issuer-uri",
        variables.getOrDefault("ZITADEL_ISSUER", ""));
  }

  private static String session(String said) {
    return """
    ```console
    $ ls
    seed.yaml
    $ java -jar zitadel-server-standalone.jar up --seed seed.yaml
    %s```
    """
        .formatted(said);
  }

  private static void assertDocumented(String session) throws Exception {
    String document = Files.readString(DOCUMENT);
    if (Boolean.getBoolean("update.docs")) {
      document = SESSION.matcher(document).replaceFirst(Matcher.quoteReplacement(normal(session)));
      Files.writeString(DOCUMENT, document);
    }
    Matcher found = SESSION.matcher(document);
    assertThat(found.find()).isTrue();
    assertThat(found.group())
        .as("docs/desk.md is out of date. Run ./mvnw verify -Dupdate.docs=true and commit it.")
        .isEqualTo(normal(session));
  }

  private static String normal(String session) {
    return session
        .replaceAll("localhost:\\d+", "localhost:8080")
        .replaceAll("\\d{18,19}", "359202608152200001");
  }
}
