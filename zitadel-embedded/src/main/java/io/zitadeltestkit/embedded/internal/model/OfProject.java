package io.zitadeltestkit.embedded.internal.model;

/** Something that is part of a project: it goes when the project goes. */
public interface OfProject extends Entity {
  /** Returns the project that it is part of; empty if it is part of none. */
  String projectId();
}
