package io.zitadeltestkit.embedded.internal.oidc.claim;

import io.zitadeltestkit.embedded.internal.model.organization.Organization;
import io.zitadeltestkit.embedded.internal.model.user.Human;
import io.zitadeltestkit.embedded.internal.model.user.LoginNames;
import io.zitadeltestkit.embedded.internal.model.user.User;
import io.zitadeltestkit.embedded.internal.model.user.UserMetadata;
import io.zitadeltestkit.embedded.internal.oidc.request.Scopes;
import io.zitadeltestkit.embedded.internal.state.State;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The claims about a user in tokens, user info and introspection.
 *
 * @param profile the standard claims of OpenID Connect
 * @param own Zitadel's own claims, which access tokens contain too
 */
public record UserClaims(Map<String, Object> profile, Map<String, Object> own) {

  /**
   * Collects the claims that scopes request.
   *
   * @param withProfile whether to include the standard claims, or only the subject
   */
  public static UserClaims of(State state, User user, List<String> scopes, boolean withProfile) {
    Map<String, Object> profile = new LinkedHashMap<>();
    Map<String, Object> own = new LinkedHashMap<>();
    profile.put("sub", user.id());
    for (String scope : scopes) {
      switch (scope) {
        case "email", "profile", "phone" -> {
          if (withProfile) {
            putStandard(state, user, scope, profile);
          }
        }
        case Scopes.RESOURCE_OWNER -> putOrganization(state, user, own);
        case Scopes.METADATA -> putMetadata(state, user, own);
        default -> putRequestedOrganization(state, user, scope, own);
      }
    }
    return new UserClaims(profile, own);
  }

  /** The same with further claims of Zitadel's own. */
  public UserClaims with(Map<String, Object> further) {
    Map<String, Object> both = new LinkedHashMap<>(own);
    both.putAll(further);
    return new UserClaims(profile, both);
  }

  /** Returns all claims. */
  public Map<String, Object> all() {
    Map<String, Object> all = new LinkedHashMap<>(profile);
    all.putAll(own);
    return all;
  }

  private static void putStandard(
      State state, User user, String scope, Map<String, Object> claims) {
    Human human = user.human();
    if (scope.equals("profile")) {
      claims.put("name", user.displayName());
      claims.put("preferred_username", LoginNames.preferred(state, user));
      claims.put("updated_at", user.stamp().changedAt().getEpochSecond());
    }
    if (human == null) {
      return;
    }
    switch (scope) {
      case "email" -> putVerified(claims, "email", human.email(), human.emailVerified());
      case "phone" -> putVerified(claims, "phone_number", human.phone(), human.phoneVerified());
      default -> {
        putUnlessEmpty(claims, "given_name", human.givenName());
        putUnlessEmpty(claims, "family_name", human.familyName());
        putUnlessEmpty(claims, "nickname", human.nickName());
        putUnlessEmpty(claims, "gender", human.gender().claim());
        String language = human.preferredLanguage();
        claims.put("locale", language.equals("und") ? null : language);
      }
    }
  }

  private static void putVerified(
      Map<String, Object> claims, String name, String value, boolean verified) {
    putUnlessEmpty(claims, name, value);
    if (verified) {
      claims.put(name + "_verified", true);
    }
  }

  private static void putUnlessEmpty(Map<String, Object> claims, String name, String value) {
    if (!value.isEmpty()) {
      claims.put(name, value);
    }
  }

  private static void putMetadata(State state, User user, Map<String, Object> claims) {
    Map<String, String> values = new TreeMap<>();
    state
        .lookup(UserMetadata.TABLE, UserMetadata.BY_USER, user.id())
        .forEach(entry -> values.put(entry.key(), base64Url(entry.base64())));
    if (!values.isEmpty()) {
      claims.put(Scopes.METADATA, values);
    }
  }

  private static String base64Url(String base64) {
    return base64.replace('+', '-').replace('/', '_').replace("=", "");
  }

  private static void putRequestedOrganization(
      State state, User user, String scope, Map<String, Object> claims) {
    if (scope.startsWith(Scopes.ORG_DOMAIN)) {
      claims.put("urn:zitadel:iam:org:domain:primary", scope.substring(Scopes.ORG_DOMAIN.length()));
    }
    if (scope.startsWith(Scopes.ORG_ID)) {
      claims.put("urn:zitadel:iam:org:id", scope.substring(Scopes.ORG_ID.length()));
      putOrganization(state, user, claims);
    }
  }

  private static void putOrganization(State state, User user, Map<String, Object> claims) {
    state
        .find(Organization.TABLE, user.orgId())
        .ifPresent(
            org -> {
              claims.put(Scopes.RESOURCE_OWNER + ":id", org.id());
              claims.put(Scopes.RESOURCE_OWNER + ":name", org.name());
              claims.put(Scopes.RESOURCE_OWNER + ":primary_domain", org.primaryDomain());
            });
  }
}
