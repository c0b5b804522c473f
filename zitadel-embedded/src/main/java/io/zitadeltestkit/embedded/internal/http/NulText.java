package io.zitadeltestkit.embedded.internal.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.zitadeltestkit.embedded.internal.proto.ProtoJson;
import java.util.Map;

/** Finds texts with the character NUL, which can be sent but not stored. */
final class NulText {
  private NulText() {}

  /** Whether a text of a JSON body has one. A password may: only its hash is stored. */
  static boolean isIn(String body) {
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

  private static boolean hasNul(String text) {
    return text.indexOf('\0') >= 0;
  }
}
