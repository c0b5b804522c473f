package io.zitadeltestkit.embedded.internal.state;

/** An entity of an organization: it is deleted with the organization. */
public interface InOrganization extends Entity {
  /** Returns the organization that owns it. */
  String orgId();
}
