package io.zitadeltestkit.seed;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A project created from a seed.
 *
 * @param id the id
 * @param organizationId the id of the organization that it belongs to
 * @param name the name
 * @param applications its applications by name
 */
public record SeededProject(
    String id, String organizationId, String name, Map<String, SeededApplication> applications) {
  /**
   * Copies the applications.
   *
   * @param id the id
   * @param organizationId the id of the organization that it belongs to
   * @param name the name
   * @param applications its applications by name
   */
  public SeededProject {
    applications = Collections.unmodifiableMap(new LinkedHashMap<>(applications));
  }

  /**
   * Returns an application.
   *
   * @param applicationName the name in the file
   * @return the application
   * @throws IllegalArgumentException if there is none
   */
  public SeededApplication application(String applicationName) {
    return Names.find(applications, applicationName, "application of " + name + " called");
  }
}
