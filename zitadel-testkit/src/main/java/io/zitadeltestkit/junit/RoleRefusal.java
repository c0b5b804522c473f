package io.zitadeltestkit.junit;

import io.zitadeltestkit.client.administrator.ManagerRole;
import io.zitadeltestkit.client.error.InvalidArgumentException;
import io.zitadeltestkit.internal.Nearest;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;

/**
 * Names the role that the server refuses, and where it is requested: the server only says that a
 * role can't be granted. The server is called first, because it decides which roles exist.
 */
final class RoleRefusal {
  private static final String INSTANCE_PREFIX = "IAM_";
  private static final List<String> OF_ORGANIZATIONS =
      names(
          ManagerRole.ORG_OWNER,
          ManagerRole.ORG_OWNER_VIEWER,
          ManagerRole.ORG_SETTINGS_MANAGER,
          ManagerRole.ORG_USER_MANAGER,
          ManagerRole.ORG_USER_PERMISSION_EDITOR,
          ManagerRole.ORG_PROJECT_PERMISSION_EDITOR,
          ManagerRole.ORG_PROJECT_CREATOR,
          ManagerRole.ORG_ADMIN_IMPERSONATOR,
          ManagerRole.ORG_END_USER_IMPERSONATOR);
  private static final List<String> OF_INSTANCES =
      names(
          ManagerRole.IAM_OWNER,
          ManagerRole.IAM_OWNER_VIEWER,
          ManagerRole.IAM_ORG_MANAGER,
          ManagerRole.IAM_USER_MANAGER,
          ManagerRole.IAM_ADMIN_IMPERSONATOR,
          ManagerRole.IAM_END_USER_IMPERSONATOR,
          ManagerRole.IAM_LOGIN_CLIENT);
  private static final List<String> ALL =
      Stream.concat(OF_ORGANIZATIONS.stream(), OF_INSTANCES.stream()).toList();

  private RoleRefusal() {}

  private static List<String> names(ManagerRole... roles) {
    return Stream.of(roles).map(ManagerRole::name).toList();
  }

  /**
   * Runs an action that grants roles, and explains an error.
   *
   * @param source where they are requested, such as {@code roles of @ZitadelTest on
   *     acme.InvoiceTest}
   */
  static <T> T explained(List<ManagerRole> roles, Supplier<String> source, Supplier<T> action) {
    try {
      return action.get();
    } catch (InvalidArgumentException e) {
      if (!e.method().endsWith("/CreateAdministrator")) {
        throw e;
      }
      throw new ExtensionConfigurationException(
          message(roles.stream().map(ManagerRole::name).toList(), source.get()), e);
    }
  }

  private static String message(List<String> roles, String source) {
    List<String> unknown = roles.stream().filter(role -> !ALL.contains(role)).toList();
    List<String> refused = unknown.isEmpty() ? roles : unknown;
    StringBuilder text = new StringBuilder();
    for (String role : refused) {
      boolean ofInstance = role.startsWith(INSTANCE_PREFIX);
      text.append(
          "The server knows no role \"%s\" that could be given on %s (%s). "
              .formatted(role, ofInstance ? "the instance" : "an organization", source));
      Nearest.nearest(role, ALL)
          .filter(nearest -> !nearest.equals(role))
          .ifPresent(nearest -> text.append("Did you mean %s? ".formatted(nearest)));
    }
    return text.append("Roles on an organization are ")
        .append(String.join(", ", OF_ORGANIZATIONS))
        .append("; on the instance ")
        .append(String.join(", ", OF_INSTANCES))
        .append(".")
        .toString();
  }
}
