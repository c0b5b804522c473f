package io.zitadeltestkit.client.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.zitadeltestkit.client.internal.rpc.FakeRpc;
import io.zitadeltestkit.client.search.TextMatch;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ProjectServiceTest {
  private static final String SERVICE = "zitadel.project.v2.ProjectService/";
  private static final Instant NOON = Instant.parse("2026-11-01T12:00:00Z");
  private static final String DATES =
      "\"creationDate\": \"2026-11-01T12:00:00Z\", \"changeDate\": \"2026-11-01T12:00:00Z\"";

  private final FakeRpc rpc = new FakeRpc();
  private final ProjectService projects = new ProjectService(rpc);

  @Test
  void creates() {
    rpc.answers("{\"projectId\": \"300\", \"creationDate\": \"2026-11-01T12:00:00Z\"}");

    CreatedProject created = projects.create(NewProject.named("shop").in("200").roleAssertion());

    rpc.sent(
        SERVICE + "CreateProject",
        "{\"organizationId\": \"200\", \"name\": \"shop\", \"projectRoleAssertion\": true}");
    assertThat(created).isEqualTo(new CreatedProject("300", NOON));
  }

  @Test
  void createsWithEverything() {
    rpc.answers("{\"projectId\": \"p\"}");
    NewProject project =
        NewProject.named("own").in("200").id("p").authorizationRequired().accessRequired();

    projects.create(project);

    rpc.sent(
        SERVICE + "CreateProject",
        """
        {"organizationId": "200", "projectId": "p", "name": "own", "authorizationRequired": true,
         "projectAccessRequired": true}""");
    assertThat(project).hasToString("NewProject[name=own, organizationId=200]");
  }

  @Test
  void reads() {
    rpc.answers(
        """
        {"project": {"projectId": "300", "organizationId": "200", %s, "name": "shop",
          "state": "PROJECT_STATE_ACTIVE", "projectRoleAssertion": true,
          "authorizationRequired": true, "projectAccessRequired": true}}"""
            .formatted(DATES));

    Project project = projects.get("300");

    rpc.sent(SERVICE + "GetProject", "{\"projectId\": \"300\"}");
    assertThat(project)
        .isEqualTo(
            new Project(
                "300", "200", "shop", ProjectState.ACTIVE, true, true, true, null, NOON, NOON));
    assertThat(project.isActive()).isTrue();
  }

  static Stream<Arguments> filters() {
    return Stream.of(
        arguments(
            ProjectFilter.organization("200", ProjectOwnership.OWNED),
            "{\"organizationIdFilter\": {\"organizationId\": \"200\", \"type\": \"OWNED\"}}"),
        arguments(ProjectFilter.ids("1"), "{\"inProjectIdsFilter\": {\"ids\": [\"1\"]}}"),
        arguments(
            ProjectFilter.name("shop"), "{\"projectNameFilter\": {\"projectName\": \"shop\"}}"),
        arguments(
            ProjectFilter.name("ALPHA", TextMatch.EQUALS_IGNORE_CASE),
            "{\"projectNameFilter\": {\"projectName\": \"ALPHA\", \"method\":"
                + " \"TEXT_FILTER_METHOD_EQUALS_IGNORE_CASE\"}}"));
  }

  @ParameterizedTest
  @MethodSource("filters")
  void lists(ProjectFilter filter, String json) {
    rpc.answers(
        "{\"pagination\": {\"totalResult\": \"1\"}, \"projects\": [{\"projectId\": \"300\"}]}");

    assertThat(
            projects.list(ProjectQuery.all().where(filter).sortedBy(ProjectSort.NAME).ascending()))
        .extracting(Project::id)
        .containsExactly("300");
    rpc.sent(
        SERVICE + "ListProjects",
        """
        {"pagination": {"asc": true}, "sortingColumn": "PROJECT_FIELD_NAME_NAME",
         "filters": [%s]}"""
            .formatted(json));
  }

  static Stream<Arguments> changes() {
    String project = "{\"projectId\": \"1\"}";
    String grant = "{\"projectId\": \"1\", \"grantedOrganizationId\": \"2\"}";
    String grantRoles =
        "{\"projectId\": \"1\", \"grantedOrganizationId\": \"2\", \"roleKeys\": [\"a\", \"b\"]}";
    return Stream.of(
        arguments(call(s -> s.deactivate("1")), "DeactivateProject", project),
        arguments(call(s -> s.activate("1")), "ActivateProject", project),
        arguments(call(s -> s.delete("1")), "DeleteProject", project),
        arguments(
            call(
                s ->
                    s.update(
                        "1",
                        ProjectChange.nothing()
                            .name("shop2")
                            .roleAssertion(true)
                            .authorizationRequired(true)
                            .accessRequired(false))),
            "UpdateProject",
            "{\"projectId\": \"1\", \"name\": \"shop2\", \"projectRoleAssertion\": true,"
                + " \"authorizationRequired\": true, \"projectAccessRequired\": false}"),
        arguments(
            call(s -> s.roles().add("1", "admin", "Administrator")),
            "AddProjectRole",
            "{\"projectId\": \"1\", \"roleKey\": \"admin\", \"displayName\": \"Administrator\"}"),
        arguments(
            call(s -> s.roles().add("1", "writer", "Writer", "edit")),
            "AddProjectRole",
            "{\"projectId\": \"1\", \"roleKey\": \"writer\", \"displayName\": \"Writer\","
                + " \"group\": \"edit\"}"),
        arguments(
            call(s -> s.roles().update("1", "a", "Aa", "g")),
            "UpdateProjectRole",
            "{\"projectId\": \"1\", \"roleKey\": \"a\", \"displayName\": \"Aa\", \"group\":"
                + " \"g\"}"),
        arguments(
            call(s -> s.roles().remove("1", "b")),
            "RemoveProjectRole",
            "{\"projectId\": \"1\", \"roleKey\": \"b\"}"),
        arguments(
            call(s -> s.grants().add("1", "2", List.of("a", "b"))),
            "CreateProjectGrant",
            grantRoles),
        arguments(
            call(s -> s.grants().update("1", "2", List.of("a", "b"))),
            "UpdateProjectGrant",
            grantRoles),
        arguments(
            call(s -> s.grants().add("1", "2", List.of())),
            "CreateProjectGrant",
            "{\"projectId\": \"1\", \"grantedOrganizationId\": \"2\", \"roleKeys\": []}"),
        arguments(call(s -> s.grants().deactivate("1", "2")), "DeactivateProjectGrant", grant),
        arguments(call(s -> s.grants().activate("1", "2")), "ActivateProjectGrant", grant),
        arguments(call(s -> s.grants().remove("1", "2")), "DeleteProjectGrant", grant));
  }

  private static Consumer<ProjectService> call(Consumer<ProjectService> call) {
    return call;
  }

  @ParameterizedTest
  @MethodSource("changes")
  void changes(Consumer<ProjectService> call, String method, String json) {
    call.accept(projects);

    rpc.sent(SERVICE + method, json);
  }

  @Test
  void listsRoles() {
    rpc.answers(
        """
        {"pagination": {"totalResult": "2", "appliedLimit": "100"}, "projectRoles": [
          {"projectId": "300", "key": "admin", %s, "displayName": "Administrator", "group": "staff"},
          {"projectId": "300", "key": "viewer", %s, "displayName": "Viewer"}]}"""
            .formatted(DATES, DATES));

    assertThat(projects.roles().listAll("300"))
        .containsExactly(
            new ProjectRole("300", "admin", "Administrator", "staff", NOON, NOON),
            new ProjectRole("300", "viewer", "Viewer", null, NOON, NOON));
    rpc.sent(
        SERVICE + "ListProjectRoles",
        """
        {"projectId": "300", "sortingColumn": "PROJECT_ROLE_FIELD_NAME_KEY",
         "pagination": {"limit": 100, "asc": true}}""");
  }

  @Test
  void filtersRoles() {
    projects
        .roles()
        .list(
            "300",
            ProjectRoleQuery.all()
                .where(
                    ProjectRoleFilter.key("wri", TextMatch.STARTS_WITH),
                    ProjectRoleFilter.displayName("Writer", TextMatch.EQUALS)));

    rpc.sent(
        SERVICE + "ListProjectRoles",
        """
        {"projectId": "300", "filters": [
          {"roleKeyFilter": {"key": "wri", "method": "TEXT_FILTER_METHOD_STARTS_WITH"}},
          {"displayNameFilter": {"displayName": "Writer",
                                 "method": "TEXT_FILTER_METHOD_EQUALS"}}]}""");
  }

  @Test
  void listsGrants() {
    rpc.answers(
        """
        {"pagination": {"totalResult": "1", "appliedLimit": "100"}, "projectGrants": [
          {"organizationId": "200", %s, "grantedOrganizationId": "201",
           "grantedOrganizationName": "partner", "grantedRoleKeys": ["a"], "projectId": "300",
           "projectName": "shop", "state": "PROJECT_GRANT_STATE_ACTIVE"}]}"""
            .formatted(DATES));

    assertThat(
            projects
                .grants()
                .list(ProjectGrantQuery.all().where(ProjectGrantFilter.projects("300"))))
        .containsExactly(
            new ProjectGrant(
                "300",
                "shop",
                "200",
                "201",
                "partner",
                List.of("a"),
                ProjectGrantState.ACTIVE,
                NOON,
                NOON));
    rpc.sent(
        SERVICE + "ListProjectGrants",
        "{\"filters\": [{\"inProjectIdsFilter\": {\"ids\": [\"300\"]}}]}");
  }

  @Test
  void filtersGrants() {
    projects
        .grants()
        .list(
            ProjectGrantQuery.all()
                .where(
                    ProjectGrantFilter.grantedBy("200"),
                    ProjectGrantFilter.grantedTo("201"),
                    ProjectGrantFilter.roleKey("a", TextMatch.EQUALS))
                .sortedBy(ProjectGrantSort.CREATED_AT));

    rpc.sent(
        SERVICE + "ListProjectGrants",
        """
        {"sortingColumn": "PROJECT_GRANT_FIELD_NAME_CREATION_DATE", "filters": [
          {"organizationIdFilter": {"id": "200"}}, {"grantedOrganizationIdFilter": {"id": "201"}},
          {"roleKeyFilter": {"key": "a", "method": "TEXT_FILTER_METHOD_EQUALS"}}]}""");
  }

  @Test
  void refusesBadInputBeforeAnythingIsSent() {
    refused(
        () -> projects.create(NewProject.named("shop")),
        "A project belongs to an organization: call NewProject.in(organizationId)");
    refused(() -> projects.get(" "), "projectId must not be blank");
    refused(() -> projects.roles().add("1", "", "A"), "key must not be blank");
    refused(() -> projects.grants().remove("1", " "), "organizationId must not be blank");
    refused(
        () -> projects.grants().add("1", "2", List.of(" ")), "Each of roleKeys must not be blank");
    refused(() -> ProjectFilter.ids(), "projectIds must not be empty");
  }

  @Test
  @SuppressWarnings("NullAway")
  void refusesNullBeforeAnythingIsSent() {
    refused(() -> projects.create(null), "project must not be null");
    refused(() -> projects.update("1", null), "change must not be null");
    refused(() -> projects.grants().add("1", "2", null), "roleKeys must not be null");
  }

  private void refused(ThrowingCallable call, String message) {
    assertThatThrownBy(call).isInstanceOf(IllegalArgumentException.class).hasMessage(message);
    rpc.sentNothing();
  }

  @Test
  void waitsForAListedProject() {
    rpc.answers(
        "{\"projects\": [{\"projectId\": \"300\"}], \"pagination\": {\"totalResult\": \"1\"}}");

    assertThat(projects.awaitListed("300", Duration.ofSeconds(5)).id()).isEqualTo("300");
    rpc.sent(
        SERVICE + "ListProjects",
        "{\"filters\": [{\"inProjectIdsFilter\": {\"ids\": [\"300\"]}}]}");
  }
}
