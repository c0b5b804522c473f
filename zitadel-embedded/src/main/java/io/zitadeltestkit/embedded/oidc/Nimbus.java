package io.zitadeltestkit.embedded.oidc;

import java.util.LinkedHashMap;
import java.util.Map;

/** Small bridges to the Nimbus libraries. */
final class Nimbus {
  private Nimbus() {}

  /** Copies a message's JSON object to a plain map. */
  static Map<String, Object> plain(Map<String, Object> json) {
    return new LinkedHashMap<>(json);
  }
}
