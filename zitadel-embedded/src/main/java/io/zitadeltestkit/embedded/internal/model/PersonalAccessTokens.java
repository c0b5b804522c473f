package io.zitadeltestkit.embedded.internal.model;

import java.time.Instant;

/** Mints personal access tokens. */
public final class PersonalAccessTokens {
  /** Gives 71 characters of base64url, as long as a real one. */
  private static final int BYTES = 53;

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
    String token = Hashes.randomText(BYTES);
    PersonalAccessToken row =
        new PersonalAccessToken(
            tx.newId(), user.id(), user.orgId(), Hashes.of(token), expiresAt, tx.created());
    tx.put(PersonalAccessToken.TABLE, row);
    return new Minted(token, row);
  }
}
