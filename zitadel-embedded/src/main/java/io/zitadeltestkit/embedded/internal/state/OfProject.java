package io.zitadeltestkit.embedded.internal.state;

/** A part of a project: it is deleted with the project. */
public interface OfProject extends Entity {
  /** Returns the project; empty if there is none. */
  String projectId();
}
