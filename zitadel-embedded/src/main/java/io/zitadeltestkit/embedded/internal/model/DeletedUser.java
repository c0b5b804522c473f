package io.zitadeltestkit.embedded.internal.model;

/**
 * What stays of a user who was deleted: enough to decide who may still ask about it.
 *
 * @param id the id of the user
 * @param orgId the organization that it belonged to
 * @param stamp when it was made and deleted
 */
public record DeletedUser(String id, String orgId, Stamp stamp) implements Entity {
  /** The table. */
  public static final Table<DeletedUser> TABLE = Table.of("deleted_users", DeletedUser.class);

  /** Remembers a user that is being deleted. */
  static void remember(Tx tx, User user) {
    tx.put(TABLE, new DeletedUser(user.id(), user.orgId(), tx.changed(user)));
  }
}
