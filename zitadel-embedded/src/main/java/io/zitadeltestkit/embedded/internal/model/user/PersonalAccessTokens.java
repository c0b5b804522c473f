package io.zitadeltestkit.embedded.internal.model.user;

import io.zitadeltestkit.embedded.internal.secret.Hashes;
import io.zitadeltestkit.embedded.internal.state.Tx;
import java.time.Instant;

/** Creates personal access tokens. */
public final class PersonalAccessTokens {
  private PersonalAccessTokens() {}

  /**
   * A token and its stored form.
   *
   * @param token the token, shown only once
   * @param row the stored form
   */
  public record Minted(String token, PersonalAccessToken row) {
    @Override
    public String toString() {
      return "Minted[" + row.id() + "]";
    }
  }

  /** Creates a token for a service user. */
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
