package io.zitadeltestkit.client.internal.http;

import io.zitadeltestkit.client.error.ConnectionException;
import io.zitadeltestkit.client.error.ConnectionException.Kind;
import io.zitadeltestkit.client.internal.text.Redactor;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.security.cert.CertificateException;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLPeerUnverifiedException;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/** Messages for calls that got no answer. */
final class ConnectionErrors {
  private ConnectionErrors() {}

  /**
   * @param what the name of the call
   * @param url the URL that was called
   * @param attempts how often it was tried
   * @param secrets secrets of the request, which must not be quoted even if the server sends them
   *     back
   */
  static ConnectionException of(
      String what,
      HttpUrl url,
      int attempts,
      HttpSettings settings,
      IOException first,
      Collection<String> secrets) {
    IOException cause = mostTelling(first);
    String origin = url.scheme() + "://" + url.host() + port(url);
    String tried = what + " at " + origin + (attempts > 1 ? " (tried " + attempts + " times)" : "");
    Kind kind = kind(cause);
    String message =
        switch (kind) {
          case REFUSED ->
              "%s: the connection was refused, nothing listens there. Check host and port, and whether Zitadel has started."
                  .formatted(tried);
          case UNKNOWN_HOST ->
              "%s: the host name \"%s\" is unknown. Check its spelling and your DNS; the client builder's resolve(name, address) gives a name an address."
                  .formatted(tried, url.host());
          case TIMEOUT ->
              "%s: %s. %s, or allow more time in the client builder."
                  .formatted(tried, limit(settings, cause), timeoutAdvice(url, settings));
          case TLS -> "%s: %s".formatted(tried, tlsAdvice(url, cause, settings.clock(), secrets));
          case INTERRUPTED ->
              "%s: the thread was interrupted before the answer came. Whether the server carried it out is not known."
                  .formatted(tried);
          case BROKEN ->
              "%s: the connection broke before the answer was complete (%s). Whether the server carried it out is not known; check that it speaks %s at this port, and look into its log."
                  .formatted(tried, describe(cause, secrets), url.scheme());
        };
    return new ConnectionException(kind, message, withoutSecrets(cause, secrets));
  }

  // If a name has several addresses, a refusal by one of them says less than the failure of
  // another.
  private static IOException mostTelling(IOException first) {
    if (first instanceof ConnectException) {
      for (Throwable other : first.getSuppressed()) {
        if (other instanceof IOException failure && !(other instanceof ConnectException)) {
          return failure;
        }
      }
    }
    return first;
  }

  static Kind kind(IOException first) {
    IOException cause = mostTelling(first);
    // An interrupt closes the connection, which then fails in one way or another.
    if (Thread.currentThread().isInterrupted()) {
      return Kind.INTERRUPTED;
    }
    if (cause instanceof SocketTimeoutException
        || (cause instanceof InterruptedIOException && "timeout".equals(cause.getMessage()))) {
      return Kind.TIMEOUT;
    }
    if (cause instanceof InterruptedIOException) {
      return Kind.INTERRUPTED;
    }
    if (cause instanceof UnknownHostException) {
      return Kind.UNKNOWN_HOST;
    }
    if (cause instanceof SSLException) {
      return Kind.TLS;
    }
    return cause instanceof ConnectException ? Kind.REFUSED : Kind.BROKEN;
  }

  private static String limit(HttpSettings settings, IOException cause) {
    String text = String.valueOf(cause.getMessage()).toLowerCase(Locale.ROOT);
    return text.contains("connect")
        ? "no connection within " + seconds(settings.connectTimeout())
        : "no answer within " + seconds(settings.callTimeout());
  }

  // There is no firewall in front of this machine's own servers. A plain HTTP server, such as the
  // JDK's, may read the TLS handshake as the start of a request and wait for the rest.
  private static String timeoutAdvice(HttpUrl url, HttpSettings settings) {
    return url.isHttps() && settings.host().isLoopback()
        ? "Does the server speak plain HTTP at this port, and wait for the rest of a request? Then use http:// in the host. Otherwise look into its log"
        : "Check that the host is the right one and not behind a firewall";
  }

  private static String seconds(Duration time) {
    return time.toMillis() % 1000 == 0 ? time.toSeconds() + " s" : time.toMillis() + " ms";
  }

  private static String tlsAdvice(
      HttpUrl url, IOException cause, Clock clock, Collection<String> secrets) {
    if (cause instanceof SSLPeerUnverifiedException) {
      return "the server's certificate is for another name than \"%s\". Use the name that the certificate is for; resolve(name, address) in the client builder gives that name an address."
          .formatted(url.host());
    }
    Optional<String> validity = CertificateValidity.problem(cause, clock.instant());
    if (validity.isPresent()) {
      return validity.get();
    }
    if (isCausedBy(cause, CertificateException.class)) {
      return "the server's certificate is not trusted. If it is from an authority of your own, give its certificate with caFile(path) or trustStore(store) in the client builder.";
    }
    return "TLS failed (%s). Perhaps the server speaks plain HTTP at this port: then use http:// in the host."
        .formatted(describe(cause, secrets));
  }

  private static boolean isCausedBy(Throwable failure, Class<? extends Throwable> type) {
    for (@Nullable Throwable t = failure; t != null; t = t.getCause()) {
      if (type.isInstance(t)) {
        return true;
      }
    }
    return false;
  }

  private static String describe(IOException cause, Collection<String> secrets) {
    String text = cause.getMessage();
    return cause.getClass().getSimpleName()
        + (text == null ? "" : ": " + Redactor.shortText(text, secrets));
  }

  // A library quotes what it can't parse, such as a status line, and that may be an echo of the
  // request.
  private static Throwable withoutSecrets(Throwable cause, Collection<String> secrets) {
    if (!quotesSecrets(cause, secrets)) {
      return cause;
    }
    IOException clean =
        new IOException(
            cause.getClass().getSimpleName()
                + ": "
                + Redactor.shortText(String.valueOf(cause.getMessage()), secrets));
    clean.setStackTrace(cause.getStackTrace());
    return clean;
  }

  private static boolean quotesSecrets(Throwable failure, Collection<String> secrets) {
    for (@Nullable Throwable t = failure; t != null; t = t.getCause()) {
      String text = String.valueOf(t.getMessage());
      if (!Redactor.text(text, secrets).equals(text)) {
        return true;
      }
      for (Throwable suppressed : t.getSuppressed()) {
        if (quotesSecrets(suppressed, secrets)) {
          return true;
        }
      }
    }
    return false;
  }

  private static String port(HttpUrl url) {
    return url.port() == HttpUrl.defaultPort(url.scheme()) ? "" : ":" + url.port();
  }
}
