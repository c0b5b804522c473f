package io.zitadeltestkit.client.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.zitadeltestkit.client.internal.rpc.FakeRpc;
import io.zitadeltestkit.client.metadata.MetadataValue;
import io.zitadeltestkit.client.search.Page;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class SessionServiceTest {
  private static final String SERVICE = "zitadel.session.v2.SessionService/";
  private static final Instant NOON = Instant.parse("2026-11-01T12:00:00Z");
  private static final String CREATED =
      """
      {"details": {"sequence": "1", "changeDate": "2026-11-01T12:00:00Z", "resourceOwner": "9"},
       "sessionId": "500", "sessionToken": "hush-hush"}""";

  private final FakeRpc rpc = new FakeRpc();
  private final SessionService sessions = new SessionService(rpc);

  static Stream<Arguments> requests() {
    return Stream.of(
        arguments(NewSession.ofNobody(), "{}"),
        arguments(NewSession.ofUser("1"), "{\"checks\": {\"user\": {\"userId\": \"1\"}}}"),
        arguments(
            NewSession.ofLoginName("alice")
                .password("Secret-Passw0rd!")
                .lifetime(Duration.ofHours(1)),
            """
            {"checks": {"user": {"loginName": "alice"},
                        "password": {"password": "Secret-Passw0rd!"}}, "lifetime": "3600s"}"""),
        arguments(
            NewSession.ofUser("1").password("Secret-Passw0rd!").totp("123456"),
            """
            {"checks": {"user": {"userId": "1"}, "password": {"password": "Secret-Passw0rd!"},
                        "totp": {"code": "123456"}}}"""),
        arguments(
            NewSession.ofUser("1").userAgent("fp", "test").metadata("k", "v"),
            """
            {"checks": {"user": {"userId": "1"}}, "metadata": {"k": "dg=="},
             "userAgent": {"fingerprintId": "fp", "description": "test"}}"""));
  }

  @ParameterizedTest
  @MethodSource("requests")
  void creates(NewSession session, String json) {
    rpc.answers(CREATED);

    CreatedSession created = sessions.create(session);

    rpc.sent(SERVICE + "CreateSession", json);
    assertThat(created).isEqualTo(new CreatedSession("500", "hush-hush", NOON));
  }

  @Test
  void keepsSecretsOutOfText() {
    assertThat(new CreatedSession("500", "hush-hush", NOON))
        .hasToString("CreatedSession[id=500, token=[redacted], createdAt=2026-11-01T12:00:00Z]");
    assertThat(new SessionToken("hush-hush")).hasToString("SessionToken[value=[redacted]]");
    assertThat(NewSession.ofUser("1").password("Hunter2!").totp("123456"))
        .hasToString("NewSession[checks=[user[userId], password[password], totp[code]]]");
    assertThat(SessionChange.nothing().password("Hunter2!"))
        .hasToString("SessionChange[checks=[password[password]]]");
  }

  @Test
  void changes() {
    rpc.answers("{\"sessionToken\": \"new-hush\"}");

    SessionToken token =
        sessions.update(
            "500",
            SessionChange.nothing()
                .loginName("alice")
                .password("Secret-Passw0rd!")
                .totp("123456")
                .metadata("k", MetadataValue.of(""))
                .lifetime(Duration.ofMinutes(1)));

    rpc.sent(
        SERVICE + "SetSession",
        """
        {"sessionId": "500", "checks": {"user": {"loginName": "alice"},
                                        "password": {"password": "Secret-Passw0rd!"},
                                        "totp": {"code": "123456"}},
         "metadata": {"k": ""}, "lifetime": "60s"}""");
    assertThat(token).isEqualTo(new SessionToken("new-hush"));
  }

  @Test
  void checksOnlyAPassword() {
    rpc.answers("{\"sessionToken\": \"token-2\"}");
    sessions.update("500", SessionChange.nothing().password("Secret-Passw0rd!"));

    rpc.sent(
        SERVICE + "SetSession",
        """
        {"sessionId": "500", "checks": {"password": {"password": "Secret-Passw0rd!"}}}""");
  }

  @Test
  void reads() {
    rpc.answers(
        """
        {"session": {"id": "500", "creationDate": "2026-11-01T12:00:00Z",
                     "changeDate": "2026-11-01T12:00:00Z", "sequence": "7",
                     "factors": {"user": {"verifiedAt": "2026-11-01T12:00:00Z", "id": "1",
                                          "loginName": "alice", "displayName": "Minnie Mouse",
                                          "organizationId": "200"},
                                 "password": {"verifiedAt": "2026-11-01T12:00:00Z"},
                                 "totp": {"verifiedAt": "2026-11-01T12:00:00Z"}},
                     "metadata": {"k": "dg=="},
                     "userAgent": {"fingerprintId": "fp", "description": "test"},
                     "expirationDate": "2026-11-01T12:00:00Z"}}""");

    assertThat(sessions.get("500", "hush-hush"))
        .isEqualTo(
            new Session(
                "500",
                new SessionUser("1", "alice", "Minnie Mouse", "200", NOON),
                new SessionFactors(NOON, null, null, NOON, null, null),
                Map.of("k", MetadataValue.of("v")),
                new SessionUserAgent("fp", null, "test"),
                NOON,
                NOON,
                NOON,
                7));
    rpc.sent(SERVICE + "GetSession", "{\"sessionId\": \"500\", \"sessionToken\": \"hush-hush\"}");
  }

  @Test
  void readsASessionOfNobody() {
    rpc.answers("{\"session\": {\"id\": \"500\"}}");

    Session session = sessions.get("500");

    rpc.sent(SERVICE + "GetSession", "{\"sessionId\": \"500\"}");
    assertThat(session.user()).isNull();
    assertThat(session.userAgent()).isNull();
    assertThat(session.expiresAt()).isNull();
    assertThat(session.metadata()).isEmpty();
  }

  static Stream<Arguments> filters() {
    return Stream.of(
        arguments(SessionFilter.ids("500"), "{\"idsQuery\": {\"ids\": [\"500\"]}}"),
        arguments(SessionFilter.user("1"), "{\"userIdQuery\": {\"id\": \"1\"}}"),
        arguments(SessionFilter.creator("2"), "{\"creatorQuery\": {\"id\": \"2\"}}"),
        arguments(SessionFilter.own(), "{\"creatorQuery\": {}}"),
        arguments(
            SessionFilter.userAgent("fp"), "{\"userAgentQuery\": {\"fingerprintId\": \"fp\"}}"));
  }

  @ParameterizedTest
  @MethodSource("filters")
  void lists(SessionFilter filter, String json) {
    rpc.answers(
        """
        {"details": {"totalResult": "1", "timestamp": "2026-11-01T12:00:00Z"},
         "sessions": [{"id": "500"}]}""");

    Page<Session> page =
        sessions.list(SessionQuery.all().where(filter).sortedBy(SessionSort.CREATED_AT));

    rpc.sent(
        SERVICE + "ListSessions",
        "{\"sortingColumn\": \"SESSION_FIELD_NAME_CREATION_DATE\", \"queries\": [%s]}"
            .formatted(json));
    assertThat(page).extracting(Session::id).containsExactly("500");
  }

  @Test
  void deletes() {
    sessions.delete("500");

    rpc.sent(SERVICE + "DeleteSession", "{\"sessionId\": \"500\"}");
  }

  @Test
  void deletesByToken() {
    sessions.delete("500", "hush-hush");

    rpc.sent(
        SERVICE + "DeleteSession", "{\"sessionId\": \"500\", \"sessionToken\": \"hush-hush\"}");
  }

  @Test
  void refusesBadInputBeforeAnythingIsSent() {
    refused(() -> sessions.get(" "), "sessionId must not be blank");
    refused(() -> sessions.get("1", ""), "token must not be blank");
    refused(() -> NewSession.ofUser(""), "userId must not be blank");
    refused(() -> NewSession.ofLoginName(" "), "loginName must not be blank");
    refused(
        () -> NewSession.ofUser("1").lifetime(Duration.ofSeconds(-1)),
        "lifetime must be longer than zero, but was PT-1S");
    refused(() -> SessionFilter.ids(), "sessionIds must not be empty");
  }

  @Test
  @SuppressWarnings("NullAway")
  void refusesNullBeforeAnythingIsSent() {
    refused(() -> sessions.create(null), "session must not be null");
    refused(() -> sessions.update("1", null), "change must not be null");
    refused(() -> NewSession.ofUser("1").password(null), "password must not be null");
  }

  private void refused(ThrowingCallable call, String message) {
    assertThatThrownBy(call).isInstanceOf(IllegalArgumentException.class).hasMessage(message);
    rpc.sentNothing();
  }
}
