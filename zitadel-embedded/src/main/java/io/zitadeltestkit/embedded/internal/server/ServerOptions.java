package io.zitadeltestkit.embedded.internal.server;

import io.soabase.recordbuilder.core.RecordBuilder;
import io.zitadeltestkit.embedded.internal.http.Endpoint;
import io.zitadeltestkit.embedded.internal.http.Interceptor;
import io.zitadeltestkit.embedded.internal.version.Profile;
import java.security.interfaces.RSAPublicKey;
import java.time.Duration;
import java.util.Map;
import java.util.function.Predicate;

/**
 * The options of a server.
 *
 * @param endpoint where it listens
 * @param externalDomain the host name of the first instance
 * @param systemUsers the keys of the users of the system API, by name
 * @param systemAudience the audience of such a user's token
 * @param interceptor is called before the wires
 * @param gatewayDelay how long REST calls are refused after the start
 * @param profile the release that it emulates
 */
@RecordBuilder
public record ServerOptions(
    Endpoint endpoint,
    String externalDomain,
    Map<String, RSAPublicKey> systemUsers,
    Predicate<String> systemAudience,
    Interceptor interceptor,
    Duration gatewayDelay,
    Profile profile)
    implements ServerOptionsBuilder.With {
  /** The default options. */
  public static ServerOptions of(Endpoint endpoint, String externalDomain) {
    return new ServerOptions(
        endpoint,
        externalDomain,
        Map.of(),
        audience -> true,
        Interceptor.NONE,
        Duration.ZERO,
        Profile.NEWEST);
  }
}
