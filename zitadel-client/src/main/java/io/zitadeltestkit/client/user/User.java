package io.zitadeltestkit.client.user;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A user: a person or a service user.
 *
 * @param id the id
 * @param organizationId the id of the organization that the user belongs to
 * @param state the state
 * @param username the user name, unique in the whole instance unless configured otherwise
 * @param loginNames the names to sign in with; a service user's is its OAuth client id
 * @param preferredLoginName the login name with the organization's primary domain, if it has one
 * @param createdAt when the user was created
 * @param changedAt when the user was changed last
 * @param sequence the number of the last change; it grows
 * @param human the details of a person; null for a service user
 * @param machine the details of a service user; null for a person
 */
public record User(
    String id,
    String organizationId,
    UserState state,
    String username,
    List<String> loginNames,
    String preferredLoginName,
    Instant createdAt,
    Instant changedAt,
    long sequence,
    @Nullable HumanDetails human,
    @Nullable MachineDetails machine) {

  /**
   * A user.
   *
   * @param id the id
   * @param organizationId the id of the organization
   * @param state the state
   * @param username the user name
   * @param loginNames the names to sign in with
   * @param preferredLoginName the login name with the primary domain
   * @param createdAt when the user was created
   * @param changedAt when the user was changed last
   * @param sequence the number of the last change
   * @param human the details of a person
   * @param machine the details of a service user
   */
  public User {
    loginNames = List.copyOf(loginNames);
  }

  /**
   * Whether the user may sign in.
   *
   * @return true in the state {@link UserState#ACTIVE}
   */
  public boolean isActive() {
    return state == UserState.ACTIVE;
  }

  /**
   * Whether the user is a person.
   *
   * @return true if {@link #human()} isn't null
   */
  public boolean isHuman() {
    return human != null;
  }

  /**
   * Whether the user is a service user.
   *
   * @return true if {@link #machine()} isn't null
   */
  public boolean isMachine() {
    return machine != null;
  }

  /**
   * The person's e-mail address.
   *
   * @return the address; null for a service user and for a person without one
   */
  public @Nullable String email() {
    return human == null ? null : human.email();
  }
}
