package io.zitadeltestkit.embedded.http;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * An answer as the wires make it.
 *
 * @param status the HTTP status
 * @param headers the headers
 * @param body the body
 */
public record HttpAnswer(int status, Map<String, String> headers, String body) {
  /** An answer without body or headers. */
  public static HttpAnswer status(int status) {
    return new HttpAnswer(status, Map.of(), "");
  }

  /** A JSON answer. */
  public static HttpAnswer json(int status, String body) {
    return status(status).with("Content-Type", "application/json").body(body);
  }

  /** A plain text answer. */
  public static HttpAnswer text(int status, String text) {
    return status(status).with("Content-Type", "text/plain; charset=utf-8").body(text);
  }

  /** The same with a further header. */
  public HttpAnswer with(String name, String value) {
    Map<String, String> all = new LinkedHashMap<>(headers);
    all.put(name, value);
    return new HttpAnswer(status, all, body);
  }

  /** The same, not to be stored by caches. */
  public HttpAnswer notStored() {
    return with("Cache-Control", "no-store");
  }

  private HttpAnswer body(String newBody) {
    return new HttpAnswer(status, headers, newBody);
  }
}
