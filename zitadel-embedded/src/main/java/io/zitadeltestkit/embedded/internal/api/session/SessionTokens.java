package io.zitadeltestkit.embedded.internal.api.session;

import io.zitadeltestkit.embedded.internal.access.Authentication.Identity;
import io.zitadeltestkit.embedded.internal.access.Authentication.TokenKind;
import io.zitadeltestkit.embedded.internal.access.AuthenticationLevel;
import io.zitadeltestkit.embedded.internal.fault.Fault;
import io.zitadeltestkit.embedded.internal.model.removal.Removal;
import io.zitadeltestkit.embedded.internal.model.session.Session;
import io.zitadeltestkit.embedded.internal.model.session.SessionChecks;
import io.zitadeltestkit.embedded.internal.model.user.Human;
import io.zitadeltestkit.embedded.internal.model.user.User;
import io.zitadeltestkit.embedded.internal.secret.OpaqueTokens;
import io.zitadeltestkit.embedded.internal.state.Instance;
import io.zitadeltestkit.embedded.internal.state.State;
import java.util.Optional;
import java.util.Set;

/** The tokens of sessions, which authenticate API calls once a factor was checked. */
public final class SessionTokens implements TokenKind {
  @Override
  public Optional<Identity> identify(Instance instance, String token) {
    State state = instance.state();
    return OpaqueTokens.sessionOf(token)
        .filter(
            id ->
                state.has(Session.TABLE, id) || Removal.find(state, Session.TABLE, id).isPresent())
        .map(
            id -> {
              Session session = current(instance, id, token);
              return new Identity(
                  session.userId(),
                  session.tokenId(),
                  Set.of(),
                  session.fingerprintId(),
                  level(state, session));
            });
  }

  private static Session current(Instance instance, String id, String token) {
    Session session =
        instance
            .state()
            .find(Session.TABLE, id)
            .filter(found -> !found.unlisted())
            .orElseThrow(() -> Fault.notFound("QUERY-SFeaa", "Errors.Session.NotExisting"));
    if (!session.hasToken(token)) {
      throw Fault.permissionDenied("QUERY-dsfr3", "Errors.PermissionDenied");
    }
    if (session.isExpired(instance.now())) {
      throw Fault.permissionDenied("AUTHZ-EGDo3", "session expired");
    }
    return session;
  }

  private static AuthenticationLevel level(State state, Session session) {
    SessionChecks checks =
        session
            .checks()
            .sincePasswordChange(
                state
                    .find(User.TABLE, session.userId())
                    .map(User::human)
                    .map(Human::passwordChangedAt)
                    .orElse(null));
    if (!checks.authenticated()) {
      return AuthenticationLevel.NONE;
    }
    return checks.multiFactor()
        ? AuthenticationLevel.MULTI_FACTOR
        : AuthenticationLevel.SINGLE_FACTOR;
  }
}
