package io.zitadeltestkit.seed;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The objects created from a seed, looked up by the names in its file. Ids, client ids and secrets
 * are the server's. Immutable.
 */
public final class Seeded {
  private final Map<String, SeededOrganization> organizations;
  private final Map<String, SeededUser> users;
  private final Map<String, SeededServiceUser> serviceUsers;
  private final Map<String, SeededProject> projects;

  Seeded(
      Map<String, SeededOrganization> organizations,
      Map<String, SeededUser> users,
      Map<String, SeededServiceUser> serviceUsers,
      Map<String, SeededProject> projects) {
    this.organizations = copy(organizations);
    this.users = copy(users);
    this.serviceUsers = copy(serviceUsers);
    this.projects = copy(projects);
  }

  private static <T> Map<String, T> copy(Map<String, T> map) {
    return Collections.unmodifiableMap(new LinkedHashMap<>(map));
  }

  /**
   * Returns an organization.
   *
   * @param name the name in the file
   * @return the organization
   * @throws IllegalArgumentException if there is none
   */
  public SeededOrganization organization(String name) {
    return Names.find(organizations, name, "organization");
  }

  /**
   * Returns all organizations: deleting them deletes everything that the seed created.
   *
   * @return the organizations, in the order of the file
   */
  public List<SeededOrganization> organizations() {
    return List.copyOf(organizations.values());
  }

  /**
   * Returns all projects.
   *
   * @return the projects, in the order of the file
   */
  public List<SeededProject> projects() {
    return List.copyOf(projects.values());
  }

  /**
   * Returns a person.
   *
   * @param username the user name in the file
   * @return the person
   * @throws IllegalArgumentException if there is none
   */
  public SeededUser user(String username) {
    return Names.find(users, username, "user");
  }

  /** {@return all people by the user names in the file, in its order} */
  public Map<String, SeededUser> users() {
    return users;
  }

  /** {@return all service users by the user names in the file, in its order} */
  public Map<String, SeededServiceUser> serviceUsers() {
    return serviceUsers;
  }

  /**
   * Returns a service user.
   *
   * @param username the user name in the file
   * @return the service user
   * @throws IllegalArgumentException if there is none
   */
  public SeededServiceUser serviceUser(String username) {
    return Names.find(serviceUsers, username, "service user");
  }

  /**
   * Returns a project.
   *
   * @param name the name in the file
   * @return the project
   * @throws IllegalArgumentException if there is none
   */
  public SeededProject project(String name) {
    return Names.find(projects, name, "project");
  }

  /**
   * Writes ids, client ids and credentials as JSON, for programs that are not Java: {@code
   * organizations}, {@code users}, {@code serviceUsers} and {@code projects}, each by the names in
   * the seed. Only the owner of the file can read it. An existing file is replaced.
   *
   * @param file the file
   * @throws IOException if it can't be written
   */
  public void writeTo(Path file) throws IOException {
    ObjectNode content = SeededFile.object();
    ObjectNode all = content.putObject("organizations");
    organizations.forEach((name, one) -> all.set(name, SeededFile.organization(one)));
    ObjectNode people = content.putObject("users");
    users.forEach((name, one) -> people.set(name, SeededFile.user(one)));
    ObjectNode machines = content.putObject("serviceUsers");
    serviceUsers.forEach((name, one) -> machines.set(name, one.toJson()));
    ObjectNode work = content.putObject("projects");
    projects.forEach((name, one) -> work.set(name, SeededFile.project(one)));
    SeededFile.write(file, content);
  }

  /** The names, without secrets. */
  @Override
  public String toString() {
    return "Seeded[organizations=%s, users=%s, serviceUsers=%s, projects=%s]"
        .formatted(
            organizations.keySet(), users.keySet(), serviceUsers.keySet(), projects.keySet());
  }
}
