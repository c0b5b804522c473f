package io.zitadeltestkit.embedded.internal.ui;

import io.zitadeltestkit.embedded.internal.http.HttpRequest;
import io.zitadeltestkit.embedded.internal.secret.Hashes;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The cookies of the pages: the browser's sessions, a secret that forms repeat (against CSRF), and
 * an id of the browser.
 */
final class Cookies {
  private static final String SESSIONS = "zitadel.sessions";
  private static final String FORMS = "zitadel.forms";
  private static final String BROWSER = "zitadel.browser";
  private static final int MAX_SESSIONS = 10;

  private final Map<String, String> sent;
  private final boolean secure;

  private Cookies(Map<String, String> sent, boolean secure) {
    this.sent = sent;
    this.secure = secure;
  }

  static Cookies of(HttpRequest request) {
    Map<String, String> sent = new LinkedHashMap<>();
    for (String pair : request.header("cookie").split(";", -1)) {
      int equals = pair.indexOf('=');
      if (equals > 0) {
        sent.putIfAbsent(pair.substring(0, equals).strip(), pair.substring(equals + 1).strip());
      }
    }
    return new Cookies(sent, request.secure());
  }

  /** Returns the secret that forms repeat; empty if the browser has none yet. */
  String forms() {
    return sent.getOrDefault(FORMS, "");
  }

  /** Returns the id of the browser; a new one if it has none yet. */
  String browser() {
    String known = sent.getOrDefault(BROWSER, "");
    return known.isEmpty() ? Hashes.randomText(16) : known;
  }

  /** Returns the sessions' tokens by their ids, most recently used first. */
  Map<String, String> sessions() {
    return Arrays.stream(sent.getOrDefault(SESSIONS, "").split("\\|", -1))
        .map(entry -> List.of(entry.split(":", -1)))
        .filter(entry -> entry.size() == 2)
        .collect(
            Collectors.toMap(
                entry -> entry.get(0),
                entry -> entry.get(1),
                (first, second) -> first,
                LinkedHashMap::new));
  }

  String withForms(String secret) {
    return cookie(FORMS, secret);
  }

  String withBrowser(String name) {
    return cookie(BROWSER, name) + "; Max-Age=31536000";
  }

  String withSessions(Map<String, String> tokens) {
    return cookie(
        SESSIONS,
        tokens.entrySet().stream()
            .limit(MAX_SESSIONS)
            .map(entry -> entry.getKey() + ":" + entry.getValue())
            .collect(Collectors.joining("|")));
  }

  private String cookie(String name, String value) {
    return name
        + "="
        + value
        + "; Path="
        + PagePaths.ROOT
        + "; HttpOnly; SameSite=Lax"
        + (secure ? "; Secure" : "");
  }
}
