package io.zitadeltestkit.client.project;

import io.zitadeltestkit.client.internal.rpc.Fields;
import io.zitadeltestkit.client.internal.text.Check;

/**
 * A change of a project: only what is set changes. Immutable: each method returns a changed copy.
 */
public final class ProjectChange {
  private final Fields fields;

  private ProjectChange(Fields fields) {
    this.fields = fields;
  }

  /**
   * Starts a change.
   *
   * @return an empty change
   */
  public static ProjectChange nothing() {
    return new ProjectChange(Fields.empty());
  }

  /**
   * Changes the name.
   *
   * @param name 1 to 200 characters
   * @return a changed copy
   */
  public ProjectChange name(String name) {
    return with("name", Check.text(name, "name"));
  }

  /**
   * Sets whether tokens and user info contain the user's roles even if no scope requests them.
   *
   * @param on whether they do
   * @return a changed copy
   */
  public ProjectChange roleAssertion(boolean on) {
    return with("projectRoleAssertion", on);
  }

  /**
   * Sets whether only users with an authorization can sign in.
   *
   * @param on whether the check is on
   * @return a changed copy
   */
  public ProjectChange authorizationRequired(boolean on) {
    return with("authorizationRequired", on);
  }

  /**
   * Sets whether only users of organizations that own the project or that it was granted to can
   * sign in.
   *
   * @param on whether the check is on
   * @return a changed copy
   */
  public ProjectChange accessRequired(boolean on) {
    return with("projectAccessRequired", on);
  }

  private ProjectChange with(String field, Object value) {
    return new ProjectChange(fields.with(field, value));
  }

  Fields request() {
    return fields;
  }

  /** The names of the changed fields. */
  @Override
  public String toString() {
    return "ProjectChange" + fields;
  }
}
