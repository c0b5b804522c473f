package io.zitadeltestkit.embedded.internal.model;

/**
 * Something that an instance keeps under an id, with the dates of its making and its last change.
 */
public interface Entity {
  /**
   * Returns the key in the entity's table; for a part of something else it contains the whole's id.
   */
  String id();

  /** Returns when it was made and changed. */
  Stamp stamp();
}
