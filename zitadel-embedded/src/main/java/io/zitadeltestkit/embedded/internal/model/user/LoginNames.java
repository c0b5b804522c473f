package io.zitadeltestkit.embedded.internal.model.user;

import io.zitadeltestkit.embedded.internal.model.organization.Organization;
import io.zitadeltestkit.embedded.internal.model.organization.OrganizationDomain;
import io.zitadeltestkit.embedded.internal.model.policy.DomainPolicy;
import io.zitadeltestkit.embedded.internal.state.State;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The names that a user can sign in with: the user name, or, if the organization's domain policy
 * requires it, the user name, {@code @} and the organization's domain.
 */
public final class LoginNames {
  private LoginNames() {}

  /** {@return a user's login names in their alphabetical order} */
  public static List<String> of(State state, User user) {
    String preferred = preferred(state, user);
    if (!DomainPolicy.userLoginMustBeDomain(state, user.orgId())) {
      return List.of(preferred);
    }
    Stream<String> others =
        OrganizationDomain.of(state, user.orgId()).stream()
            .filter(OrganizationDomain::verified)
            .map(domain -> user.username() + "@" + domain.domain());
    return Stream.concat(Stream.of(preferred), others).distinct().sorted().toList();
  }

  /** {@return one login name for each domain of the organization, be they the same} */
  public static List<String> ofEachDomain(State state, User user) {
    if (DomainPolicy.userLoginMustBeDomain(state, user.orgId())) {
      return of(state, user);
    }
    return OrganizationDomain.of(state, user.orgId()).stream()
        .filter(OrganizationDomain::verified)
        .map(domain -> user.username())
        .toList();
  }

  /** Returns a user's preferred login name. */
  public static String preferred(State state, User user) {
    if (!DomainPolicy.userLoginMustBeDomain(state, user.orgId())) {
      return user.username();
    }
    String domain =
        state.find(Organization.TABLE, user.orgId()).map(Organization::primaryDomain).orElse("");
    return user.username() + "@" + domain;
  }

  /** Finds the user that has a login name; case does not matter. */
  public static Optional<User> find(State state, String loginName) {
    String wanted = loginName.toLowerCase(Locale.ROOT);
    return candidates(state, loginName)
        .filter(
            user ->
                of(state, user).stream()
                    .anyMatch(name -> name.toLowerCase(Locale.ROOT).equals(wanted)))
        .findFirst();
  }

  /** {@return the users whose user name is a login name, or the part before its domain} */
  public static Stream<User> candidates(State state, String loginName) {
    String wanted = loginName.toLowerCase(Locale.ROOT);
    int at = wanted.lastIndexOf('@');
    Stream<User> plain = state.lookup(User.TABLE, User.BY_USERNAME, wanted);
    return at < 0
        ? plain
        : Stream.concat(plain, state.lookup(User.TABLE, User.BY_USERNAME, wanted.substring(0, at)));
  }

  /**
   * Returns whether another user has this name where names have to be unique: in the organization
   * if its login names end with its domain, else among all other organizations.
   *
   * @param state contains the users
   * @param orgId the organization of the user
   * @param username the name
   * @param userId the user itself, which is ignored; empty for a new one
   */
  public static boolean isTaken(State state, String orgId, String username, String userId) {
    boolean inOrgOnly = DomainPolicy.userLoginMustBeDomain(state, orgId);
    return state
        .lookup(User.TABLE, User.BY_USERNAME, username.toLowerCase(Locale.ROOT))
        .filter(other -> !other.id().equals(userId))
        .anyMatch(
            other ->
                inOrgOnly
                    ? other.orgId().equals(orgId)
                    : !DomainPolicy.userLoginMustBeDomain(state, other.orgId()));
  }

  /**
   * Returns whether a user name ends with a domain of another organization, if user names are login
   * names.
   */
  public static boolean endsWithForeignDomain(State state, String orgId, String username) {
    int at = username.lastIndexOf('@');
    if (at < 0 || DomainPolicy.userLoginMustBeDomain(state, orgId)) {
      return false;
    }
    return OrganizationDomain.verified(state, username.substring(at + 1))
        .filter(domain -> !domain.orgId().equals(orgId))
        .isPresent();
  }
}
