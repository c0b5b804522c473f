package io.zitadeltestkit.internal;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The projects of the tests that run, by id: a token names its project by id alone, and an
 * assertion about it gets the name. Ids are unique on every server, so classes that run at the same
 * time do not mix. Thread-safe.
 */
public final class ProjectNames {
  private static final Map<String, String> NAMES = new ConcurrentHashMap<>();

  private ProjectNames() {}

  /**
   * Notes a project.
   *
   * @param id the id
   * @param name the name in the test
   */
  public static void add(String id, String name) {
    NAMES.put(id, name);
  }

  /**
   * Forgets a project that is gone.
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
   * @return the ids of all projects with this name, in any test that runs
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

  /** {@return the names that are known} */
  public static Set<String> all() {
    return new TreeSet<>(NAMES.values());
  }
}
