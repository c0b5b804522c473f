package io.zitadeltestkit.embedded.internal.state;

/** An object of an instance with an id, and the dates of its creation and last change. */
public interface Entity {
  /**
   * Returns the key in the entity's table; for a part of another entity it contains that entity's
   * id.
   */
  String id();

  /** Returns when it was created and changed. */
  Stamp stamp();
}
