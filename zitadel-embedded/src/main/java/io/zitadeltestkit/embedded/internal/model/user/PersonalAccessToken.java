package io.zitadeltestkit.embedded.internal.model.user;

import io.zitadeltestkit.embedded.internal.state.Stamp;
import io.zitadeltestkit.embedded.internal.state.Table;
import io.zitadeltestkit.embedded.internal.state.Tx;
import java.time.Instant;

/**
 * A static bearer token of a service user.
 *
 * @param id the id of the token
 * @param userId the user
 * @param orgId the organization of the user
 * @param tokenHash hash of the token, which is not stored itself; empty if the token is revoked for
 *     good
 * @param expiresAt when it expires
 * @param stamp when it was created
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
   * Revokes the tokens of a user for good, also if the user can sign in again; lists still show
   * them.
   */
  public static void refuseOfUser(Tx tx, String userId) {
    tx.state()
        .lookup(TABLE, BY_USER, userId)
        .toList()
        .forEach(token -> tx.put(TABLE, token.refused()));
  }

  private PersonalAccessToken refused() {
    return new PersonalAccessToken(id, userId, orgId, "", expiresAt, stamp);
  }
}
