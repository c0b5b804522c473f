package io.zitadeltestkit.embedded.internal.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.zitadeltestkit.embedded.internal.proto.ProtoJson;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Removes secrets from recorded requests: values of fields with the name of a secret. */
public final class Redaction {
  /** The replacement of a secret. */
  public static final String REPLACEMENT = "***";

  private static final Pattern SECRET =
      Pattern.compile(
          "(.*(token|secret|password|assertion|verifier|hash|private).*)|key|code|.*[a-z_](code|key)|id_?token_?hint",
          Pattern.CASE_INSENSITIVE);

  private Redaction() {}

  /**
   * Returns a body without its secrets: JSON and forms are understood, anything else is left out.
   */
  public static String body(String mediaType, String body) {
    if (body.isEmpty()) {
      return "";
    }
    if (mediaType.equals("application/x-www-form-urlencoded")) {
      return form(body);
    }
    try {
      return mediaType.endsWith("json") ? json(ProtoJson.parse(body)).toString() : REPLACEMENT;
    } catch (JsonProcessingException | StackOverflowError e) {
      return REPLACEMENT;
    }
  }

  /** {@return a query or form without its secrets} */
  public static String form(String encoded) {
    return Arrays.stream(encoded.split("&", -1))
        .map(
            pair -> {
              int equals = pair.indexOf('=');
              String name = equals < 0 ? pair : pair.substring(0, equals);
              return equals >= 0 && isSecret(name) ? name + "=" + REPLACEMENT : pair;
            })
        .collect(Collectors.joining("&"));
  }

  private static JsonNode json(JsonNode node) {
    if (node instanceof ObjectNode object) {
      ObjectNode out = object.objectNode();
      object
          .properties()
          .forEach(
              field ->
                  out.set(
                      field.getKey(),
                      isSecret(field.getKey()) && field.getValue().isValueNode()
                          ? TextNode.valueOf(REPLACEMENT)
                          : json(field.getValue())));
      return out;
    }
    if (node instanceof ArrayNode array) {
      ArrayNode out = array.arrayNode();
      array.forEach(element -> out.add(json(element)));
      return out;
    }
    return node;
  }

  private static boolean isSecret(String name) {
    return SECRET.matcher(name.toLowerCase(Locale.ROOT)).matches();
  }
}
