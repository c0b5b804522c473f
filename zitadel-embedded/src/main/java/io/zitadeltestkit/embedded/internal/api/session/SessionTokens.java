package io.zitadeltestkit.embedded.internal.api.session;

import io.zitadeltestkit.embedded.internal.access.Authentication.Identity;
import io.zitadeltestkit.embedded.internal.access.Authentication.TokenKind;
import io.zitadeltestkit.embedded.internal.model.Hashes;
import io.zitadeltestkit.embedded.internal.model.Instance;
import io.zitadeltestkit.embedded.internal.model.SecondFactors;
import io.zitadeltestkit.embedded.internal.model.Session;
import io.zitadeltestkit.embedded.internal.model.State;
import io.zitadeltestkit.embedded.internal.model.User;
import java.util.Optional;
import java.util.Set;

/**
 * The tokens of sessions, which authenticate API calls once the user has proved who it is: by two
 * factors, if it has set a second one up.
 */
public final class SessionTokens implements TokenKind {
  @Override
  public Optional<Identity> identify(Instance instance, String token) {
    State state = instance.state();
    return state
        .findBy(Session.TABLE, Session.BY_TOKEN, Hashes.of(token))
        .filter(session -> !session.unlisted())
        .filter(session -> !session.isExpired(instance.now()) && isAuthenticated(state, session))
        .map(
            session ->
                new Identity(
                    session.userId(), session.tokenId(), Set.of(), session.fingerprintId()));
  }

  private static boolean isAuthenticated(State state, Session session) {
    return session.checks().authenticated()
        && (session.checks().multiFactor()
            || state
                .find(User.TABLE, session.userId())
                .map(user -> SecondFactors.of(state, user))
                .filter(factors -> factors.totpReady() || factors.otpSms() || factors.otpEmail())
                .isEmpty());
  }
}
