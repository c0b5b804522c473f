package io.zitadeltestkit.embedded.internal.oidc.request;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.zitadeltestkit.embedded.internal.http.HttpAnswer;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * JSON for OAuth messages and token claims: numbers are written as numbers, unlike in proto3 JSON.
 */
public final class Json {
  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final TypeReference<LinkedHashMap<String, Object>> OBJECT =
      new TypeReference<>() {};

  private Json() {}

  public static String write(Object value) {
    try {
      return MAPPER.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Can't write " + value.getClass(), e);
    }
  }

  public static Map<String, Object> read(String json) {
    try {
      return MAPPER.readValue(json, OBJECT);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Can't read a message of our own", e);
    }
  }

  public static HttpAnswer ok(Map<String, Object> body) {
    return HttpAnswer.json(200, write(body));
  }

  public static HttpAnswer error(OAuthFault fault) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("error", fault.error());
    if (!fault.description().isEmpty()) {
      body.put("error_description", fault.description());
    }
    return HttpAnswer.json(fault.status(), write(body));
  }
}
