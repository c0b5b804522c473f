package io.zitadeltestkit.server.desk;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A call that created an object of a seed, with its answer. Knows how the object is found in a
 * changed seed, how it is updated, and how it is removed.
 *
 * @param method the method, with its service
 * @param request the request
 * @param answer the answer
 */
record PlantedCall(String method, Map<String, ?> request, Map<?, ?> answer) {
  static final String ORGANIZATIONS = "zitadel.org.v2.OrganizationService/";
  static final String USERS = "zitadel.user.v2.UserService/";
  static final String PROJECTS = "zitadel.project.v2.ProjectService/";
  static final String APPLICATIONS = "zitadel.application.v2.ApplicationService/";
  static final String AUTHORIZATIONS = "zitadel.authorization.v2.AuthorizationService/";
  static final String ADMINISTRATORS = "zitadel.internal_permission.v2.InternalPermissionService/";

  /** A further call to make. */
  record Step(String method, Map<String, ?> request) {}

  /** {@return the method without its service} */
  String name() {
    return method.substring(method.indexOf('/') + 1);
  }

  /** {@return whether a call creates an object} */
  static boolean makes(String method) {
    return !method.contains("/Get") && !method.contains("/List");
  }

  /** {@return the key that identifies the object across changes; empty if it has none} */
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

  String text(String field) {
    return String.valueOf(request.get(field));
  }

  String answered(String field) {
    return String.valueOf(answer.get(field));
  }

  /** {@return a description for the output; empty for parts of an object that is described} */
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

  /** {@return the call that updates it to another request; empty if it has to be created anew} */
  Optional<Step> change(Map<String, ?> wanted) {
    return hasOtherId(wanted)
        ? Optional.empty()
        : changed(wanted).map(step -> renamed(step, wanted));
  }

  /** Contains the name only if it differs: some servers refuse updates that change nothing. */
  private Step renamed(Step step, Map<String, ?> wanted) {
    String field =
        switch (name()) {
          case "CreateUser" -> "username";
          case "CreateProject", "CreateApplication" -> "name";
          default -> "";
        };
    if (field.isEmpty() || Objects.equals(request.get(field), wanted.get(field))) {
      return step;
    }
    Map<String, Object> all = new LinkedHashMap<>(step.request());
    all.put(field, wanted.get(field));
    // With a new name, an unchanged configuration is refused, too.
    all.keySet()
        .removeIf(
            part ->
                part.endsWith("Configuration")
                    && Objects.equals(request.get(part), wanted.get(part)));
    return new Step(step.method(), all);
  }

  /** {@return whether a request is the same, also if it now contains the existing id} */
  boolean isAs(Map<String, ?> wanted) {
    return !hasOtherId(wanted) && withoutId(request).equals(withoutId(wanted));
  }

  private Map<String, ?> withoutId(Map<String, ?> from) {
    Map<String, Object> others = new LinkedHashMap<>(from);
    others.remove(idField());
    return others;
  }

  /** An object's id can't be changed. */
  private boolean hasOtherId(Map<String, ?> wanted) {
    return wanted.containsKey(idField()) && !String.valueOf(wanted.get(idField())).equals(madeId());
  }

  /** {@return the request's field that sets the id; empty if there is none} */
  private String idField() {
    return switch (name()) {
      case "AddOrganization" -> "organizationId";
      case "CreateUser" -> "userId";
      case "CreateProject" -> "projectId";
      case "CreateApplication" -> "applicationId";
      default -> "";
    };
  }

  /** {@return the id of the object, if requests can set it} */
  String madeId() {
    String field = name().equals("CreateUser") ? "id" : idField();
    return field.isEmpty() ? "" : answered(field);
  }

  /** {@return whether another call sets the id of this object} */
  boolean hasIdOf(PlantedCall wanted) {
    return method.equals(wanted.method)
        && wanted.request.containsKey(idField())
        && wanted.text(idField()).equals(madeId())
        && Objects.equals(owner(), wanted.owner());
  }

  /** An object that moves to another owner is created anew. */
  private @Nullable Object owner() {
    return switch (name()) {
      case "CreateUser", "CreateProject" -> request.get("organizationId");
      case "CreateApplication" -> request.get("projectId");
      default -> null;
    };
  }

  private Optional<Step> changed(Map<String, ?> wanted) {
    return switch (name()) {
      case "AddOrganization" ->
          Optional.of(
              new Step(
                  ORGANIZATIONS + "UpdateOrganization",
                  Map.of(
                      "organizationId",
                      answered("organizationId"),
                      "name",
                      String.valueOf(wanted.get("name")))));
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

  /** The kind of an application can't be changed. */
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

  /** Another authentication method may add or remove the client secret. */
  private static String authMethod(Map<String, ?> request, String kind) {
    return part(request, kind) instanceof Map<?, ?> configuration
        ? String.valueOf(configuration.get("authMethodType"))
        : "";
  }

  private static boolean is(Map<String, ?> wanted, String field) {
    return Boolean.TRUE.equals(wanted.get(field));
  }

  static Object part(Map<String, ?> wanted, String field) {
    Object part = wanted.get(field);
    return part == null ? Map.of() : part;
  }

  /** In an update of a user the password is nested one level deeper. */
  private static Object details(Map<String, ?> wanted) {
    if (!(wanted.get("human") instanceof Map<?, ?> human)) {
      return part(wanted, "machine");
    }
    Map<Object, Object> details = new LinkedHashMap<>(human);
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

  /** {@return the call that removes it; empty if it is removed with its owner} */
  Optional<Step> removal() {
    return PlantedRemoval.of(this);
  }

  /** Without request and answer, which contain passwords and tokens. */
  @Override
  public String toString() {
    return "PlantedCall[" + name() + "]";
  }
}
