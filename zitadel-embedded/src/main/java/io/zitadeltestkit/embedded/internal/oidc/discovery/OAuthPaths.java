package io.zitadeltestkit.embedded.internal.oidc.discovery;

import java.util.List;
import java.util.Set;

/** The paths of the endpoints. */
public final class OAuthPaths {
  public static final String DISCOVERY = "/.well-known/openid-configuration";
  public static final String AUTHORIZE = "/oauth/v2/authorize";
  public static final String AUTHORIZE_CALLBACK = AUTHORIZE + "/callback";
  public static final String TOKEN = "/oauth/v2/token";
  public static final String INTROSPECT = "/oauth/v2/introspect";
  public static final String REVOKE = "/oauth/v2/revoke";
  public static final String KEYS = "/oauth/v2/keys";
  public static final String DEVICE_AUTHORIZATION = "/oauth/v2/device_authorization";
  public static final String USERINFO = "/oidc/v1/userinfo";
  public static final String END_SESSION = "/oidc/v1/end_session";

  public static final Set<String> ALL =
      Set.of(
          DISCOVERY,
          AUTHORIZE,
          AUTHORIZE_CALLBACK,
          TOKEN,
          INTROSPECT,
          REVOKE,
          KEYS,
          DEVICE_AUTHORIZATION,
          USERINFO,
          END_SESSION);

  private static final List<String> PREFIXES = List.of("/oauth/v2", "/oidc/v1", DISCOVERY);

  private OAuthPaths() {}

  /** Returns whether a path belongs to the OAuth endpoints. */
  public static boolean isOurs(String path) {
    return ALL.contains(path) || PREFIXES.stream().anyMatch(path::startsWith);
  }
}
