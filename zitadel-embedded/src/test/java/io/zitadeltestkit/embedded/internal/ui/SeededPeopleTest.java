package io.zitadeltestkit.embedded.internal.ui;

import static org.assertj.core.api.Assertions.assertThat;

import io.zitadeltestkit.embedded.EmbeddedZitadel;
import io.zitadeltestkit.embedded.TestServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The sign-in pages of a server with a seed. */
final class SeededPeopleTest {
  @RegisterExtension
  private static final TestServer RUNNING =
      new TestServer(() -> EmbeddedZitadel.builder().seed("seeds/desk.yaml").start());

  private final Browser browser = new Browser(RUNNING.zitadel().baseUrl());

  @Test
  void peopleOfTheSeedAreOfferedWithoutPasswords() {
    Page page = browser.open("/ui/v2/login/loginname");

    assertThat(page.html())
        .contains("<h2 id=\"seeded\">People of the seed</h2>")
        .contains(
            "<a href=\"/ui/v2/login/password?loginName&#x3D;minnie\"><span>Minnie"
                + " &lt;Mouse&gt;</span> <span>minnie</span></a>")
        .doesNotContain("goofy", "bot", "Secret-1234!");
    assertThat(browser.open("/ui/v2/login/password?loginName=minnie").heading())
        .isEqualTo("Enter your password");
  }

  @Test
  void everyPageSaysThatThisIsATestServer() {
    for (String path : new String[] {"loginname", "password?loginName=minnie", "device"}) {
      assertThat(browser.open("/ui/v2/login/" + path).html())
          .contains("<p>Test server: an embedded Zitadel. Use made-up data only.</p>");
    }
  }
}
