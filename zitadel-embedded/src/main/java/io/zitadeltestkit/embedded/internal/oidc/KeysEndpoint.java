package io.zitadeltestkit.embedded.internal.oidc;

import io.zitadeltestkit.embedded.internal.http.HttpAnswer;
import java.util.List;
import java.util.Map;

/** The public keys, for verifying tokens locally. */
final class KeysEndpoint implements Endpoint {
  private final SigningKeys keys;

  KeysEndpoint(SigningKeys keys) {
    this.keys = keys;
  }

  @Override
  public HttpAnswer answer(OAuthCall call) {
    List<Map<String, Object>> published =
        keys.published(call.instance()).getKeys().stream().map(key -> key.toJSONObject()).toList();
    return Json.ok(Map.of("keys", published)).with("Cache-Control", "max-age=300, must-revalidate");
  }
}
