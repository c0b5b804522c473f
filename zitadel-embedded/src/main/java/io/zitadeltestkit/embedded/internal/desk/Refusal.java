package io.zitadeltestkit.embedded.internal.desk;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.zitadeltestkit.embedded.internal.proto.ProtoJson;

/** Extracts the reason of a refusal as one line, from any form of error response. */
final class Refusal {
  private static final int MAX_LENGTH = 300;

  private Refusal() {}

  /** {@return the reason in the body of an answer} */
  static String of(String body) {
    String text = body.startsWith("{") ? ofJson(body) : body.startsWith("<") ? "" : body;
    String line = text.strip().replaceAll("\\s+", " ");
    return line.length() > MAX_LENGTH ? line.substring(0, MAX_LENGTH) + "…" : line;
  }

  private static String ofJson(String body) {
    try {
      JsonNode json = ProtoJson.parse(body);
      if (json.has("error")) {
        String description = json.path("error_description").asText();
        return json.path("error").asText() + (description.isEmpty() ? "" : ": " + description);
      }
      return json.path("message").asText();
    } catch (JsonProcessingException e) {
      return "";
    }
  }
}
