package io.zitadeltestkit.embedded.internal.model;

/** Something that an organisation owns: it goes when the organisation goes. */
public interface InOrganization extends Entity {
  /** Returns the organisation that owns it. */
  String orgId();
}
