package io.zitadeltestkit.embedded.internal.http;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * An answer of a wire.
 *
 * @param status the HTTP status
 * @param headers the headers
 * @param cookies the values of {@code Set-Cookie}, the one header that there may be several of
 * @param body the body
 */
public record HttpAnswer(
    int status, Map<String, String> headers, List<String> cookies, String body) {
  /** An answer without body or headers. */
  public static HttpAnswer status(int status) {
    return new HttpAnswer(status, Map.of(), List.of(), "");
  }

  /** A JSON answer. */
  public static HttpAnswer json(int status, String body) {
    return status(status).with("Content-Type", "application/json").body(body);
  }

  /** A plain text answer. */
  public static HttpAnswer text(int status, String text) {
    return status(status).with("Content-Type", "text/plain; charset=utf-8").body(text);
  }

  /** A page. */
  public static HttpAnswer html(int status, String page) {
    return status(status).with("Content-Type", "text/html; charset=utf-8").body(page);
  }

  /** Redirects a browser with 303, so that it sends a GET. */
  public static HttpAnswer seeOther(String location) {
    return status(303).with("Location", location);
  }

  /** The same with a further header. */
  public HttpAnswer with(String name, String value) {
    Map<String, String> all = new LinkedHashMap<>(headers);
    all.put(name, value);
    return new HttpAnswer(status, all, cookies, body);
  }

  /** The same with a further cookie. */
  public HttpAnswer withCookie(String cookie) {
    List<String> all = new ArrayList<>(cookies);
    all.add(cookie);
    return new HttpAnswer(status, headers, all, body);
  }

  /** The same, not to be stored by caches. */
  public HttpAnswer notStored() {
    return with("Cache-Control", "no-store");
  }

  private HttpAnswer body(String newBody) {
    return new HttpAnswer(status, headers, cookies, newBody);
  }

  /** Without the body and the cookies, which may contain secrets. */
  @Override
  public String toString() {
    return "HttpAnswer[" + status + "]";
  }
}
