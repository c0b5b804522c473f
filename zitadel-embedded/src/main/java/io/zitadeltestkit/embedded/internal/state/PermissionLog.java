package io.zitadeltestkit.embedded.internal.state;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The permissions that the calls of each user needed and had. Nothing is recorded until {@link
 * #keep} is called, since a list checks one for each row. Thread-safe.
 */
public final class PermissionLog {
  private final Map<String, Set<Use>> uses = new ConcurrentHashMap<>();
  private volatile boolean kept;

  /**
   * A permission that was needed.
   *
   * @param permission such as {@code user.write}
   * @param ownerId the organization that owns the entity, or the instance's id
   */
  public record Use(String permission, String ownerId) {}

  /** Starts recording. */
  public void keep() {
    kept = true;
  }

  /** Records a permission that was needed and had. */
  public void note(String userId, String permission, String ownerId) {
    if (kept) {
      uses.computeIfAbsent(userId, absent -> ConcurrentHashMap.newKeySet())
          .add(new Use(permission, ownerId));
    }
  }

  /** {@return the permissions of a user, also of a removed one} */
  public Set<Use> of(String userId) {
    return Set.copyOf(uses.getOrDefault(userId, Set.of()));
  }
}
