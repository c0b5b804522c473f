package io.zitadeltestkit.login;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** Reads the target of a redirect. */
final class Locations {
  private Locations() {}

  /** {@return the decoded parameters of the query; none without a redirect} */
  static Map<String, String> parameters(String location) {
    Map<String, String> parameters = new LinkedHashMap<>();
    int start = location.indexOf('?');
    if (start < 0) {
      return parameters;
    }
    int fragment = location.indexOf('#', start);
    String query = location.substring(start + 1, fragment < 0 ? location.length() : fragment);
    for (String pair : query.split("&", -1)) {
      int equals = pair.indexOf('=');
      if (equals > 0) {
        parameters.put(
            URLDecoder.decode(pair.substring(0, equals), StandardCharsets.UTF_8),
            URLDecoder.decode(pair.substring(equals + 1), StandardCharsets.UTF_8));
      }
    }
    return parameters;
  }
}
