package io.zitadeltestkit.embedded.internal.model;

import java.time.Instant;

/** Mints personal access tokens. */
public final class PersonalAccessTokens {
  private PersonalAccessTokens() {}

  /**
   * A token and what is kept of it.
   *
   * @param token the token, shown this once
   * @param row what is kept
   */
  public record Minted(String token, PersonalAccessToken row) {
    @Override
    public String toString() {
      return "Minted[" + row.id() + "]";
    }
  }

  /** Mints a token for a service user. */
  public static Minted mint(Tx tx, User user, Instant expiresAt) {
    String id = tx.newId();
    String token = tx.tokens().personal(id, user.id());
    PersonalAccessToken row =
        new PersonalAccessToken(
            id, user.id(), user.orgId(), Hashes.of(token), expiresAt, tx.created());
    tx.put(PersonalAccessToken.TABLE, row);
    return new Minted(token, row);
  }
}
