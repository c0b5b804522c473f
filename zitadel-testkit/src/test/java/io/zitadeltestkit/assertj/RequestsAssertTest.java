package io.zitadeltestkit.assertj;

import static io.zitadeltestkit.assertj.ZitadelAssertions.assertThatRequests;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zitadeltestkit.client.ZitadelClient;
import io.zitadeltestkit.client.error.NotFoundException;
import io.zitadeltestkit.client.user.NewMachine;
import io.zitadeltestkit.embedded.EmbeddedZitadel;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Results and messages of assertions about an embedded server's requests. */
final class RequestsAssertTest {
  private static final String ALL =
      "they are:"
          + "%n    POST /zitadel.org.v2.OrganizationService/AddOrganization → 200".formatted()
          + "%n    POST /zitadel.user.v2.UserService/CreateUser → 200".formatted()
          + "%n    POST /zitadel.user.v2.UserService/LockUser → 200".formatted()
          + "%n    POST /zitadel.user.v2.UserService/DeleteUser → 404".formatted();

  private static EmbeddedZitadel server;

  @BeforeAll
  static void ask() {
    server = EmbeddedZitadel.start();
    try (ZitadelClient zitadel =
        ZitadelClient.withAccessToken(server.baseUrl(), server.adminToken())) {
      String org = zitadel.organizations().create("acme").id();
      String bot = zitadel.users().create(NewMachine.named("bot").in(org)).id();
      zitadel.users().lock(bot);
      assertThatThrownBy(() -> zitadel.users().delete("4711"))
          .isInstanceOf(NotFoundException.class);
    }
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  private static void assertFails(ThrowingCallable assertion, String expected, String reality) {
    assertThatThrownBy(assertion)
        .isInstanceOf(AssertionError.class)
        .hasMessage("%nExpecting the requests%n  to %s,%n  but %s.", expected, reality);
  }

  @Test
  void includedCallsPass() {
    assertThatRequests(server)
        .includes("UserService/CreateUser", "v2.UserService/LockUser")
        .includes("POST /zitadel.user.v2.UserService/CreateUser")
        .includes(1, "UserService/LockUser")
        .includesInOrder("UserService/CreateUser", "UserService/LockUser")
        .doesNotInclude("UserService/UnlockUser", "Service/CreateUser", "/oauth/v2/token");
  }

  @Test
  void missingCallsFail() {
    assertFails(
        () -> assertThatRequests(server).includes("UserService/CreateUser", "UserService/Create"),
        "include UserService/Create",
        ALL);
    assertFails(
        () -> assertThatRequests(server).includes("GET UserService/CreateUser"),
        "include GET UserService/CreateUser",
        ALL);
    assertFails(
        () -> assertThatRequests(server).includes(2, "UserService/LockUser"),
        "include UserService/LockUser 2 times",
        ALL);
    assertFails(
        () -> assertThatRequests(server).doesNotInclude("UserService/LockUser"),
        "include no UserService/LockUser",
        ALL);
    assertFails(
        () ->
            assertThatRequests(server)
                .includesInOrder("UserService/LockUser", "UserService/CreateUser"),
        "include UserService/LockUser before UserService/CreateUser",
        ALL);
  }

  @Test
  void errorResponsesAreFound() {
    assertFails(
        () -> assertThatRequests(server).wereAllAnswered(),
        "be answered without a refusal",
        "these were not:%n    POST /zitadel.user.v2.UserService/DeleteUser → 404".formatted());
  }

  @Test
  void manyRequestsAreCutAndNoneAreNamed() {
    try (EmbeddedZitadel other = EmbeddedZitadel.start();
        ZitadelClient zitadel =
            ZitadelClient.withAccessToken(other.baseUrl(), other.adminToken())) {
      assertFails(
          () -> assertThatRequests(other).includes("UserService/CreateUser"),
          "include UserService/CreateUser",
          "there are none");
      for (int i = 0; i < 25; i++) {
        zitadel.organizations().create("acme-" + i);
      }
      assertThatRequests(other).wereAllAnswered();
      assertFails(
          () -> assertThatRequests(other.requests()).includes("UserService/CreateUser"),
          "include UserService/CreateUser",
          "they are, after 5 others:"
              + "%n    POST /zitadel.org.v2.OrganizationService/AddOrganization → 200"
                  .formatted()
                  .repeat(20));
    }
  }
}
