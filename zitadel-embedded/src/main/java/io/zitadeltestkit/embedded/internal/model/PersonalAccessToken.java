package io.zitadeltestkit.embedded.internal.model;

import java.time.Instant;

/**
 * A static bearer token of a service user.
 *
 * @param id the id of the token
 * @param userId whose it is
 * @param orgId the organization of the user
 * @param tokenHash hash of the token; the token itself is not kept; empty if it is refused for ever
 * @param expiresAt from when on it is refused
 * @param stamp when it was made
 */
public record PersonalAccessToken(
    String id, String userId, String orgId, String tokenHash, Instant expiresAt, Stamp stamp)
    implements UserCredential {
  /** Finds by hash. */
  public static final Table.Index<PersonalAccessToken> BY_HASH =
      Table.Index.by("pats.hash", PersonalAccessToken::tokenHash);

  /** Finds the tokens of a user. */
  public static final Table.Index<PersonalAccessToken> BY_USER =
      Table.Index.by("pats.user", PersonalAccessToken::userId);

  /** The table. */
  public static final Table<PersonalAccessToken> TABLE =
      Table.of("personal_access_tokens", PersonalAccessToken.class).with(BY_HASH).with(BY_USER);

  /**
   * Refuses the tokens of a user from now on, also when the user can sign in again; they still
   * exist, so that lists show them.
   */
  static void refuseOfUser(Tx tx, String userId) {
    tx.state()
        .lookup(TABLE, BY_USER, userId)
        .toList()
        .forEach(token -> tx.put(TABLE, token.refused()));
  }

  private PersonalAccessToken refused() {
    return new PersonalAccessToken(id, userId, orgId, "", expiresAt, stamp);
  }
}
