package io.zitadeltestkit.backend;

import io.zitadeltestkit.instance.SystemUser;
import io.zitadeltestkit.instance.VirtualInstances;
import io.zitadeltestkit.internal.Endpoint;
import io.zitadeltestkit.internal.Setting;
import java.net.URI;
import java.nio.file.Path;
import java.util.Locale;

/**
 * Virtual instances on a running server. They need the key of a system user, set by {@code
 * system-user} and {@code system-key-file}, and {@code system-audience} if the server's configured
 * external URL differs from {@code ZITADEL_HOST}.
 */
final class ExternalInstances {
  private ExternalInstances() {}

  static VirtualInstances of(String baseUrl) {
    String keyFile =
        Setting.of("system-key-file")
            .orElseThrow(
                () ->
                    new BackendException(
                        "Isolation INSTANCE asks the external Zitadel at "
                            + baseUrl
                            + " for a virtual instance, and only a system user can make one. Give the name and private key of one that the server is configured with in ZITADEL_TESTKIT_SYSTEM_USER and ZITADEL_TESTKIT_SYSTEM_KEY_FILE, or use isolation ORGANIZATION, or the backend \"embedded\" or \"container\"."));
    try {
      SystemUser user =
          SystemUser.of(Setting.of("system-user").orElse("zitadel-testkit"), Path.of(keyFile));
      return new VirtualInstances(
          endpoint(baseUrl), user, Setting.of("system-audience").orElse(baseUrl));
    } catch (IllegalArgumentException e) {
      throw new BackendException(
          "No virtual instance at " + baseUrl + ". " + String.valueOf(e.getMessage()), e);
    }
  }

  private static Endpoint endpoint(String baseUrl) {
    URI uri = URI.create(baseUrl);
    String scheme = uri.getScheme().toLowerCase(Locale.ROOT);
    int standard = scheme.equals("https") ? 443 : 80;
    int port = uri.getPort() < 0 ? standard : uri.getPort();
    return new Endpoint(scheme, uri.getHost(), port, uri.getHost(), null);
  }
}
