package io.zitadeltestkit.embedded.internal.api.session;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.zitadeltestkit.embedded.EmbeddedCalls;
import io.zitadeltestkit.embedded.EmbeddedCalls.Answer;
import io.zitadeltestkit.embedded.EmbeddedZitadel;
import io.zitadeltestkit.embedded.TestServer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Lists sessions: every query, the order, the page, and what a caller may see. */
final class SessionListTest {
  private static final String SERVICE = "zitadel.session.v2.SessionService/";
  private static final Instant START = Instant.parse("2030-01-01T00:00:00Z");

  @RegisterExtension private static final TestServer RUNNING = new TestServer();

  private static final EmbeddedZitadel server = RUNNING.zitadel();
  private static EmbeddedCalls admin;
  private static String orgId = "";
  private static String aliceId = "";

  /** Created a minute apart; they expire after one hour, two hours, and never. */
  private static List<String> ids = List.of();

  @BeforeAll
  static void start() {
    admin = EmbeddedCalls.asAdmin(server);
    orgId = admin.newOrganization();
    aliceId = admin.newHuman(orgId, EmbeddedCalls.unique("alice"), "Secret-Passw0rd!");
    server.clock().set(START);
    List<String> made = new ArrayList<>();
    for (String fields :
        List.of(
            "'lifetime':'3600s','checks':{'user':{'userId':'" + aliceId + "'}}",
            "'lifetime':'7200s','userAgent':{'fingerprintId':'fp'}",
            "'metadata':{'k':'dg=='}")) {
      server.clock().set(START.plus(Duration.ofMinutes(made.size())));
      made.add(admin.call(SERVICE + "CreateSession", "{" + fields + "}").ok().text("sessionId"));
    }
    ids = List.copyOf(made);
  }

  private static Answer list(EmbeddedCalls caller, String fields) {
    return caller.call(SERVICE + "ListSessions", "{" + fields + "}");
  }

  /** Returns the numbers of the sessions in the answer, the first made being 0. */
  private static List<Integer> found(Answer answer) {
    List<Integer> found = new ArrayList<>();
    for (JsonNode session : answer.ok().at("sessions")) {
      found.add(ids.indexOf(session.path("id").asText()));
    }
    return found;
  }

  private static String allIds() {
    return "{'idsQuery':{'ids':['" + String.join("','", ids) + "']}}";
  }

  private static List<Integer> query(String query) {
    return found(list(admin, "'queries':[" + query + "," + allIds() + "]"));
  }

  @Test
  void filtersByUser() {
    assertThat(query("{'userIdQuery':{'id':'" + aliceId + "'}}")).containsExactly(0);
    assertThat(query("{'userIdQuery':{'id':''}}")).isEmpty();
    assertThat(query("{'userAgentQuery':{'fingerprintId':'fp'}}")).containsExactly(1);
    assertThat(query("{'creatorQuery':{}}")).containsExactly(0, 1, 2);
    assertThat(query("{'creatorQuery':{'id':'" + aliceId + "'}}")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "EQUALS, 1",
    "GREATER, 2",
    "GREATER_OR_EQUALS, '1 2'",
    "LESS, 0",
    "LESS_OR_EQUALS, '0 1'",
  })
  void filtersByTheDateOfMaking(String method, String expected) {
    String createdAt =
        admin
            .call(SERVICE + "GetSession", "{'sessionId':'" + ids.get(1) + "'}")
            .text("session.creationDate");
    assertThat(
            query(
                "{'creationDateQuery':{'creationDate':'%s','method':'TIMESTAMP_QUERY_METHOD_%s'}}"
                    .formatted(createdAt, method)))
        .isEqualTo(numbers(expected));
  }

  @ParameterizedTest
  @CsvSource({
    "EQUALS, 1",
    "GREATER, 2",
    "GREATER_OR_EQUALS, '1 2'",
    "LESS, 0",
    "LESS_OR_EQUALS, '0 1'",
  })
  void neverIsLaterThanAnyDateOfExpiration(String method, String expected) {
    String expiresAt =
        admin
            .call(SERVICE + "GetSession", "{'sessionId':'" + ids.get(1) + "'}")
            .text("session.expirationDate");
    assertThat(
            query(
                "{'expirationDateQuery':{'expirationDate':'%s','method':'TIMESTAMP_QUERY_METHOD_%s'}}"
                    .formatted(expiresAt, method)))
        .isEqualTo(numbers(expected));
  }

  private static List<Integer> numbers(String text) {
    return List.of(text.split(" ", -1)).stream().map(Integer::valueOf).toList();
  }

  @Test
  void sortsByCreationDateDescendingByDefault() {
    String sorted =
        "'sortingColumn':'SESSION_FIELD_NAME_CREATION_DATE','queries':[" + allIds() + "]";

    assertThat(found(list(admin, sorted))).containsExactly(2, 1, 0);
    assertThat(found(list(admin, sorted + ",'query':{'asc':true}"))).containsExactly(0, 1, 2);
  }

  @Test
  void aPageKnowsTheTotal() {
    Answer page =
        list(admin, "'queries':[" + allIds() + "],'query':{'offset':'1','limit':1,'asc':true}");

    assertThat(found(page)).containsExactly(1);
    assertThat(page.text("details.totalResult")).isEqualTo("3");
  }

  @Test
  void refusesEmptyQueries() {
    assertThat(list(admin, "'queries':[{}]").error())
        .isEqualTo(
            "invalid_argument: invalid ListSessionsRequest.Queries[0]: embedded message failed"
                + " validation | caused by: invalid SearchQuery.Query: value is required");
    assertThat(list(admin, "'queries':[{'creatorQuery':{'id':''}}]").error())
        .isEqualTo("invalid_argument: List.Query.Invalid (GRPC-x8n24uh)");
    assertThat(list(admin, "'queries':[{'userAgentQuery':{}}]").error())
        .isEqualTo("invalid_argument: List.Query.Invalid (GRPC-x8n23uh)");
    assertThat(list(admin, "'queries':[{'creationDateQuery':{'method':9}}]").error())
        .isEqualTo(
            "invalid_argument: invalid ListSessionsRequest.Queries[0]: embedded message failed"
                + " validation | caused by: invalid SearchQuery.CreationDateQuery: embedded message"
                + " failed validation | caused by: invalid CreationDateQuery.Method: value must be"
                + " one of the defined enum values");
  }

  @Test
  void countsHiddenSessions() {
    EmbeddedCalls stranger = admin.as(admin.newToken(admin.newMachine(orgId)));
    Answer answer = list(stranger, "'queries':[" + allIds() + "]");

    assertThat(found(answer)).isEmpty();
    assertThat(answer.text("details.totalResult")).isEqualTo("3");
  }

  @Test
  void anOrganizationsAdministratorSeesItsUsersSessions() {
    String bot = admin.newMachine(orgId);
    admin.makeOrganizationAdministrator(bot, orgId, "ORG_OWNER");

    assertThat(found(list(admin.as(admin.newToken(bot)), "'queries':[" + allIds() + "]")))
        .containsExactly(0);
  }
}
