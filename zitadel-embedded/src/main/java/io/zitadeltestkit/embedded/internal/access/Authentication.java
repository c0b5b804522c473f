package io.zitadeltestkit.embedded.internal.access;

import io.zitadeltestkit.embedded.internal.fault.Code;
import io.zitadeltestkit.embedded.internal.fault.Fault;
import io.zitadeltestkit.embedded.internal.model.organization.Organization;
import io.zitadeltestkit.embedded.internal.model.user.PersonalAccessToken;
import io.zitadeltestkit.embedded.internal.model.user.User;
import io.zitadeltestkit.embedded.internal.secret.Hashes;
import io.zitadeltestkit.embedded.internal.state.Instance;
import io.zitadeltestkit.embedded.internal.state.State;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Authenticates the caller by the {@code Authorization} header. */
public final class Authentication {
  private static final String SCHEME = "Bearer ";

  private final List<TokenKind> kinds;

  /** A kind of token, beside personal access tokens. */
  @FunctionalInterface
  public interface TokenKind {
    /**
     * {@return the identity of a token; empty if it is not of this kind, or not valid} It throws a
     * fault if the real server says why the token is refused.
     */
    Optional<Identity> identify(Instance instance, String token);
  }

  /**
   * The identity of a token.
   *
   * @param userId the user
   * @param tokenId the token
   * @param audience its audience; empty for a personal access token
   * @param agentId the fingerprint of its browser or device; empty if there is none
   * @param level how the user was authenticated for it
   */
  public record Identity(
      String userId,
      String tokenId,
      Set<String> audience,
      String agentId,
      AuthenticationLevel level) {}

  /** An authentication that knows personal access tokens and further kinds. */
  public Authentication(List<TokenKind> kinds) {
    this.kinds = List.copyOf(kinds);
  }

  /**
   * Returns the caller.
   *
   * @param instance the instance that is called
   * @param authorization the header; empty if there is none
   * @param orgId the header {@code x-zitadel-orgid}; empty if there is none
   */
  public Caller authenticate(Instance instance, String authorization, String orgId) {
    String token = tokenOf(authorization);
    Identity identity = identify(instance, token).orElseThrow(Authentication::invalidToken);
    State state = instance.state();
    RequiredFactors.require(state, identity.userId(), identity.level());
    User user = state.find(User.TABLE, identity.userId()).orElseThrow(Authentication::invalidToken);
    if (user.isStopped()) {
      throw invalidToken();
    }
    if (!orgId.isEmpty() && Organization.findEvenDeleted(state, orgId).isEmpty()) {
      throw noOrganization();
    }
    return Caller.user(
        user.id(),
        user.orgId(),
        orgId.isEmpty() ? user.orgId() : orgId,
        identity.tokenId(),
        identity.audience(),
        identity.agentId());
  }

  private Optional<Identity> identify(Instance instance, String token) {
    Optional<Identity> pat =
        instance
            .state()
            .findBy(PersonalAccessToken.TABLE, PersonalAccessToken.BY_HASH, Hashes.of(token))
            .filter(found -> instance.now().isBefore(found.expiresAt()))
            .map(
                found ->
                    new Identity(
                        found.userId(), found.id(), Set.of(), "", AuthenticationLevel.GIVEN));
    if (pat.isPresent()) {
      return pat;
    }
    for (TokenKind kind : kinds) {
      Optional<Identity> identity = kind.identify(instance, token);
      if (identity.isPresent()) {
        return identity;
      }
    }
    return Optional.empty();
  }

  /** {@return the bearer token of a header, or throws a fault} */
  public static String tokenOf(String authorization) {
    if (authorization.isEmpty()) {
      throw Fault.plain(Code.UNAUTHENTICATED, "auth header missing");
    }
    String token = authorization.startsWith(SCHEME) ? authorization.substring(SCHEME.length()) : "";
    if (token.isEmpty()) {
      throw Fault.unauthenticated("AUTH-toLo1", "invalid auth header");
    }
    return token;
  }

  /** The refusal of a call that names an organization that does not exist. */
  public static Fault noOrganization() {
    return Fault.permissionDenied("AUTH-Bs7Ds", "Organisation doesn't exist");
  }

  /** The refusal of a token that is unknown or not valid any more. */
  public static Fault invalidToken() {
    return Fault.unauthenticated("AUTH-7fs1e", "Errors.Token.Invalid");
  }
}
