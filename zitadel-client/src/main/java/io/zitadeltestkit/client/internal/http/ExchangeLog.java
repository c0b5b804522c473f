package io.zitadeltestkit.client.internal.http;

import io.zitadeltestkit.client.internal.text.Redactor;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import okhttp3.Headers;
import okhttp3.Request;
import okhttp3.RequestBody;
import okio.Buffer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;

/**
 * Logs each exchange: one line at DEBUG, headers and bodies at TRACE; with verbose logging all of
 * it at INFO. Secrets are taken out before anything reaches the logger.
 */
final class ExchangeLog {
  private static final Logger LOGGER = LoggerFactory.getLogger("io.zitadeltestkit.client.http");
  private static final String FORM = "application/x-www-form-urlencoded";
  private static final int MAX_BODY = 8_192;

  /** Headers that are shown; a list of those that are not could never be complete. */
  private static final Set<String> SHOWN =
      Set.of(
          "accept",
          "cache-control",
          "connect-protocol-version",
          "content-length",
          "content-type",
          "date",
          "grpc-status",
          "location",
          "retry-after",
          "server",
          "user-agent",
          "www-authenticate",
          "x-zitadel-orgid");

  private final boolean verbose;

  ExchangeLog(boolean verbose) {
    this.verbose = verbose;
  }

  void answered(Request request, HttpAnswer answer, long nanos) {
    if (!isEnabled()) {
      return;
    }
    String line =
        "%s %s -> %d in %d ms (%d bytes)"
            .formatted(
                request.method(),
                Redactor.text(request.url().toString()),
                answer.status(),
                TimeUnit.NANOSECONDS.toMillis(nanos),
                answer.body().length);
    write(
        request,
        showsAll()
            ? line
                + lines(">", request.headers())
                + body(">", mediaType(request), bytes(request))
                + lines("<", answer.headers())
                + body("<", answer.mediaType(), answer.body())
            : line);
  }

  void failed(Request request, IOException failure, long nanos) {
    if (!isEnabled()) {
      return;
    }
    String line =
        "%s %s -> %s: %s after %d ms"
            .formatted(
                request.method(),
                Redactor.text(request.url().toString()),
                failure.getClass().getSimpleName(),
                Redactor.text(String.valueOf(failure.getMessage())),
                TimeUnit.NANOSECONDS.toMillis(nanos));
    write(
        request,
        showsAll()
            ? line + lines(">", request.headers()) + body(">", mediaType(request), bytes(request))
            : line);
  }

  private boolean isEnabled() {
    return verbose ? LOGGER.isInfoEnabled() : LOGGER.isDebugEnabled();
  }

  private boolean showsAll() {
    return verbose || LOGGER.isTraceEnabled();
  }

  private void write(Request request, String text) {
    Level level = verbose ? Level.INFO : LOGGER.isTraceEnabled() ? Level.TRACE : Level.DEBUG;
    // A server may echo the request under any name.
    LOGGER.atLevel(level).log(Redactor.without(text, secretsIn(request)));
  }

  /** The credentials and other secrets that a request carries. */
  static List<String> secretsIn(Request request) {
    List<String> secrets = new ArrayList<>();
    String header = request.header("Authorization");
    if (header != null) {
      secrets.add(header.substring(header.indexOf(' ') + 1));
    }
    byte[] body = bytes(request);
    secrets.addAll(
        mediaType(request).equals(FORM) ? Redactor.secretsInForm(body) : Redactor.secretsIn(body));
    return secrets;
  }

  private static String lines(String mark, Headers headers) {
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < headers.size(); i++) {
      boolean shown = SHOWN.contains(headers.name(i).toLowerCase(Locale.ROOT));
      lines.append("\n  ").append(mark).append(' ').append(headers.name(i)).append(": ");
      lines.append(shown ? Redactor.text(headers.value(i)) : Redactor.REDACTED);
    }
    return lines.toString();
  }

  private static String body(String mark, String mediaType, byte[] body) {
    if (body.length == 0) {
      return "";
    }
    String text;
    if (mediaType.endsWith("json")) {
      text = Redactor.json(body);
    } else if (mediaType.equals(FORM)) {
      text = Redactor.form(body);
    } else if (mediaType.equals("text/plain")) {
      text = Redactor.text(new String(body, StandardCharsets.UTF_8).strip());
    } else {
      text = "(" + body.length + " bytes of " + (mediaType.isEmpty() ? "no type" : mediaType) + ")";
    }
    String shown =
        text.length() <= MAX_BODY
            ? text
            : text.substring(0, MAX_BODY) + "… (" + text.length() + " characters)";
    return "\n  " + mark + " " + shown;
  }

  private static String mediaType(Request request) {
    RequestBody body = request.body();
    var type = body == null ? null : body.contentType();
    return type == null ? "" : type.type() + "/" + type.subtype();
  }

  private static byte[] bytes(Request request) {
    @Nullable RequestBody body = request.body();
    if (body == null) {
      return new byte[0];
    }
    Buffer buffer = new Buffer();
    try {
      body.writeTo(buffer);
    } catch (IOException e) {
      return new byte[0]; // bodies are byte arrays, which don't fail
    }
    return buffer.readByteArray();
  }
}
