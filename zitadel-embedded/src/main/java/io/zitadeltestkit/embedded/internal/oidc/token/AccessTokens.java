package io.zitadeltestkit.embedded.internal.oidc.token;

import io.zitadeltestkit.embedded.internal.access.Authentication.Identity;
import io.zitadeltestkit.embedded.internal.access.Authentication.TokenKind;
import io.zitadeltestkit.embedded.internal.access.AuthenticationLevel;
import io.zitadeltestkit.embedded.internal.fault.Fault;
import io.zitadeltestkit.embedded.internal.model.instance.InstanceInfo;
import io.zitadeltestkit.embedded.internal.model.organization.Organization;
import io.zitadeltestkit.embedded.internal.model.removal.Removal;
import io.zitadeltestkit.embedded.internal.model.session.OidcSession;
import io.zitadeltestkit.embedded.internal.model.session.Session;
import io.zitadeltestkit.embedded.internal.model.user.PersonalAccessToken;
import io.zitadeltestkit.embedded.internal.model.user.User;
import io.zitadeltestkit.embedded.internal.oidc.request.Issuer;
import io.zitadeltestkit.embedded.internal.oidc.signing.SigningKeys;
import io.zitadeltestkit.embedded.internal.secret.Hashes;
import io.zitadeltestkit.embedded.internal.state.Instance;
import io.zitadeltestkit.embedded.internal.state.State;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Validates access tokens, and checks whether they may be used for Zitadel's own API. */
public final class AccessTokens implements TokenKind {
  private final SigningKeys keys;

  /** Validates JWTs signed by an instance's keys, and opaque tokens. */
  public AccessTokens(SigningKeys keys) {
    this.keys = keys;
  }

  /**
   * Returns the caller; a token without Zitadel's own project as audience is not valid here, and
   * one with an actor is refused.
   */
  @Override
  public Optional<Identity> identify(Instance instance, String token) {
    State state = instance.state();
    return sessionOf(instance, token, claims -> true)
        .filter(
            session ->
                (isUsable(instance, AccessToken.of(session))
                        && state.has(User.TABLE, session.userId()))
                    || isOrphan(instance, session))
        .map(AccessTokens::inPerson)
        .filter(session -> session.audience().contains(InstanceInfo.of(state).projectId()))
        .map(
            session ->
                new Identity(
                    session.userId(),
                    session.accessTokenId(),
                    Set.copyOf(session.audience()),
                    browserOf(state, session),
                    session.authMethods().contains("mfa")
                        ? AuthenticationLevel.MULTI_FACTOR
                        : AuthenticationLevel.SINGLE_FACTOR));
  }

  /**
   * Returns whether the token's user was removed with its whole organization: that gives a
   * different error than an invalid token.
   */
  private static boolean isOrphan(Instance instance, OidcSession session) {
    return instance.now().isBefore(session.accessTokenExpiresAt())
        && !instance.state().has(User.TABLE, session.userId())
        && !instance.state().has(Organization.TABLE, session.orgId());
  }

  private static OidcSession inPerson(OidcSession session) {
    if (session.actor() != null) {
      throw Fault.permissionDenied("APP-Shi0J", "Errors.TokenExchange.Token.NotForAPI");
    }
    return session;
  }

  private static String browserOf(State state, OidcSession session) {
    return state.find(Session.TABLE, session.sessionId()).map(Session::fingerprintId).orElse("");
  }

  /** Finds a valid access token of any kind, including personal ones. */
  public Optional<AccessToken> find(Issuer issuer, String token) {
    Instance instance = issuer.instance();
    return issuer
        .state()
        .findBy(PersonalAccessToken.TABLE, PersonalAccessToken.BY_HASH, Hashes.of(token))
        .map(AccessToken::of)
        .or(() -> sessionOf(issuer, token).map(AccessToken::of))
        .filter(found -> isUsable(instance, found));
  }

  /** Returns whether a token is a valid personal access token, which belongs to no client. */
  boolean isPersonal(Issuer issuer, String token) {
    return find(issuer, token).filter(AccessToken::personal).isPresent();
  }

  /**
   * Finds the session of a token, valid or not, unless it was revoked. A JWT is only found for the
   * issuer that is its own.
   */
  Optional<OidcSession> sessionOf(Issuer issuer, String token) {
    return sessionOf(issuer.instance(), token, claims -> issuer.url().equals(claims.get("iss")));
  }

  private Optional<OidcSession> sessionOf(
      Instance instance, String token, Predicate<Map<String, Object>> jwtCondition) {
    State state = instance.state();
    Optional<OidcSession> opaque =
        state.findBy(OidcSession.TABLE, OidcSession.BY_ACCESS_TOKEN_HASH, Hashes.of(token));
    return opaque.or(
        () ->
            keys.verify(instance, token)
                .filter(jwtCondition)
                .map(claims -> claims.get("jti"))
                .flatMap(
                    id ->
                        state.findBy(
                            OidcSession.TABLE, OidcSession.BY_ACCESS_TOKEN_ID, id.toString())));
  }

  /** The token of a person whose organization was removed is still valid, but has no user. */
  private static boolean isUsable(Instance instance, AccessToken token) {
    State state = instance.state();
    return instance.now().isBefore(token.expiresAt())
        && state
            .find(User.TABLE, token.userId())
            .map(user -> !user.isStopped())
            .orElseGet(() -> Removal.find(state, User.TABLE, token.userId()).isEmpty());
  }
}
