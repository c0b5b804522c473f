package io.zitadeltestkit.embedded.internal.desk;

import io.zitadeltestkit.embedded.internal.http.HttpRequest;
import io.zitadeltestkit.embedded.internal.http.RequestTarget;
import io.zitadeltestkit.embedded.internal.secret.Hashes;
import io.zitadeltestkit.embedded.internal.uri.HostAndPort;
import io.zitadeltestkit.embedded.internal.uri.Loopback;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Decides who may see the page and press its buttons. The server only listens on the loopback
 * address. This leaves attacks by other pages in the developer's own browser: requests to a host
 * name of theirs that resolves to this machine (DNS rebinding), or forms.
 */
public final class DeskGuard {
  static final String FIELD = "page";

  private final String token = Hashes.randomText(24);

  /** {@return the secret that the page's forms repeat} */
  public String token() {
    return token;
  }

  /**
   * {@return whether a request was sent to this machine by a loopback host name, which no other
   * site can own} Behind a proxy the client could be anyone.
   */
  public static boolean isLocal(HttpRequest request) {
    String host = name(request);
    return !RequestTarget.isThroughProxy(request)
        && (Loopback.isLoopback(host) || host.endsWith(".localhost"));
  }

  /** {@return the requested host name, in lower case and without the port} */
  static String name(HttpRequest request) {
    return HostAndPort.withoutPort(request.header("host").toLowerCase(Locale.ROOT));
  }

  /** {@return the reason to refuse this button press; empty if allowed} */
  public Optional<String> refusal(HttpRequest request) {
    if (!isLocal(request)) {
      return Optional.of(
          "The page is for this machine alone: open it at http://localhost with the server's port,"
              + " without a proxy.");
    }
    String site = request.header("sec-fetch-site");
    String origin = request.header("origin");
    if ((!site.isEmpty() && !site.equals("same-origin"))
        || (!origin.isEmpty() && !origin.equalsIgnoreCase(request.origin()))) {
      return Optional.of(
          "Another site has sent this form. Only the server's own page may press its buttons.");
    }
    String sent = request.formParameters().getOrDefault(FIELD, List.of("")).get(0);
    return MessageDigest.isEqual(
            sent.getBytes(StandardCharsets.UTF_8), token.getBytes(StandardCharsets.UTF_8))
        ? Optional.empty()
        : Optional.of(
            "The form lacks the page's own token: the server was restarted since the page was"
                + " loaded, or somebody else has sent it. Reload the page and press again.");
  }
}
