package io.zitadeltestkit.embedded.internal.model;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Which permissions the calls of each user needed and had. Nothing is kept before somebody wants to
 * know, since a list asks for each of its rows. Thread-safe.
 */
public final class PermissionLog {
  private final Map<String, Set<Use>> uses = new ConcurrentHashMap<>();
  private volatile boolean kept;

  /**
   * A permission that was needed.
   *
   * @param permission such as {@code user.write}
   * @param ownerId the organization that owns the thing, or the instance's id
   */
  public record Use(String permission, String ownerId) {}

  /** Begins to keep them. */
  public void keep() {
    kept = true;
  }

  /** Notes one that was granted. */
  public void note(String userId, String permission, String ownerId) {
    if (kept) {
      uses.computeIfAbsent(userId, absent -> ConcurrentHashMap.newKeySet())
          .add(new Use(permission, ownerId));
    }
  }

  /** {@return those of a user, also of one that is gone} */
  public Set<Use> of(String userId) {
    return Set.copyOf(uses.getOrDefault(userId, Set.of()));
  }
}
