package io.zitadeltestkit.embedded;

import io.zitadeltestkit.embedded.internal.model.PermissionLog;
import java.util.Comparator;
import java.util.List;

/**
 * Tells which permissions the calls of each user needed, so that the user can be given the roles
 * for these and no others. What was refused does not count. Thread-safe.
 *
 * <pre>{@code
 * server.usedPermissions().keep();
 * zitadel.users().lock(id);
 * // user.write, in the organization of that user
 * List<UsedPermission> used = server.usedPermissions().of(botId);
 * }</pre>
 */
public final class UsedPermissions {
  private final PermissionLog log;

  UsedPermissions(PermissionLog log) {
    this.log = log;
  }

  /** Begins to keep them; those of earlier calls are not known. */
  public void keep() {
    log.keep();
  }

  /**
   * Returns the permissions that a user's calls needed and had.
   *
   * @param userId the user, who may be deleted meanwhile
   * @return the permissions by name, each once for an organization
   */
  public List<UsedPermission> of(String userId) {
    return log.of(userId).stream()
        .map(use -> new UsedPermission(use.permission(), use.ownerId()))
        .sorted(
            Comparator.comparing(UsedPermission::permission).thenComparing(UsedPermission::ownerId))
        .toList();
  }

  @Override
  public String toString() {
    return "UsedPermissions";
  }
}
