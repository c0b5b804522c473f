package io.zitadeltestkit.container;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/** Hides secrets: known ones, and everything that looks like a token. Thread-safe. */
final class Secrets {
  private static final String HIDDEN = "***";
  private static final int SHORTEST = 8;
  private static final Pattern JWT =
      Pattern.compile("eyJ[A-Za-z0-9_-]{5,}(\\.[A-Za-z0-9_-]*){0,4}");

  /** A line that consists of a token, as the server prints its first one. */
  private static final Pattern BARE_TOKEN = Pattern.compile("(?m)^[A-Za-z0-9_-]{60,}$");

  private final Set<String> known = ConcurrentHashMap.newKeySet();

  void add(String secret) {
    if (secret.length() >= SHORTEST) {
      known.add(secret);
    }
  }

  String hide(String text) {
    String result = text;
    for (String secret : known) {
      result = result.replace(secret, HIDDEN);
    }
    result = JWT.matcher(result).replaceAll(HIDDEN);
    return BARE_TOKEN.matcher(result).replaceAll(HIDDEN);
  }
}
