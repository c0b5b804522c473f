package io.zitadeltestkit.embedded.internal.http;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A request as the wires see it.
 *
 * @param method the HTTP method
 * @param path the path, still percent-encoded
 * @param query the query, still percent-encoded; empty if there is none
 * @param headers the first value of each header, names in lower case
 * @param body the body as text; empty if there is none
 * @param secure whether it came over TLS
 */
public record HttpRequest(
    String method,
    String path,
    String query,
    Map<String, String> headers,
    String body,
    boolean secure) {
  /** Returns a header; empty if it is absent. */
  public String header(String name) {
    return headers.getOrDefault(name.toLowerCase(Locale.ROOT), "");
  }

  /** Returns host and port as the client wrote them. */
  public String hostAndPort() {
    String forwarded = header("x-zitadel-instance-host");
    return forwarded.isEmpty() ? header("host") : forwarded;
  }

  /** Returns the host name in lower case, without port. */
  public String host() {
    String host = hostAndPort().toLowerCase(Locale.ROOT);
    int colon = host.lastIndexOf(':');
    boolean hasPort = colon > host.lastIndexOf(']');
    return hasPort ? host.substring(0, colon) : host;
  }

  /** Returns scheme, host and port that the request was sent to: the issuer's address. */
  public String origin() {
    return (secure ? "https://" : "http://") + hostAndPort();
  }

  /** Returns the media type of the body, without parameters, in lower case. */
  public String mediaType() {
    String type = header("content-type");
    int semicolon = type.indexOf(';');
    return (semicolon < 0 ? type : type.substring(0, semicolon)).strip().toLowerCase(Locale.ROOT);
  }

  /** Returns the parameters of the query, decoded, in order. */
  public Map<String, List<String>> queryParameters() {
    return parameters(query);
  }

  /** Returns the parameters of a form body, decoded, in order. */
  public Map<String, List<String>> formParameters() {
    return mediaType().equals("application/x-www-form-urlencoded") ? parameters(body) : Map.of();
  }

  private static Map<String, List<String>> parameters(String encoded) {
    Map<String, List<String>> parameters = new LinkedHashMap<>();
    for (String pair : encoded.split("&", -1)) {
      if (!pair.isEmpty()) {
        int equals = pair.indexOf('=');
        String name = decode(equals < 0 ? pair : pair.substring(0, equals));
        String value = equals < 0 ? "" : decode(pair.substring(equals + 1));
        parameters.computeIfAbsent(name, key -> new ArrayList<>()).add(value);
      }
    }
    return parameters;
  }

  private static String decode(String text) {
    try {
      return URLDecoder.decode(text, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return text;
    }
  }
}
