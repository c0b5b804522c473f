package io.zitadeltestkit.embedded.internal.api.application;

import java.net.URI;
import java.net.URISyntaxException;

/** Origins of URIs: scheme, host and port. */
final class Origins {
  private Origins() {}

  /** Returns whether a text is only an origin. */
  static boolean isOrigin(String text) {
    try {
      URI uri = new URI(text.strip());
      return uri.getScheme() != null
          && uri.getRawAuthority() != null
          && uri.getRawPath().isEmpty()
          && uri.getRawQuery() == null;
    } catch (URISyntaxException e) {
      return false;
    }
  }

  /**
   * Returns the origin of a URI. Redirect URIs may have schemes and hosts of any shape, so this
   * does not parse them strictly; one without a host has an origin that ends with its slashes.
   */
  static String originOf(String uri) {
    int colon = uri.indexOf(':');
    if (colon < 0) {
      return "://";
    }
    String rest = uri.substring(colon + 1);
    String host = "";
    if (rest.startsWith("//")) {
      String[] parts = rest.substring(2).split("[/?#]", 2);
      host = parts[0].substring(parts[0].lastIndexOf('@') + 1);
    }
    return uri.substring(0, colon).toLowerCase(java.util.Locale.ROOT) + "://" + host;
  }
}
