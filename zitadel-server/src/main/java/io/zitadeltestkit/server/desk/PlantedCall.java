package io.zitadeltestkit.server.desk;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A call by which a seed made something, and what was answered. Knows how the same thing is found
 * in a changed seed, how it is changed, and how it is removed.
 *
 * @param method the method, with its service
 * @param request the request
 * @param answer the answer
 */
record PlantedCall(String method, Map<String, ?> request, Map<?, ?> answer) {
  private static final String ORGANIZATIONS = "zitadel.org.v2.OrganizationService/";
  private static final String USERS = "zitadel.user.v2.UserService/";
  private static final String PROJECTS = "zitadel.project.v2.ProjectService/";
  private static final String APPLICATIONS = "zitadel.application.v2.ApplicationService/";
  private static final String AUTHORIZATIONS = "zitadel.authorization.v2.AuthorizationService/";
  private static final String ADMINISTRATORS =
      "zitadel.internal_permission.v2.InternalPermissionService/";

  /** Another call that has to be made. */
  record Step(String method, Map<String, ?> request) {}

  /** {@return the method without its service} */
  String name() {
    return method.substring(method.indexOf('/') + 1);
  }

  /** {@return whether a call makes something that stays} */
  static boolean makes(String method) {
    return !method.contains("/Get") && !method.contains("/List");
  }

  /** {@return what stays the same when the thing is changed; empty if nothing tells two apart} */
  Optional<String> key() {
    List<String> fields =
        switch (name()) {
          case "AddOrganization" -> List.of("name");
          case "CreateUser" -> List.of("username", "organizationId");
          case "CreateProject" -> List.of("organizationId", "name");
          case "CreateApplication" -> List.of("projectId", "name");
          case "AddProjectRole" -> List.of("projectId", "roleKey");
          case "CreateProjectGrant" -> List.of("projectId", "grantedOrganizationId");
          case "CreateAuthorization" -> List.of("userId", "projectId", "organizationId");
          case "CreateAdministrator" -> List.of("userId", "resource");
          case "SetOrganizationMetadata" -> List.of("organizationId");
          case "AddPersonalAccessToken", "AddKey" -> List.of();
          default -> List.of("userId");
        };
    return fields.isEmpty()
        ? Optional.empty()
        : Optional.of(
            method + fields.stream().map(field -> " " + text(field)).reduce("", String::concat));
  }

  private String text(String field) {
    return String.valueOf(request.get(field));
  }

  private String answered(String field) {
    return String.valueOf(answer.get(field));
  }

  /** {@return what it is, to be told; empty for what belongs to something that is told} */
  String what() {
    return switch (name()) {
      case "AddOrganization" -> "organization " + text("name");
      case "CreateUser" -> "user " + text("username");
      case "CreateProject" -> "project " + text("name");
      case "CreateApplication" -> "application " + text("name");
      case "AddProjectRole" -> "role " + text("roleKey");
      case "CreateProjectGrant" -> "project grant";
      case "CreateAuthorization" -> "authorization";
      case "CreateAdministrator" -> "administrator";
      case "SetOrganizationMetadata", "SetUserMetadata" -> "metadata";
      case "AddPersonalAccessToken" -> "personal access token";
      case "AddKey" -> "key";
      case "AddSecret" -> "client secret";
      default -> "state of a user";
    };
  }

  /** {@return how it becomes what another request wants; empty if it has to be made anew} */
  Optional<Step> change(Map<String, ?> wanted) {
    return hasOtherId(wanted) ? Optional.empty() : changed(wanted);
  }

  /** An id stays as long as the thing. */
  private boolean hasOtherId(Map<String, ?> wanted) {
    String field =
        switch (name()) {
          case "AddOrganization" -> "organizationId";
          case "CreateUser" -> "userId";
          case "CreateProject" -> "projectId";
          case "CreateApplication" -> "applicationId";
          default -> "";
        };
    return !field.isEmpty()
        && wanted.containsKey(field)
        && !String.valueOf(wanted.get(field))
            .equals(answered(name().equals("CreateUser") ? "id" : field));
  }

  private Optional<Step> changed(Map<String, ?> wanted) {
    return switch (name()) {
      // Only an id was added or left out, and it is the one that it has.
      case "AddOrganization" -> Optional.of(new Step("", Map.of()));
      case "CreateUser" ->
          request.containsKey("human") == wanted.containsKey("human")
              ? Optional.of(
                  new Step(
                      USERS + "UpdateUser",
                      Map.of(
                          "userId",
                          answered("id"),
                          wanted.containsKey("human") ? "human" : "machine",
                          details(wanted))))
              : Optional.empty();
      case "CreateProject" ->
          Optional.of(
              new Step(
                  PROJECTS + "UpdateProject",
                  Map.of(
                      "projectId", answered("projectId"),
                      "projectRoleAssertion", is(wanted, "projectRoleAssertion"),
                      "authorizationRequired", is(wanted, "authorizationRequired"),
                      "projectAccessRequired", is(wanted, "projectAccessRequired"))));
      case "CreateApplication" -> changeApplication(wanted);
      case "AddProjectRole" -> Optional.of(new Step(PROJECTS + "UpdateProjectRole", wanted));
      case "CreateProjectGrant" -> Optional.of(new Step(PROJECTS + "UpdateProjectGrant", wanted));
      case "CreateAuthorization" ->
          Optional.of(
              new Step(
                  AUTHORIZATIONS + "UpdateAuthorization",
                  Map.of("id", answered("id"), "roleKeys", part(wanted, "roleKeys"))));
      case "CreateAdministrator" ->
          Optional.of(new Step(ADMINISTRATORS + "UpdateAdministrator", wanted));
      default -> Optional.empty();
    };
  }

  /** A kind of application can't be changed into the other. */
  private Optional<Step> changeApplication(Map<String, ?> wanted) {
    String kind =
        wanted.containsKey("oidcConfiguration") ? "oidcConfiguration" : "apiConfiguration";
    return request.containsKey(kind) && authMethod(request, kind).equals(authMethod(wanted, kind))
        ? Optional.of(
            new Step(
                APPLICATIONS + "UpdateApplication",
                Map.of(
                    "applicationId",
                    answered("applicationId"),
                    "projectId",
                    text("projectId"),
                    kind,
                    part(wanted, kind))))
        : Optional.empty();
  }

  /** With another way to authenticate a client has a secret, or has none any more. */
  private static String authMethod(Map<String, ?> request, String kind) {
    return part(request, kind) instanceof Map<?, ?> configuration
        ? String.valueOf(configuration.get("authMethodType"))
        : "";
  }

  private static boolean is(Map<String, ?> wanted, String field) {
    return Boolean.TRUE.equals(wanted.get(field));
  }

  private static Object part(Map<String, ?> wanted, String field) {
    Object part = wanted.get(field);
    return part == null ? Map.of() : part;
  }

  /** The password stands one level deeper where a user is changed. */
  private static Object details(Map<String, ?> wanted) {
    if (!(wanted.get("human") instanceof Map<?, ?> human)) {
      return part(wanted, "machine");
    }
    Map<Object, Object> details = new java.util.LinkedHashMap<>(human);
    if (human.get("password") instanceof Map<?, ?> password) {
      details.put(
          "password",
          Map.of(
              "password",
              Map.of(
                  "password",
                  String.valueOf(password.get("password")),
                  "changeRequired",
                  Boolean.TRUE.equals(password.get("changeRequired")))));
    }
    return details;
  }

  /** {@return how it is removed; empty if it goes with what it belongs to} */
  Optional<Step> removal() {
    return switch (name()) {
      case "AddOrganization" ->
          step(ORGANIZATIONS + "DeleteOrganization", "organizationId", answered("organizationId"));
      case "CreateUser" -> step(USERS + "DeleteUser", "userId", answered("id"));
      case "CreateProject" -> step(PROJECTS + "DeleteProject", "projectId", answered("projectId"));
      case "CreateApplication" ->
          Optional.of(
              new Step(
                  APPLICATIONS + "DeleteApplication",
                  Map.of(
                      "applicationId", answered("applicationId"), "projectId", text("projectId"))));
      case "AddProjectRole" ->
          Optional.of(
              new Step(
                  PROJECTS + "RemoveProjectRole",
                  Map.of("projectId", text("projectId"), "roleKey", text("roleKey"))));
      case "CreateProjectGrant" ->
          Optional.of(
              new Step(
                  PROJECTS + "DeleteProjectGrant",
                  Map.of(
                      "projectId",
                      text("projectId"),
                      "grantedOrganizationId",
                      text("grantedOrganizationId"))));
      case "CreateAuthorization" ->
          step(AUTHORIZATIONS + "DeleteAuthorization", "id", answered("id"));
      case "CreateAdministrator" ->
          Optional.of(
              new Step(
                  ADMINISTRATORS + "DeleteAdministrator",
                  Map.of("userId", text("userId"), "resource", part(request, "resource"))));
      case "SetOrganizationMetadata" ->
          Optional.of(
              new Step(
                  ORGANIZATIONS + "DeleteOrganizationMetadata",
                  Map.of("organizationId", text("organizationId"), "keys", metadataKeys())));
      case "SetUserMetadata" ->
          Optional.of(
              new Step(
                  USERS + "DeleteUserMetadata",
                  Map.of("userId", text("userId"), "keys", metadataKeys())));
      case "AddSecret" -> step(USERS + "RemoveSecret", "userId", text("userId"));
      case "AddPersonalAccessToken" ->
          Optional.of(
              new Step(
                  USERS + "RemovePersonalAccessToken",
                  Map.of("userId", text("userId"), "tokenId", answered("tokenId"))));
      case "AddKey" ->
          Optional.of(
              new Step(
                  USERS + "RemoveKey",
                  Map.of("userId", text("userId"), "keyId", answered("keyId"))));
      case "LockUser" -> step(USERS + "UnlockUser", "userId", text("userId"));
      case "DeactivateUser" -> step(USERS + "ReactivateUser", "userId", text("userId"));
      default -> Optional.empty();
    };
  }

  private static Optional<Step> step(String method, String field, String value) {
    return Optional.of(new Step(method, Map.of(field, value)));
  }

  private List<String> metadataKeys() {
    return part(request, "metadata") instanceof List<?> entries
        ? entries.stream().map(entry -> String.valueOf(((Map<?, ?>) entry).get("key"))).toList()
        : List.of();
  }

  /** Without request and answer: there are passwords and tokens in them. */
  @Override
  public String toString() {
    return "PlantedCall[" + name() + "]";
  }
}
