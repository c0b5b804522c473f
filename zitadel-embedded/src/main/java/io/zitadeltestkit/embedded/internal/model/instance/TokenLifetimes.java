package io.zitadeltestkit.embedded.internal.model.instance;

import io.soabase.recordbuilder.core.RecordBuilder;
import io.zitadeltestkit.embedded.internal.state.Entity;
import io.zitadeltestkit.embedded.internal.state.Stamp;
import io.zitadeltestkit.embedded.internal.state.State;
import io.zitadeltestkit.embedded.internal.state.Table;
import java.time.Duration;

/**
 * The lifetimes of tokens; the only row of its table, which exists once it was changed.
 *
 * @param id the row's id
 * @param accessToken how long an access token is valid
 * @param idToken how long an id token is valid
 * @param refreshTokenIdle how long an unused refresh token is valid
 * @param refreshToken how long a refresh token can be used and renewed
 * @param stamp when it was created and changed
 */
@RecordBuilder
public record TokenLifetimes(
    String id,
    Duration accessToken,
    Duration idToken,
    Duration refreshTokenIdle,
    Duration refreshToken,
    Stamp stamp)
    implements Entity, TokenLifetimesBuilder.With {
  private static final String ROW = "token_lifetimes";

  /** The table. */
  public static final Table<TokenLifetimes> TABLE = Table.of(ROW, TokenLifetimes.class);

  /** Returns the instance's lifetimes, or the defaults of a new instance. */
  public static TokenLifetimes of(State state) {
    return state
        .find(TABLE, ROW)
        .orElseGet(
            () ->
                new TokenLifetimes(
                    ROW,
                    Duration.ofHours(12),
                    Duration.ofHours(12),
                    Duration.ofDays(30),
                    Duration.ofDays(90),
                    InstanceInfo.of(state).stamp()));
  }
}
