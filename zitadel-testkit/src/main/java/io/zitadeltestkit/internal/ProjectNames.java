package io.zitadeltestkit.internal;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The projects of the running tests, by id: a token contains only the project's id, and assertions
 * use the name. Ids are unique on every server, so parallel classes don't interfere. Thread-safe.
 */
public final class ProjectNames {
  private static final Map<String, String> NAMES = new ConcurrentHashMap<>();

  private ProjectNames() {}

  /**
   * Adds a project.
   *
   * @param id the id
   * @param name the name in the test
   */
  public static void add(String id, String name) {
    NAMES.put(id, name);
  }

  /**
   * Removes a project that no longer exists.
   *
   * @param id the id
   */
  public static void remove(String id) {
    NAMES.remove(id);
  }

  /**
   * Finds projects.
   *
   * @param name the name in the test
   * @return the ids of all projects with this name, in all running tests
   */
  public static Set<String> ids(String name) {
    Set<String> ids = new TreeSet<>();
    NAMES.forEach(
        (id, known) -> {
          if (known.equals(name)) {
            ids.add(id);
          }
        });
    return ids;
  }

  /** {@return all known names} */
  public static Set<String> all() {
    return new TreeSet<>(NAMES.values());
  }
}
