package io.zitadeltestkit.embedded;

import io.zitadeltestkit.embedded.internal.access.Roles;
import io.zitadeltestkit.embedded.internal.access.SmallestRoles;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The permissions of Zitadel's manager roles.
 *
 * <pre>{@code
 * ManagerRoles.smallestFor(List.of("user.read", "user.write"), "ORG_"); // ORG_USER_MANAGER
 * }</pre>
 */
public final class ManagerRoles {
  private ManagerRoles() {}

  /**
   * Returns the permissions of a role.
   *
   * @param role such as {@code ORG_OWNER}
   * @return the permissions; empty if there is no such role
   */
  public static Set<String> permissionsOf(String role) {
    return Roles.permissionsOf(role);
  }

  /**
   * Returns the roles with some permissions and the fewest others.
   *
   * @param permissions such as {@code user.write}; none needs no role
   * @param prefix {@code ORG_} for roles of an organization, {@code IAM_} for those of the instance
   * @return the roles; empty if the roles of this kind don't have all of them
   */
  public static Optional<List<String>> smallestFor(Collection<String> permissions, String prefix) {
    return SmallestRoles.of(permissions, prefix);
  }
}
