package io.zitadeltestkit.embedded.internal.model;

/** Something that exists for a user alone: it goes when the user goes. */
public interface OfUser extends Entity {
  /** Returns the user whose it is. */
  String userId();
}
