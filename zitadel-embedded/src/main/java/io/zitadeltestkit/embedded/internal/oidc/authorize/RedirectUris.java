package io.zitadeltestkit.embedded.internal.oidc.authorize;

import io.zitadeltestkit.embedded.internal.model.project.OidcConfig.ApplicationType;
import io.zitadeltestkit.embedded.internal.oidc.client.OidcClient;
import io.zitadeltestkit.embedded.internal.oidc.request.OAuthFault;
import io.zitadeltestkit.embedded.internal.oidc.request.Redirects;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Checks redirect URIs.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc8252#section-7.3">RFC 8252: loopback
 *     redirection</a>
 */
public final class RedirectUris {
  private static final String CONTACT =
      "If you have any questions, you may contact the administrator of the application.";
  private static final String MISSING =
      "The redirect_uri is missing in the request. Please ensure it is added to the request. "
          + CONTACT;
  private static final String UNKNOWN =
      "The requested redirect_uri is missing in the client configuration. " + CONTACT;
  private static final String INSECURE =
      "This client's redirect_uri is http and is not allowed. " + CONTACT;
  private static final String CUSTOM =
      "This client's redirect_uri is using a custom schema and is not allowed. " + CONTACT;

  private RedirectUris() {}

  /** Refuses a redirect URI that is not registered, or not safe for the kind of client. */
  static void require(OidcClient client, String escapedUri, String responseType) {
    String uri = unescaped(escapedUri);
    if (client.config().applicationType() == ApplicationType.NATIVE) {
      requireForNative(client, uri);
      return;
    }
    if (!isRegistered(client, client.config().redirectUris(), uri)) {
      throw OAuthFault.invalidRequest(UNKNOWN);
    }
    if (uri.startsWith("http://")) {
      boolean safe = responseType.equals("code") && isOnServer(client);
      if (!safe && !client.config().devMode()) {
        throw OAuthFault.invalidRequest(INSECURE);
      }
    } else if (!uri.startsWith("https://")) {
      throw OAuthFault.invalidRequest(CUSTOM);
    }
  }

  private static String unescaped(String uri) {
    try {
      return URLDecoder.decode(uri, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      throw OAuthFault.invalidRequest(MISSING);
    }
  }

  private static boolean isOnServer(OidcClient client) {
    return client.config().applicationType() == ApplicationType.WEB;
  }

  private static void requireForNative(OidcClient client, String uri) {
    Optional<URI> loopback = loopback(uri);
    if (isRegistered(client, client.config().redirectUris(), uri)) {
      boolean plain = uri.startsWith("http://") && loopback.isEmpty();
      if (plain && !client.config().devMode()) {
        throw OAuthFault.invalidRequest(INSECURE);
      }
      return;
    }
    if (loopback.isEmpty() || !matchesLoopback(client.config().redirectUris(), loopback.get())) {
      throw OAuthFault.invalidRequest(UNKNOWN);
    }
  }

  /** Returns whether a URI is allowed after sign-out. */
  public static boolean isAllowedAfterLogout(OidcClient client, String uri) {
    List<String> registered = client.config().postLogoutRedirectUris();
    if (isRegistered(client, registered, uri)) {
      return true;
    }
    return client.config().applicationType() == ApplicationType.NATIVE
        && loopback(uri).filter(address -> matchesLoopback(registered, address)).isPresent();
  }

  /** A client in development may register patterns. */
  private static boolean isRegistered(OidcClient client, List<String> registered, String uri) {
    return registered.contains(uri)
        || (client.config().devMode()
            && registered.stream().anyMatch(pattern -> matches(pattern, uri)));
  }

  private static boolean matches(String pattern, String uri) {
    return Glob.compile(pattern).matcher(uri).matches();
  }

  private static boolean matchesLoopback(List<String> registered, URI address) {
    return registered.stream()
        .flatMap(text -> loopback(text).stream())
        .anyMatch(
            known ->
                Objects.equals(known.getRawPath(), address.getRawPath())
                    && Objects.equals(known.getRawQuery(), address.getRawQuery()));
  }

  private static Optional<URI> loopback(String text) {
    try {
      return Optional.of(URI.create(text)).filter(Redirects::isLoopback);
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
