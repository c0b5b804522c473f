package io.zitadeltestkit.embedded.access;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * The manager roles and their permissions, read from the table {@code roles.txt} beside this class.
 */
public final class Roles {
  /** What a user of the system API may do. */
  public static final String SYSTEM_OWNER = "SYSTEM_OWNER";

  private static final Map<String, Set<String>> PERMISSIONS = read();

  private Roles() {}

  /** Returns whether a role includes a permission; an unknown role includes none. */
  public static boolean grants(String role, String permission) {
    return PERMISSIONS.getOrDefault(role, Set.of()).contains(permission);
  }

  /** Returns whether there is such a role. */
  public static boolean exists(String role) {
    return PERMISSIONS.containsKey(role);
  }

  /** Returns all roles, in the order of the table. */
  public static Set<String> all() {
    return PERMISSIONS.keySet();
  }

  /** Returns the permissions of a role, in the order of the table. */
  public static Set<String> permissionsOf(String role) {
    return PERMISSIONS.getOrDefault(role, Set.of());
  }

  /**
   * A line is a role, a colon and permissions; an indented line goes on; {@code #} begins a
   * comment.
   */
  private static Map<String, Set<String>> read() {
    Map<String, Set<String>> table = new LinkedHashMap<>();
    InputStream resource =
        Objects.requireNonNull(Roles.class.getResourceAsStream("roles.txt"), "roles.txt");
    try (BufferedReader in =
        new BufferedReader(new InputStreamReader(resource, StandardCharsets.UTF_8))) {
      Set<String> current = new LinkedHashSet<>();
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        String text = line.strip();
        if (text.isEmpty() || text.startsWith("#")) {
          continue;
        }
        int colon = text.indexOf(':');
        if (colon > 0) {
          current = new LinkedHashSet<>();
          table.put(text.substring(0, colon), current);
          text = text.substring(colon + 1).strip();
        }
        for (String permission : text.split("\\s+", -1)) {
          if (!permission.isEmpty()) {
            current.add(permission);
          }
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return table;
  }
}
