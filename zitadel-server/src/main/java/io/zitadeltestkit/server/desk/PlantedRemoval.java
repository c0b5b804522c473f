package io.zitadeltestkit.server.desk;

import io.zitadeltestkit.server.desk.PlantedCall.Step;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Removes the objects that a seed has created. */
final class PlantedRemoval {
  private PlantedRemoval() {}

  /** {@return the call that removes it; empty if it is removed with its owner} */
  static Optional<Step> of(PlantedCall call) {
    return switch (call.name()) {
      case "AddOrganization" ->
          step(
              PlantedCall.ORGANIZATIONS + "DeleteOrganization",
              "organizationId",
              call.answered("organizationId"));
      case "CreateUser" -> step(PlantedCall.USERS + "DeleteUser", "userId", call.answered("id"));
      case "CreateProject" ->
          step(PlantedCall.PROJECTS + "DeleteProject", "projectId", call.answered("projectId"));
      case "CreateApplication" ->
          Optional.of(
              new Step(
                  PlantedCall.APPLICATIONS + "DeleteApplication",
                  Map.of(
                      "applicationId",
                      call.answered("applicationId"),
                      "projectId",
                      call.text("projectId"))));
      case "AddProjectRole" ->
          Optional.of(
              new Step(
                  PlantedCall.PROJECTS + "RemoveProjectRole",
                  Map.of("projectId", call.text("projectId"), "roleKey", call.text("roleKey"))));
      case "CreateProjectGrant" ->
          Optional.of(
              new Step(
                  PlantedCall.PROJECTS + "DeleteProjectGrant",
                  Map.of(
                      "projectId",
                      call.text("projectId"),
                      "grantedOrganizationId",
                      call.text("grantedOrganizationId"))));
      case "CreateAuthorization" ->
          step(PlantedCall.AUTHORIZATIONS + "DeleteAuthorization", "id", call.answered("id"));
      case "CreateAdministrator" ->
          Optional.of(
              new Step(
                  PlantedCall.ADMINISTRATORS + "DeleteAdministrator",
                  Map.of(
                      "userId",
                      call.text("userId"),
                      "resource",
                      PlantedCall.part(call.request(), "resource"))));
      case "SetOrganizationMetadata" ->
          Optional.of(
              new Step(
                  PlantedCall.ORGANIZATIONS + "DeleteOrganizationMetadata",
                  Map.of(
                      "organizationId", call.text("organizationId"), "keys", metadataKeys(call))));
      case "SetUserMetadata" ->
          Optional.of(
              new Step(
                  PlantedCall.USERS + "DeleteUserMetadata",
                  Map.of("userId", call.text("userId"), "keys", metadataKeys(call))));
      case "AddSecret" -> step(PlantedCall.USERS + "RemoveSecret", "userId", call.text("userId"));
      case "AddPersonalAccessToken" ->
          Optional.of(
              new Step(
                  PlantedCall.USERS + "RemovePersonalAccessToken",
                  Map.of("userId", call.text("userId"), "tokenId", call.answered("tokenId"))));
      case "AddKey" ->
          Optional.of(
              new Step(
                  PlantedCall.USERS + "RemoveKey",
                  Map.of("userId", call.text("userId"), "keyId", call.answered("keyId"))));
      case "LockUser" -> step(PlantedCall.USERS + "UnlockUser", "userId", call.text("userId"));
      case "DeactivateUser" ->
          step(PlantedCall.USERS + "ReactivateUser", "userId", call.text("userId"));
      default -> Optional.empty();
    };
  }

  private static Optional<Step> step(String method, String field, String value) {
    return Optional.of(new Step(method, Map.of(field, value)));
  }

  private static List<String> metadataKeys(PlantedCall call) {
    return PlantedCall.part(call.request(), "metadata") instanceof List<?> entries
        ? entries.stream().map(entry -> String.valueOf(((Map<?, ?>) entry).get("key"))).toList()
        : List.of();
  }
}
