package io.zitadeltestkit.embedded.internal.api.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.zitadeltestkit.embedded.EmbeddedCalls;
import io.zitadeltestkit.embedded.EmbeddedCalls.Answer;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How sessions end, and what remains. */
final class SessionEndTest extends SessionCalls {
  @Test
  void anExpiredSessionIsStillReadButNotChanged() {
    Answer created = create("{'lifetime':'60s'}").ok();
    String id = created.text("sessionId");
    Instant madeAt = Instant.parse(created.text("details.changeDate"));
    assertThat(get(id).text("session.expirationDate")).isEqualTo(madeAt.plusSeconds(60).toString());

    server.clock().advance(Duration.ofSeconds(61));

    assertThat(get(id).ok().text("session.id")).isEqualTo(id);
    assertThat(set(id, "'lifetime':'60s'").error())
        .isEqualTo("failed_precondition: Session has expired (COMMAND-Hkl3d)");
    assertThat(admin.rest("DELETE", "/v2/sessions/" + id, "").ok().status()).isEqualTo(200);
  }

  @Test
  void aTerminatedSessionIsNotChangedAndCanBeTerminatedAgain() {
    String id = createForAlice().text("sessionId");
    Answer ended = admin.call(SERVICE + "DeleteSession", "{'sessionId':'" + id + "'}").ok();

    assertThat(set(id, "'metadata':{'k':'dg=='}").error())
        .isEqualTo("failed_precondition: Session already terminated (COMMAND-Hewfq)");
    assertThat(
            admin.call(SERVICE + "DeleteSession", "{'sessionId':'" + id + "'}").ok().at("details"))
        .isEqualTo(ended.at("details"));
  }

  @Test
  void deletingAnUnknownSessionSucceeds() {
    assertThat(admin.call(SERVICE + "DeleteSession", "{'sessionId':'123'}").ok().body().toString())
        .isEqualTo("{\"details\":{}}");
  }

  @ParameterizedTest
  @CsvSource({"wrong", "!!", "dd=="})
  void whatHasNotTheFormOfATokenIsRefusedAsAnother(String token) {
    assertThat(
            admin
                .call(
                    SERVICE + "DeleteSession", "{'sessionId':'123','sessionToken':'" + token + "'}")
                .error())
        .isEqualTo("permission_denied: Session Token is invalid (COMMAND-sGr42)");
  }

  @Test
  void changingAnUnknownSessionCreatesNothing() {
    assertThat(set("123", "'metadata':{'k':'dg=='}").ok().text("sessionToken")).isNotEmpty();
    assertThat(set("123", "'metadata':{}").ok().body().toString()).isEqualTo("{\"details\":{}}");
    assertThat(get("123").error()).isEqualTo("not_found: Session does not exist (QUERY-SFeaa)");
  }

  @Test
  void deletesByRestWithTheTokenInTheBody() {
    Answer created = createForAlice();
    EmbeddedCalls stranger = admin.as(admin.newToken(admin.newMachine(orgId)));

    stranger
        .rest(
            "DELETE",
            "/v2/sessions/" + created.text("sessionId"),
            "{'sessionToken':'" + created.text("sessionToken") + "'}")
        .ok();

    assertThat(get(created.text("sessionId")).status()).isEqualTo(404);
  }

  @ParameterizedTest
  @CsvSource({
    "LockUser",
    "DeactivateUser",
    "DeleteUser",
  })
  void goesWithItsUser(String method) {
    String id = createForAlice().text("sessionId");
    admin.call("zitadel.user.v2.UserService/" + method, "{'userId':'" + aliceId + "'}").ok();

    assertThat(get(id).error()).isEqualTo("not_found: Session does not exist (QUERY-SFeaa)");
  }

  @Test
  void sessionOfALockedUserCanBeChangedByItsId() {
    String id = createForAlice().text("sessionId");
    admin.call("zitadel.user.v2.UserService/LockUser", "{'userId':'" + aliceId + "'}").ok();

    assertThat(set(id, "'metadata':{'k':'dg=='}").ok().text("sessionToken")).isNotEmpty();
    assertThat(get(id).error()).isEqualTo("not_found: Session does not exist (QUERY-SFeaa)");
    assertThat(
            admin
                .call(SERVICE + "ListSessions", "{'queries':[{'idsQuery':{'ids':['" + id + "']}}]}")
                .ok()
                .at("details")
                .has("totalResult"))
        .isFalse();
    assertThat(
            admin
                .call(SERVICE + "DeleteSession", "{'sessionId':'" + id + "'}")
                .ok()
                .text("details.changeDate"))
        .isNotEmpty();
  }

  @Test
  void remainsIfTheOrganizationIsDeactivated() {
    String id = createForAlice().text("sessionId");
    admin
        .call(
            "zitadel.org.v2.OrganizationService/DeactivateOrganization",
            "{'organizationId':'" + orgId + "'}")
        .ok();

    get(id).ok();
    createForAlice();
  }

  @Test
  void remainsWithoutLoginNameIfTheOrganizationIsDeleted() {
    Answer created =
        create(
                "{'checks':{'user':{'userId':'"
                    + aliceId
                    + "'},'password':{'password':'"
                    + PASSWORD
                    + "'}}}")
            .ok();
    admin
        .call(
            "zitadel.org.v2.OrganizationService/DeleteOrganization",
            "{'organizationId':'" + orgId + "'}")
        .ok();

    Answer left = get(created.text("sessionId")).ok();
    assertThat(left.text("session.factors.user.id")).isEqualTo(aliceId);
    assertThat(left.at("session.factors.user").has("loginName")).isFalse();
    assertThat(
            admin
                .as(created.text("sessionToken"))
                .call("zitadel.user.v2.UserService/GetUserByID", "{'userId':'" + aliceId + "'}")
                .error())
        .isEqualTo("internal: Errors.Internal (QUERY-Dun75)");
  }
}
