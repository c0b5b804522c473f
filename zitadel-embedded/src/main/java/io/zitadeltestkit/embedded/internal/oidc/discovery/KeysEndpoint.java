package io.zitadeltestkit.embedded.internal.oidc.discovery;

import io.zitadeltestkit.embedded.internal.http.HttpAnswer;
import io.zitadeltestkit.embedded.internal.oidc.request.Json;
import io.zitadeltestkit.embedded.internal.oidc.request.OAuthCall;
import io.zitadeltestkit.embedded.internal.oidc.request.OAuthEndpoint;
import io.zitadeltestkit.embedded.internal.oidc.signing.SigningKeys;
import java.util.List;
import java.util.Map;

/** The public keys, for those who verify tokens themselves. */
public final class KeysEndpoint implements OAuthEndpoint {
  private final SigningKeys keys;

  public KeysEndpoint(SigningKeys keys) {
    this.keys = keys;
  }

  @Override
  public HttpAnswer answer(OAuthCall call) {
    List<Map<String, Object>> published =
        keys.published(call.instance()).getKeys().stream().map(key -> key.toJSONObject()).toList();
    return Json.ok(Map.of("keys", published)).with("Cache-Control", "max-age=300, must-revalidate");
  }
}
