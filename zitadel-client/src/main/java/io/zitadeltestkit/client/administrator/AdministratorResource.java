package io.zitadeltestkit.client.administrator;

import io.zitadeltestkit.client.internal.text.Check;

/** The resource of an administrator. Blank ids throw an {@link IllegalArgumentException}. */
public sealed interface AdministratorResource {

  /**
   * The whole instance.
   *
   * @return the resource
   */
  static AdministratorResource instance() {
    return new Instance();
  }

  /**
   * An organization.
   *
   * @param organizationId its id
   * @return the resource
   */
  static AdministratorResource organization(String organizationId) {
    return new Organization(organizationId);
  }

  /**
   * A project.
   *
   * @param projectId its id
   * @return the resource
   */
  static AdministratorResource project(String projectId) {
    return new Project(projectId);
  }

  /**
   * A project grant.
   *
   * @param projectId the id of the project
   * @param organizationId the id of the organization that the project is granted to
   * @return the resource
   */
  static AdministratorResource projectGrant(String projectId, String organizationId) {
    return new ProjectGrant(projectId, organizationId);
  }

  /** The whole instance. */
  record Instance() implements AdministratorResource {}

  /**
   * An organization.
   *
   * @param organizationId its id
   */
  record Organization(String organizationId) implements AdministratorResource {
    /**
     * An organization.
     *
     * @param organizationId its id
     */
    public Organization {
      Check.text(organizationId, "organizationId");
    }
  }

  /**
   * A project.
   *
   * @param projectId its id
   */
  record Project(String projectId) implements AdministratorResource {
    /**
     * A project.
     *
     * @param projectId its id
     */
    public Project {
      Check.text(projectId, "projectId");
    }
  }

  /**
   * A project grant.
   *
   * @param projectId the id of the project
   * @param organizationId the id of the organization that the project is granted to
   */
  record ProjectGrant(String projectId, String organizationId) implements AdministratorResource {
    /**
     * A project grant.
     *
     * @param projectId the id of the project
     * @param organizationId the id of the organization that the project is granted to
     */
    public ProjectGrant {
      Check.text(projectId, "projectId");
      Check.text(organizationId, "organizationId");
    }
  }
}
