package io.zitadeltestkit.embedded.internal.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.zitadeltestkit.embedded.internal.proto.ProtoJson;
import java.util.Map;

/** Finds texts with the character NUL, which can be sent but not stored. */
final class NulText {
  private NulText() {}

  /**
   * {@return whether a text of a request has one} One in the path never comes this far. A password
   * may have one: only its hash is stored.
   */
  static boolean isIn(HttpRequest request) {
    return request.query().contains("%00") || isIn(request.body());
  }

  private static boolean isIn(String body) {
    if (!body.contains("\\u0000")) {
      return false;
    }
    try {
      return isIn(ProtoJson.parse(body));
    } catch (JsonProcessingException e) {
      return false;
    }
  }

  private static boolean isIn(JsonNode node) {
    if (node.isTextual()) {
      return hasNul(node.textValue());
    }
    if (!node.isObject()) {
      for (JsonNode item : node) {
        if (isIn(item)) {
          return true;
        }
      }
      return false;
    }
    for (Map.Entry<String, JsonNode> field : node.properties()) {
      boolean isPassword = field.getKey().endsWith("assword") && field.getValue().isTextual();
      if (!isPassword && (hasNul(field.getKey()) || isIn(field.getValue()))) {
        return true;
      }
    }
    return false;
  }

  static boolean hasNul(String text) {
    return text.indexOf('\0') >= 0;
  }
}
