package io.zitadeltestkit.embedded.internal.model.removal;

import io.zitadeltestkit.embedded.internal.model.project.Project;
import io.zitadeltestkit.embedded.internal.model.session.Session;
import io.zitadeltestkit.embedded.internal.model.user.User;
import io.zitadeltestkit.embedded.internal.state.Entity;
import io.zitadeltestkit.embedded.internal.state.Stamp;
import io.zitadeltestkit.embedded.internal.state.State;
import io.zitadeltestkit.embedded.internal.state.Table;
import io.zitadeltestkit.embedded.internal.state.Tx;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the real server still knows of a thing that was removed: when, and for some kinds who owned
 * it, since that decides who may still ask about it.
 *
 * @param id the name of the thing's table and its id there
 * @param orgId the organization of a user or a project, or of the user of a session
 * @param userId the user of a session
 * @param stamp when it was removed
 */
public record Removal(String id, @Nullable String orgId, @Nullable String userId, Stamp stamp)
    implements Entity {
  /** The table. */
  public static final Table<Removal> TABLE = Table.of("removals", Removal.class);

  /** Removes an entity and records that. */
  public static Stamp remove(Tx tx, Table<?> table, String id) {
    tx.remove(table, id);
    return remember(tx, table, id);
  }

  /** Removes a session and remembers whose it was. */
  static Removal remove(Tx tx, Session session) {
    tx.remove(Session.TABLE, session.id());
    return tx.put(
        TABLE,
        new Removal(
            idOf(Session.TABLE, session.id()),
            session.userOrgId(),
            session.userId(),
            tx.changed(session)));
  }

  /** Removes a user and remembers whose it was. */
  static void remove(Tx tx, User user) {
    tx.remove(User.TABLE, user.id());
    tx.put(TABLE, new Removal(idOf(User.TABLE, user.id()), user.orgId(), null, tx.changed(user)));
  }

  /** Remembers a removal under an id of the caller's choice. */
  public static Stamp remember(Tx tx, Table<?> table, String id) {
    return tx.put(TABLE, new Removal(idOf(table, id), null, null, tx.created())).stamp();
  }

  /** Remembers that a project was removed, and whose it was. */
  private static Stamp remember(Tx tx, Project project) {
    return tx.put(
            TABLE,
            new Removal(
                idOf(Project.TABLE, project.id()), project.orgId(), null, tx.changed(project)))
        .stamp();
  }

  /** Removes a project with everything in it, and remembers its owner. */
  public static Stamp remove(Tx tx, Project project) {
    Cascade.removeProject(tx, project.id());
    remember(tx, Project.TABLE, ownership(project.id(), project.orgId()));
    return remember(tx, project);
  }

  /** {@return whether a removed project belonged to an organization} */
  public static boolean wasOwned(State state, String projectId, String orgId) {
    return when(state, Project.TABLE, ownership(projectId, orgId)).isPresent();
  }

  private static String ownership(String projectId, String orgId) {
    return projectId + "@" + orgId;
  }

  /** {@return whether a user was removed} */
  public boolean isOfUser() {
    return id.startsWith(User.TABLE.name() + "/");
  }

  /** {@return what is known of a thing that was removed; nothing if it never existed} */
  public static Optional<Removal> find(State state, Table<?> table, String id) {
    return state.find(TABLE, idOf(table, id));
  }

  /** {@return the stamp of a removal} */
  public static Optional<Stamp> stamp(State state, Table<?> table, String id) {
    return find(state, table, id).map(Removal::stamp);
  }

  /** {@return when a thing was removed; nothing if it never existed, or exists} */
  public static Optional<Instant> when(State state, Table<?> table, String id) {
    return stamp(state, table, id).map(Stamp::changedAt);
  }

  private static String idOf(Table<?> table, String id) {
    return table.name() + "/" + id;
  }
}
