package io.zitadeltestkit.embedded;

import io.zitadeltestkit.embedded.EmbeddedCalls.Answer;

/** Calls about projects, applications and authorizations, with a token. */
@SuppressWarnings("AnnotateFormatMethod")
public final class ProjectCalls {
  private static final String PROJECT = "zitadel.project.v2.ProjectService/";
  private static final String APPLICATION = "zitadel.application.v2.ApplicationService/";
  private static final String AUTHORIZATION = "zitadel.authorization.v2.AuthorizationService/";

  private final EmbeddedCalls calls;

  /** Calls with the same token as these calls. */
  public ProjectCalls(EmbeddedCalls calls) {
    this.calls = calls;
  }

  /** Calls the same server with another token. */
  public ProjectCalls as(String token) {
    return new ProjectCalls(calls.as(token));
  }

  /** Calls a method of the project service; quotes may be single. */
  public Answer project(String method, String json, Object... arguments) {
    return calls.call(PROJECT + method, json.formatted(arguments));
  }

  /** Calls a method of the application service; quotes may be single. */
  public Answer application(String method, String json, Object... arguments) {
    return calls.call(APPLICATION + method, json.formatted(arguments));
  }

  /** Calls a method of the authorization service; quotes may be single. */
  public Answer authorization(String method, String json, Object... arguments) {
    return calls.call(AUTHORIZATION + method, json.formatted(arguments));
  }

  /** Creates a project with a unique name, and returns its id. */
  public String newProject(String orgId) {
    return newProject(orgId, EmbeddedCalls.unique("shop"));
  }

  /** Makes a project and returns its id. */
  public String newProject(String orgId, String name) {
    return project("CreateProject", "{'organizationId':'%s','name':'%s'}", orgId, name)
        .ok()
        .text("projectId");
  }

  /** Adds roles whose display names are their keys. */
  public void addRoles(String projectId, String... keys) {
    for (String key : keys) {
      project(
              "AddProjectRole",
              "{'projectId':'%s','roleKey':'%s','displayName':'%s'}",
              projectId,
              key,
              key)
          .ok();
    }
  }

  /** Grants a project to an organization; the roles are a JSON list. */
  public void grant(String projectId, String orgId, String roles) {
    project(
            "CreateProjectGrant",
            "{'projectId':'%s','grantedOrganizationId':'%s','roleKeys':%s}",
            projectId,
            orgId,
            roles)
        .ok();
  }

  /** Makes an API with a secret and returns its id. */
  public String newApi(String projectId, String name) {
    return application(
            "CreateApplication",
            "{'projectId':'%s','name':'%s','apiConfiguration':{}}",
            projectId,
            name)
        .ok()
        .text("applicationId");
  }

  /** Makes an OpenID Connect client of a configuration and returns the answer. */
  public Answer newOidc(String projectId, String configuration) {
    return application(
        "CreateApplication",
        "{'projectId':'%s','name':'%s','oidcConfiguration':%s}",
        projectId,
        EmbeddedCalls.unique("web"),
        configuration);
  }

  /** Reads an application. */
  public Answer getApplication(String id) {
    return application("GetApplication", "{'applicationId':'%s'}", id);
  }

  /** Gives a user roles, which are a JSON list, and returns the authorization's id. */
  public String authorize(String userId, String projectId, String orgId, String roles) {
    return authorization(
            "CreateAuthorization",
            "{'userId':'%s','projectId':'%s','organizationId':'%s','roleKeys':%s}",
            userId,
            projectId,
            orgId,
            roles)
        .ok()
        .text("id");
  }
}
