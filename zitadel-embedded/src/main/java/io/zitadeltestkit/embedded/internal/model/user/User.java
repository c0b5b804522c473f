package io.zitadeltestkit.embedded.internal.model.user;

import io.soabase.recordbuilder.core.RecordBuilder;
import io.zitadeltestkit.embedded.internal.state.InOrganization;
import io.zitadeltestkit.embedded.internal.state.Stamp;
import io.zitadeltestkit.embedded.internal.state.Table;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A person or a service user.
 *
 * @param id the id
 * @param orgId the organization that owns it
 * @param username the user name, as given
 * @param state whether it can sign in
 * @param human the data of a person; null for a service user
 * @param machine the data of a service user; null for a person
 * @param stamp when it was created and changed
 */
@RecordBuilder
public record User(
    String id,
    String orgId,
    String username,
    UserState state,
    @Nullable Human human,
    @Nullable Machine machine,
    Stamp stamp)
    implements InOrganization, UserBuilder.With {
  /** Finds by user name, ignoring case. */
  public static final Table.Index<User> BY_USERNAME =
      Table.Index.by("users.username", user -> user.username().toLowerCase(Locale.ROOT));

  /** Finds the users of an organization. */
  public static final Table.Index<User> BY_ORG = Table.Index.by("users.org", User::orgId);

  /** Finds people by e-mail address, ignoring case. */
  public static final Table.Index<User> BY_EMAIL =
      Table.Index.by(
          "users.email",
          user -> user.human() == null ? "" : user.human().email().toLowerCase(Locale.ROOT));

  /** The table. */
  public static final Table<User> TABLE =
      Table.of("users", User.class)
          .with(BY_USERNAME)
          .with(BY_ORG)
          .with(BY_EMAIL)
          .sortedById()
          .foundInEvents();

  /** {@return whether it was locked or deactivated} */
  public boolean isStopped() {
    return state == UserState.LOCKED || state == UserState.INACTIVE;
  }

  /**
   * {@return whether it is a service user, or passes for one} The real server's changes see no
   * difference between a service user and anyone who was locked or deactivated.
   */
  public boolean passesForMachine() {
    return isMachine() || isStopped();
  }

  /** Returns whether it is a service user. */
  public boolean isMachine() {
    return machine != null;
  }

  /** Returns the name to show: the display name of a person, the name of a service user. */
  public String displayName() {
    return human != null ? human.displayName() : machine != null ? machine.name() : username;
  }
}
