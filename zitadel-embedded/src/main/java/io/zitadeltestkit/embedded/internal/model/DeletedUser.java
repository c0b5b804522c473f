package io.zitadeltestkit.embedded.internal.model;

/**
 * The remains of a deleted user: enough to decide who may still access it.
 *
 * @param id the id of the user
 * @param orgId the organization that it belonged to
 * @param stamp when it was created and deleted
 */
public record DeletedUser(String id, String orgId, Stamp stamp) implements Entity {
  /** The table. */
  public static final Table<DeletedUser> TABLE = Table.of("deleted_users", DeletedUser.class);

  /** Stores the remains of a user that is being deleted. */
  static void remember(Tx tx, User user) {
    tx.put(TABLE, new DeletedUser(user.id(), user.orgId(), tx.changed(user)));
  }
}
