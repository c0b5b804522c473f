package io.zitadeltestkit.client.organization;

import io.zitadeltestkit.client.internal.Check;
import io.zitadeltestkit.client.internal.Fields;

/** A change of an organization: what isn't named stays. Immutable: each method gives a copy. */
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

  /** The names of what changes. */
  @Override
  public String toString() {
    return "OrganizationChange" + fields;
  }
}
