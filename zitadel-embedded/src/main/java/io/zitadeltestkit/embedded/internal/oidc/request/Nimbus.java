package io.zitadeltestkit.embedded.internal.oidc.request;

import java.util.Map;
import net.minidev.json.JSONObject;

/** Small adapters for the Nimbus libraries. */
public final class Nimbus {
  private Nimbus() {}

  /** Returns a message's JSON object as plain maps, lists, texts and numbers. */
  public static Map<String, Object> plain(JSONObject json) {
    return Json.read(json.toJSONString());
  }
}
