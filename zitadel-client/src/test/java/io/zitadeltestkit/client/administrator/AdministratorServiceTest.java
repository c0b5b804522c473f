package io.zitadeltestkit.client.administrator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.zitadeltestkit.client.internal.rpc.FakeRpc;
import io.zitadeltestkit.client.search.Page;
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

class AdministratorServiceTest {
  private static final String SERVICE = "zitadel.internal_permission.v2.InternalPermissionService/";
  private static final Instant CREATED = Instant.parse("2026-11-01T12:00:00Z");

  private final FakeRpc rpc = new FakeRpc();
  private final AdministratorService administrators = new AdministratorService(rpc);

  static Stream<Arguments> resources() {
    return Stream.of(
        arguments(AdministratorResource.instance(), "{\"instance\": true}"),
        arguments(AdministratorResource.organization("1"), "{\"organizationId\": \"1\"}"),
        arguments(AdministratorResource.project("1"), "{\"projectId\": \"1\"}"),
        arguments(
            AdministratorResource.projectGrant("1", "2"),
            "{\"projectGrant\": {\"projectId\": \"1\", \"organizationId\": \"2\"}}"));
  }

  @ParameterizedTest
  @MethodSource("resources")
  void creates(AdministratorResource resource, String json) {
    rpc.answers("{\"creationDate\": \"2026-11-01T12:00:00Z\"}");

    assertThat(administrators.create("100", resource, ManagerRole.ORG_OWNER, ManagerRole.of("X")))
        .isEqualTo(CREATED);
    rpc.sent(
        SERVICE + "CreateAdministrator",
        "{\"userId\": \"100\", \"resource\": %s, \"roles\": [\"ORG_OWNER\", \"X\"]}"
            .formatted(json));
  }

  @Test
  void updates() {
    administrators.update("100", AdministratorResource.instance(), ManagerRole.IAM_OWNER);

    rpc.sent(
        SERVICE + "UpdateAdministrator",
        "{\"userId\": \"100\", \"resource\": {\"instance\": true}, \"roles\": [\"IAM_OWNER\"]}");
  }

  @Test
  void deletes() {
    administrators.delete("100", AdministratorResource.instance());

    rpc.sent(
        SERVICE + "DeleteAdministrator",
        "{\"userId\": \"100\", \"resource\": {\"instance\": true}}");
  }

  @Test
  void lists() {
    rpc.answers(
        """
        {"pagination": {"totalResult": "5", "appliedLimit": "100"}, "administrators": [
          {"creationDate": "2026-11-01T12:00:00Z", "changeDate": "2026-11-01T12:00:00Z",
           "user": {"id": "100", "preferredLoginName": "bot", "organizationId": "200"},
           "instance": true},
          {"creationDate": "2026-11-01T12:00:00Z", "changeDate": "2026-11-01T12:00:00Z",
           "user": {"id": "101", "preferredLoginName": "m", "displayName": "M", "organizationId": "200"},
           "organization": {"id": "200", "name": "acme"}, "roles": ["ORG_OWNER", "NEW_ROLE"]},
          {"user": {"id": "102"}, "project": {"id": "300", "name": "p"}},
          {"user": {"id": "103"},
           "projectGrant": {"projectId": "300", "grantedOrganizationId": "201"}},
          {"user": {"id": "104"}, "galaxy": {"id": "1"}}]}""");

    Page<Administrator> page =
        administrators.list(
            AdministratorQuery.all()
                .where(AdministratorFilter.users("100"))
                .sortedBy(AdministratorSort.CREATED_AT));

    rpc.sent(
        SERVICE + "ListAdministrators",
        """
        {"sortingColumn": "ADMINISTRATOR_FIELD_NAME_CREATION_DATE",
         "filters": [{"inUserIdsFilter": {"ids": ["100"]}}]}""");
    assertThat(page.total()).isEqualTo(5);
    assertThat(page.items().get(0))
        .isEqualTo(
            new Administrator(
                "100",
                "bot",
                null,
                "200",
                AdministratorResource.instance(),
                List.of(),
                CREATED,
                CREATED));
    assertThat(page.items().get(1).roles())
        .containsExactly(ManagerRole.ORG_OWNER, ManagerRole.of("NEW_ROLE"));
    assertThat(page.items())
        .extracting(Administrator::resource)
        .containsExactly(
            AdministratorResource.instance(),
            AdministratorResource.organization("200"),
            AdministratorResource.project("300"),
            AdministratorResource.projectGrant("300", "201"),
            null);
  }

  static Stream<Arguments> filters() {
    return Stream.of(
        arguments(AdministratorFilter.usersOf("1"), "{\"userOrganizationId\": {\"id\": \"1\"}}"),
        arguments(
            AdministratorFilter.resource(AdministratorResource.organization("1")),
            "{\"resource\": {\"organizationId\": \"1\"}}"),
        arguments(
            AdministratorFilter.role(ManagerRole.ORG_OWNER),
            "{\"role\": {\"roleKey\": \"ORG_OWNER\"}}"),
        arguments(
            AdministratorFilter.loginName("b", TextMatch.STARTS_WITH),
            "{\"userPreferredLoginName\": {\"preferredLoginName\": \"b\", \"method\":"
                + " \"TEXT_FILTER_METHOD_STARTS_WITH\"}}"),
        arguments(
            AdministratorFilter.and(
                AdministratorFilter.users("1"),
                AdministratorFilter.not(AdministratorFilter.users("2"))),
            "{\"and\": {\"queries\": [{\"inUserIdsFilter\": {\"ids\": [\"1\"]}}, {\"not\":"
                + " {\"query\": {\"inUserIdsFilter\": {\"ids\": [\"2\"]}}}}]}}"),
        arguments(
            AdministratorFilter.or(AdministratorFilter.users("1")),
            "{\"or\": {\"queries\": [{\"inUserIdsFilter\": {\"ids\": [\"1\"]}}]}}"));
  }

  @ParameterizedTest
  @MethodSource("filters")
  void filters(AdministratorFilter filter, String json) {
    assertThat(administrators.stream(AdministratorQuery.all().where(filter))).isEmpty();

    rpc.sent(
        SERVICE + "ListAdministrators",
        "{\"pagination\": {\"limit\": 100}, \"filters\": [%s]}".formatted(json));
  }

  @Test
  void waitsForAListedAdministrator() {
    rpc.answers("{\"administrators\": [{\"user\": {\"id\": \"100\"}, \"instance\": true}]}");

    assertThat(
            administrators
                .awaitListed("100", AdministratorResource.instance(), Duration.ofSeconds(1))
                .userId())
        .isEqualTo("100");
    rpc.sent(
        SERVICE + "ListAdministrators",
        "{\"filters\": [{\"inUserIdsFilter\": {\"ids\": [\"100\"]}}, {\"resource\":"
            + " {\"instance\": true}}]}");
  }

  @Test
  void aRoleIsItsName() {
    assertThat(ManagerRole.of("ORG_OWNER")).isEqualTo(ManagerRole.ORG_OWNER);
    assertThat(ManagerRole.of("SOMETHING_NEW")).hasToString("SOMETHING_NEW");
  }

  @Test
  void refusesBadInputBeforeAnythingIsSent() {
    AdministratorResource instance = AdministratorResource.instance();
    refused(
        () -> administrators.create(" ", instance, ManagerRole.IAM_OWNER),
        "userId must not be blank");
    refused(() -> administrators.create("1", instance), "roles must not be empty");
    refused(() -> administrators.update("1", instance, List.of()), "roles must not be empty");
    refused(() -> AdministratorResource.organization(""), "organizationId must not be blank");
    refused(() -> AdministratorResource.projectGrant("1", " "), "organizationId must not be blank");
    refused(() -> ManagerRole.of(" "), "The name of a role must not be blank");
    refused(() -> AdministratorFilter.users(), "userIds must not be empty");
  }

  @Test
  @SuppressWarnings("NullAway")
  void refusesNullBeforeAnythingIsSent() {
    refused(() -> administrators.delete("1", null), "resource must not be null");
    refused(() -> administrators.list(null), "query must not be null");
    refused(
        () -> administrators.create("1", AdministratorResource.instance(), (ManagerRole) null),
        "Each of roles must not be null");
  }

  private void refused(ThrowingCallable call, String message) {
    assertThatThrownBy(call).isInstanceOf(IllegalArgumentException.class).hasMessage(message);
    rpc.sentNothing();
  }
}
