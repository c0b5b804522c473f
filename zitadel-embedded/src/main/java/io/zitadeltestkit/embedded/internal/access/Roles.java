package io.zitadeltestkit.embedded.internal.access;

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
  /** The role of a user of the system API. */
  public static final String SYSTEM_OWNER = "SYSTEM_OWNER";

  /** The context of a permission that is not limited to one entity. */
  public static final String EVERYWHERE = "";

  private static final Map<String, Map<String, Set<String>>> PERMISSIONS = read();

  private Roles() {}

  /**
   * Returns where a role gives a permission: {@link #EVERYWHERE}, on the entities with these ids,
   * or, if it is empty, nowhere.
   */
  static Set<String> places(String role, String permission) {
    return PERMISSIONS.getOrDefault(role, Map.of()).getOrDefault(permission, Set.of());
  }

  /** {@return whether there is such a role} */
  public static boolean exists(String role) {
    return PERMISSIONS.containsKey(role);
  }

  /** {@return all roles, in the order of the table} */
  public static Set<String> all() {
    return PERMISSIONS.keySet();
  }

  /** {@return the permissions of a role, in the order of the table} */
  public static Set<String> permissionsOf(String role) {
    return PERMISSIONS.getOrDefault(role, Map.of()).keySet();
  }

  /**
   * A line is a role, a colon and permissions; an indented line continues it; {@code #} begins a
   * comment. The part after a colon in a permission limits it to one kind of entity.
   */
  private static Map<String, Map<String, Set<String>>> read() {
    Map<String, Map<String, Set<String>>> table = new LinkedHashMap<>();
    InputStream resource =
        Objects.requireNonNull(Roles.class.getResourceAsStream("roles.txt"), "roles.txt");
    try (BufferedReader in =
        new BufferedReader(new InputStreamReader(resource, StandardCharsets.UTF_8))) {
      Map<String, Set<String>> current = new LinkedHashMap<>();
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        String text = line.strip();
        if (text.isEmpty() || text.startsWith("#")) {
          continue;
        }
        if (!Character.isWhitespace(line.charAt(0))) {
          int colon = text.indexOf(':');
          current = new LinkedHashMap<>();
          table.put(text.substring(0, colon), current);
          text = text.substring(colon + 1).strip();
        }
        for (String permission : text.split("\\s+", -1)) {
          add(current, permission);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return table;
  }

  private static void add(Map<String, Set<String>> permissions, String entry) {
    int colon = entry.indexOf(':');
    String permission = colon < 0 ? entry : entry.substring(0, colon);
    String context = colon < 0 ? EVERYWHERE : entry.substring(colon + 1);
    permissions.computeIfAbsent(permission, key -> new LinkedHashSet<>()).add(context);
  }
}
