package io.zitadeltestkit.embedded;

import io.zitadeltestkit.embedded.internal.state.PermissionLog;
import java.util.Comparator;
import java.util.List;

/**
 * Records the permissions that the calls of each user needed, so that the user can get the smallest
 * roles. Refused calls don't count. Thread-safe.
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

  /** Starts recording; permissions of earlier calls are unknown. */
  public void keep() {
    log.keep();
  }

  /**
   * Returns the permissions that a user's calls needed and had.
   *
   * @param userId the user, who may have been deleted
   * @return the permissions by name, each once per organization
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
