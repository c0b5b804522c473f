package io.zitadeltestkit.client.authorization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.zitadeltestkit.client.internal.rpc.FakeRpc;
import io.zitadeltestkit.client.search.TextMatch;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class AuthorizationServiceTest {
  private static final String SERVICE = "zitadel.authorization.v2.AuthorizationService/";
  private static final Instant NOON = Instant.parse("2026-11-01T12:00:00Z");

  private final FakeRpc rpc = new FakeRpc();
  private final AuthorizationService authorizations = new AuthorizationService(rpc);

  @Test
  void creates() {
    rpc.answers("{\"id\": \"800\", \"creationDate\": \"2026-11-01T12:00:00Z\"}");

    assertThat(authorizations.create("100", "300", "200", "admin"))
        .isEqualTo(new CreatedAuthorization("800", NOON));
    rpc.sent(
        SERVICE + "CreateAuthorization",
        """
        {"userId": "100", "projectId": "300", "organizationId": "200", "roleKeys": ["admin"]}""");
  }

  @Test
  void createsWithoutRoles() {
    rpc.answers("{\"id\": \"700\"}");
    authorizations.create("100", "300", "200");

    rpc.sent(
        SERVICE + "CreateAuthorization",
        """
        {"userId": "100", "projectId": "300", "organizationId": "200", "roleKeys": []}""");
  }

  @Test
  void updates() {
    authorizations.update("800", "viewer");

    rpc.sent(SERVICE + "UpdateAuthorization", "{\"id\": \"800\", \"roleKeys\": [\"viewer\"]}");
  }

  @Test
  void deactivates() {
    authorizations.deactivate("800");

    rpc.sent(SERVICE + "DeactivateAuthorization", "{\"id\": \"800\"}");
  }

  @Test
  void activates() {
    authorizations.activate("800");

    rpc.sent(SERVICE + "ActivateAuthorization", "{\"id\": \"800\"}");
  }

  @Test
  void deletes() {
    authorizations.delete("800");

    rpc.sent(SERVICE + "DeleteAuthorization", "{\"id\": \"800\"}");
  }

  @Test
  void lists() {
    rpc.answers(
        """
        {"pagination": {"totalResult": "1", "appliedLimit": "100"}, "authorizations": [
          {"id": "800", "creationDate": "2026-11-01T12:00:00Z",
           "changeDate": "2026-11-01T12:00:00Z",
           "project": {"id": "300", "name": "shop", "organizationId": "200"},
           "organization": {"id": "201", "name": "partner"},
           "user": {"id": "100", "preferredLoginName": "alice", "displayName": "Minnie Mouse",
                    "organizationId": "202"},
           "state": "STATE_ACTIVE",
           "roles": [{"key": "reader", "displayName": "Reader"},
                     {"key": "writer", "displayName": "Writer", "group": "edit"}]}]}""");

    List<Authorization> list =
        authorizations
            .list(AuthorizationQuery.all().where(AuthorizationFilter.users("100")))
            .items();

    rpc.sent(
        SERVICE + "ListAuthorizations", "{\"filters\": [{\"inUserIds\": {\"ids\": [\"100\"]}}]}");
    assertThat(list)
        .containsExactly(
            new Authorization(
                "800",
                "100",
                "alice",
                "Minnie Mouse",
                "202",
                "300",
                "shop",
                "200",
                "201",
                "partner",
                AuthorizationState.ACTIVE,
                List.of(
                    new AuthorizedRole("reader", "Reader", null),
                    new AuthorizedRole("writer", "Writer", "edit")),
                NOON,
                NOON));
    assertThat(list.get(0).isActive()).isTrue();
    assertThat(list.get(0).roleKeys()).containsExactly("reader", "writer");
  }

  static Stream<Arguments> filters() {
    return Stream.of(
        arguments(AuthorizationFilter.ids("800"), "{\"authorizationIds\": {\"ids\": [\"800\"]}}"),
        arguments(AuthorizationFilter.project("300"), "{\"projectId\": {\"id\": \"300\"}}"),
        arguments(
            AuthorizationFilter.organization("200"), "{\"organizationId\": {\"id\": \"200\"}}"),
        arguments(
            AuthorizationFilter.usersOf("200"), "{\"userOrganizationId\": {\"id\": \"200\"}}"),
        arguments(
            AuthorizationFilter.state(AuthorizationState.INACTIVE),
            "{\"state\": {\"state\": \"STATE_INACTIVE\"}}"),
        arguments(AuthorizationFilter.roleKey("b"), "{\"roleKey\": {\"key\": \"b\"}}"),
        arguments(
            AuthorizationFilter.roleKey("writer", TextMatch.EQUALS),
            "{\"roleKey\": {\"key\": \"writer\", \"method\": \"TEXT_FILTER_METHOD_EQUALS\"}}"),
        arguments(
            AuthorizationFilter.loginName("xray", TextMatch.STARTS_WITH),
            "{\"userPreferredLoginName\": {\"loginName\": \"xray\", \"method\":"
                + " \"TEXT_FILTER_METHOD_STARTS_WITH\"}}"),
        arguments(
            AuthorizationFilter.projectName("shop", TextMatch.EQUALS),
            "{\"projectName\": {\"name\": \"shop\", \"method\": \"TEXT_FILTER_METHOD_EQUALS\"}}"));
  }

  @ParameterizedTest
  @MethodSource("filters")
  void filters(AuthorizationFilter filter, String json) {
    authorizations.list(
        AuthorizationQuery.all().where(filter).sortedBy(AuthorizationSort.CREATED_AT).ascending());

    rpc.sent(
        SERVICE + "ListAuthorizations",
        """
        {"pagination": {"asc": true}, "sortingColumn": "AUTHORIZATION_FIELD_NAME_CREATED_DATE",
         "filters": [%s]}"""
            .formatted(json));
  }

  @Test
  void refusesBadInputBeforeAnythingIsSent() {
    refused(() -> authorizations.create("", "1", "1", "a"), "userId must not be blank");
    refused(() -> authorizations.create("1", "", "1", "a"), "projectId must not be blank");
    refused(() -> authorizations.create("1", "1", " ", "a"), "organizationId must not be blank");
    refused(() -> authorizations.create("1", "1", "1", " "), "Each of roleKeys must not be blank");
    refused(() -> authorizations.delete(" "), "authorizationId must not be blank");
  }

  @Test
  @SuppressWarnings("NullAway")
  void refusesNullBeforeAnythingIsSent() {
    refused(() -> authorizations.list(null), "query must not be null");
    refused(() -> authorizations.update("1", (List<String>) null), "roleKeys must not be null");
  }

  private void refused(ThrowingCallable call, String message) {
    assertThatThrownBy(call).isInstanceOf(IllegalArgumentException.class).hasMessage(message);
    rpc.sentNothing();
  }

  @Test
  void waitsForAListedAuthorization() {
    rpc.answers(
        "{\"authorizations\": [{\"id\": \"500\"}], \"pagination\": {\"totalResult\": \"1\"}}");

    assertThat(authorizations.awaitListed("500", Duration.ofSeconds(5)).id()).isEqualTo("500");
    rpc.sent(
        SERVICE + "ListAuthorizations",
        "{\"filters\": [{\"authorizationIds\": {\"ids\": [\"500\"]}}]}");
  }
}
