package io.zitadeltestkit.it.desk;

import static org.assertj.core.api.Assertions.assertThat;

import io.zitadeltestkit.it.clients.StandaloneUp;
import io.zitadeltestkit.it.clients.login.Chromium;
import io.zitadeltestkit.it.clients.login.RequiresChromium;
import io.zitadeltestkit.it.container.RequiresDocker;
import io.zitadeltestkit.it.machine.Requirement;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openqa.selenium.By;
import org.openqa.selenium.chrome.ChromeDriver;

/** The page that {@code up --container} serves beside a container. */
@RequiresDocker
@RequiresChromium
final class ContainerPageTest {
  private static final Pattern PAGE = Pattern.compile("page +(http://\\S+)");

  @TempDir private static Path folder;
  @TempDir private static Path profile;

  private static StandaloneUp up;
  private static ChromeDriver browser;

  @BeforeAll
  static void start() throws IOException, InterruptedException {
    Optional<Path> jar = StandaloneUp.jar();
    Requirement.check(
        jar.isPresent(),
        "The self-contained jar is needed: ./mvnw -pl zitadel-server -am -DskipTests package");
    up = StandaloneUp.start(folder, jar.orElseThrow(), "--container", "--port", "0");
    browser = Chromium.start(profile);
  }

  @AfterAll
  static void stop() {
    if (browser != null) {
      browser.quit();
    }
    if (up != null) {
      up.close();
    }
  }

  @ParameterizedTest
  @EnumSource(View.class)
  void pageBesideAContainerIsForEverybody(View view) throws IOException {
    Matcher page = PAGE.matcher(up.output());
    assertThat(page.find()).isTrue();
    view.setIn(browser);
    browser.get(page.group(1));

    assertThat(browser.findElement(By.tagName("h1")).getText()).isEqualTo("Zitadel in a container");
    assertThat(browser.findElement(By.cssSelector("[aria-labelledby=requests]")).getText())
        .contains("A real server tells nobody which requests it was sent");
    Picture.ofPage(browser, "desk-container", view);
    browser.executeScript("document.querySelectorAll('details').forEach(one => one.open = true)");
    Axe.assertFindsNothing(browser, "the page beside a container, " + view);
  }
}
