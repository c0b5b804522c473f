package io.zitadeltestkit.embedded.internal.model;

/** Something that an organization owns: it goes when the organization goes. */
public interface InOrganization extends Entity {
  /** Returns the organization that owns it. */
  String orgId();
}
