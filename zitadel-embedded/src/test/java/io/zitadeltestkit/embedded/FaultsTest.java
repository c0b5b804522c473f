package io.zitadeltestkit.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zitadeltestkit.embedded.EmbeddedCalls.Answer;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class FaultsTest {
  private static final String LIST = "zitadel.org.v2.OrganizationService/ListOrganizations";
  private static final String ADD = "zitadel.org.v2.OrganizationService/AddOrganization";

  @RegisterExtension private final TestServer running = new TestServer();

  private final EmbeddedZitadel server = running.zitadel();
  private final EmbeddedCalls admin = EmbeddedCalls.asAdmin(server);

  @ParameterizedTest
  @CsvSource({
    "429, resource_exhausted, 8",
    "500, internal, 13",
    "502, unavailable, 14",
    "503, unavailable, 14",
    "504, deadline_exceeded, 4"
  })
  void answersInTheFormThatTheCallerExpects(int status, String connectCode, int restCode) {
    server.faults().on("/").times(3).answer(status);

    Answer connect = admin.call(LIST, "{}");
    Answer rest = admin.rest("GET", "/auth/v1/users/me", "");
    Answer oauth = admin.form("/oauth/v2/token", Map.of("grant_type", "client_credentials"));

    assertThat(connect.status()).isEqualTo(status);
    assertThat(connect.error()).isEqualTo(connectCode + ": a fault that the test asked for");
    assertThat(rest.status()).isEqualTo(status);
    assertThat(rest.error()).isEqualTo(restCode + ": a fault that the test asked for");
    assertThat(oauth.status()).isEqualTo(status);
    assertThat(oauth.text("error")).isEqualTo("server_error");
    assertThat(oauth.text("error_description")).isEqualTo("a fault that the test asked for");
  }

  @Test
  void happensOnceByDefault() {
    server.faults().next().answer(503);

    assertThat(statuses(3)).containsExactly(503, 200, 200);
  }

  @Test
  void happensTheGivenNumberOfTimes() {
    server.faults().on("OrganizationService/List").times(2).answer(500);

    assertThat(statuses(4)).containsExactly(500, 500, 200, 200);
  }

  @Test
  void happensAlwaysUntilItIsCleared() {
    server.faults().next().always().answer(500);
    assertThat(statuses(3)).containsExactly(500, 500, 500);

    server.faults().clear();
    assertThat(statuses(1)).containsExactly(200);
  }

  @Test
  void firstMatchingRuleApplies() {
    server.faults().on("ListOrganizations").answer(429);
    server.faults().next().times(2).answer(503);

    assertThat(statuses(4)).containsExactly(429, 503, 503, 200);
  }

  @Test
  void onlyMatchingPathsAreAffected() {
    server.faults().on("UserService/ListUsers").always().answer(500);

    assertThat(statuses(1)).containsExactly(200);
    assertThat(admin.call("zitadel.user.v2.UserService/ListUsers", "{}").status()).isEqualTo(500);
  }

  @Test
  void sendsRetryAfter() {
    server.faults().next().answer(429, Duration.ofSeconds(7));
    server.faults().next().answer(429);

    assertThat(admin.call(LIST, "{}").headers().firstValue("Retry-After")).contains("7");
    assertThat(admin.call(LIST, "{}").headers().firstValue("Retry-After")).isEmpty();
  }

  @Test
  void answersLate() {
    server.faults().next().delay(Duration.ofMillis(120));
    server.requests().clear();

    assertThat(statuses(1)).containsExactly(200);
    assertThat(server.requests().all().get(0).took())
        .isGreaterThanOrEqualTo(Duration.ofMillis(120));
  }

  /** A client may repeat a request without an answer: it was not carried out. */
  @Test
  void dropsTheConnectionAndDoesNothing() {
    server.faults().on(ADD).always().drop();
    server.requests().clear();

    assertThatThrownBy(() -> admin.call(ADD, "{'name':'lost'}"))
        .isInstanceOf(UncheckedIOException.class);
    assertThat(server.requests().to(ADD)).extracting(RecordedRequest::status).contains(0);
    assertThat(server.requests().to(ADD).get(0).toString())
        .matches(
            "POST /zitadel\\.org\\.v2\\.OrganizationService/AddOrganization → dropped \\(\\d+ ms\\)");

    server.faults().clear();
    assertThat(admin.call(LIST, "{'queries':[{'nameQuery':{'name':'lost'}}]}").at("result"))
        .isEmpty();
  }

  @Test
  void livenessAndReadinessAreNotAffected() {
    server.faults().next().answer(503);

    assertThat(admin.rest("GET", "/debug/ready", "").status()).isEqualTo(200);
    assertThat(statuses(1)).containsExactly(503);
  }

  @Test
  void ruleWithoutEffectDoesNothing() {
    server.faults().next().times(5);

    assertThat(statuses(1)).containsExactly(200);
  }

  @ParameterizedTest
  @ValueSource(ints = {200, 403, 404, 600})
  void otherStatusesAreRefused(int status) {
    FaultRule rule = server.faults().next();

    assertThatThrownBy(() -> rule.answer(status))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "The status of a fault is 429, 500, 502, 503 or 504, not "
                + status
                + ". Refusals such as 403 and 404 come from what the test sets up.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " "})
  void aPathOfNothingIsRefused(String path) {
    Faults faults = server.faults();

    assertThatThrownBy(() -> faults.on(path))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "A fault on \"%s\" has no path to wait for. Name a part of one, such as UserService/ListUsers, or say next() for the next request, whatever it is."
                .formatted(path));
  }

  @Test
  void misspeltPathIsReportedAsUnused() {
    server.faults().on("OrganizationService/ListOrganisations").times(2).answer(503);
    server.faults().on("ListOrganizations").always().answer(429, Duration.ofSeconds(1));
    server.faults().next().delay(Duration.ofMillis(1));
    assertThat(server.faults().unused()).hasSize(3);

    assertThat(statuses(2)).containsExactly(429, 429);
    admin.rest("GET", "/auth/v1/users/me", "");

    assertThat(server.faults().unused())
        .extracting(FaultRule::toString)
        .containsExactly(
            "FaultRule[on(\"OrganizationService/ListOrganisations\").times(2).answer(503), never used]");
    assertThat(server.faults())
        .hasToString(
            "Faults[FaultRule[on(\"OrganizationService/ListOrganisations\").times(2).answer(503), never used],"
                + " FaultRule[on(\"ListOrganizations\").always().answer(429, PT1S), used 2 times]]");
    server.faults().clear();
    assertThat(server.faults().unused()).isEmpty();
    assertThat(server.faults()).hasToString("Faults[]");
  }

  @Test
  void rulesReadAsTheyWereWritten() {
    FaultRule rule = server.faults().next();
    assertThat(rule).hasToString("FaultRule[next(), never used]");

    rule.drop();
    assertThat(rule).hasToString("FaultRule[next().drop(), never used]");

    server.faults().clear();
    server.faults().on("/").delay(Duration.ofMillis(300));
    FaultRule late = server.faults().unused().get(0);
    statuses(1);
    assertThat(late).hasToString("FaultRule[on(\"/\").delay(PT0.3S), used once]");
  }

  @Test
  void zeroTimesIsRefused() {
    FaultRule rule = server.faults().next();

    assertThatThrownBy(() -> rule.times(0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("A fault happens at least once, not 0 times; Faults.clear() ends all.");
  }

  private int[] statuses(int calls) {
    return IntStream.range(0, calls).map(i -> admin.call(LIST, "{}").status()).toArray();
  }
}
