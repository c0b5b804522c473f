package io.zitadeltestkit.client.organization;

import io.zitadeltestkit.client.internal.rpc.Fields;
import io.zitadeltestkit.client.internal.text.Check;

/**
 * A change of an organization: only what is set changes. Immutable: each method returns a changed
 * copy.
 */
public final class OrganizationChange {
  private final Fields fields;

  private OrganizationChange(Fields fields) {
    this.fields = fields;
  }

  /** {@return an empty change} */
  public static OrganizationChange nothing() {
    return new OrganizationChange(Fields.empty());
  }

  /**
   * Changes the name.
   *
   * @param name 1 to 200 characters, unique in the instance
   * @return a changed copy
   */
  public OrganizationChange name(String name) {
    return new OrganizationChange(fields.with("name", Check.text(name, "name")));
  }

  Fields request() {
    return fields;
  }

  /** The names of the changed fields. */
  @Override
  public String toString() {
    return "OrganizationChange" + fields;
  }
}
