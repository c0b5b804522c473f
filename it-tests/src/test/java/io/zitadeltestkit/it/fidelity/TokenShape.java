package io.zitadeltestkit.it.fidelity;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.Set;
import java.util.regex.Pattern;

/** What a client can see of a token without knowing a key. */
final class TokenShape {
  static final Pattern JWT = Pattern.compile("ey[\\w-]+\\.[\\w-]+\\.[\\w-]+");
  static final Pattern JWE = Pattern.compile("ey[\\w-]+(\\.[\\w-]*){4}");
  private static final Set<String> SHOWN = Set.of("alg", "enc", "typ");
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private TokenShape() {}

  static ObjectNode of(String token) {
    boolean signed = JWT.matcher(token).matches();
    boolean opaque = !signed && !JWE.matcher(token).matches();
    ObjectNode shape = JsonNodeFactory.instance.objectNode();
    shape.put("form", opaque ? "opaque" : token.split("\\.", -1).length + " parts");
    if (!signed) {
      int length = token.length();
      shape.put("length", length <= 200 ? "up to 200" : length <= 500 ? "up to 500" : "over 500");
    }
    if (!opaque) {
      ObjectNode header = shape.putObject("header");
      part(token, 0)
          .properties()
          .forEach(
              field ->
                  header.set(
                      field.getKey(),
                      SHOWN.contains(field.getKey())
                          ? field.getValue()
                          : header.textNode("<any>")));
    }
    return shape;
  }

  /** Decodes a part of a token: 0 is the header, 1 the claims of a JWT. */
  static JsonNode part(String token, int number) {
    try {
      return MAPPER.readTree(
          Base64.getUrlDecoder().decode(token.split("\\.", -1)[number].replace("=", "")));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
