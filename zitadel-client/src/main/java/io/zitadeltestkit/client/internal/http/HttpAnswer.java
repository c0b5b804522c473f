package io.zitadeltestkit.client.internal.http;

import com.fasterxml.jackson.databind.JsonNode;
import io.zitadeltestkit.client.internal.json.Json;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import okhttp3.Headers;

/**
 * A complete answer.
 *
 * @param status the HTTP status
 * @param headers the headers
 * @param body the bytes, uncompressed
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record HttpAnswer(int status, Headers headers, byte[] body) {
  public String header(String name) {
    String value = headers.get(name);
    return value == null ? "" : value;
  }

  public boolean isSuccess() {
    return status >= 200 && status < 300;
  }

  public boolean isJson() {
    return mediaType().endsWith("json");
  }

  public boolean isHtml() {
    return mediaType().equals("text/html");
  }

  /** The media type without its parameters, in lower case; empty if there is none. */
  public String mediaType() {
    String type = header("Content-Type");
    int end = type.indexOf(';');
    return (end < 0 ? type : type.substring(0, end)).strip().toLowerCase(Locale.ROOT);
  }

  /** {@return the body as JSON; an object without fields if it is not JSON} */
  public JsonNode json() {
    try {
      return isJson() ? Json.mapper().readTree(body) : Json.mapper().createObjectNode();
    } catch (IOException e) {
      return Json.mapper().createObjectNode();
    }
  }

  public String text() {
    return new String(body, StandardCharsets.UTF_8);
  }

  @Override
  public String toString() {
    return "HttpAnswer[" + status + "]";
  }
}
