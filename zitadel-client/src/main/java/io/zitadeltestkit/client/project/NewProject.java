package io.zitadeltestkit.client.project;

import io.zitadeltestkit.client.internal.rpc.Fields;
import io.zitadeltestkit.client.internal.text.Check;

/**
 * A project to be created. Immutable: each method returns a changed copy, and throws an {@link
 * IllegalArgumentException} for null and blank text.
 *
 * <pre>{@code
 * NewProject.named("shop").in(orgId).roleAssertion()
 * }</pre>
 */
public final class NewProject {
  private final Fields fields;

  private NewProject(Fields fields) {
    this.fields = fields;
  }

  /**
   * Starts with the name.
   *
   * @param name 1 to 200 characters
   * @return a project without an organization yet
   */
  public static NewProject named(String name) {
    return new NewProject(Fields.of("name", Check.text(name, "name")));
  }

  /**
   * Puts the project into an organization.
   *
   * @param organizationId its id
   * @return a changed copy
   */
  public NewProject in(String organizationId) {
    return with("organizationId", Check.text(organizationId, "organizationId"));
  }

  /**
   * The same as {@link #in}; {@code in} is a keyword in Kotlin.
   *
   * @param organizationId its id
   * @return a changed copy
   */
  public NewProject inOrganization(String organizationId) {
    return in(organizationId);
  }

  /**
   * Sets the id. By default Zitadel generates it.
   *
   * @param projectId at most 200 characters
   * @return a changed copy
   */
  public NewProject id(String projectId) {
    return with("projectId", Check.text(projectId, "projectId"));
  }

  /**
   * Puts the user's roles into tokens and user info even if no scope requests them. By default they
   * are left out.
   *
   * @return a changed copy
   */
  public NewProject roleAssertion() {
    return with("projectRoleAssertion", true);
  }

  /**
   * Lets only users with an authorization sign in. By default all can.
   *
   * @return a changed copy
   */
  public NewProject authorizationRequired() {
    return with("authorizationRequired", true);
  }

  /**
   * Lets only users of organizations that own the project or that it was granted to sign in. By
   * default all can.
   *
   * @return a changed copy
   */
  public NewProject accessRequired() {
    return with("projectAccessRequired", true);
  }

  private NewProject with(String field, Object value) {
    return new NewProject(fields.with(field, value));
  }

  Fields request() {
    if (fields.get("organizationId") == null) {
      throw new IllegalArgumentException(
          "A project belongs to an organization: call NewProject.in(organizationId)");
    }
    return fields;
  }

  /** Name and organization. */
  @Override
  public String toString() {
    return "NewProject[name=%s, organizationId=%s]"
        .formatted(fields.get("name"), fields.get("organizationId"));
  }
}
