package io.zitadeltestkit.embedded.internal.access;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Finds the roles with the needed permissions and as few others as possible. There are a dozen
 * roles of a kind at most, so it tries all sets of them.
 */
public final class SmallestRoles {
  private static final Comparator<Choice> SMALLEST =
      Comparator.<Choice>comparingInt(choice -> choice.permissions().size())
          .thenComparingInt(choice -> choice.roles().size());

  private SmallestRoles() {}

  /** A set of roles with their permissions. */
  private record Choice(List<String> roles, Set<String> permissions) {}

  /**
   * {@return the roles with the fewest permissions, of those with a prefix; empty if even all of
   * them are not enough}
   */
  public static Optional<List<String>> of(Collection<String> needed, String prefix) {
    List<String> candidates =
        Roles.all().stream()
            .filter(role -> role.startsWith(prefix))
            .filter(role -> needed.stream().anyMatch(permission -> gives(role, permission)))
            .toList();
    return IntStream.range(0, 1 << candidates.size())
        .mapToObj(bits -> choice(candidates, bits))
        .filter(choice -> choice.permissions().containsAll(needed))
        .min(SMALLEST)
        .map(Choice::roles);
  }

  /** Permissions that are limited to single entities, such as one's own projects, don't count. */
  private static boolean gives(String role, String permission) {
    return Roles.places(role, permission).contains(Roles.EVERYWHERE);
  }

  private static Choice choice(List<String> candidates, int bits) {
    List<String> roles =
        IntStream.range(0, candidates.size())
            .filter(index -> (bits & (1 << index)) != 0)
            .mapToObj(candidates::get)
            .toList();
    Set<String> permissions = new HashSet<>();
    for (String role : roles) {
      Roles.permissionsOf(role).stream()
          .filter(permission -> gives(role, permission))
          .forEach(permissions::add);
    }
    return new Choice(roles, permissions);
  }
}
