package io.zitadeltestkit.embedded.internal.desk;

import static org.assertj.core.api.Assertions.assertThat;

import io.zitadeltestkit.embedded.EmbeddedCalls;
import io.zitadeltestkit.embedded.EmbeddedZitadel;
import io.zitadeltestkit.embedded.TestServer;
import io.zitadeltestkit.embedded.internal.http.RawCalls;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The buttons of the page, and their protection. */
final class DeskButtonsTest {
  @RegisterExtension private static final TestServer RUNNING = new TestServer();

  private static final EmbeddedZitadel server = RUNNING.zitadel();
  private static final DeskServer desk = new DeskServer(server);
  private static final Map<String, String> HOUR = Map.of("advance", "1h");
  private static final String OTHER_SITE =
      "Another site has sent this form. Only the server's own page may press its buttons.\n";
  private static final String NOT_HERE =
      "The page is for this machine alone: open it at http://localhost with the server's port,"
          + " without a proxy.\n";

  @AfterEach
  void behaveAgain() {
    server.clock().reset();
    server.faults().clear();
    server.lag(Duration.ZERO);
  }

  private static Duration ahead() {
    return Duration.between(Instant.now(), server.clock().now());
  }

  @ParameterizedTest
  @CsvSource({"1h, 3600", "90s, 90", "15m, 900", "1d, 86400", "-2h, -7200", "10 min, 600"})
  void clockIsMoved(String amount, long seconds) {
    RawCalls.Answer answer = desk.press("/desk/clock", Map.of("advance", amount));

    assertThat(answer.status()).isEqualTo(303);
    assertThat(answer.header("location")).isEqualTo("/?done=clock#controls");
    assertThat(ahead()).isCloseTo(Duration.ofSeconds(seconds), Duration.ofSeconds(20));
    assertThat(desk.page())
        .contains(seconds > 0 ? " ahead of this machine" : " behind this machine");
    assertThat(desk.open("/?done=clock").body()).contains("The server&#39;s clock was moved.");

    desk.press("/desk/clock", Map.of("reset", "yes"));
    assertThat(ahead()).isCloseTo(Duration.ZERO, Duration.ofSeconds(5));
  }

  @ParameterizedTest
  @ValueSource(strings = {"soon", "", "1w", "999999999d", "<b>"})
  void amountThatIsNoneIsRefusedWithAnExample(String amount) {
    RawCalls.Answer answer = desk.press("/desk/clock", Map.of("advance", amount));

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.body())
        .contains("<p role=\"alert\">The clock can", "<title>Error: ")
        .doesNotContain("<b>");
    assertThat(ahead()).isCloseTo(Duration.ZERO, Duration.ofSeconds(5));
  }

  @Test
  void listsLag() {
    desk.press("/desk/lag", Map.of("millis", "60000"));
    String name = EmbeddedCalls.unique("late");
    EmbeddedCalls admin = EmbeddedCalls.asAdmin(server);
    admin
        .call("zitadel.org.v2.OrganizationService/AddOrganization", "{'name':'" + name + "'}")
        .ok();
    assertThat(organizations(admin)).doesNotContain(name);

    desk.press("/desk/lag", Map.of("reset", "yes"));
    assertThat(organizations(admin)).contains(name);
    assertThat(desk.press("/desk/lag", Map.of("millis", "60001")).body())
        .contains("Lists can lag by 0 to 60000 milliseconds, not &quot;60001&quot;.");
  }

  private static String organizations(EmbeddedCalls admin) {
    return admin
        .call("zitadel.org.v2.OrganizationService/ListOrganizations", "{}")
        .ok()
        .body()
        .toString();
  }

  @Test
  void faultAffectsRequestsButNotThePage() {
    desk.press("/desk/faults", Map.of("path", "", "times", "1", "effect", "503"));
    assertThat(desk.page()).contains("FaultRule[next().times(1).answer(503), never used]");

    assertThat(EmbeddedCalls.asAdmin(server).rest("GET", "/auth/v1/users/me", "").status())
        .isEqualTo(503);
    assertThat(EmbeddedCalls.asAdmin(server).rest("GET", "/auth/v1/users/me", "").status())
        .isEqualTo(200);
    assertThat(desk.page()).contains("a fault that the test asked for");
  }

  @Test
  void faultsEnd() {
    desk.press("/desk/faults", Map.of("path", "/auth", "times", "0", "effect", "drop"));
    assertThat(server.faults().unused().toString())
        .isEqualTo("[FaultRule[on(\"/auth\").always().drop(), never used]]");
    desk.press("/desk/faults", Map.of("reset", "yes"));
    assertThat(server.faults().unused()).isEmpty();
    assertThat(
            desk.press("/desk/faults", Map.of("path", "", "times", "1", "effect", "boom")).body())
        .contains("There is no fault &quot;boom&quot;. Choose one of the list.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/desk/clock", "/desk/lag", "/desk/faults", "/desk/decode"})
  void nothingIsPressedFromAnotherOrigin(String path) {
    String token = desk.token();

    assertThat(desk.post(path, HOUR, token, "Origin: https://evil.example").body())
        .isEqualTo(OTHER_SITE);
    assertThat(desk.post(path, HOUR, token, "Origin: null").body()).isEqualTo(OTHER_SITE);
    assertThat(desk.post(path, HOUR, token, "Origin: http://localhost:1").body())
        .isEqualTo(OTHER_SITE);
    for (String site : new String[] {"cross-site", "same-site", "none"}) {
      RawCalls.Answer answer = desk.post(path, HOUR, token, "Sec-Fetch-Site: " + site);
      assertThat(answer.status()).isEqualTo(403);
      assertThat(answer.body()).isEqualTo(OTHER_SITE);
    }
    assertThat(ahead()).isCloseTo(Duration.ZERO, Duration.ofSeconds(5));
  }

  @ParameterizedTest
  @ValueSource(strings = {"/desk/clock", "/desk/lag", "/desk/faults", "/desk/decode"})
  void nothingIsPressedWithoutThePagesToken(String path) {
    for (String token : new String[] {"", "wrong"}) {
      RawCalls.Answer answer = desk.post(path, HOUR, token);

      assertThat(answer.status()).isEqualTo(403);
      assertThat(answer.body())
          .isEqualTo(
              "The form lacks the page's own token: the server was restarted since the page was"
                  + " loaded, or somebody else has sent it. Reload the page and press again.\n");
    }
    assertThat(desk.open(path).status()).isEqualTo(405);
    assertThat(ahead()).isCloseTo(Duration.ZERO, Duration.ofSeconds(5));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Host: evil.example",
        "Host: localhost.evil.example:8080",
        "Host: 10.0.0.7:8080",
        "Host: ",
        "X-Forwarded-Host: localhost",
        "Forwarded: host=localhost",
        "X-Forwarded-For: 10.0.0.7",
        "Via: 1.1 proxy"
      })
  void whoComesByAnotherNameOrThroughAProxySeesNothing(String header) {
    assertThat(desk.open("/", header).body()).doesNotContain("Embedded Zitadel");
    RawCalls.Answer answer = desk.open("/desk/requests", header);
    assertThat(answer.status()).isEqualTo(403);
    assertThat(answer.body()).isEqualTo(NOT_HERE);
    assertThat(desk.post("/desk/clock", HOUR, desk.token(), header).body()).isEqualTo(NOT_HERE);
    assertThat(ahead()).isCloseTo(Duration.ZERO, Duration.ofSeconds(5));
  }

  @ParameterizedTest
  @ValueSource(strings = {"127.0.0.1", "[::1]"})
  void whoOpensTheAddressIsSentToTheName(String address) {
    RawCalls.Answer answer = desk.open("/", "Host: " + address + ":8080");

    assertThat(answer.status()).isEqualTo(303);
    assertThat(answer.header("location")).isEqualTo("http://localhost:8080/");
  }

  @ParameterizedTest
  @ValueSource(strings = {"localhost", "localhost:%d"})
  void machinesOwnNamesAreGood(String host) {
    assertThat(desk.open("/", "Host: " + host.formatted(server.port())).body())
        .contains("Embedded Zitadel");
  }
}
