package io.zitadeltestkit.embedded.internal.state;

/** An entity of a user: it is deleted with the user. */
public interface OfUser extends Entity {
  /** Returns the user. */
  String userId();
}
